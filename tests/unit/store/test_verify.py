"""verify finds one changed byte and one changed offset, and names the place."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from tests.unit.store import samples

from dateline.model.article import Basis, Published
from dateline.model.span import MarkupEvidence
from dateline.store import CaseFile, VerifyReport, verify
from dateline.store.casefile import digest_of

PAGE = """<html><head><meta property="article:published_time" content="2031-05-02T10:00:00Z">
<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "datePublished": "2031-05-03",
 "publisher": {"name": "Ardan \\u0026 Post"}}]}</script></head>
<body><h1>Talks</h1>

<p>They spoke on Friday.</p></body></html>"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a filled case stands."""
    path = tmp_path / "talks.dateline"
    chronicle = samples.chronicle()
    with CaseFile.create(path) as case, case.writing():
        case.put_articles(chronicle.articles)
        case.put_codings(samples.codings(chronicle))
        case.put_readings(samples.reading(one) for one in chronicle.articles)
        case.put_chronicle(chronicle)
    return path


def checked(path: Path) -> VerifyReport:
    """What verify says of the case."""
    with CaseFile.open(path) as case:
        return verify(case)


def by_hand(path: Path, *statements: tuple[str, tuple[object, ...]]) -> None:
    """Change the file as a person with sqlite3 would."""
    connection = sqlite3.connect(path)
    for statement, values in statements:
        connection.execute(statement, values)
    connection.commit()
    connection.close()


def test_all_is_well(path: Path) -> None:
    """Every quotation matches, each counted once however often it is used."""
    report = checked(path)
    assert report.ok
    assert report.quotes_total == report.quotes_matching > 10


def test_one_byte_of_a_text(path: Path) -> None:
    """The report is named, and the quotations that no longer match."""
    by_hand(path, ("UPDATE articles SET text = replace(text, 'spoke', 'spake') WHERE file = ?", ("ardan.txt",)))
    report = checked(path)
    assert not report.ok
    assert report.quotes_matching < report.quotes_total
    first = report.mismatches[0]
    assert (first.place.startswith("ardan.txt"), first.what) == (True, "the stored text")
    assert any("statements[0].trigger" in one.place and one.found == "spake" for one in report.mismatches)


def test_one_byte_of_a_text_outside_every_quotation(path: Path) -> None:
    """The hash finds what no quotation covers."""
    by_hand(path, ("UPDATE articles SET text = text || ? WHERE file = 'belmo.txt'", (" ",)))
    assert [one.what for one in checked(path).mismatches] == ["the stored text"]


def test_one_byte_of_an_original(path: Path) -> None:
    """The original is hashed, too."""
    by_hand(path, ("UPDATE articles SET original = original || ? WHERE file = 'belmo.txt'", (b"x",)))
    assert [(one.place[:9], one.what) for one in checked(path).mismatches] == [("belmo.txt", "the stored original")]


def test_an_original_changed_together_with_its_hash(path: Path) -> None:
    """The id is a part of the hash: who changes both is still found."""
    other = samples.article("Other\n\nwords", file="x")
    by_hand(
        path,
        ("UPDATE articles SET original = ?, sha256 = ? WHERE file = 'belmo.txt'", (other.original, other.sha256)),
    )
    assert [one.what for one in checked(path).mismatches] == ["the id"]


def test_a_byte_that_is_no_text_any_more(path: Path) -> None:
    """Undecodable bytes in a stored text are a mismatch, not a crash."""
    changed = "UPDATE articles SET text = CAST(CAST(text AS BLOB) || x'FF' AS TEXT) WHERE file = ?"
    by_hand(path, (changed, ("belmo.txt",)))
    assert [one.what for one in checked(path).mismatches] == ["the stored text"]


def test_texts_and_names_that_have_no_utf8(tmp_path: Path) -> None:
    """Half a surrogate pair in a text, or bytes in a file name that are no UTF-8, are kept as they are and match."""
    article = samples.article("Title\n\nwords", file="caf\udce9.txt")
    text = article.text + "\ud83d"
    digest = digest_of(text.encode("utf-8", "surrogatepass"))
    article = replace(article, text=text, text_sha256=digest, note="\ud83d")
    with CaseFile.create(tmp_path / "odd.dateline") as case:
        with case.writing():
            case.put_articles([article])
        assert case.articles() == (article,)
        assert verify(case).ok


@pytest.mark.parametrize("table", ["codings", "chronicle"])
@pytest.mark.parametrize("field", ["start", "end"])
def test_one_offset(path: Path, table: str, field: str) -> None:
    """A changed offset is named with its place, even where the whole row was given a new digest."""
    connection = sqlite3.connect(path)
    key, value = connection.execute(f"SELECT rowid, value FROM {table} ORDER BY 1 LIMIT 1").fetchone()
    connection.close()
    plain = json.loads(value)
    plain["statements"][0]["quote"][field] += 1
    changed = json.dumps(plain)
    by_hand(path, (f"UPDATE {table} SET value = ?, digest = ? WHERE rowid = ?", (changed, digest_of(changed), key)))
    report = checked(path)
    assert [one.place.endswith(".statements[0].quote") for one in report.mismatches] == [True]
    assert table in report.mismatches[0].place
    assert report.quotes_total == report.quotes_matching + 1


@pytest.mark.parametrize("table", ["articles", "codings", "chronicle"])
def test_one_offset_that_is_no_quotation(path: Path, table: str) -> None:
    """Any other change of a stored value is found by its digest."""
    by_hand(path, (f"UPDATE {table} SET value = value || ?", (" ",)))
    assert {one.what for one in checked(path).mismatches} == {"the stored value"}


def test_a_reading_changed(path: Path) -> None:
    """Readings are hashed, and one that cannot be unpacked is named."""
    by_hand(path, ("UPDATE readings SET value = ?", (b"no zlib",)))
    assert all(one.place.startswith("readings a-") for one in checked(path).mismatches)
    assert not checked(path).ok


def test_a_value_that_is_no_json(path: Path) -> None:
    """A value cut short is named, not a crash."""
    by_hand(path, ("UPDATE chronicle SET value = substr(value, 1, 100)", ()))
    assert [one.place for one in checked(path).mismatches] == ["chronicle 1"]


def test_a_report_that_is_gone(path: Path) -> None:
    """A quotation of a report that is not there does not match."""
    by_hand(path, ("DELETE FROM articles WHERE file = 'belmo.txt'", ()))
    assert any(one.expected == "a stored report" for one in checked(path).mismatches)


def test_a_torn_file_is_told(path: Path) -> None:
    """Damage below the rows is a mismatch, too."""
    raw = bytearray(path.read_bytes())
    raw[-3000:] = b"\xff" * 3000
    path.write_bytes(raw)
    assert not checked(path).ok


@pytest.mark.parametrize(
    ("selector", "value", "ok"),
    [
        ("//meta[@property='article:published_time']", "2031-05-02T10:00:00Z", True),
        ("//meta/@content", "2031-05-02", True),
        ("string(//h1)", "Talks", True),
        ("//p", "2031-05-02", False),
        ("//p[", "They", False),
        ("//p", "", False),
        ("//script[@type='application/ld+json']/datePublished", "2031-05-03", True),
        ("//script[@type='application/ld+json']/datePublished", "2031-05-02", False),
        ("//script[@type='application/ld+json']/publisher/name", "Ardan \\u0026 Post", True),
        ("//script[@type='application/ld+json']/dateModified", "2031-05-03", False),
    ],
)
def test_markup_is_checked_against_the_original(tmp_path: Path, selector: str, value: str, ok: bool) -> None:
    """A value that stands in the markup only is looked up there, by its selector."""
    article = samples.article(PAGE, file="page.html")
    shown = (MarkupEvidence(article=article.id, selector=selector, value=value),)
    published = Published(interval=samples.DAY, basis=Basis.METADATA, evidence=shown)
    article = replace(article, media_type="text/html", published=published)
    with CaseFile.create(tmp_path / "page.dateline") as case:
        with case.writing():
            case.put_articles([article])
        assert verify(case).ok is ok


@pytest.mark.parametrize(("selector", "ok"), [("date", True), ("meta/date", False), ("nothing", False)])
def test_a_field_of_a_record(tmp_path: Path, selector: str, ok: bool) -> None:
    """A JSON record's value is looked up by its field."""
    article = samples.article('{"date": "2031-05-02",\n "text": "words"}', file="rows.jsonl#1")
    shown = (MarkupEvidence(article=article.id, selector=selector, value="2031-05-02"),)
    article = replace(article, published=Published(evidence=shown))
    with CaseFile.create(tmp_path / "rows.dateline") as case:
        with case.writing():
            case.put_articles([article])
        assert verify(case).ok is ok
