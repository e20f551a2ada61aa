"""Long forms told by the initials in brackets behind them."""

from __future__ import annotations

import hashlib

import pytest

from dateline.coding.mention_brackets import with_bracketed
from dateline.model.article import Article
from dateline.model.reading import Reading


def _read(text: str) -> tuple[Article, Reading]:
    """A reading of words alone: nothing of it was recognised."""
    forms, starts, at = text.split(), [], 0
    for form in forms:
        at = text.index(form, at)
        starts.append(at)
        at += len(form)
    digest = hashlib.sha256(text.encode()).hexdigest()
    article = Article(
        id=f"a-{digest[:12]}", file="x.txt", original=text.encode(), sha256=digest, text=text, text_sha256=digest
    )
    number = len(forms)
    blank = ("_",) * number
    reading = Reading(
        article=article.id, version="test", forms=tuple(forms), starts=tuple(starts),
        ends=tuple(s + len(f) for s, f in zip(starts, forms, strict=True)), sentences=((0, number),),
        upos=blank, xpos=blank, feats=blank, lemmas=tuple(forms), heads=(-1,) * number, deprels=blank, names=(),
    )  # fmt: skip
    return article, reading


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Pacific Lighthouse Union ( PLU ) met", ["Pacific Lighthouse Union", "PLU"]),
        ("at the League of Arid Lands ( LAL ) , he", ["League of Arid Lands", "LAL"]),
        ("the Department of Tides ( DoT ) said", ["Department of Tides", "DoT"]),
        ("the vote ( AFP ) was", []),
        ("Ministers in Lima ( PLU ) met", []),
    ],
)
def test_initials_in_brackets_make_the_words_before_them_a_name(text: str, names: list[str]) -> None:
    """The long form begins where the initials do; brackets that fit no initials make nothing."""
    article, reading = _read(text)
    spans = with_bracketed(article, reading, [])
    assert [article.text[reading.starts[one.first] : reading.ends[one.last - 1]] for one in spans] == names
