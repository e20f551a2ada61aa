"""The coreference benchmark: the scorer on published examples, and the chains taken from GUM's annotation."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest
from benchmarks import gum_coref
from benchmarks.coreference import best_assignment, score

Chains = list[list[tuple[int, int]]]


def chains(*texts: str) -> Chains:
    """Make chains of letters, each letter a mention."""
    return [[(ord(letter), ord(letter) + 1) for letter in text] for text in texts]


def test_the_key_scores_all() -> None:
    """Against itself every figure is 100."""
    key = chains("abc", "de", "fghi")

    assert set(score([(key, key)]).values()) == {100.0}


def test_an_empty_response_scores_nothing() -> None:
    """No chains, no points, whatever the metric."""
    assert set(score([(chains("abc", "de"), [])]).values()) == {0.0}


def test_merged_chains_as_in_bagga_and_baldwin() -> None:
    """Key {1-5} {6,7} {8-C}, response {1-5} {6-C}: MUC 90/100, B-cubed 76.2/100 (Bagga and Baldwin 1998)."""
    found = score([(chains("12345", "67", "89ABC"), chains("12345", "6789ABC"))])

    assert found["muc_precision"] == pytest.approx(90.0)
    assert found["muc_recall"] == pytest.approx(100.0)
    assert found["b3_precision"] == pytest.approx(76.19, abs=0.01)
    assert found["b3_recall"] == pytest.approx(100.0)


def test_mentions_of_one_side_as_in_pradhan() -> None:
    """Key {a,b,c} {d,e,f,g}, response {a,b} {c,d} {f,g,h,i} (Pradhan et al. 2014, section 4)."""
    found = score([(chains("abc", "defg"), chains("ab", "cd", "fghi"))])

    assert found["muc_recall"] == pytest.approx(40.0)
    assert found["muc_precision"] == pytest.approx(40.0)
    assert found["b3_recall"] == pytest.approx(100 * (5 / 3 + 5 / 4) / 7)
    assert found["b3_precision"] == pytest.approx(100 * 4 / 8)
    assert found["ceafe_recall"] == pytest.approx(65.0)
    assert found["ceafe_precision"] == pytest.approx(100 * 1.3 / 3)
    assert found["conll_f1"] == pytest.approx((found["muc_f1"] + found["b3_f1"] + found["ceafe_f1"]) / 3)


def test_documents_are_summed() -> None:
    """A document counts by its mentions, not as one of two."""
    found = score([(chains("abcdefghij"), chains("abcdefghij")), (chains("xy"), [])])

    assert found["mention_recall"] == pytest.approx(100 * 10 / 12)


@pytest.mark.parametrize(
    "gains", [[[1.0]], [[0.5, 0.9], [0.4, 0.8]], [[3, 1, 2], [2, 4, 6]], [[1, 2], [2, 4.5], [3, 5]], [[0, 0], [0, 7]]]
)
def test_the_assignment_is_the_best(gains: list[list[float]]) -> None:
    """No other one-to-one assignment gains more."""
    tall = gains if len(gains) >= len(gains[0]) else [list(column) for column in zip(*gains, strict=True)]
    width = range(len(tall[0]))

    assert best_assignment(gains) == pytest.approx(
        max(sum(tall[row][column] for row, column in zip(rows, width, strict=True))
            for rows in permutations(range(len(tall)), len(tall[0])))
    )  # fmt: skip


HEADER = "# newdoc id = d\n# global.Entity = GRP-etype-infstat-salience-centering-minspan-link-identity\n"


def document(tmp_path: Path, *tables: str) -> gum_coref.Document:
    """Write sentences, a line a word: ``form tag head relation entity``; read them as a file of GUM's."""
    lines = []
    for table in tables:
        for number, row in enumerate((line.split() for line in table.strip().splitlines()), 1):
            form, tag, head, relation, *entity = row
            upos = {"P": "PRON", "N": "NOUN", "V": "VERB", "D": "DET"}.get(tag[0], "X")
            misc = f"Entity={entity[0]}|X=y" if entity else "_"
            lines.append("\t".join([str(number), form, form.lower(), upos, tag, "_", head, relation, "_", misc]))
        lines.append("")
    path = tmp_path / "GUM_news_made.conllu"
    path.write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")
    return gum_coref.read_document(path)


def texts(read: gum_coref.Document) -> list[list[str]]:
    """Return the chains' words."""
    return [[" ".join(w.form for w in read.words[a:b]) for a, b in chain] for chain in gum_coref.chains(read)]


WARDEN = """
The DT 2 det (1-person-new-n-cf1-1-coref
warden NN 3 nsubj 1)
slept VBD 0 root
"""


def test_pronouns_and_definite_phrases_make_a_chain(tmp_path: Path) -> None:
    """Coreference and anaphora are one; what is mentioned once is left out."""
    she = "She PRP 2 nsubj (1-person-giv-n-cf1-1-ana)\nwoke VBD 0 root\ncows NNS 2 obj (2-animal-new-n-cf1-1-sgl)"

    assert texts(document(tmp_path, WARDEN, she)) == [["The warden", "She"]]


def test_an_indefinite_phrase_starts_a_new_chain(tmp_path: Path) -> None:
    """Before "a warden" the chain is cut."""
    again = "A DT 2 det (1-person-giv-n-cf1-1-coref\nwarden NN 3 nsubj 1)\nwept VBD 0 root"
    she = "She PRP 2 nsubj (1-person-giv-n-cf1-1-ana)\nwoke VBD 0 root"

    assert texts(document(tmp_path, WARDEN, again, she)) == [["A warden", "She"]]


def test_an_apposition_is_one_mention(tmp_path: Path) -> None:
    """ "Ada Low, the warden" is one mention, which "she" is linked to."""
    low = """
    Ada NNP 6 nsubj (1-person-new-n-cf1-1-coref
    Low NNP 1 flat 1)
    , , 5 punct
    the DT 5 det (1-person-giv-n-cf1-1-appos
    warden NN 1 appos 1)
    slept VBD 0 root
    """
    she = "She PRP 2 nsubj (1-person-giv-n-cf1-1-ana)\nwoke VBD 0 root"

    assert texts(document(tmp_path, low, she)) == [["Ada Low , the warden", "She"]]


def test_predicates_clauses_cataphora_and_compounds_are_left_out(tmp_path: Path) -> None:
    """What OntoNotes does not link is no mention."""
    low = """
    Low NNP 4 nsubj (1-person-new-n-cf1-1-coref)
    is VBZ 4 cop
    the DT 4 det (1-person-giv-n-cf1-1-coref
    warden NN 0 root 1)
    """
    cows = "The DT 3 det\ncow NN 3 compound (2-animal-new-n-cf1-1-coref)\nfarm NN 4 nsubj\nburned VBD 0 root"
    left = "The DT 2 det (2-animal-giv-n-cf1-1-coref\ncow NN 3 nsubj 2)\nleft VBD 0 root (3-event-new-n-cf1-1-coref)"
    that = "That DT 2 nsubj (3-event-giv-n-cf1-1-disc)\nhurt VBD 0 root"
    it = "It PRP 2 expl (4-event-new-n-cf1-1-cata)\nhurts VBZ 0 root\nit PRP 2 obj (4-event-giv-n-cf1-1-ana)"

    assert texts(document(tmp_path, low, cows, left, that, it)) == []


def test_documents_without_words_are_left_out(tmp_path: Path) -> None:
    """Reddit's words are not given out; the other files come in the order of their names."""
    document(tmp_path, WARDEN)
    (tmp_path / "GUM_reddit_made.conllu").write_text(HEADER + "1\t_\t_\tX\tX\t_\t0\troot\t_\t_\n\n", encoding="utf-8")

    assert [one.name for one in gum_coref.documents(tmp_path)] == ["GUM_news_made"]
