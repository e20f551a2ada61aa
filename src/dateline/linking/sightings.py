"""The mentions of every report, each with where it stands: its sentence, its role, the word before it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.linking.titles import Stands, noun_of
from dateline.model.article import Article, ZoneKind
from dateline.model.plover import Role
from dateline.model.statement import Coding, Form, Mention, MentionKind, Statement

_END = re.compile(
    r"(?<![A-Z])(?<!\b[A-Z][a-z])(?<!\bGen)(?<!\bCol)(?<!\bSen)(?<!\bRep)[.!?]+[\"”’')\]]*\s+(?=[A-Z\"“‘(])|\n+"
)
_WORD_BEFORE = re.compile(r"([\w'’-]+)[\s\"“‘(]*(?:[Tt]he\s+)?$")
_LONGEST_TITLE = 5
_TAIL = re.compile(r"\s+(?:as|for|on|at|in|with|from|to|after|over|amid|who|and|is|was|has|says|said)\b.*$")
_POSSESSIVE = re.compile(r"['’][sS]?$")
_ARTICLE = re.compile(r"^(?:the|a|an|its|his|her|their|this|that|these|those|our|my)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """A mention and its place in the report. ``role`` is that of the first statement it is a party of.

    ``text`` is the core without article, possessive and any title that was taken into it, ``lead`` that title with the
    demonym before it.
    """

    mention: Mention
    text: str
    kind: MentionKind
    lead: str = ""
    sentence: int
    before: str
    zone: ZoneKind
    role: Role | None = None
    is_place: bool = False
    is_source: bool = False
    on_chronicle: bool = False

    @property
    def key(self) -> str:
        """The mention's key."""
        return self.mention.key

    @property
    def start(self) -> int:
        """Where the core begins."""
        return self.mention.core.start

    @property
    def is_named(self) -> bool:
        """True for a mention by name."""
        return self.mention.form is Form.NAME


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One report as linking sees it: its sightings in text order, its statements, where its sentences begin."""

    article: Article
    sightings: tuple[Sighting, ...]
    statements: tuple[Statement, ...]
    coding: Coding

    def named(self) -> tuple[Sighting, ...]:
        """The mentions by name."""
        return tuple(sighting for sighting in self.sightings if sighting.is_named)


def bare(text: str) -> str:
    """A phrase on one line without its article and closing possessive."""
    return _ARTICLE.sub("", _POSSESSIVE.sub("", " ".join(text.split())))


def trim(mention: Mention) -> tuple[str, str]:
    """A title that stands inside a name's core, and the name after it ("Malian Prime Minister", "Oumar Ba")."""
    text = bare(mention.core.text)
    if mention.form is not Form.NAME or mention.kind not in (MentionKind.PERSON, MentionKind.UNKNOWN):
        return "", text
    if mention.kind is MentionKind.PERSON:
        text = _TAIL.sub("", text)
    words = text.split()
    for size in range(min(len(words) - 1, _LONGEST_TITLE), 0, -1):
        front, name = " ".join(words[:size]), " ".join(words[size:])
        noun = noun_of(words[size - 1])
        if noun is not None and noun.stands is Stands.PERSON and name[:1].isupper() and " of " not in f" {text} ":
            return front, name
    return "", text


def gather(articles: Sequence[Article], codings: Sequence[Coding]) -> tuple[Report, ...]:
    """The reports in the order of their ids, so that nothing hangs on the order of the arguments."""
    by_id = {article.id: article for article in articles}
    known = sorted((coding for coding in codings if coding.article in by_id), key=lambda coding: coding.article)
    return tuple(_report(by_id[coding.article], coding) for coding in known)


def _report(article: Article, coding: Coding) -> Report:
    breaks = [match.end() for match in _END.finditer(article.text)]
    roles, places, sources, chronicle = _parts(coding.statements)
    found = {mention.key: mention for mention in reversed([*coding.mentions, *_mentions_of(coding)])}
    sightings = []
    for key, mention in sorted(found.items(), key=lambda pair: (pair[1].core.start, pair[1].core.end)):
        if mention.form is Form.NAME and sum(c.isalnum() for c in mention.core.text) < 2:
            continue
        lead, text = trim(mention)
        before = _WORD_BEFORE.search(article.text, max(0, mention.quote.start - 40), mention.quote.start)
        sightings.append(
            Sighting(
                mention=mention,
                text=text,
                kind=MentionKind.PERSON if lead else mention.kind,
                lead=lead,
                sentence=sum(1 for end in breaks if end <= mention.core.start),
                before=before.group(1).casefold() if before else "",
                zone=article.zone_at(mention.core.start),
                role=roles.get(key),
                is_place=key in places,
                is_source=key in sources,
                on_chronicle=key in chronicle,
            )
        )
    return Report(article=article, sightings=tuple(sightings), statements=coding.statements, coding=coding)


def _parts(statements: Sequence[Statement]) -> tuple[dict[str, Role], set[str], set[str], set[str]]:
    """Roles by mention key, and the keys of places, of sources, and of parties on the chronicle."""
    roles: dict[str, Role] = {}
    for statement in statements:
        for party in statement.parties:
            roles.setdefault(party.mention.key, party.role)
    places = {statement.where.key for statement in statements if statement.where is not None}
    sources = {link.mention.key for statement in statements for link in statement.according_to if link.mention}
    kept = {party.mention.key for statement in statements if statement.on_chronicle for party in statement.parties}
    return roles, places, sources, kept


def _mentions_of(coding: Coding) -> Iterator[Mention]:
    for statement in coding.statements:
        yield from (party.mention for party in statement.parties)
        if statement.where is not None:
            yield statement.where
        yield from (link.mention for link in statement.according_to if link.mention is not None)
    for hint in coding.hints:
        yield from hint.parties
        if hint.by is not None:
            yield hint.by
