"""What holds for every input: zones in order, quotes that slice, no crash."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.intake import take_in
from dateline.intake.assembling import Document, assemble
from dateline.intake.decoding import decode
from dateline.model.article import Article
from dateline.model.span import Quote

LINES = st.sampled_from(
    [
        "Home » News",
        "",
        "March 3, 2024",
        "By Ana Doe | 3 March 2024",
        "PARIS, May 4 (AFP) - The talks went on for a week, officials said.",
        "Talks go on in the capital",
        "The minister said that the talks in the capital would go on for a week.",
        "Source: AFP",
        "(Reuters)",
        "Photo: Jon Doe / Getty Images",
        "© 2024 The Example. All rights reserved.",
        "![]() |",
        "Read more",
        "Comments (3)",
        "café 北京 🙂",
        "## A heading",
        "Updated: 03/04/2024",
        "ABUJA: The envoys left. (AFP)",
        "\r",
        "\u2028",
        "<p>",
        "Talks open Nairobi, Feb 12 (AFP) Feb 12, 2024 Four states on the lake agreed to share data.",
    ]
)


def check(article: Article) -> None:
    last = 0
    for zone in article.zones:
        assert last <= zone.start < zone.end <= len(article.text)
        last = zone.end
    quotes = [article.title, article.byline, article.dateline, *(c.evidence for c in article.credits)]
    quotes += [e for e in article.published.evidence if isinstance(e, Quote)]
    for quote in quotes:
        assert quote is None or article.text[quote.start : quote.end] == quote.text


@given(st.lists(LINES | st.text(max_size=60), max_size=25))
@settings(max_examples=150, deadline=None)
def test_zones_and_quotes_of_any_text(lines: list[str]) -> None:
    """Zones are ordered and do not overlap, and every quote is the text at its place."""
    text = "\n".join(lines).encode("utf-8", errors="replace").decode()
    article, _ = assemble(Document(file="any.txt", original=text.encode(), text=text))
    if article is not None:
        assert article.text == text
        check(article)


@given(
    st.lists(
        LINES | st.sampled_from(["<p>", "</p>", "<div>", "<br>", "<h1>", "</h1>", "<time datetime='2024-01-02'>"]),
        max_size=25,
    )
)
@settings(max_examples=60, deadline=None)
def test_zones_and_quotes_of_any_page(parts: list[str]) -> None:
    """The same holds for pages of any shape."""
    page = "<html><body>" + "\n".join(parts)
    article, _ = assemble(Document(file="any.html", original=page.encode(), text=page, media_type="text/html"))
    if article is not None:
        check(article)


@given(st.binary(max_size=400))
@settings(max_examples=200, deadline=None)
def test_any_bytes_decode(data: bytes) -> None:
    """Any bytes become text that can be stored as UTF-8."""
    decode(data).text.encode("utf-8")


@given(st.binary(max_size=300))
@settings(max_examples=100, deadline=None)
def test_any_file_is_taken_in(tmp_path_factory: object, data: bytes) -> None:
    """A file of any bytes is an article or a problem, never a crash."""
    assert hasattr(tmp_path_factory, "mktemp")
    folder: Path = tmp_path_factory.mktemp("any")
    (folder / "any.txt").write_bytes(data)
    taken = take_in([folder])
    assert taken.articles or taken.problems
