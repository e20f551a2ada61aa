"""What the words of a time phrase say by themselves, read off its parts."""

from __future__ import annotations

from dateline.model.statement import TimePhrase


def dates(phrase: TimePhrase) -> bool:
    """True where the phrase can say when something happened."""
    return ("dates", "1") in phrase.parts


def recency(phrase: TimePhrase) -> tuple[int, int] | None:
    """How many days before the publication the time lies (least, most), by the words alone."""
    parts = dict(phrase.parts)
    if "recency_min" not in parts:
        return None
    return int(parts["recency_min"]), int(parts["recency_max"])


def bare_day(phrase: TimePhrase) -> tuple[int, int] | None:
    """Month and day of a day whose year the words do not give."""
    parts = dict(phrase.parts)
    if not phrase.pattern.startswith("day-month") or "year" in parts or "yearref" in parts:
        return None
    return int(parts["month"]), int(parts["day"])


def month_only(phrase: TimePhrase) -> int | None:
    """The month, where the words give a month alone."""
    parts = dict(phrase.parts)
    return int(parts["month"]) if phrase.pattern.startswith("month-without-year") else None


def weekday(phrase: TimePhrase) -> int | None:
    """The weekday that the words name, 0 for Monday."""
    parts = dict(phrase.parts)
    return int(parts["weekday"]) if "weekday" in parts and "weekday2" not in parts else None
