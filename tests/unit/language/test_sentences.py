"""Sentences end where a reader would stop."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.language.sentences import MAX_WORDS, split
from dateline.language.tokens import tokenize


def sentences(text: str) -> list[str]:
    """The sentences of a text, line breaks shown as spaces."""
    words = tokenize(text)
    return [" ".join(text[words[first][0] : words[last - 1][1]].split()) for first, last in split(text, words)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He came. She left.", ["He came.", "She left."]),
        ("Gen. Smith met U.S. officials in D.C. on Monday.", ["Gen. Smith met U.S. officials in D.C. on Monday."]),
        ("It was in the U.S. The army left.", ["It was in the U.S.", "The army left."]),
        ("The U.S. Senate voted.", ["The U.S. Senate voted."]),
        ("J. K. Rowling wrote it.", ["J. K. Rowling wrote it."]),
        ("They met at 5 p.m. on Tuesday.", ["They met at 5 p.m. on Tuesday."]),
        ("He was No. 5 of 10.", ["He was No. 5 of 10."]),
        ("It rose 3.5 percent. It fell.", ["It rose 3.5 percent.", "It fell."]),
        ("“We go.” They went.", ["“We go.”", "They went."]),
        ('"We go," he said. "Now."', ['"We go," he said.', '"Now."']),
        ("(He left.) She stayed.", ["(He left.)", "She stayed."]),
        ("“Why?” he asked.", ["“Why?” he asked."]),
        ("Really?! Yes.", ["Really?!", "Yes."]),
        ("He came ... and went.", ["He came ... and went."]),
        ("It ended.[12] It began.", ["It ended.[12]", "It began."]),
        ("1. First point. 2. Second point.", ["1. First point.", "2. Second point."]),
    ],
)
def test_sentences_of_one_line(text: str, expected: list[str]) -> None:
    """Full stops end sentences, those of abbreviations do not."""
    assert sentences(text) == expected


def test_a_blank_line_always_ends_a_sentence() -> None:
    """A headline has no full stop but ends all the same."""
    assert sentences("Niger junta\n\nspoke to Putin") == ["Niger junta", "spoke to Putin"]
    assert sentences("Niger junta\r\n \r\nspoke to Putin") == ["Niger junta", "spoke to Putin"]


def test_a_short_line_ends_a_sentence() -> None:
    """A line that stops early was ended on purpose."""
    assert sentences("A short headline\nThe story begins here.") == ["A short headline", "The story begins here."]


WRAPPED = """The head of the regime spoke on Tuesday by telephone to the Russian
President about security, the Kremlin said. It was the first call of
General Tchiani and the President since the coup of last July, which
ended the rule of an ally."""


def test_wrapped_lines_are_one_paragraph() -> None:
    """A line break that is there for the width ends nothing, even before a capital."""
    assert len(sentences(WRAPPED)) == 2
    assert len(sentences(WRAPPED.replace("\n", "\r\n"))) == 2


def test_paragraphs_on_single_lines_are_kept_apart() -> None:
    """Long lines that end with a full stop are paragraphs."""
    first = "The head of the regime spoke on Tuesday by telephone to the Russian President about security cooperation."
    assert sentences(f"{first}\n{first}") == [first, first]


@given(st.text(alphabet='aB. ?!\n\r"”()[]1-,', max_size=120))
def test_every_word_is_in_one_sentence(text: str) -> None:
    """Sentences follow each other without a gap and none is empty."""
    words = tokenize(text)
    found = split(text, words)
    assert [index for first, last in found for index in range(first, last)] == list(range(len(words)))
    assert all(first < last for first, last in found)


def test_no_sentence_is_longer_than_the_network_can_read() -> None:
    """A stretch without a full stop is cut."""
    text = "word, " * 1000
    assert max(last - first for first, last in split(text, tokenize(text))) <= MAX_WORDS


@pytest.mark.parametrize("unit", [")", ". ", "a\n", '"', "A. ", "(", "…\n\n"])
def test_time_grows_with_length_alone(unit: str) -> None:
    """Three hundred thousand marks or lines are split in seconds."""
    text = unit * 300_000
    words = tokenize(text)
    started = time.monotonic()
    split(text, words)
    assert time.monotonic() - started < 30
