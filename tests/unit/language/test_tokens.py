"""Words are those of the treebanks, at their own place in the text."""

from __future__ import annotations

import time
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.language.tokens import link_length, tokenize, word_lengths


def words(text: str) -> list[str]:
    """The words of a text as written."""
    return [text[start:end] for start, end in tokenize(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("don't", ["do", "n't"]),
        ("DON'T", ["DO", "N'T"]),
        ("can’t", ["ca", "n’t"]),
        ("cannot", ["can", "not"]),
        ("Niger's", ["Niger", "'s"]),
        ("Niger’s", ["Niger", "’s"]),
        ("they'd've", ["they", "'d", "'ve"]),
        ("workers' rights", ["workers", "'", "rights"]),
        ("O'Rourke", ["O'Rourke"]),
        ("Sana'a", ["Sana'a"]),
        ("Russian-made", ["Russian", "-", "made"]),
        ("non-aligned", ["non-aligned"]),
        ("pro-Russian", ["pro-Russian"]),
        ("U.S.-led", ["U.S.", "-", "led"]),
        ("the U.S.", ["the", "U.S."]),
        ("the U.S, 5 p.m, Ph.D.", ["the", "U.S", ",", "5", "p.m", ",", "Ph.D."]),
        ("Gen. Tchiani", ["Gen.", "Tchiani"]),
        ("J. Smith", ["J.", "Smith"]),
        ("Plan B. The end", ["Plan", "B", ".", "The", "end"]),
        ("No. 5", ["No.", "5"]),
        ("No. It is", ["No", ".", "It", "is"]),
        ("Jan. 5", ["Jan.", "5"]),
        ("he sat.", ["he", "sat", "."]),
        ("1,500.50", ["1,500.50"]),
        ("$1.5bn", ["$", "1.5", "bn"]),
        ("US$5", ["US$", "5"]),
        ("5%", ["5", "%"]),
        ("10am", ["10", "am"]),
        ("20:30", ["20:30"]),
        ("20th 1970s '90s", ["20th", "1970s", "'90s"]),
        ("2024-03-27", ["2024-03-27"]),
        ("2010-2012", ["2010", "-", "2012"]),
        ("9/11", ["9/11"]),
        ("and/or", ["and", "/", "or"]),
        ("AT&T", ["AT&T"]),
        ("G20", ["G20"]),
        ("(“Yes,” he said.)", ["(", "“", "Yes", ",", "”", "he", "said", ".", ")"]),
        ("well... – no", ["well", "...", "–", "no"]),
        ("What?!", ["What", "?!"]),
        ("(((((( ~~~~~", ["((((((", "~~~~~"]),
        ("see https://x.org/a_(b).", ["see", "https://x.org/a_(b)", "."]),
        ("(www.x.org/y)", ["(", "www.x.org/y", ")"]),
        ("a.b@c.com, @who #this #1", ["a.b@c.com", ",", "@who", "#this", "#", "1"]),
        ("👨‍👩‍👧 🇳🇪!", ["👨‍👩‍👧", "🇳🇪", "!"]),
        ("日本語 مرحبا", ["日本語", "مرحبا"]),
    ],
)
def test_words_follow_the_treebanks(text: str, expected: list[str]) -> None:
    """A text is cut into the words that EWT and GUM would have."""
    assert words(text) == expected


@pytest.mark.parametrize("text", ["", " ", "\t" * 10_000, "\x00\x07\u200b\ufeff", "\r\n\r\n", "\xa0"])
def test_blank_text_has_no_words(text: str) -> None:
    """White space, control characters and invisible marks are no words."""
    assert words(text) == []


def test_offsets_index_the_whole_text() -> None:
    """A stretch is read alone, but its words are placed in the whole text."""
    text = "🇳🇪 Niger’s junta"
    assert tokenize(text, 3, 8) == [(3, 8)]
    assert [text[a:b] for a, b in tokenize(text, 3)] == ["Niger", "’s", "junta"]


def test_a_stretch_hides_what_is_behind_it() -> None:
    """Words do not reach across the end of the stretch."""
    assert tokenize("unbroken", 0, 2) == [(0, 2)]
    assert tokenize("Mr. X", 0, 2) == [(0, 2)]


@given(st.text(alphabet=st.characters(codec=None), max_size=200))
def test_words_are_in_order_and_cover_what_can_be_seen(text: str) -> None:
    """Words do not overlap, are not blank, and every letter, digit and mark of the text is in one."""
    offsets = tokenize(text)
    assert all(start < end for start, end in offsets)
    assert all(a[1] <= b[0] for a, b in pairwise(offsets))
    inside = {place for start, end in offsets for place in range(start, end)}
    seen = {i for i, c in enumerate(text) if unicodedata.category(c)[0] in "LNPS"} - _invisible(text)
    assert seen <= inside


def _invisible(text: str) -> set[int]:
    """The places of characters that have no width though Unicode calls them letters."""
    return {i for i, c in enumerate(text) if c in "\u115f\u180e" or "\ufe00" <= c <= "\ufe0f"}


@given(st.text(alphabet="ab'’n tsd.-12$,!", max_size=60))
def test_lengths_of_words_add_up(text: str) -> None:
    """Words joined together are the text without its space."""
    assert "".join(words(text)) == "".join(text.split())


@pytest.mark.parametrize(
    "unit", ["a", "a.", "a'", "a-", "1-", "(", ".", "a@", "www.", "A. ", "\u200d😀", ")", "x.com "]
)
def test_time_grows_with_length_alone(unit: str) -> None:
    """A megabyte without a space is read in seconds, whatever it repeats."""
    started = time.monotonic()
    tokenize(unit * (1_000_000 // len(unit)))
    assert time.monotonic() - started < 30


def test_contractions_split_at_known_places() -> None:
    """The parts of a contraction are given by their lengths."""
    assert word_lengths("shouldn't've") == (6, 3, 3)
    assert word_lengths("word") == (4,)


@pytest.mark.parametrize(("link", "kept"), [("http://a.b/c).", "http://a.b/c"), ("http://a.b/(c)", "http://a.b/(c)")])
def test_links_end_before_the_sentence_does(link: str, kept: str) -> None:
    """Punctuation behind a web address is none of it, unless it closes a bracket within."""
    assert link[: link_length(link)] == kept
