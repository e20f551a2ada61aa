"use strict";
// Niceties only: the page is whole without this. It reads the page and shows or hides; nothing leaves the browser.
(() => {
  const form = document.querySelector(".filter");
  const events = [...document.querySelectorAll("#timeline .event")];
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

  if (form && events.length) {
    const text = form.querySelector("#filter-text");
    const actor = form.querySelector("#filter-actor");
    const check = form.querySelector("#filter-check");
    const joined = form.querySelector("#filter-joined");
    const count = form.querySelector("#filter-count");
    const words = new Map(events.map((event) => [event, fold(event.textContent)]));

    const wanted = (event) =>
      fold(text.value).split(/\s+/).every((word) => words.get(event).includes(word)) &&
      (!actor.value || event.dataset.actors.split(" ").includes(actor.value)) &&
      (!check.checked || event.classList.contains("check")) &&
      (!joined.checked || event.classList.contains("joined"));

    const apply = () => {
      let shown = 0;
      for (const event of events) {
        event.hidden = !wanted(event);
        shown += event.hidden ? 0 : 1;
      }
      for (const year of document.querySelectorAll("#timeline .year")) {
        year.hidden = !year.querySelector(".event:not([hidden])");
      }
      for (const mark of document.querySelectorAll("#timeline .month-mark")) {
        let next = mark.nextElementSibling;
        while (next && next.classList.contains("event") && next.hidden) next = next.nextElementSibling;
        mark.hidden = !next || !next.classList.contains("event");
      }
      count.value = shown === events.length ? "" : `${shown} of ${events.length} events`;
    };

    form.hidden = false;
    form.addEventListener("input", apply);
    form.addEventListener("submit", (happening) => happening.preventDefault());

    const expand = form.querySelector("#expand");
    expand.addEventListener("click", () => {
      const all = [...document.querySelectorAll("#timeline details")];
      const open = all.some((one) => !one.open);
      for (const one of all) one.open = open;
      expand.textContent = open ? "Close all details" : "Open all details";
    });

    // An event that the filter hides is shown again when a link leads to it.
    window.addEventListener("hashchange", () => {
      const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (target && target.closest("[hidden]")) {
        form.reset();
        apply();
        target.scrollIntoView();
      }
    });
  }

  // "Copy" gives the sentence with its source, as a footnote wants it.
  if (navigator.clipboard) {
    for (const telling of document.querySelectorAll(".telling")) {
      const row = telling.closest("li");
      const outlet = row.querySelector(".teller .outlet").textContent.trim();
      const published = row.querySelector(".teller .published").textContent.trim();
      const button = document.createElement("button");
      button.type = "button";
      button.className = "copy";
      button.textContent = "copy with source";
      button.addEventListener("click", async () => {
        const quote = telling.querySelector("blockquote").textContent.trim();
        try {
          await navigator.clipboard.writeText(`“${quote}” ${outlet}, ${published}`);
          button.textContent = "copied";
        } catch {
          button.textContent = "not copied: the browser refused";
        }
      });
      telling.querySelector(".source-line").append(button);
    }
  }

  // Folded parts print whole.
  window.addEventListener("beforeprint", () => {
    for (const one of document.querySelectorAll("#timeline details, #disputes details, #force details")) one.open = true;
  });
})();
