"""Article -> Reading, step by step; ``STEPS`` names the steps in order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from dateline.model.article import STORY_ZONES, Article, ZoneKind
from dateline.model.reading import Name, NameKind, Reading

from . import sentences, tokens
from .network import Network, Parse, shipped

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
    names: tuple[Name, ...] = ()

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
    """Tag and parse each sentence, and find names in it."""
    forms = [[draft.form(word) for word in range(*sentence)] for sentence in draft.sentences]
    return replace(draft, parses=tuple(draft.network.parse(forms)))


def place_names(draft: Draft) -> Draft:
    """Turn each sentence's names to names of the article."""
    found = [
        Name(first=start + first, last=start + last, kind=NAME_KINDS[kind])
        for (start, _), parse in zip(draft.sentences, draft.parses, strict=True)
        for first, last, kind in parse.names
    ]
    return replace(draft, names=tuple(found))


STEPS: tuple[tuple[str, Callable[[Draft], Draft]], ...] = (
    ("words", find_words),
    ("sentences", find_sentences),
    ("tags and trees", parse_sentences),
    ("names", place_names),
)
"""What is done to an article, in order."""


def read(article: Article, network: Network | None = None) -> Reading:
    """Read an article's title and body with the shipped network, or with another one."""
    draft = Draft(article=article, network=network or shipped())
    for _, step in STEPS:
        draft = step(draft)
    return _assemble(draft)


def _assemble(draft: Draft) -> Reading:
    """Lay the sentences' readings end to end."""
    return Reading(
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
        heads=_heads(draft),
        deprels=tuple(deprel for parse in draft.parses for deprel in parse.deprels),
        names=draft.names,
    )


def _heads(draft: Draft) -> tuple[int, ...]:
    """Turn heads counted inside their sentence to word indices of the reading, -1 for a root."""
    pairs = zip(draft.sentences, draft.parses, strict=True)
    return tuple(start + head - 1 if head else -1 for (start, _), parse in pairs for head in parse.heads)
