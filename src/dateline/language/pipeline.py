"""Article -> Reading, step by step; ``STEPS`` names the steps in order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from dateline.model.article import STORY_ZONES, Article, ZoneKind
from dateline.model.reading import Argument, Frame, Link, Name, NameKind, Reading, Role

from . import coreference, factuality, plover_coder, sentences, tokens
from .attributions import add_attributions
from .kinds import add_kinds
from .kinds_agreed import agree
from .kinds_others import add_others
from .network import Network, Parse, shipped
from .titles import add_offices

READ_ZONES = STORY_ZONES | {ZoneKind.TITLE}
"""The zones that are read; all others are never shown to the network."""

NAME_KINDS = {"PER": NameKind.PERSON, "ORG": NameKind.ORGANIZATION, "LOC": NameKind.PLACE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A reading in the making; each step adds its part."""

    article: Article
    network: Network
    stretches: tuple[tuple[int, int], ...] = ()
    """(first, last) word indices of each zone that is read."""
    words: tuple[tokens.Offsets, ...] = ()
    sentences: tuple[tuple[int, int], ...] = ()
    parses: tuple[Parse, ...] = ()
    reading: Reading | None = None
    """What has been read so far, once the sentences are laid out."""

    @property
    def laid_out(self) -> Reading:
        """The reading, which the steps after the network's add to."""
        assert self.reading is not None
        return self.reading

    def form(self, word: int) -> str:
        """A word as it stands in the text."""
        start, end = self.words[word]
        return self.article.text[start:end]


def find_words(draft: Draft) -> Draft:
    """Find the words of each zone that is read."""
    words: list[tokens.Offsets] = []
    stretches: list[tuple[int, int]] = []
    for zone in draft.article.zones:
        if zone.kind in READ_ZONES:
            first = len(words)
            words.extend(tokens.tokenize(draft.article.text, zone.start, zone.end))
            stretches.append((first, len(words)))
    return replace(draft, words=tuple(words), stretches=tuple(stretches))


def find_sentences(draft: Draft) -> Draft:
    """Find the sentences of each zone; none crosses a zone."""
    found: list[tuple[int, int]] = []
    for first, last in draft.stretches:
        inside = sentences.split(draft.article.text, draft.words[first:last])
        found.extend((first + start, first + end) for start, end in inside)
    return replace(draft, sentences=tuple(found))


def parse_sentences(draft: Draft) -> Draft:
    """Ask the network about each sentence: tags, tree, names, frames, events."""
    forms = [[draft.form(word) for word in range(*sentence)] for sentence in draft.sentences]
    return replace(draft, parses=tuple(draft.network.parse(forms)))


def lay_out(draft: Draft) -> Draft:
    """Lay the sentences' readings end to end."""
    parses = list(zip((start for start, _ in draft.sentences), draft.parses, strict=True))
    reading = Reading(
        article=draft.article.id,
        version=draft.network.version,
        forms=tuple(draft.form(word) for word in range(len(draft.words))),
        starts=tuple(start for start, _ in draft.words),
        ends=tuple(end for _, end in draft.words),
        sentences=draft.sentences,
        upos=tuple(tag for parse in draft.parses for tag in parse.upos),
        xpos=tuple(tag for parse in draft.parses for tag in parse.xpos),
        feats=tuple(feats for parse in draft.parses for feats in parse.feats),
        lemmas=tuple(lemma for parse in draft.parses for lemma in parse.lemmas),
        heads=tuple(start + head - 1 if head else -1 for start, parse in parses for head in parse.heads),
        deprels=tuple(deprel for parse in draft.parses for deprel in parse.deprels),
        names=agree([draft.form(word) for word in range(len(draft.words))], _all_names(parses)),
        frames=tuple(frame for start, parse in parses for frame in _frames(start, parse)),
    )
    return replace(draft, reading=reading)


def _all_names(parses: Sequence[tuple[int, Parse]]) -> list[Name]:
    """Return the names of all sentences, whose first words are given."""
    return [name for start, parse in parses for name in _names(start, parse)]


def _names(start: int, parse: Parse) -> Iterator[Name]:
    """Yield a sentence's names as names of the article, in which its first word is ``start``."""
    for first, last, kind in parse.names:
        yield Name(first=start + first, last=start + last, kind=NAME_KINDS[kind])


def _frames(start: int, parse: Parse) -> Iterator[Frame]:
    """Yield a sentence's frames as frames of the article."""
    for predicate, arguments in parse.frames:
        yield Frame(predicate=start + predicate, arguments=tuple(_argument(start, *a) for a in arguments))


def _argument(start: int, label: str, first: int, last: int) -> Argument:
    """Turn a label of PropBank's to a role; an argument out of its place (``-DSP``) is that argument."""
    link = Link(label[:2]) if label.startswith((Link.REFERENCE.value, Link.CONTINUATION.value)) else Link.OWN
    role = Role(label.removeprefix(link.value).removesuffix("-DSP"))
    return Argument(first=start + first, last=start + last, role=role, link=link)


def find_events(draft: Draft) -> Draft:
    """Place the event mentions, and judge whether each is told as a fact."""
    starts = (start for start, _ in draft.sentences)
    spans = [(start + a, start + b) for start, parse in zip(starts, draft.parses, strict=True) for a, b in parse.events]
    return replace(draft, reading=replace(draft.laid_out, events=factuality.judge(draft.laid_out, spans)))


def find_leanings(draft: Draft) -> Draft:
    """Ask the learned coder about each predicate with a frame."""
    found = plover_coder.leanings(draft.parses, [start for start, _ in draft.sentences])
    return replace(draft, reading=replace(draft.laid_out, leanings=tuple(found)))


Steps = tuple[tuple[str, Callable[["Draft"], "Draft"]], ...]


def find_chains(draft: Draft) -> Draft:
    """Find which phrases are one and the same thing."""
    words = [parse.words for parse in draft.parses if parse.words is not None]
    found = coreference.find_chains(draft.laid_out, np.concatenate(words) if words else None)
    return replace(draft, reading=replace(draft.laid_out, chains=found))


def then(find: Callable[[Reading], Reading]) -> Callable[[Draft], Draft]:
    """Return the step that adds to the reading what a function finds in it."""
    return lambda draft: replace(draft, reading=find(draft.laid_out))


STEPS: Steps = (
    ("words", find_words),
    ("sentences", find_sentences),
    ("tags, trees, names, roles", parse_sentences),
    ("layout", lay_out),
    ("events and factuality", find_events),
    ("kinds of names", then(add_kinds)),
    ("nationalities, groups, named events", then(add_others)),
    ("titles and offices", then(add_offices)),
    ("attributions", then(add_attributions)),
    ("coreference", find_chains),
    ("what the learned coder holds", find_leanings),
)
"""What is done to an article, in order; those after the layout can be left out one by one."""


def read(article: Article, network: Network | None = None, steps: Steps = STEPS) -> Reading:
    """Read an article's title and body with the shipped network, or with another one, or with some steps alone."""
    draft = Draft(article=article, network=network or shipped())
    for _, step in steps:
        draft = step(draft)
    return draft.laid_out
