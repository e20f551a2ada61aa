"""HTML pages: text and map, zones, metadata with evidence, and pages made to harm."""

from __future__ import annotations

import pytest
from lxml import etree

from dateline.intake.assembling import Document, assemble
from dateline.model.article import Article, Basis, ZoneKind
from dateline.model.problem import Problem
from dateline.model.span import MarkupEvidence

P = (
    "<p>The minister said on Monday that the <b>talks</b> in the capital would go on for another week, "
    "whatever came.</p>"
)
PAGE = f"""<!DOCTYPE html><html><head><title>Talks to go on, minister says | The Example</title>
<meta property="og:site_name" content="The Example &amp; Sons">
<meta property="article:published_time" content="2024-03-20T08:15:00-04:00">
<link rel="canonical" href="https://example.org/world/talks">
<style>.x {{ color: red }}</style></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
<article><h1>Talks to go on, minister says</h1><p class="byline">By Wanda Example</p>
<figure><img src="a.jpg"><figcaption>The hall in the capital. Photo: Jon Doe/AFP</figcaption></figure>
{P}<p hidden>Never seen by anybody at all.</p><script>var hidden = 1;</script>
<p>Neither side would say how long it could take to find an answer to the question of the border.</p>
<p>A third meeting had been planned for the end of the month, according to the ministry in the capital.</p></article>
<aside><h2>Related</h2><ul><li><a href="/a">Fishing crews return to the lake</a></li></ul></aside>
<footer>© 2024 The Example. All rights reserved.</footer></body></html>"""


def read(page: str) -> tuple[Article | None, tuple[Problem, ...]]:
    return assemble(Document(file="page.html", original=page.encode(), text=page, media_type="text/html"))


def test_page_with_metadata() -> None:
    """Title, byline, caption, story, date, outlet and address are found, with evidence in the original bytes."""
    article, problems = read(PAGE)
    assert article is not None
    assert problems == ()
    assert article.title is not None
    assert article.title.text == "Talks to go on, minister says"
    assert article.published.interval.edtf == "2024-03-20"
    assert article.published.basis is Basis.METADATA
    assert article.outlet is not None
    assert article.outlet.value == "The Example & Sons"
    assert article.url is not None
    for told in (*article.published.evidence, *article.outlet.evidence, *article.url.evidence):
        assert isinstance(told, MarkupEvidence)
        assert told.value.encode() in article.original
    body = "\n".join(article.text[a:b] for a, b in article.body)
    assert "that the talks in the capital" in body
    assert "Fishing crews" not in body
    assert "Never seen" not in article.text
    assert "var hidden" not in article.text
    assert [zone.kind for zone in article.zones][:4] == [
        ZoneKind.BOILERPLATE,
        ZoneKind.TITLE,
        ZoneKind.BYLINE,
        ZoneKind.CAPTION,
    ]
    assert [(c.agency, article.zone_at(c.scope[0])) for c in article.credits] == [("AFP", ZoneKind.CAPTION)]


def test_markup_map_leads_back_to_the_elements() -> None:
    """Each span's XPath finds the element whose words it holds."""
    article, _ = read(PAGE)
    assert article is not None
    root = etree.fromstring(PAGE.encode(), etree.HTMLParser(encoding="utf-8"))
    for span in article.markup:
        (element,) = root.xpath(span.selector)
        words = " ".join("".join(element.itertext()).split())
        assert article.text[span.start : span.end] in words


def test_conflicting_dates_are_told() -> None:
    """Two dates of publication in the metadata: the first is taken, and the conflict is a problem."""
    page = PAGE.replace("<style>", '<meta name="pubdate" content="2021-01-02"><style>')
    article, problems = read(page)
    assert article is not None
    assert article.published.interval.edtf == "2024-03-20"
    assert [p.code.value for p in problems] == ["dates-conflict"]


def test_structured_data_gives_the_date() -> None:
    """JSON-LD's datePublished is read where no meta element gives a date."""
    data = '{"@graph": [{"@type": "NewsArticle", "datePublished": "2023-11-05"}]}'
    head = f'<head><script type="application/ld+json">{data}</script></head>'
    page = f"<html>{head}<body><h1>Talks</h1>{P * 3}</body></html>"
    article, _ = read(page)
    assert article is not None
    assert article.published.interval.edtf == "2023-11-05"


HOSTILE = {
    "deep": "<html><body>" + "<div>" * 10_000 + P * 5,
    "deep inline": "<html><body>" + "<b>" * 10_000 + P * 5,
    "entities": '<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><html><body><p>&b;</p>' + P * 3,
    "file entity": '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><html><body><p>&a;</p>' + P * 3,
    "attribute": '<html><body><p class="' + "x" * 1_000_000 + '">' + P * 3,
    "nul": "<html>\0<body>\0" + P * 3,
    "script": "<html><script>" + "var a = 1;" * 50_000 + "</script><body>" + P * 3,
    "unclosed": "<" * 20_000 + P * 3,
    "spans": "<html><body>" + "<span>a</span> " * 20_000 + P * 3,
    "tables": "<html><body>" + "<table><tr><td>" * 2_000 + P * 3,
}


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_hostile_pages_are_read(name: str) -> None:
    """No page crashes or hangs the reader, fetches anything or loses its words."""
    article, _ = read(HOSTILE[name])
    assert article is not None
    assert "minister" in article.text
    assert "root:" not in article.text


def test_page_without_text_is_empty() -> None:
    """A page of nothing but markup is told as empty."""
    article, problems = read("<html><body><img src='a.png'></body></html>")
    assert article is None
    assert [p.code.value for p in problems] == ["empty"]
