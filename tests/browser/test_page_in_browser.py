"""The page in a real browser: headless Chromium, where it is installed."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from tests.unit.export.sample import chronicle

from dateline.export.html import page

CHROMIUM = next(
    (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None
)
OPTIONS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update", "--hide-scrollbars", "--enable-logging=stderr"),
)
SECTIONS = ("check", "timeline", "disputes", "force", "actors", "reports", "left-out", "edits", "texts")
PATIENCE = 120

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine: the page was not opened in a browser"),
]


TYPED = """<script>
const field = document.querySelector("#filter-text");
field.value = "ferry agreed";
field.dispatchEvent(new Event("input", { bubbles: true }));
</script>"""
"""What a reader would do, done by a script of the test; the policy, which would refuse it, is taken out first."""


def _run(folder: Path, *arguments: str, html: str | None = None) -> subprocess.CompletedProcess[str]:
    target = folder / "page.html"
    target.write_text(html or page(chronicle()), encoding="utf-8")
    command = [str(CHROMIUM), *OPTIONS, f"--user-data-dir={folder / 'profile'}", *arguments, target.as_uri()]
    environment = {**os.environ, "HOME": str(folder), "NO_PROXY": "*"}
    return subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=False, env=environment)


def _console(log: str) -> list[str]:
    return [line for line in log.splitlines() if ":CONSOLE" in line]


def test_the_page_runs_without_a_word_on_the_console(tmp_path: Path) -> None:
    """No script error and nothing refused by the page's own policy; the script has shown the filter."""
    found = _run(tmp_path, "--dump-dom")

    assert found.returncode == 0
    assert _console(found.stderr) == []
    assert re.search(r'<form class="filter">', found.stdout)


def test_every_section_is_there(tmp_path: Path) -> None:
    """The browser's own tree holds each section, and no element of a hostile report's making."""
    tree = _run(tmp_path, "--dump-dom").stdout

    assert [one for one in SECTIONS if f'<section id="{one}"' not in tree] == []
    assert len(re.findall(r"<script", tree)) == 1
    assert "<img" not in tree


def test_the_filter_hides_what_does_not_match(tmp_path: Path) -> None:
    """Words typed into the filter leave the events that hold them all, and the count says how many."""
    open_page = re.sub(r"<meta http-equiv[^>]*>", "", page(chronicle()))

    found = _run(tmp_path, "--dump-dom", html=open_page.replace("</body>", f"{TYPED}</body>"))

    events = re.findall(r'<li class="event[^>]*>', found.stdout)
    assert len(events) == 10
    assert len([one for one in events if 'hidden=""' not in one]) == 1
    assert ">1 of 10 events</output>" in found.stdout


def test_a_refused_script_is_noticed(tmp_path: Path) -> None:
    """A script that the policy does not name is refused, and these tests would see it on the console."""
    found = _run(tmp_path, "--dump-dom", html=page(chronicle()).replace("</body>", f"{TYPED}</body>"))

    assert _console(found.stderr)


@pytest.mark.parametrize("width", [1280, 500])
def test_the_page_can_be_drawn(tmp_path: Path, width: int) -> None:
    """A picture of the page comes out at a desk's and at a phone's width."""
    picture = tmp_path / "page.png"

    found = _run(tmp_path, f"--window-size={width},1600", f"--screenshot={picture}")

    assert found.returncode == 0
    assert picture.read_bytes().startswith(b"\x89PNG")
