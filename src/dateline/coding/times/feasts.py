"""Feasts and fasts of the Islamic and the Jewish calendar, as the days of a year on which they can be kept.

Islamic dates are those of the Umm al-Qura calendar (``hijridate``), widened by a day to either side: months begin when
the moon is seen, which parts countries by a day. Jewish days (``pyluach``) begin at the sunset before, so that their
eve is among them. A name that two feasts share ("Eid") has no days here, nor has one in the name of a war or pact.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from types import MappingProxyType

from hijridate import Gregorian, Hijri
from pyluach.dates import HebrewDate

_DAY = timedelta(days=1)
_ISLAMIC = MappingProxyType(
    {"eid al-fitr": (10, 1, 3), "eid al-adha": (12, 10, 4), "tabaski": (12, 10, 1), "ashura": (1, 10, 1),
     "ramadan": (9, 1, 30), "islamic new year": (1, 1, 1)}
)  # fmt: skip
"""Month, day and the number of days that it is kept."""
_JEWISH = MappingProxyType(
    {"rosh hashanah": (7, 1, 2), "yom kippur": (7, 10, 1), "sukkot": (7, 15, 7), "simchat torah": (7, 22, 2),
     "hanukkah": (9, 25, 8), "passover": (1, 15, 8), "shavuot": (3, 6, 2), "tisha b'av": (5, 9, 1)}
)  # fmt: skip
"""The same; Nisan is month 1. Purim, which leap years put off by a month, is left out."""
_SPELLINGS = MappingProxyType(
    {"eid al-fitr": r"eid[- ](?:al|ul|el)[- ]fitr", "eid al-adha": r"eid[- ](?:al|ul|el)[- ]adha",
     "ramadan": "ramadh?an", "rosh hashanah": "rosh hashanah?", "hanukkah": "c?hann?ukk?ah",
     "tisha b'av": "tisha b['’]av"}
)  # fmt: skip
_NOT_A_DAY = r"(?! (?:war|offensive|revolution|uprising|massacre|agreement|accords?|plot|truce)\b)"

WRITTEN = rf"(?:{'|'.join(_SPELLINGS.get(name, name) for name in (*_ISLAMIC, *_JEWISH))}){_NOT_A_DAY}"
"""A regular expression for all the names."""


def feast(name: str, year: int) -> tuple[date, date] | None:
    """The first and last day on which a feast can be kept in a year; None where no calendar here reaches.

    One that falls twice into a year, as Islamic ones do every 33 years, reaches from the first time to the last.
    """
    told = " ".join(name.split())
    plain = next(one for one in (*_ISLAMIC, *_JEWISH) if re.fullmatch(_SPELLINGS.get(one, one), told, re.IGNORECASE))
    found = list(_islamic(*_ISLAMIC[plain], year) if plain in _ISLAMIC else _jewish(*_JEWISH[plain], year))
    return (found[0][0], found[-1][1]) if found else None


def _islamic(month: int, day: int, length: int, year: int) -> Iterator[tuple[date, date]]:
    try:
        years = range(Gregorian(year, 1, 1).to_hijri().year, Gregorian(year, 12, 31).to_hijri().year + 1)
        starts = [Hijri(one, month, day).to_gregorian() for one in years]
    except OverflowError:  # the calendar is tabled from 1924 to 2077
        return
    for start in starts:
        if start.year == year:
            first = date(start.year, start.month, start.day)
            yield first - _DAY, first + length * _DAY


def _jewish(month: int, day: int, length: int, year: int) -> Iterator[tuple[date, date]]:
    for one in (year + 3760, year + 3761):  # the Jewish year begins in autumn
        first: date = HebrewDate(one, month, day).to_pydate()
        if first.year == year:
            yield first - _DAY, first + (length - 1) * _DAY
