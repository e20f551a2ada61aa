"""The benchmark of coding scores its own gold 100 and no answers 0."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from benchmarks.articles import one_paragraph
from benchmarks.coding import Phrase, Told, answer, fit, judged, score, score_triples, shared_answer, tell
from benchmarks.plv import QUAD_OF, ROOTS, Pair, Piece, read_pairs

from dateline.language.pipeline import read
from dateline.model.plover import EventType, Status
from dateline.model.reading import Leaning

ROWS = (
    ("The <s>Duke of Arl</s> accused <t>Borria</t> of theft .", "ACCUSE"),
    ("<t>Borria</t> was attacked by <s>Arl</s> 's <t>navy</t> .", "ASSAULT"),
    ("<s>Arl</s> will pull back from <t>Borria</t> .", "YIELD"),
    ("<s>Arl</s> met <t>Borria</t> .", "CONSULT"),
)


@pytest.fixture
def pairs(tmp_path: Path) -> list[Pair]:
    """Return the pairs of an invented file."""
    lines = ["\tsentence\tmarked_sentence\tgold_root", *(f"{n}\t-\t{text}\t{r}" for n, (text, r) in enumerate(ROWS))]
    path = tmp_path / "pairs.tsv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return read_pairs(path)


def phrases(pieces: tuple[Piece, ...]) -> tuple[Phrase, ...]:
    """Return pieces as parties."""
    return tuple(Phrase(core=piece, whole=piece) for piece in pieces)


def gold(pair: Pair, root: str = "") -> Told:
    """Return the statement that a pair asks for, or one of another root."""
    return Told(root=root or pair.root, trigger=(0, 1), actors=phrases(pair.source), recipients=phrases(pair.target))


def leaning(type_: EventType, share: float) -> Leaning:
    """Return a predicate that is of a type with this share and else nothing."""
    return Leaning(
        word=0, nothing=1 - share, types=((type_, share),), mode=None, status=Status.REPORTED, status_share=1.0
    )


def test_marks_become_pieces_of_the_bare_text(pairs: list[Pair]) -> None:
    """Source and target are found in the text without marks, a target in two pieces too."""
    assert pairs[0].text == "The Duke of Arl accused Borria of theft ."
    assert [pairs[0].text[a:b] for a, b in pairs[0].source] == ["Duke of Arl"]
    assert [pairs[1].text[a:b] for a, b in pairs[1].target] == ["Borria", "navy"]


def test_gold_scores_all_and_no_answers_score_nothing(pairs: list[Pair]) -> None:
    """The gold's roots are perfect; a coder without answers gets no points."""
    assert set(score([(p.root, answer(p, [gold(p)])) for p in pairs]).values()) == {100.0}
    assert set(score([(p.root, answer(p, [])) for p in pairs]).values()) == {0.0}
    assert set(score_triples(pairs[:1], [[gold(pairs[0])]]).values()) == {100.0}
    assert set(score_triples(pairs, [[] for _ in pairs]).values()) == {0.0}


def test_wrong_roots_of_the_right_class_score_in_quad_alone() -> None:
    """One right, one of the right class, one of another class, one unanswered."""
    figures = score([("ACCUSE", "ACCUSE"), ("REJECT", "ACCUSE"), ("AID", "ACCUSE"), ("AID", None)])
    assert (figures["accuracy"], figures["quad_accuracy"], figures["answered"]) == (25.0, 50.0, 75.0)
    assert figures["macro_f1"] == pytest.approx(50 / 3)


def test_the_statement_of_the_pair_is_chosen(pairs: list[Pair]) -> None:
    """Of two statements the one with source and target on their sides answers, not the first or the crossed one."""
    pair = pairs[0]
    crossed = Told(root="AID", trigger=(0, 1), actors=phrases(pair.target), recipients=phrases(pair.source))
    alone = Told(root="AGREE", trigger=(0, 1), actors=phrases(pair.source))
    assert answer(pair, [crossed, alone, gold(pair)]) == "ACCUSE"
    assert fit(pair, gold(pair)) > fit(pair, alone) > fit(pair, crossed)


def test_a_core_counts_more_than_a_long_phrase(pairs: list[Pair]) -> None:
    """A phrase that only contains the source is a weaker match."""
    pair = pairs[0]
    loose = Told(root="AID", trigger=(0, 1), actors=(Phrase(core=(0, 3), whole=(0, 40)),))
    assert 0 < fit(pair, loose) < fit(pair, Told(root="AID", trigger=(0, 1), actors=phrases(pair.source)))


def test_two_actors_may_stand_in_any_order(pairs: list[Pair]) -> None:
    """A reciprocal statement finds the triple of either order; with a recipient the order counts."""
    pair = pairs[3]
    both = Told(root="CONSULT", trigger=(4, 7), actors=phrases((*pair.target, *pair.source)))
    turned = Told(root="CONSULT", trigger=(4, 7), actors=phrases(pair.target), recipients=phrases(pair.source))
    assert score_triples([pair], [[both]])["triple_recall"] == 100.0
    assert score_triples([pair], [[turned]])["triple_recall"] == 0.0


def test_off_the_chronicle_makes_no_triple(pairs: list[Pair]) -> None:
    """What is only asked for or promised is no triple, and another root is none of the gold's."""
    pair = pairs[0]
    off = Told(
        root=pair.root,
        trigger=(0, 1),
        actors=phrases(pair.source),
        recipients=phrases(pair.target),
        on_chronicle=False,
    )
    assert score_triples([pair], [[off]])["triple_recall"] == 0.0
    assert score_triples([pair], [[gold(pair, "AID"), gold(pair)]]) == {
        "triple_recall": 100.0,
        "triple_precision": 50.0,
    }


def test_roots_cover_all_types_and_classes() -> None:
    """Sixteen types have fifteen roots, each in one class; OTHER has none."""
    assert len(ROOTS) == 16
    assert len(set(ROOTS.values())) == len(QUAD_OF) == 15
    assert EventType.OTHER not in ROOTS


def test_the_shipped_coder_is_what_is_measured() -> None:
    """A plain sentence is read and coded from its text, its parties placed in it."""
    text = "Kenya attacked Uganda on Monday."
    article = one_paragraph(text)
    told = tell(article, read(article))
    assert [one.root for one in told] == ["ASSAULT"]
    assert [text[slice(*p.core)] for one in told for p in (*one.actors, *one.recipients)] == ["Kenya", "Uganda"]


def test_the_surer_predicate_answers_unless_the_parties_stand_at_another(pairs: list[Pair]) -> None:
    """Of two predicates that fit alike the surer decides; the parties outweigh a surer predicate elsewhere."""
    pair = pairs[0]
    surer, other = leaning(EventType.AID, 0.9), leaning(EventType.ACCUSE, 0.6)
    assert shared_answer(pair, (), []) is None
    assert shared_answer(pair, (), [(Told(root="", trigger=(0, 1)), one) for one in (surer, other)]) == "AID"
    placed = [(Told(root="", trigger=(2, 3)), surer), (gold(pair), other)]
    assert shared_answer(pair, (), placed) == "ACCUSE"


def test_a_statement_outweighs_the_learned_coder(pairs: list[Pair]) -> None:
    """What the tables say of a predicate counts more; a statement without a frame speaks for itself."""
    framed = Told(root="", trigger=(0, 1))
    said = Told(root="AID", type=EventType.AID, trigger=(0, 1))
    held = leaning(EventType.ACCUSE, 0.6)
    both = replace(held, nothing=0.1, types=((EventType.ACCUSE, 0.6), (EventType.AID, 0.3)))
    assert shared_answer(pairs[0], (said,), [(framed, both)]) == "AID"
    assert shared_answer(pairs[0], (said,), []) == "AID"


def test_each_predicate_comes_with_its_arguments() -> None:
    """The words with frames of a real reading come with what the learned coder holds of them."""
    text = "Kenya attacked Uganda on Monday."
    ((told, held),) = judged(read(one_paragraph(text)))
    assert text[slice(*told.trigger)] == "attacked"
    assert [text[slice(*p.core)] for p in (*told.actors, *told.recipients)] == ["Kenya", "Uganda"]
    assert held.types[0][0] is EventType.ASSAULT
