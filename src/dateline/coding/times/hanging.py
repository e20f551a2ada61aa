"""Times that hang on another time of the text: "the same day", "two weeks later", "in May of that year".

Such a phrase is read on its host, the time told of right before it, as a phrase of the report ("today", "in two weeks")
is read on the report's day; and a host may hang on another one, so that a chain leads back to a date or to the report.
Which host is meant is only sometimes plain. It is looked for in the same sentence and the two before, in the same part
of the page; it must be at least as fine as what hangs on it and must name its time (not bound it, like "since Monday").
No other time may stand nearer in a sentence of its own, and in an earlier sentence it must date what that one tells,
not an aside. Where that leaves none the phrase has no date.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from dateline.coding.times.parts import Parts
from dateline.model.article import Article
from dateline.model.reading import Reading
from dateline.model.statement import TimePhrase

IN_TEXT = "in-text"
AFTERWARDS = re.compile(r"\b(?:later|afterwards|on)$", re.IGNORECASE)
"""Ends a phrase that counts on from what the text told of ("three days later")."""
_BEFOREHAND = re.compile(r"\b(?:earlier|beforehand)$", re.IGNORECASE)
_THAT = re.compile(r"\b(?:that|same)\b", re.IGNORECASE)
_SHIFTS = {"last": -1, "before": -1, "earlier": -1, "next": 1, "after": 1, "later": 1}
_UNITS = frozenset({"week", "weekend", "month", "quarter", "year", "decade", "century"})
_PARTS_OF_DAYS = frozenset({"day", "night", "morning", "evening", "afternoon"})
_REACH = 2
"""Sentences before its own in which a phrase has its host."""
_BOUNDS = frozenset({"since", "until", "before", "after", "by"})
_ASIDE = ("acl", "advcl")
_ENDS = frozenset({"day2", "month2", "year2", "weekday2"})


def counterpart(phrase: TimePhrase) -> tuple[str, Parts] | None:
    """The pattern and parts that say of the report's day what the phrase says of its host; None where it says nothing.

    "The following day" is the host's "tomorrow", "two weeks earlier" its "two weeks ago".
    """
    parts, text = dict(phrase.parts), phrase.quote.text
    if not phrase.pattern.startswith(IN_TEXT):
        return None
    if parts.get("yearref") == IN_TEXT:
        return _in_a_year(parts, text)
    unit = parts.get("unit")
    if unit is None:
        return None
    if parts.keys() & {"count", "plural", "turned"}:
        return _counted(parts, text)
    return _next_to(parts, unit)


def counts_between(phrase: TimePhrase) -> bool:
    """Is it a plain number of days, weeks, months or years, to be counted from one happening to another?"""
    parts = dict(phrase.parts)
    counted = parts.get("count", "1" if parts.get("unit") == "day" and "plural" not in parts else "X") != "X"
    plain = counted and "about" not in parts and "direction" not in parts and phrase.host is None
    return plain and phrase.pattern == IN_TEXT and parts.get("unit") in ("day", "week", "fortnight", "month", "year")


def counted_from(phrase: TimePhrase, host: TimePhrase, link: str) -> TimePhrase:
    """The phrase ("two days" of "two days after") as one that is read on a host: so long before it, or behind it."""
    turned = {"after": "ago", "before": "from-now"}[link]
    return _hung_on(replace(phrase, parts=tuple(sorted({**dict(phrase.parts), "turned": turned}.items()))), host)


def _in_a_year(parts: Parts, text: str) -> tuple[str, Parts] | None:
    """ "May of that year", "3 May the following year"."""
    ahead = re.search(r"\b(?:following|after)\b", text, re.IGNORECASE) is not None
    dated = {key: parts[key] for key in ("day", "month", "section") if key in parts}
    if "month" not in dated:
        return None
    return "day-month-year" if "day" in dated else "month-year", dated | {"yearref": "1" if ahead else "0"}


def _counted(parts: Parts, text: str) -> tuple[str, Parts] | None:
    """ "Three days later", "a week earlier"; of "days later" and "two days after the vote" alone no day is known."""
    if "turned" in parts:
        return parts["turned"], {"count": parts.get("count", "1"), "unit": parts["unit"]}
    ahead = AFTERWARDS.search(text) is not None
    if parts.get("count", "X") == "X" or not (ahead or _BEFOREHAND.search(text)):
        return None
    return "from-now" if ahead else "ago", {"count": parts["count"], "unit": parts["unit"]}


def _next_to(parts: Parts, unit: str) -> tuple[str, Parts] | None:
    shift = _SHIFTS.get(parts.get("direction", ""), 0)
    direction = ("last", "this", "next")[shift + 1]
    if "weekday" in parts:  # "the previous Friday"; "that Friday" is on the host's day or the last one before it
        return "direction-weekday" if shift else "weekday", {"weekday": parts["weekday"], "direction": direction}
    if unit in _PARTS_OF_DAYS:
        return "deictic", {"word": ("yesterday", "today", "tomorrow")[shift + 1]}
    return ("direction-unit", {"unit": unit, "direction": direction}) if unit in _UNITS else None


def is_fine(phrase: TimePhrase) -> bool:
    """Does the phrase name one day, or a part of it?"""
    parts = dict(phrase.parts)
    if _ENDS & parts.keys():
        return False
    if phrase.pattern.startswith(IN_TEXT):
        return parts.get("unit") in _PARTS_OF_DAYS or "weekday" in parts or "day" in parts
    by_day = parts.keys() & {"day", "weekday", "word"} and "plural" not in parts
    return bool(by_day) or (phrase.pattern.startswith(("ago", "from-now")) and parts.get("unit") == "day")


def hung(phrases: Sequence[TimePhrase], article: Article, reading: Reading) -> list[TimePhrase]:
    """The phrases, given in text order; those that hang on another have it as their host and can date something."""
    found: list[TimePhrase] = []
    for phrase in phrases:
        host = _host(phrase, found, phrases, article, reading) if _hangs(phrase) else None
        found.append(phrase if host is None else _hung_on(phrase, host))
    return found


def _hung_on(phrase: TimePhrase, host: TimePhrase) -> TimePhrase:
    return replace(phrase, host=host, parts=tuple(sorted((dict(phrase.parts) | {"dates": "1"}).items())))


def _hangs(phrase: TimePhrase) -> bool:
    """Has it a counterpart, and words that point back ("the year" alone may be any)?"""
    parts = dict(phrase.parts)
    if counterpart(phrase) is None:
        return False
    return bool(parts.keys() & {"count", "direction", "yearref"}) or _THAT.search(phrase.quote.text) is not None


def _host(
    phrase: TimePhrase, told: Sequence[TimePhrase], phrases: Sequence[TimePhrase], article: Article, reading: Reading
) -> TimePhrase | None:
    here = _sentence(phrase, reading)
    behind = [one for one in _beside(phrase, phrases, article) if one.quote.start > phrase.quote.start]
    later = any(_sentence(one, reading) == here for one in behind)
    before = _beside(phrase, told, article)
    for sentence in range(here, here - _REACH - 1, -1):
        near = [one for one in before if _sentence(one, reading) == sentence]
        fitting = [one for one in near if _names_its_time(one) and _is_fine_enough(one, phrase)]
        if fitting:
            return fitting[-1] if sentence == here or _is_foreground(fitting[-1], phrase, reading) else None
        if near or (sentence == here and later):
            return None
    return None


def _sentence(phrase: TimePhrase, reading: Reading) -> int:
    """The number of the sentence in which the phrase begins."""
    return sum(1 for first, _ in reading.sentences if reading.starts[first] <= phrase.quote.start)


def _beside(phrase: TimePhrase, others: Sequence[TimePhrase], article: Article) -> list[TimePhrase]:
    """The times in the same part of the page that the telling moves to, read or not ("days later")."""
    zone = article.zone_at(phrase.quote.start)
    moving = (one for one in others if ("dates", "1") in one.parts or one.pattern.startswith(IN_TEXT))
    return [one for one in moving if article.zone_at(one.quote.start) is zone]


def _names_its_time(one: TimePhrase) -> bool:
    """Is it read, and neither a bound ("since Monday") nor a range?"""
    return ("dates", "1") in one.parts and not (_BOUNDS | _ENDS) & dict(one.parts).keys()


def _is_foreground(host: TimePhrase, phrase: TimePhrase, reading: Reading) -> bool:
    """Does it date what its sentence goes on to tell, and not what an inserted clause or a noun brings back?"""
    inside = [
        w for w in range(len(reading)) if host.quote.start <= reading.starts[w] and reading.ends[w] <= host.quote.end
    ]
    nodes = {node for w in inside[:1] for node in (w, *reading.ancestors(w))}
    aside = any(reading.deprels[node].startswith(_ASIDE) for node in nodes)
    return bool(inside) and not aside and not host.pattern.endswith("-modifier") and host.tense == phrase.tense


def _is_fine_enough(host: TimePhrase, phrase: TimePhrase) -> bool:
    """A day for what is reckoned in days or weeks; for months and years words that name those."""
    parts, of_host = dict(phrase.parts), dict(host.parts)
    unit = parts.get("unit", "year")
    if unit in ("month", "quarter"):
        return "month" in of_host or (host.host is not None and is_fine(host))
    if unit in ("year", "decade", "century"):
        return "year" in of_host or host.host is not None
    return is_fine(host)
