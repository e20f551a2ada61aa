"""Whose page a report stands on, where the text itself says so: its copyright line or its masthead."""

from __future__ import annotations

import re

from dateline.intake.credits import agency_named
from dateline.intake.cutter import Cut
from dateline.intake.dates import find_dates
from dateline.intake.lines import words_of
from dateline.model.article import Basis, Told, ZoneKind
from dateline.model.span import Quote

_OWNER = re.compile(
    r"(?i:(?:\bcopyright\b|\u00a9|\(c\))[\s\u00a9]*(?:\(c\)\s*)?(?:copyright\s*)?)(?:(?:19"
    r"|20)\d\d(?:\s?[-\u2013]\s?(?:(?:19|20)?\d\d)?)?[ ,]*)?(?P<name>[A-Z\u00c0-\u00de][\w'\u2019.&\-]*(?:\s(?:&|and"
    r"|of|the|for|de|la|du|[A-Z\u00c0-\u00de0-9][\w'\u2019&\-]*)){0,5})"
)
_PRESS = frozenset(
    [
        "times",
        "post",
        "news",
        "herald",
        "observer",
        "guardian",
        "review",
        "weekly",
        "daily",
        "gazette",
        "tribune",
        "chronicle",
        "journal",
        "standard",
        "courier",
        "telegraph",
        "mail",
        "mirror",
        "star",
        "express",
        "monitor",
        "dispatch",
        "bulletin",
        "radio",
        "television",
        "tv",
        "broadcasting",
        "press",
        "independent",
        "echo",
        "sentinel",
        "examiner",
        "inquirer",
        "globe",
        "record",
        "magazine",
        "nation",
        "network",
        "voice",
        "register",
        "ledger",
        "sun",
        "leader",
        "citizen",
        "argus",
        "mercury",
        "advertiser",
        "insider",
        "wire",
    ]
)


def outlet_of(article: str, text: str, cut: Cut) -> Told | None:
    """The outlet that a copyright line or masthead names; never an agency: its notices stand on others' pages."""
    span = _masthead(text, cut) or _owner(text, cut)
    if span is None:
        return None
    quote = Quote(article=article, start=span[0], end=span[1], text=text[span[0] : span[1]])
    return Told(value=_spaced(quote.text), basis=Basis.STATED, evidence=(quote,))


def _spaced(name: str) -> str:
    return name.title() if name.isupper() and len(name.split()) > 1 else name


def _owner(text: str, cut: Cut) -> tuple[int, int] | None:
    for zone in cut.zones:
        if zone.kind not in {ZoneKind.BOILERPLATE, ZoneKind.EDITORS_NOTE, ZoneKind.CREDIT}:
            continue
        for match in _OWNER.finditer(text, zone.start, zone.end):
            name = re.sub(r"[\s.,]+(?:All(?: rights)?|Ltd|Inc|LLC|Corporation|Limited|PLC)?[\s.]*$", "", match["name"])
            if len(name) > 2 and not agency_named(name) and not find_dates(name):
                return match.start("name"), match.start("name") + len(name)
    return None


def _masthead(text: str, cut: Cut) -> tuple[int, int] | None:
    """In a line ahead of the story: a name like a newspaper's, by itself or beside a byline or date."""
    for zone in cut.zones:
        if zone.kind is ZoneKind.BODY:
            return None
        if zone.kind not in {ZoneKind.BOILERPLATE, ZoneKind.BYLINE, ZoneKind.DATE_LINE}:
            continue
        for match in re.finditer(r"[^\r\n|,\u00b7\u2022]+", text[zone.start : zone.end]):
            span = _name_in(match[0])
            if span:
                start = zone.start + match.start()
                return start + span[0], start + span[1]
    return None


def _name_in(part: str) -> tuple[int, int] | None:
    cut_at = re.search(r"\s[-\u2013\u2014]\s", part)
    head = part[: cut_at.start()] if cut_at else part
    name = head.strip()
    words = words_of(name)
    if not 2 <= len(words) <= 5 or not all(w[0].isupper() or w in {"of", "and", "the", "for"} for w in words):
        return None
    if (
        not ({words[-1].lower(), words[0].lower()} & _PRESS)
        or find_dates(name)
        or agency_named(name)
        or words[0].lower() in {"by", "news", "breaking", "latest", "today", "daily"}
    ):
        return None
    start = head.index(name)
    return start, start + len(name)
