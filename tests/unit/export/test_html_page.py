"""The page as a whole."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from importlib.resources import files

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.unit.export.reading import parsed, shown
from tests.unit.export.sample import article, chronicle, event, told
from tests.unit.export.snapshot import same_as_snapshot

from dateline.export.html import page
from dateline.export.summary import notice, summary_line
from dateline.model.article import Basis, Told
from dateline.model.chronicle import Chronicle
from dateline.model.plover import EventType

HTML = page(chronicle())
PAGE = parsed(HTML)

TEMPLATES = files("dateline.export.html").joinpath("templates")
ELEMENTS = {"bdi", "mark", "span"} | {
    tag
    for one in TEMPLATES.iterdir()
    if one.name.endswith(".jinja")
    for tag in re.findall(r"<([a-z][a-z0-9]*)", one.read_text(encoding="utf-8"))
}
"""Every element that the templates write, and no other."""


def test_the_page_is_that_of_the_snapshot() -> None:
    """The sample's page has not changed unseen."""
    assert same_as_snapshot("page.html", HTML)


def test_the_first_line_counts() -> None:
    """The first words of the body are the summary line."""
    body = HTML[HTML.index("<body>") :]

    assert next(filter(str.strip, parsed(body).text)) == summary_line(chronicle())


def test_header_and_footer_carry_the_notice() -> None:
    """The fixed line stands in the title, the header and the footer."""
    words = " ".join("".join(PAGE.text).split())

    assert words.count(notice(chronicle())) == 3


def test_two_renderings_are_the_same() -> None:
    """The page is a pure function of the chronicle."""
    assert page(chronicle()) == HTML


@pytest.mark.parametrize("name", ["style", "script"])
def test_the_policy_names_style_and_script_by_hash(name: str) -> None:
    """The Content Security Policy allows exactly the one style and the one script of the page."""
    found = re.findall(rf"<{name}>(.*?)</{name}>", HTML, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(found[0].encode()).digest()).decode()
    policy = next(attrs["content"] for tag, attrs in PAGE.tags if "http-equiv" in attrs)

    assert len(found) == 1
    assert policy is not None
    assert f"{name}-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none';")


def test_nothing_is_loaded_from_elsewhere() -> None:
    """No element fetches anything: no sources, no style sheets, no addresses in the style."""
    assert not PAGE.attributes("src")
    assert not PAGE.attributes("srcset")
    assert "link" not in {tag for tag, _ in PAGE.tags}
    assert not re.search(r"url\(|@import", HTML)


def test_links_lead_within_the_page_or_to_a_plain_address() -> None:
    """A link is an anchor of the page or a report's own http address, never a script."""
    outside = [one for one in PAGE.attributes("href") if not one.startswith("#")]

    assert outside == ["https://courier.example/strait"]


def test_every_anchor_leads_somewhere() -> None:
    """Each link within the page has its place, and no place has two."""
    ids = PAGE.attributes("id")

    assert len(ids) == len(set(ids))
    assert {one[1:] for one in PAGE.attributes("href") if one.startswith("#")} <= set(ids)


def test_hostile_reports_stay_text() -> None:
    """No element, handler or inline style of a report's making comes into the page."""
    names = [tag for tag, _ in PAGE.tags]

    assert set(names) <= ELEMENTS
    assert names.count("script") == 1
    assert not [name for _, attrs in PAGE.tags for name in attrs if name.startswith("on") or name == "style"]


def test_direction_overrides_are_written_out() -> None:
    """A character that would reorder the words around it is shown as its code point."""
    assert "\u202e" not in HTML
    assert '<span class="unseen">U+202E</span>minister<span class="unseen">U+202C</span>' in HTML


def test_the_page_never_lends_its_voice() -> None:
    """Its own words hold none that would say that something happened."""
    own = " ".join(PAGE.own)

    assert not re.search(r"\b(verified|confirmed|facts?|true|truth|proven|independent)\b", own, re.IGNORECASE)


def test_disputes_come_first_among_the_checks() -> None:
    """The event that reports part on heads the list of what to check."""
    checks = HTML[HTML.index('id="check"') : HTML.index('id="timeline"')]

    assert checks.index("takes office") < checks.index("telephone call") < checks.index("asks for withdrawal")


def test_undated_events_have_a_block_of_their_own() -> None:
    """What no report dates stands apart and says so."""
    undated = HTML[HTML.index('id="undated-title"') : HTML.index('id="disputes"')]

    assert "No date in these reports" in undated
    assert undated.count('class="event') == 2


def test_an_empty_chronicle_has_a_page() -> None:
    """A case in which nothing was read still says so."""
    html = page(Chronicle(articles=(), actors=(), events=()))

    assert "No event was found in these reports." in html


@given(text=st.text(min_size=1, max_size=80).filter(str.strip), outlet=st.text(max_size=30))
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_text_of_a_report_becomes_markup(text: str, outlet: str) -> None:
    """Whatever a report and its outlet are called, the page has the same elements, and the quotation its very text."""
    one = replace(article("r.txt", text, None), outlet=Told(value=outlet, basis=Basis.GIVEN))
    statement = told(one.quote(0, len(text)), text, EventType.OTHER)
    case = Chronicle(articles=(one,), actors=(), events=(event(text, (statement,), ()),), statements=(statement,))

    found = parsed(page(case))

    assert {tag for tag, _ in found.tags} <= ELEMENTS
    assert [tag for tag, _ in found.tags].count("script") == 1
    assert _newlines(shown(text)) in _newlines("".join(found.text))


def _newlines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
