"""PLOVER types between a given source and target (PLV file): of the shipped coder, which was not trained on PLV.

Each row's sentence is read and coded by itself, as a text of one paragraph (a body zone, no title, no date).

*Parties given*: the coder is told which words name source and target and answers with one root. Each statement, and
each predicate with a frame that it makes no statement of, speaks for every root with the share that tables and learned
coder together give it (``dateline.coding.learned.shares``), times e to the power of ``KEENNESS`` times its fit; OTHER
and nothing are left out, and the root with the most wins. The fit says how well the parties match: how well the source
is matched by an actor plus how well the target is matched by a recipient (2 where the core of the party's phrase
overlaps the marked words, 1 where only its whole phrase does, else 0); parties in a statement without recipients are on
either side, and a match on the wrong side counts a quarter. Of a predicate without a statement ARG0 is an actor and the
other numbered arguments are recipients (the core is the argument's head word).

``accuracy`` is the share of all rows with the gold's root; ``macro_f1`` the mean of the F1 of those roots that the gold
has; ``quad_accuracy`` the share whose root is of the class (verbal or material, cooperation or conflict) of the gold's
root; ``answered`` the share of rows with an answer. CONCEDE and RETREAT are YIELD, which is material cooperation.

The figures that begin with ``statements_`` are of the statements alone: that one is chosen whose parties fit best; ties
go to what is on the chronicle, then to the trigger nearest to the stretch from source to target, then to the first;
without a statement there is no answer. Those that begin with ``learned_`` are of the learned coder alone.

*Parties hidden*: every actor and recipient of every statement on the chronicle with a root makes a triple (actor,
recipient, root); a statement without recipients one triple each two actors. A gold triple is found where some triple
has its root, and the core of the one phrase overlaps the source and that of the other the target, in this order or, of
two actors, in any. ``triple_recall`` is the share of gold triples found; ``triple_precision`` the share of triples in
the sentences of the file that are gold. The gold has only one pair in nearly every sentence and leaves the sentence's
other events unmarked, so that the precision is a lower bound.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Literal

from dateline.coding import code
from dateline.coding.learned import shares
from dateline.language.pipeline import read
from dateline.model.article import Article
from dateline.model.plover import EventType, Role
from dateline.model.reading import Leaning, Reading
from dateline.model.reading import Role as Label
from dateline.model.span import Quote
from dateline.model.statement import Mention, Statement

from .articles import one_paragraph
from .plv import QUAD_OF, ROOTS, Pair, Piece, read_pairs
from .scoring import f1, percent

CROSSED = 0.25
"""What a match on the wrong side is worth."""
KEENNESS = 0.7
"""How much the head's choice depends on the parties."""
_ACTING = frozenset({Label.ARG0, Label.ARGA})
_ACTED_ON = frozenset({Label.ARG1, Label.ARG2, Label.ARG3, Label.ARG4})


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A party's words: their core and the whole phrase."""

    core: Piece
    whole: Piece


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A statement as this benchmark sees it."""

    root: str
    trigger: Piece
    type: EventType | None = None
    actors: tuple[Phrase, ...] = ()
    recipients: tuple[Phrase, ...] = ()
    on_chronicle: bool = True


Triple = tuple[Phrase, Phrase, str, bool]
"""Two parties, the root, and whether the two may be exchanged."""
Judged = tuple[Told, Leaning]
"""A predicate with its arguments (its root left open), and what the learned coder holds of it."""


def run(path: Path, parties: Literal["given", "hidden"] = "given") -> dict[str, float]:
    """Return percentages for a PLV file."""
    pairs = read_pairs(path)
    texts = [one_paragraph(pair.text) for pair in pairs]
    readings = [read(text) for text in texts]
    told = [tell(text, reading) for text, reading in zip(texts, readings, strict=True)]
    if parties == "hidden":
        return score_triples(pairs, told)
    rows = list(zip(pairs, told, map(judged, readings), strict=True))
    answers = {
        "": [shared_answer(pair, statements, found) for pair, statements, found in rows],
        "statements_": [answer(pair, statements) for pair, statements, _ in rows],
        "learned_": [shared_answer(pair, (), found) for pair, _, found in rows],
    }
    figures: dict[str, float] = {}
    for name, given in answers.items():
        found_figures = score([(pair.root, one) for pair, one in zip(pairs, given, strict=True)])
        figures |= {f"{name}{key}": figure for key, figure in found_figures.items()}
    return figures


def tell(article: Article, reading: Reading) -> tuple[Told, ...]:
    """Code a sentence; what has no root is left out."""
    return tuple(_told(s) for s in code(article, reading).statements if s.type in ROOTS)


def judged(reading: Reading) -> list[Judged]:
    """Return each predicate with a frame, and what the learned coder holds of it."""
    return [(_framed(reading, leaning.word), leaning) for leaning in reading.leanings]


def _framed(reading: Reading, word: int) -> Told:
    """Return a predicate and its arguments as a statement without a root."""
    frame = next(frame for frame in reading.frames if frame.predicate == word)

    def phrases(labels: frozenset[Label]) -> tuple[Phrase, ...]:
        """Return the arguments with these labels."""
        return tuple(_argument(reading, a.first, a.last) for a in frame.arguments if a.role in labels)

    return Told(
        root="",
        trigger=(reading.starts[word], reading.ends[word]),
        actors=phrases(_ACTING),
        recipients=phrases(_ACTED_ON),
    )


def _argument(reading: Reading, first: int, last: int) -> Phrase:
    """Return an argument with its head word."""
    head = next((w for w in range(first, last) if not first <= reading.heads[w] < last), first)
    return Phrase(
        core=(reading.starts[head], reading.ends[head]), whole=(reading.starts[first], reading.ends[last - 1])
    )


def shared_answer(pair: Pair, told: Sequence[Told], found: Sequence[Judged]) -> str | None:
    """Return the root that statements and learned coder together hold likeliest between source and target."""
    weights: dict[str, float] = {}
    left = {one.trigger: one for one in told}
    for framed, leaning in found:
        statement = left.pop(framed.trigger, None)
        weight = math.exp(KEENNESS * max(fit(pair, framed), fit(pair, statement) if statement else 0.0))
        for type_, share in shares(statement.type if statement else None, leaning).items():
            if type_ in ROOTS:
                weights[ROOTS[type_]] = weights.get(ROOTS[type_], 0.0) + weight * share
    for statement in left.values():
        weights[statement.root] = weights.get(statement.root, 0.0) + math.exp(KEENNESS * fit(pair, statement))
    return max(weights, key=lambda root: weights[root]) if weights else None


def _told(statement: Statement) -> Told:
    """Keep of a statement what is scored."""

    def phrases(role: Role) -> tuple[Phrase, ...]:
        """Return the parties in a role."""
        return tuple(_phrase(p.mention) for p in statement.parties if p.role is role)

    return Told(
        root=ROOTS[statement.type],
        type=statement.type,
        trigger=_piece(statement.trigger),
        actors=phrases(Role.ACTOR),
        recipients=phrases(Role.RECIPIENT),
        on_chronicle=statement.on_chronicle,
    )


def _phrase(mention: Mention) -> Phrase:
    """Return the offsets of a mention."""
    return Phrase(core=_piece(mention.core), whole=_piece(mention.quote))


def _piece(quote: Quote) -> Piece:
    """Return the offsets of a quote."""
    return quote.start, quote.end


def answer(pair: Pair, told: Sequence[Told]) -> str | None:
    """Return the root of the statement that fits source and target best."""
    if not told:
        return None

    def merit(one: Told) -> tuple[float, bool, int]:
        """Rank a statement."""
        return fit(pair, one), one.on_chronicle, -_distance(pair, one)

    return max(told, key=merit).root


def fit(pair: Pair, told: Told) -> float:
    """Return how well a statement's parties match source and target."""
    straight = _match(told.actors, pair.source) + _match(told.recipients, pair.target)
    crossed = _match(told.recipients, pair.source) + _match(told.actors, pair.target)
    if not told.recipients and len(told.actors) > 1:
        return straight + crossed
    return straight + CROSSED * crossed


def _match(phrases: Sequence[Phrase], pieces: Sequence[Piece]) -> float:
    """Return 2 where a core overlaps one of the pieces, 1 where a whole phrase does, else 0."""
    if any(_overlap(phrase.core, piece) for phrase in phrases for piece in pieces):
        return 2.0
    return float(any(_overlap(phrase.whole, piece) for phrase in phrases for piece in pieces))


def _overlap(left: Piece, right: Piece) -> bool:
    """Tell whether two pieces share a character."""
    return left[0] < right[1] and right[0] < left[1]


def _distance(pair: Pair, told: Told) -> int:
    """Return how far the trigger is from the stretch between source and target."""
    pieces = (*pair.source, *pair.target) or ((0, len(pair.text)),)
    first, last = min(start for start, _ in pieces), max(end for _, end in pieces)
    return max(first - told.trigger[1], told.trigger[0] - last, 0)


def score(answers: Sequence[tuple[str, str | None]]) -> dict[str, float]:
    """Return the figures of pairs of the gold's root and the answer."""
    numbered = list(enumerate(answers))
    roots = sorted({gold for gold, _ in answers})
    by_root = [
        f1({i for i, (gold, _) in numbered if gold == root}, {i for i, (_, read_) in numbered if read_ == root})
        for root in roots
    ]
    return {
        "macro_f1": sum(by_root) / len(by_root) if by_root else 0.0,
        "accuracy": _share(gold == read_ for gold, read_ in answers),
        "quad_accuracy": _share(read_ is not None and QUAD_OF[gold] == QUAD_OF[read_] for gold, read_ in answers),
        "answered": _share(read_ is not None for _, read_ in answers),
    }


def _share(flags: Iterator[bool]) -> float:
    """Return the percentage of what is true, 0 of nothing."""
    listed = list(flags)
    return percent(sum(listed), len(listed))


def score_triples(pairs: Sequence[Pair], told: Sequence[Sequence[Told]]) -> dict[str, float]:
    """Return recall and precision of triples; ``told`` has what was coded in each pair's sentence."""
    gold: dict[str, list[Pair]] = {}
    coded = {pair.text: [t for one in found for t in triples(one)] for pair, found in zip(pairs, told, strict=True)}
    for pair in pairs:
        gold.setdefault(pair.text, []).append(pair)
    right = [any(_is_gold(pair, t) for pair in gold[text]) for text, found in coded.items() for t in found]
    return {
        "triple_recall": _share(any(_is_gold(pair, t) for t in coded[pair.text]) for pair in pairs),
        "triple_precision": _share(iter(right)),
    }


def triples(told: Told) -> Iterator[Triple]:
    """Yield the triples of a statement that is on the chronicle."""
    if not told.on_chronicle:
        return
    for actor in told.actors:
        for recipient in told.recipients:
            yield actor, recipient, told.root, False
    if not told.recipients:
        for one, other in combinations(told.actors, 2):
            yield one, other, told.root, True


def _is_gold(pair: Pair, triple: Triple) -> bool:
    """Tell whether a triple is that of the pair."""
    one, other, root, exchangeable = triple

    def names(left: Phrase, right: Phrase) -> bool:
        """Tell whether the phrases name source and target."""
        return any(_overlap(left.core, s) for s in pair.source) and any(_overlap(right.core, t) for t in pair.target)

    return root == pair.root and (names(one, other) or (exchangeable and names(other, one)))
