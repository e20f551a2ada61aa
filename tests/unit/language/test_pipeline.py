"""An article's title and body are read, zone by zone; the rest is not."""

from __future__ import annotations

import hashlib
import subprocess
import sys

import pytest

from dateline.language.network import DATA
from dateline.language.pipeline import STEPS, read
from dateline.model.article import Article, Zone, ZoneKind

needs_model = pytest.mark.skipif(not (DATA / "reader.onnx").exists(), reason="the model's files are not built")

TEXT = "Niger’s junta calls Putin\nBy A. Reporter\nThe two men spoke on Tuesday. They didn't meet.\nShare this page"


def article(text: str = TEXT) -> Article:
    """A report of a title, a byline, a body and boilerplate, one a line."""
    kinds = (ZoneKind.TITLE, ZoneKind.BYLINE, ZoneKind.BODY, ZoneKind.BOILERPLATE)
    zones, start = [], 0
    for line, kind in zip(text.split("\n"), kinds, strict=True):
        zones.append(Zone(start=start, end=start + len(line), kind=kind))
        start += len(line) + 1
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Article(
        id=f"a-{digest[:12]}",
        file="report.txt",
        original=text.encode(),
        sha256=digest,
        text=text,
        text_sha256=digest,
        zones=tuple(zones),
    )


@needs_model
def test_title_and_body_alone_are_read() -> None:
    """Neither byline nor boilerplate gets words."""
    reading = read(article())
    assert {"Reporter", "Share"}.isdisjoint(reading.forms)
    assert reading.forms[:3] == ("Niger", "’s", "junta")


@needs_model
def test_words_stand_where_they_say() -> None:
    """Every word's offsets cut that word out of the text."""
    reading = read(article())
    for form, start, end in zip(reading.forms, reading.starts, reading.ends, strict=True):
        assert TEXT[start:end] == form


@needs_model
def test_no_sentence_crosses_a_zone() -> None:
    """The title is a sentence though it has no full stop, and each sentence has one root."""
    reading = read(article())
    assert len(reading.sentences) == 3
    for first, last in reading.sentences:
        assert [reading.heads[i] for i in range(first, last)].count(-1) == 1
        assert all(head == -1 or first <= head < last for head in reading.heads[first:last])


@needs_model
def test_names_are_whole_words_of_the_reading() -> None:
    """A name's words are found under their place in the whole reading."""
    reading = read(article())
    assert "Putin" in {" ".join(reading.forms[name.first : name.last]) for name in reading.names}


@needs_model
def test_an_article_without_words_is_read() -> None:
    """Nothing to read is no error."""
    reading = read(article(" \n \n\t\n "))
    assert len(reading) == 0
    assert reading.sentences == ()


def test_steps_have_names() -> None:
    """The steps can be printed in order."""
    assert [name for name, _ in STEPS] == [
        "words",
        "sentences",
        "tags, trees, names, roles",
        "layout",
        "events and factuality",
        "kinds of names",
        "nationalities, groups, named events",
        "titles and offices",
        "attributions",
        "coreference",
        "what the learned coder holds",
    ]


def test_importing_the_package_loads_no_network() -> None:
    """``import dateline`` and its model are quick: neither numpy nor onnxruntime is loaded."""
    code = "import sys, dateline, dateline.model.reading; sys.exit(bool({'numpy', 'onnxruntime'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
