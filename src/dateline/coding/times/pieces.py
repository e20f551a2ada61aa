"""The pieces that patterns are put together from, and how a template of them becomes a regular expression.

In a template ``<name>`` stands for a piece and is captured under that name (``<month2>`` is the piece ``month``
captured as ``month2``); a blank is any white space; the rest is an ordinary regular expression. Case is ignored.
"""

from __future__ import annotations

import re
from types import MappingProxyType

from dateline.coding.times import feasts, holidays, words

_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b\.?)"
)
_WEEKDAY = r"(?<!good\s)(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_SHORT_WEEKDAY = rf"(?:{_WEEKDAY}|(?:mon|tues?|wed|thurs?|thu|fri|sat|sun)\b\.?)"
_NUMBER_WORD = "|".join(sorted((*words.SMALL, *words.TENS), key=len, reverse=True))
_COUNT = (
    rf"(?:\d[\d,]*(?:\.\d+)?(?: 1/2)?|(?:a |one |two |three |several )?(?:hundred|thousand)"
    rf"|(?:{_NUMBER_WORD})(?:[\s-](?:{_NUMBER_WORD}))?(?: hundred)?|(?:a |half a )?dozen|half an?|a quarter of an?"
    r"|an?(?: single| good few| few| couple(?: of)?)?|the couple of|several|some|few|many|numerous|countless"
    r"|couple of|tens of|dozens of|hundreds of)(?: and a half)?(?: more| consecutive| straight| full| long)?"
)
_UNIT = (
    r"(?:(?:quarter|half)[\s-]century|seconds?|minutes?|mins?|hours?|days?|nights?|weekends?|weeks?|fortnights?|months?|quarters?|semesters?|years?"
    r"|decades?|century|centuries|generations?|millennium)"
)
_ORDINAL = "|".join(sorted((word.replace("-", r"[\s-]") for word in words.ORDINALS), key=len, reverse=True))
_SECTION = (
    r"(?:(?:the )?very )?(?:early|late|mid|earlier|later"
    r"|(?:(?:the|around|about|its|his|their) )?(?:start|beginning|outset|middle|end|close|height"
    r"|first (?:half|week|days)|(?:second|latter|last) half|(?:last|final|closing) (?:week|days)|opening days))"
)
_YEAR = rf"(?:(?:1[0-9]|20)\d\d|(?:{'|'.join(words.CENTURIES)})[\s-](?:hundred|{words.SPELLED_YEARS}))"
_HOUR = r"(?:[01]?\d|2[0-4])"
_AMPM = r"(?:[ap]\.m\.?|[ap]m\b)"
_ZONE = r"(?:GMT|UTC|[A-Z]{1,3}[SD]?T\b|local time|(?:\w+ )?(?:standard |daylight )?time\b)"

PIECES = MappingProxyType(
    {
        "month": _MONTH,
        "day": r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?\b",
        "dayword": rf"(?:{_ORDINAL}|(?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th))",
        "ordinal": rf"(?:{_ORDINAL}|\d{{1,2}}(?:st|nd|rd|th))",
        "year": _YEAR,
        "fiscal": r"(?:(?:fiscal|financial|tax)(?: year)?|FY)",
        "yearref": r"(?:(?:of )?(?:last|this|next|that) year|(?:of )?the (?:previous|same|following) year"
        r"|the year (?:before|after))",
        "weekday": _WEEKDAY,
        "shortday": _SHORT_WEEKDAY,
        "count": _COUNT,
        "unit": _UNIT,
        "period": r"(?:week|weekend|month|quarter|year|decade|century|season)",
        "season": r"(?:springtime|spring|summertime|summer|autumn|fall|wintertime|winter)",
        "section": _SECTION,
        "daypart": r"(?:mornings?|afternoons?|evenings?|nights?|noontime|lunchtime|dawn|dusk|overnight)",
        "direction": r"(?:last|this past|this coming|this|next)",
        "decade": r"(?:(?:1[0-9]|20)\d0['’]?s|['’]\d0s|twenties|thirties|forties|fifties|sixties|seventies|eighties"
        r"|nineties)",
        "holiday": rf"(?:{holidays.WRITTEN})",
        "feast": rf"(?:{feasts.WRITTEN})",
        "clock": rf"(?:{_HOUR}:[0-5]\d(?: ?{_AMPM})?|{_HOUR}(?:\.[0-5]\d)? ?{_AMPM})(?:,? \(?{_ZONE}\)?)?",
        "about": r"(?:(?:the )?(?:more|less|fewer|longer|no more|no less) than|about|around|roughly|approximately"
        r"|almost|nearly|some|just over|just under|at least|at most|up to|the better part of|exactly)",
    }
)  # fmt: skip
_NAMED = re.compile(r"(?<!\?P)<([a-z]+)(\d?)>")


def compiled(template: str) -> re.Pattern[str]:
    """The regular expression of a template; it begins and ends at the edges of words and numbers."""
    body = _NAMED.sub(_group, _spaced(template))
    return re.compile(rf"(?<![\w$€£¥])(?<!\d[.,:/])(?:{body})(?!\w)(?![.,:/]\d|%)", re.IGNORECASE)


def _group(match: re.Match[str]) -> str:
    return f"(?P<{match[1]}{match[2]}>{_spaced(PIECES[match[1]])})"


def _spaced(template: str) -> str:
    return template.replace("[- ]", r"[-\s]").replace(" ?", r"\s*").replace(" ", r"\s+")
