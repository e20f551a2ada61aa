"""The credits of an article, each with the stretch that it stands for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from dateline.intake.credits import Named, agency_named, closing, credited, mentions, tail_names
from dateline.intake.cutter import Cut
from dateline.intake.lines import ends_sentence
from dateline.model.article import Article, Credit, Zone, ZoneKind

_BY = re.compile(r"(?i)^\W*by\s*:?\s+")


def credits_of(article: Article, parts: Cut) -> tuple[Credit, ...]:
    """Dateline, byline and closing credits for the story; a caption's credit for that caption alone."""
    found: list[Credit] = []
    story = _story(article.zones)
    if parts.dateline_agency:
        start, end = parts.dateline_agency
        name = article.text[start:end].strip()
        found.extend(_credit(article, start, named, story) for named in _listed(name))
    for zone in article.zones:
        stretch = article.text[zone.start : zone.end]
        if zone.kind is ZoneKind.CAPTION:
            found.extend(_credit(article, zone.start, named, (zone.start, zone.end)) for named in _in_caption(stretch))
        else:
            found.extend(_credit(article, zone.start, named, story) for named in _in_zone(zone, stretch))
    return _first_of_each(found)


def _story(zones: tuple[Zone, ...]) -> tuple[int, int]:
    body = [zone for zone in zones if zone.kind is ZoneKind.BODY]
    return (body[0].start, body[-1].end) if body else (0, 0)


def _credit(article: Article, offset: int, named: Named, scope: tuple[int, int]) -> Credit:
    return Credit(agency=named.agency, evidence=article.quote(offset + named.start, offset + named.end), scope=scope)


def _listed(name: str) -> Iterator[Named]:
    """The agencies in a dateline's parenthesis ("AFP/Reuters"); a name that no vocabulary holds counts as it stands."""
    known = mentions(name)
    if known:
        yield from known
    elif name:
        yield Named(0, len(name), agency_named(name) or name)


def _in_zone(zone: Zone, stretch: str) -> tuple[Named, ...]:
    if zone.kind is ZoneKind.CREDIT:
        return closing(stretch) or tail_names(stretch)
    if zone.kind is ZoneKind.BYLINE:
        return _in_byline(stretch)
    if zone.kind is ZoneKind.EDITORS_NOTE and len(stretch) < 200 and not ends_sentence(stretch.rstrip(".)")):
        return closing(stretch)
    return ()


def _in_byline(stretch: str) -> tuple[Named, ...]:
    """Agencies that stand in a byline as its author or beside one ("By Jane Doe, Associated Press", "AFP - Niamey")."""
    bare = _BY.sub("", stretch).strip()
    whole = credited(bare)
    if whole:
        start = stretch.index(bare)
        return (Named(start, start + len(bare), whole),)
    return mentions(stretch)


def _in_caption(stretch: str) -> tuple[Named, ...]:
    """Agencies in the credit that ends or opens a caption, not those that its sentence speaks of."""
    tail = max(0, len(stretch) - 80)
    return tuple(named for named in mentions(stretch) if named.start >= tail or len(stretch) < 60)


def _first_of_each(found: list[Credit]) -> tuple[Credit, ...]:
    """One credit an agency and stretch, the first by place; the initials of one that is named in full are that one."""
    kept: dict[tuple[str, tuple[int, int]], Credit] = {}
    full = {_initials(credit.agency): credit.agency for credit in found if len(credit.agency.split()) > 1}
    for credit in sorted(found, key=lambda c: (c.evidence.start, c.agency)):
        agency = full.get(credit.agency, credit.agency)
        kept.setdefault((agency, credit.scope), replace(credit, agency=agency))
    return tuple(kept.values())


def _initials(name: str) -> str:
    return "".join(word[0] for word in re.findall(r"[^\W\d_]+", name)).upper()
