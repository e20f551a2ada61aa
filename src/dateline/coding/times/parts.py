"""From the captured words of a match to the parts of a time phrase: numbers and fixed words, as strings."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from dateline.coding.times import words

Parts = dict[str, str]


def parts_of(pattern: str, groups: Mapping[str, str | None], fixed: tuple[tuple[str, str], ...]) -> Parts | None:
    """The parts of a match, or None where its numbers make no date ("31 February", "13/13/2024")."""
    parts: Parts = dict(fixed)
    for name, text in groups.items():
        if text is not None:
            stem = name.rstrip("2")
            for key, value in _CONVERT.get(stem, _plain)(stem, text).items():
                parts.setdefault(key if name == stem else f"{key}2", value)
    if "section2" in parts:
        parts.setdefault("section", parts.pop("section2"))
    return _finished(pattern, parts)


def _finished(pattern: str, parts: Parts) -> Parts | None:
    if pattern == "figures" and not _figures(parts):
        return None
    if pattern == "year-range" and not _year_range(parts):
        return None
    if "fiscal2" in parts:
        parts["fiscal"] = parts.pop("fiscal2")
    if "shortyear" in parts:
        parts["year"] = _full_year(parts.pop("shortyear"))
    if "rest" in parts:
        parts["count"] = f"{parts['count']}.5" if parts.pop("rest") and parts["count"].isdigit() else parts["count"]
    if "each" in parts:
        each, count = parts.pop("each"), parts.get("count", "1")
        parts["count"] = str(int(each) * int(count)) if count.isdigit() else "X"
    if pattern in ("quarter", "century") and "ordinal" in parts:
        parts[pattern] = parts.pop("ordinal")
    if pattern == "quarter" and parts.get("quarter") not in ("1", "2", "3", "4"):
        return None
    return parts if _possible(parts.get("day"), parts.get("month")) else None


def _possible(day: str | None, month: str | None) -> bool:
    if day is None or month is None:
        return day is None or 1 <= int(day) <= 31
    return 1 <= int(day) <= (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[int(month) - 1]


def _figures(parts: Parts) -> bool:
    """Day and month of "26/3/2024"; the order is unknown where both could be a month (``ambiguous``)."""
    first, second, mark = int(parts.pop("first")), int(parts.pop("second")), parts.pop("sep")
    if len(parts["year"]) == 2:
        if mark == ".":
            return False
        parts["year"] = _full_year(parts["year"])
    if not (1 <= min(first, second) <= 12 and max(first, second) <= 31) or not 1500 <= int(parts["year"]) <= 2099:
        return False
    day, month = (first, second) if first > 12 or (second <= 12 and mark == ".") else (second, first)
    parts.update(day=str(day), month=str(month))
    if first <= 12 and second <= 12 and first != second and mark != ".":
        parts["ambiguous"] = "1"
    return True


def _full_year(figures: str) -> str:
    return f"{1900 + int(figures) if int(figures) >= 50 else 2000 + int(figures)}"


def _year_range(parts: Parts) -> bool:
    if "short" in parts:
        parts["year2"] = parts["year"][:2] + parts.pop("short")
    return int(parts["year"]) < int(parts["year2"]) <= int(parts["year"]) + 400


def _plain(name: str, text: str) -> Parts:
    return {name: text.casefold()}


def _number(name: str, text: str) -> Parts:
    value = words.ordinal_of(text)
    return {} if value is None else {{"dayword": "day"}.get(name, name): str(value)}


def _month(name: str, text: str) -> Parts:
    return {"month": text.lstrip("0") if text.isdigit() else str(words.month_of(text))}


def _weekday(name: str, text: str) -> Parts:
    return {"weekday": str(words.weekday_of(text))}


def _year(name: str, text: str) -> Parts:
    return {"year": text if text.isdigit() else str(words.year_of(text))}


def _yearref(name: str, text: str) -> Parts:
    lowered = text.casefold()
    for word, shift in (("last", "-1"), ("previous", "-1"), ("before", "-1"), ("this", "0"), ("next", "1")):
        if word in lowered.split():
            return {"yearref": shift, "yearwords": re.sub(r"\s+", " ", lowered)}
    return {"yearref": "in-text"}


def _section(name: str, text: str) -> Parts:
    lowered = re.sub(r"\s+", " ", text.casefold()).strip(" -")
    lowered = re.sub(r"^(?:(?:the|around|about|its|his|their|very) )+", "", lowered)
    return {"section": words.SECTIONS.get(lowered, lowered)}


def _count(name: str, text: str) -> Parts:
    lowered = re.sub(r"\s+", " ", text.casefold())
    lowered = re.sub(r" (?:more|consecutive|straight|full|long)$", "", lowered)
    return {"count": words.number_of(lowered) or "X"}


def _unit(name: str, text: str) -> Parts:
    part, _, whole = text.casefold().replace("-", " ").rpartition(" ")
    if part in _PARTS_OF_A_CENTURY:
        return {"unit": "year", "each": _PARTS_OF_A_CENTURY[part]}
    unit = {"unit": words.unit_of(whole) or text.casefold()}
    return unit | {"plural": "1"} if text.casefold().endswith("s") else unit


_PARTS_OF_A_CENTURY = MappingProxyType({"quarter": "25", "half": "50"})


def _season(name: str, text: str) -> Parts:
    return {"season": words.SEASONS[text.casefold()]}


def _daypart(name: str, text: str) -> Parts:
    return {"daypart": words.DAYPARTS[text.casefold()]}


def _direction(name: str, text: str) -> Parts:
    word = text.casefold().split()[-1]
    return {"direction": _DIRECTIONS.get(word, word)}


def _decade(name: str, text: str) -> Parts:
    digits = re.sub(r"\D", "", text)
    if len(digits) == 4:
        return {"decade": digits}
    return {"decade": str(1900 + (int(digits) if digits else words.DECADES[text.casefold()]))}


def _fiscal(name: str, text: str) -> Parts:
    return {"fiscal": "1"}


def _spoken(name: str, text: str) -> Parts:
    """ "6 in the morning", "8 o'clock at night"."""
    lowered = text.casefold()
    hour = int(re.split(r"\D", lowered, maxsplit=1)[0]) % 12
    late = any(word in lowered for word in ("afternoon", "evening", "night"))
    later = late or (hour == 0 and "morning" not in lowered)
    return {"hour": f"{hour + 12 * later:02d}", "minute": "00"}


def _half(name: str, text: str) -> Parts:
    return {"half": "1" if text.casefold() == "first" else "2"}


def _noon(name: str, text: str) -> Parts:
    midnight = text.casefold() == "midnight"
    return {"hour": "00", "minute": "00", "midnight": "1"} if midnight else {"hour": "12", "minute": "00"}


def _clock(name: str, text: str) -> Parts:
    found = re.match(r"(\d{1,2})(?:[:.](\d\d))?\s*([ap]?)", text, re.IGNORECASE)
    if found is None:
        return {}
    hour = int(found[1]) % 12 + 12 if found[3].casefold() == "p" else int(found[1])
    hour = 0 if found[3].casefold() == "a" and hour == 12 else hour
    zone = re.search(r"\b(GMT|UTC)\b", text, re.IGNORECASE)
    parts = {"hour": f"{hour:02d}"} | ({"minute": found[2]} if found[2] else {})
    return parts | ({"zone": zone[1].casefold()} if zone else {})


_DIRECTIONS = MappingProxyType(
    {"past": "last", "latest": "last", "recent": "last", "previous": "last", "preceding": "last", "coming": "next",
     "upcoming": "next", "following": "next", "ahead": "next", "come": "next"}
)  # fmt: skip
_CONVERT: Mapping[str, Callable[[str, str], Parts]] = MappingProxyType(
    {"day": _number, "dayword": _number, "ordinal": _number, "month": _month, "weekday": _weekday,
     "shortday": _weekday, "year": _year, "yearref": _yearref, "section": _section, "count": _count, "unit": _unit,
     "period": _unit, "season": _season, "daypart": _daypart, "direction": _direction, "decade": _decade,
     "half": _half, "fiscal": _fiscal, "spoken": _spoken, "noon": _noon, "clock": _clock}
)  # fmt: skip
