"""Whatever a text holds, its words stand where they say, nothing visible is lost, memory and time stay in bounds."""

from __future__ import annotations

import tracemalloc
import unicodedata
from collections.abc import Sequence

import pytest
from benchmarks.articles import one_paragraph as article
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.language import sentences, tokens
from dateline.language.network import DATA, Network, Parse, shipped
from dateline.language.pipeline import read
from dateline.language.wordpiece import MAX_PIECES, WordPiece
from dateline.model.reading import Reading

MIB = 1024 * 1024

FAMILY, FLAG, KEYCAP = "👨\u200d👩\u200d👧", "🇳🇪", "1\ufe0f\u20e3"
PIECES = (
    "a", "Niger", "don't", "U.S.", "Mr.", "20:30", "1,500", "e-mail", "cannot", " ", "  ", "\n", "\r\n", "\r",
    "\t", "\x00", "\x1b[0m", "\x85", "\u2028", "\u00a0", "\u00ad", "\u200b", "\u200d", "\u200e", "\u200f",
    "\u202e", "\u2066", "\ufeff", "e\u0301", "\u0301", "\ufe0f", "😀", "👍🏽", FAMILY, FLAG, KEYCAP, "日本語",
    "ミサイル", "한국", "مرحبا", "שלום", "हिन्दी", "ÅÄÖ", "ﬁ", "İ", "ß", "\ud800", "\udfff", '"', "“", "”",
    "'", "’", "(", ")", "[", "]", "{", ".", "...", "…", "?", "!", "-", "--", "—", "/", "@", "#", "$", "_",
    "http://x.y/", "www.a.com", "a@b.org", "\U0010ffff", "\ufffd",
)  # fmt: skip
HOSTILE = st.one_of(st.text(st.characters(), max_size=80), st.lists(st.sampled_from(PIECES), max_size=60).map("".join))
"""Any characters, lone surrogates too, and what is known for trouble, side by side."""

ENDLESS = {
    "one word": "a" * 1_000_000,
    "one sentence": "word " * 200_000,
    "a word of accents": "e\u0301" * 100_000,
    "accents alone": "\u0301" * 100_000,
    "tabs": "a" + "\t" * 10_000 + "b",
    "controls": "\x00\x1b\x7f" * 30_000,
    "line breaks": "a" + "\r\n" * 50_000 + "b",
    "lines": "a\n" * 30_000,
    "quotation marks": '"' * 5_000,
    "quotation marks apart": "“ ” " * 5_000,
    "apostrophes": "a'" * 50_000,
    "deep brackets": "(" * 5_000 + "a" + ")" * 5_000,
    "brackets in turn": "([{" * 5_000 + "}])" * 5_000,
    "digits": "1" * 100_000 + "x",
    "figures": "1,1." * 30_000 + "x",
    "initials": "A." * 50_000,
    "full stops": "a. " * 30_000,
    "dots": "." * 100_000,
    "hyphens": "non-" * 30_000,
    "addresses": "a@" * 50_000,
    "hosts": "a.com/" * 30_000,
    "a link": "http://" + "(" * 100_000,
    "families": FAMILY * 20_000,
    "joiners": "😀\u200d" * 50_000,
    "flags": FLAG * 20_000,
    "right to left": "\u202eمرحبا\u202c " * 10_000,
    "ideographs": "日本語" * 30_000,
    "surrogates": "\ud800" * 30_000,
}
"""Texts that make a reader of quadratic time or of recursion hang or break."""


class OneHead(Network):
    """Reads every sentence alike: the first word is the root, and all others hang on it."""

    @property
    def version(self) -> str:
        """No files, no version."""
        return "000000000000"

    def parse(self, sentences: Sequence[Sequence[str]], predicates: object = None) -> list[Parse]:
        """Give each word the same tags."""
        return [self._one(words) for words in sentences]

    def _one(self, words: Sequence[str]) -> Parse:
        size = len(words)
        return Parse(
            upos=("X",) * size,
            xpos=("FW",) * size,
            feats=("_",) * size,
            lemmas=tuple(words),
            heads=(0, *(1,) * (size - 1))[:size],
            deprels=("root", *("dep",) * (size - 1))[:size],
            names=(),
        )


def invisible(character: str) -> bool:
    """Tell whether a character may be left out of the words."""
    variation = "\ufe00" <= character <= "\ufe0f"
    hidden = unicodedata.category(character) in ("Cc", "Cf") or character in "\u115f\u2065"
    return character.isspace() or variation or hidden


def assert_words_fit(text: str, words: Sequence[tokens.Offsets]) -> None:
    """Words are in order, apart and not empty, and what lies between them cannot be seen."""
    place = 0
    for start, end in words:
        assert place <= start < end <= len(text)
        assert all(map(invisible, text[place:start]))
        place = end
    assert all(map(invisible, text[place:]))


def assert_sentences_fit(found: Sequence[tuple[int, int]], words: int) -> None:
    """Sentences follow one another without a gap, from the first word to the last, and none is too long."""
    assert [first for first, _ in found] == [0, *(last for _, last in found[:-1])][: len(found)]
    assert (found[-1][1] if found else 0) == words
    assert all(0 < last - first <= sentences.MAX_WORDS for first, last in found)


def assert_fits(text: str, reading: Reading) -> None:
    """A reading's words, sentences and trees fit the text and one another."""
    assert reading.forms == tuple(text[s:e] for s, e in zip(reading.starts, reading.ends, strict=True))
    assert_words_fit(text, list(zip(reading.starts, reading.ends, strict=True)))
    assert_sentences_fit(reading.sentences, len(reading))
    for first, last in reading.sentences:
        heads = reading.heads[first:last]
        assert heads.count(-1) == 1
        assert all(head == -1 or first <= head < last for head in heads)


@settings(max_examples=150, deadline=None)
@given(HOSTILE)
def test_any_text_is_read_with_exact_offsets(text: str) -> None:
    """Offsets cut the words out of the text, every visible character is in one word, sentences cover the words."""
    assert_fits(text, read(article(text), OneHead()))


@settings(max_examples=50, deadline=None)
@given(HOSTILE, HOSTILE, HOSTILE)
def test_a_zone_is_read_as_if_it_were_alone(before: str, text: str, behind: str) -> None:
    """What stands around a zone neither lends nor takes characters."""
    start, end = len(before), len(before) + len(text)
    words = tokens.tokenize(before + text + behind, start, end)
    assert all(start <= first < last <= end for first, last in words)
    assert_words_fit(text, [(first - start, last - start) for first, last in words])


@pytest.mark.parametrize("name", ENDLESS)
def test_endless_texts_are_cut_to_words_and_sentences(name: str) -> None:
    """Long runs of whatever kind come to an end, with exact offsets; a quadratic reader would not be seen again."""
    words = tokens.tokenize(ENDLESS[name])
    assert_words_fit(ENDLESS[name], words)
    assert_sentences_fit(sentences.split(ENDLESS[name], words), len(words))


@pytest.mark.parametrize("name", ["one word", "a word of accents", "figures", "apostrophes", "joiners", "controls"])
def test_memory_grows_with_the_words_alone(name: str) -> None:
    """Cutting a text takes at most 4 MiB and 256 bytes a word, however long a word is."""
    text = ENDLESS[name]
    tracemalloc.start()
    try:
        words = tokens.tokenize(text)
        sentences.split(text, words)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 4 * MIB + 256 * len(words)


@settings(max_examples=100, deadline=None)
@given(st.text(st.characters(), min_size=1, max_size=30), st.sampled_from([1, 100, 5_000]))
def test_every_word_has_a_few_pieces(word: str, times: int) -> None:
    """An endless word gets no more pieces than others, and is not kept whole in the cache."""
    pieces = _wordpiece().pieces(word * times)
    assert 1 <= len(pieces) <= MAX_PIECES


def _wordpiece() -> WordPiece:
    """The shipped vocabulary."""
    return shipped()._wordpiece


@pytest.mark.skipif(not (DATA / "reader.onnx").exists(), reason="the model's files are not built")
def test_the_shipped_network_reads_hostile_text() -> None:
    """All kinds of trouble in one report, and a sentence of 600 words without a stop: read to the end."""
    text = "".join(PIECES) * 2 + "\n\n" + "x" * 100_000 + " " + "word " * 600 + '"' * 3 + "(" * 3
    assert_fits(text, read(article(text)))
