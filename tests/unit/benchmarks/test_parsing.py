"""The parsing benchmark scores its own gold 100 and an empty reading 0."""

from __future__ import annotations

from pathlib import Path

import pytest
from benchmarks.conllu import EMPTY, Corpus, Word, align, read_corpus
from benchmarks.parsing import score

GOLD = """\
# newdoc id = d
# text = He didn't go.
1\tHe\the\tPRON\tPRP\t_\t4\tnsubj\t_\t_
2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_
2\tdid\tdo\tAUX\tVBD\t_\t4\taux\t_\t_
3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
4\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

# newpar
# text = Yes!
1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\tSpaceAfter=No
2\t!\t!\tPUNCT\t.\t_\t1\tpunct\t_\tSpaceAfter=No

# text = No
1\tNo\tno\tINTJ\tUH\t_\t0\troot\t_\t_
"""


@pytest.fixture
def gold(tmp_path: Path) -> Corpus:
    """Three short sentences."""
    path = tmp_path / "gold.conllu"
    path.write_text(GOLD, encoding="utf-8")
    return read_corpus(path)


def test_gold_scores_all(gold: Corpus) -> None:
    """Read by itself, the gold is perfect."""
    assert set(score(gold, gold).values()) == {100.0}


def test_an_empty_reading_scores_nothing(gold: Corpus) -> None:
    """No words, no points."""
    assert set(score(gold, EMPTY).values()) == {0.0}


def test_the_text_keeps_paragraphs(gold: Corpus) -> None:
    """Sentences are joined as the file says, paragraphs by a blank line."""
    assert gold.text == "He didn't go. \n\nYes!No "


def test_words_of_a_multiword_token_are_matched_by_form(gold: Corpus) -> None:
    """A reader that has two words for "didn't" gets both."""
    read = [
        Word(form=form, upos="X", deprel="dep", head=-1, start=start, end=end)
        for form, start, end in [("He", 0, 2), ("did", 2, 5), ("n't", 5, 8), ("go", 8, 10), (".", 10, 11)]
    ]
    assert align(gold.words, read) == {0: 0, 1: 1, 2: 2, 3: 3, 4: 4}


def test_a_wrong_split_costs_its_words(gold: Corpus) -> None:
    """A word that no gold word matches counts against the reader."""
    words = [Word(form="Hedidn't", upos="X", deprel="dep", head=-1, start=0, end=8)]
    read = Corpus(text=gold.text, words=tuple(words), sentences=((0, 1),))
    assert score(gold, read)["words"] == 0.0


def test_subtypes_do_not_count(gold: Corpus) -> None:
    """``nsubj:pass`` is as good as ``nsubj``, by the task's rules."""
    changed = [
        Word(
            form=w.form,
            upos=w.upos,
            deprel=f"{w.deprel}:x",
            head=w.head,
            start=w.start,
            end=w.end,
            multiword=w.multiword,
        )
        for w in gold.words
    ]
    read = Corpus(text=gold.text, words=tuple(changed), sentences=gold.sentences)
    assert score(gold, read)["las"] == 100.0
