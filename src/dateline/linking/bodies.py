"""Organizations and other named things: acronyms and long forms, names told by their very words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from dateline.linking.groups import Groups
from dateline.linking.sightings import Report, Sighting
from dateline.model.actor import Join

SHORTEST = 3
"""Acronyms of fewer letters are told by the vocabulary or by brackets, not by initials."""

_SMALL = frozenset(["of", "and", "the", "for", "in", "on", "to", "de", "du", "des", "la", "le"])
_BETWEEN = re.compile(r"^['’]?s?\s*[(,]\s*(?:the\s+|or\s+)?$")
_ACRONYM = re.compile(r"^[A-Z][A-Za-z]{0,2}[A-Z0-9][A-Z0-9a-z+]{0,6}$")


def join_acronyms(groups: Groups, reports: Sequence[Report], bodies: dict[str, tuple[Sighting, ...]]) -> None:
    """Joins acronyms to long forms: put in brackets beside them first, then by their initials."""
    for report in reports:
        for left, right in _neighbours(bodies.get(report.article.id, ())):
            between = report.article.text[left.mention.core.end : right.start]
            if _BETWEEN.match(between) and (_fits(left.text, right.text) or _fits(right.text, left.text)):
                groups.join(_join(left, right, "bracketed-acronym", 0.98))
    everything = [sighting for report in reports for sighting in bodies.get(report.article.id, ())]
    _join_initials(groups, everything)


def _neighbours(mine: Sequence[Sighting]) -> Iterator[tuple[Sighting, Sighting]]:
    return ((left, right) for left, right in pairwise(mine) if right.start - left.mention.core.end <= 8)


def _join_initials(groups: Groups, everything: Sequence[Sighting]) -> None:
    """An acronym that is the initials of just one long form of the case."""
    long: dict[str, list[Sighting]] = {}
    for sighting in everything:
        for letters in initials(sighting.text):
            long.setdefault(letters, []).append(sighting)
    for sighting in everything:
        fitting = long.get(sighting.text.casefold(), [])
        if not _ACRONYM.match(sighting.text) or len(sighting.text) < SHORTEST:
            continue
        if len({groups.root(other.key) for other in fitting}) == 1:
            groups.join(_join(fitting[0], sighting, "initials", 0.8))


def _fits(long: str, acronym: str) -> bool:
    return _ACRONYM.match(acronym) is not None and acronym.casefold() in initials(long)


def initials(long: str) -> frozenset[str]:
    """The acronyms that a name of several words can have: its initials, the small words counted or not."""
    if len(long.split()) < 2:
        return frozenset()
    words = [word for word in re.split(r"[\s-]+", long) if word[:1].isalnum()]
    every = "".join(word[0] for word in words).casefold()
    capital = "".join(word[0] for word in words if word.casefold() not in _SMALL).casefold()
    return frozenset((every, capital))


def _join(left: Sighting, right: Sighting, rule: str, score: float) -> Join:
    detail = f"{left.text} | {right.text}"
    return Join(left=left.key, right=right.key, rule=rule, detail=detail, score=score, likely=score < 0.9)
