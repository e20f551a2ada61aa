"""Times that a report carries on from what it told before.

A past tense without a time of its own takes its time from the text (Partee 1973, 1984): some cases are sure enough to
be read. The report comes back to a happening that it dated ("The attack …", the lead of a headline). A speaker's
further words in the same or the next sentence belong to the speech that was dated ("he said", after "told reporters on
Monday"); later ones may be of another day. The sentences after a
dated one go on in the simple past: with the same people, or telling the same kind of happening in more detail (an
elaboration, which keeps the time: Asher and Lascarides 2003). Nothing is carried over the past perfect, over a time
that the sentence itself gives, nor from words that only bound a time ("since Monday").
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dateline.coding import times
from dateline.coding.arguments import objects, subjects
from dateline.coding.timing_clause import Happening
from dateline.coding.timing_phrases import Dated, Placed, bounds_only, is_explicit, is_plain_day
from dateline.coding.timing_tense import is_simple_past
from dateline.coding.tree import Tree
from dateline.model.article import Article, ZoneKind

_POINTING = frozenset({"the", "this", "that", "these", "those", "its", "their", "his", "her"})
_ELSEWHEN = frozenset(
    {"earlier", "previously", "later", "then", "once", "formerly", "before", "already", "afterwards", "originally",
     "recently", "ago", "subsequently"}
)  # fmt: skip
"""Adverbs that put a clause at another time than the sentence before."""
_REACH = 6
"""Sentences over which a dated happening is still the one meant by "the attack"."""
_LEAD = 3
"""Sentences of the story that its headline sums up."""
_DETAIL = 2
"""Sentences after a dated happening in which details of it are told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Page:
    article: Article
    tree: Tree
    sentences: dict[int, int]
    timed: frozenset[int]
    """The sentences in which a time stands."""
    chains: dict[int, int]
    """The number of the chain that a word is a head of."""
    speakers: dict[int, str]
    """Who speaks, by the cue's words."""
    told: frozenset[int]
    """The words that name happenings."""
    opening: int
    """The story's first sentence."""

    def zone(self, one: Happening) -> ZoneKind:
        """The zone in which a happening is told."""
        return self.article.zone_at(self.tree.reading.starts[one.word])


def carried(
    article: Article,
    tree: Tree,
    happenings: tuple[Happening, ...],
    times: tuple[Placed, ...],
    found: Mapping[int, Dated],
) -> dict[int, Dated]:
    """For happenings without a time of their own that of the same happening, speech or scene told before."""
    page = _page(article, tree, happenings, times)
    ordered = sorted(happenings, key=lambda one: one.word)
    dated = {word: one for word, one in found.items() if _is_day(one)}
    new: dict[int, Dated] = {}
    for place, one in enumerate(ordered):
        if one.word in found or one.unreal:
            continue
        known = dated | new
        earlier = [other for other in reversed(ordered[:place]) if other.word in known]
        source = (
            _same_happening(page, one, earlier)
            or _same_speech(page, one, earlier)
            or _same_scene(page, one, earlier)
            or _elaborated(page, one, earlier)
            or _lead(page, one, [other for other in ordered[place + 1 :] if other.word in dated], dated)
        )
        if source is not None:
            new[one.word] = Dated(phrase=known[source[0].word].phrase, rule=source[1], own=False)
    return new


_Source = tuple[Happening, str]


def _page(article: Article, tree: Tree, happenings: tuple[Happening, ...], times: tuple[Placed, ...]) -> _Page:
    reading = tree.reading
    sentences = {w: n for n, (first, last) in enumerate(reading.sentences) for w in range(first, last)}
    chains, speakers = _chains(tree), {}
    for one in reading.attributions:
        name = "" if one.source is None else _name(tree, chains, one.source.first, one.source.last)
        speakers.update(dict.fromkeys(range(one.cue.first, one.cue.last), name) if name else {})
    return _Page(
        article=article,
        tree=tree,
        sentences=sentences,
        timed=frozenset(sentences[t.top] for t in times),
        chains=chains,
        speakers=speakers,
        told=frozenset(one.word for one in happenings),
        opening=next((n for n, (first, _) in enumerate(reading.sentences) if _is_story(article, tree, first)), 0),
    )


def _is_story(article: Article, tree: Tree, word: int) -> bool:
    return article.zone_at(tree.reading.starts[word]) is ZoneKind.BODY


def _chains(tree: Tree) -> dict[int, int]:
    return {m.head: n for n, chain in enumerate(tree.reading.chains) for m in chain}


def _name(tree: Tree, chains: Mapping[int, int], first: int, last: int) -> str:
    """One key for all mentions of a source: its chain, else the word of its name or noun that governs the others."""
    heads = [w for w in range(first, last) if not first <= tree.head(w) < last]
    for head in heads:
        if head in chains:
            return f"chain {chains[head]}"
    return next((tree.lemma(head) for head in heads if tree.upos(head) in ("NOUN", "PROPN")), "")


def _is_day(one: Dated) -> bool:
    """A phrase for a day, told as past, that names its time."""
    if bounds_only(one.phrase) or one.phrase.tense == "future":
        return False
    parts = dict(one.phrase.parts)
    hung = one.phrase.host is not None and times.is_fine(one.phrase)
    return hung or is_plain_day(one.phrase) or (is_explicit(one.phrase) and "day" in parts)


_UTTERED = frozenset({"SUPPORT", "ACCUSE", "REJECT", "REQUEST", "THREATEN"})
"""Kinds of words, of which a report tells many: thanks are not the condolences of the sentence before."""


def _same_happening(page: _Page, one: Happening, earlier: list[Happening]) -> _Source | None:
    """ "The attack", "the signing": a definite noun for a happening that the report told and dated before."""
    tree = page.tree
    if tree.is_verb(one.word) or not any(tree.form(k) in _POINTING for k in tree.kids(one.word, "det", "nmod:poss")):
        return None
    for other in earlier:
        same = tree.lemma(one.word) == tree.lemma(other.word)
        if not same and one.kind in _UTTERED:
            continue
        between = page.sentences[one.word] - page.sentences[other.word]
        if _is_alike(page, one, other) and between <= (_REACH if same else 1):
            return other, "the same happening, told before"
    return None


def _same_speech(page: _Page, one: Happening, earlier: list[Happening]) -> _Source | None:
    """Further words of a speaker, right after those that are dated."""
    speaker = page.speakers.get(one.word)
    if not speaker or not is_simple_past(page.tree, one.holder) or _elsewhen(page, one):
        return None
    for other in earlier:
        between = page.sentences[one.word] - page.sentences[other.word]
        if between <= 1 and page.speakers.get(other.word) == speaker:
            return other, "the same speech, told before"
    return None


def _same_scene(page: _Page, one: Happening, earlier: list[Happening]) -> _Source | None:
    """The next sentence goes on in the simple past with somebody who took part in what the last one dated."""
    here = page.sentences[one.word]
    if here in page.timed or not _is_told(page, one) or not _is_main(page, one):
        return None
    mine = set(_people(page, one))
    for other in earlier:
        if page.sentences[other.word] == here - 1 and _is_told(page, other) and mine & set(_people(page, other)):
            return other, "the scene of the sentence before"
    return None


def _elaborated(page: _Page, one: Happening, earlier: list[Happening]) -> _Source | None:
    """ "Twelve were killed, officials said", right after an attack on Monday: more of the same happening."""
    here = page.sentences[one.word]
    if not one.kind or here in page.timed or not _is_told(page, one):
        return None
    for other in earlier:
        between = here - page.sentences[other.word]
        if 0 < between <= _DETAIL and other.kind == one.kind and _is_told(page, other):
            return other, "more of what the sentence before dates"
    return None


def _is_told(page: _Page, one: Happening) -> bool:
    """Told in the story, in the simple past."""
    tree = page.tree
    told = is_simple_past(tree, one.holder) and not _elsewhen(page, one)
    return told and page.zone(one) is ZoneKind.BODY


def _is_main(page: _Page, one: Happening) -> bool:
    return page.tree.relation(page.tree.first_conjunct(one.holder)) == "root"


def _elsewhen(page: _Page, one: Happening) -> bool:
    tree = page.tree
    return any(tree.form(w) in _ELSEWHEN for w in tree.clause(one.holder))


def _people(page: _Page, one: Happening) -> Iterator[int]:
    """The chains of those who take part; a happening that somebody speaks of does not."""
    for word in (*subjects(page.tree, one.holder), *objects(page.tree, one.holder)):
        if word in page.chains and word not in page.told:
            yield page.chains[word]


def _lead(page: _Page, one: Happening, later: list[Happening], dated: Mapping[int, Dated]) -> _Source | None:
    """A headline has its time from the story, where that gives one day alone for such a happening."""
    if page.zone(one) is not ZoneKind.TITLE:
        return None
    told = [other for other in later if page.zone(other) is ZoneKind.BODY and _is_summed_up(page, one, other)]
    if len({dated[other.word].phrase.parts for other in told}) != 1:
        return None
    return told[0], "the headline of what the story dates"


def _is_alike(page: _Page, one: Happening, other: Happening) -> bool:
    """The same word, or the same kind of happening."""
    return page.tree.lemma(one.word) == page.tree.lemma(other.word) or (bool(one.kind) and one.kind == other.kind)


def _is_summed_up(page: _Page, one: Happening, other: Happening) -> bool:
    """The headline's happening told in an opening sentence: by the same word, or as the same kind with its nouns."""
    if page.sentences[other.word] - page.opening >= _LEAD:
        return False
    same = page.tree.lemma(one.word) == page.tree.lemma(other.word)
    return same or (_is_alike(page, one, other) and bool(_nouns(page, one) & _nouns(page, other)))


def _nouns(page: _Page, one: Happening) -> set[str]:
    """The other nouns and names of the happening's sentence."""
    tree = page.tree
    return {
        tree.lemma(w) for w in range(*tree.sentence(one.word)) if tree.upos(w) in ("NOUN", "PROPN") and w != one.word
    }
