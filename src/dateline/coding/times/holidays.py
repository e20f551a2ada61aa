"""Holidays that people name instead of a date, and the day on which each falls in a year.

Fixed ones, those of the n-th weekday of a month, and those that move with Easter (Western reckoning, Gregorian, unless
they are called Orthodox; both for the years from 1583 to 4099). Feasts of other calendars are in
:mod:`~dateline.coding.times.feasts`. Where countries differ the United States' day is meant if the name is spelled or
used only there ("Labor Day"); names that many countries give to different days ("Independence Day", "Labour Day",
"Mother's Day") are left out.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from types import MappingProxyType

from dateutil.easter import EASTER_ORTHODOX, easter

_FIXED = MappingProxyType(
    {"new year's day": (1, 1), "new year's eve": (12, 31), "christmas day": (12, 25), "christmas eve": (12, 24),
     "christmas": (12, 25), "boxing day": (12, 26), "halloween": (10, 31), "valentine's day": (2, 14),
     "epiphany": (1, 6), "st patrick's day": (3, 17), "international women's day": (3, 8), "earth day": (4, 22),
     "april fools' day": (4, 1), "may day": (5, 1), "bastille day": (7, 14), "all saints' day": (11, 1),
     "all souls' day": (11, 2), "armistice day": (11, 11), "remembrance day": (11, 11), "veterans day": (11, 11),
     "orthodox christmas": (1, 7), "candlemas": (2, 2), "groundhog day": (2, 2), "st george's day": (4, 23),
     "anzac day": (4, 25), "africa day": (5, 25), "juneteenth": (6, 19), "canada day": (7, 1),
     "assumption day": (8, 15), "st andrew's day": (11, 30), "world aids day": (12, 1),
     "human rights day": (12, 10), "australia day": (1, 26)}
)  # fmt: skip
_WEEKDAYS = MappingProxyType(
    {"martin luther king day": (1, 0, 3), "remembrance sunday": (11, 6, 2), "presidents day": (2, 0, 3),
     "memorial day": (5, 0, -1),
     "father's day": (6, 6, 3), "labor day": (9, 0, 1), "columbus day": (10, 0, 2), "thanksgiving": (11, 3, 4),
     "thanksgiving day": (11, 3, 4)}
)  # fmt: skip
"""Month, weekday (0 for Monday) and its number in the month (-1 for the last)."""

_AFTER_EASTER = MappingProxyType(
    {"mardi gras": -47, "shrove tuesday": -47, "ash wednesday": -46, "palm sunday": -7, "holy thursday": -3,
     "maundy thursday": -3, "good friday": -2, "holy saturday": -1, "easter saturday": -1, "easter": 0,
     "easter sunday": 0, "easter monday": 1, "ascension day": 39, "ascension thursday": 39, "pentecost": 49,
     "whit sunday": 49, "whit monday": 50, "trinity sunday": 56}
)  # fmt: skip
_AFTER_ORTHODOX_EASTER = MappingProxyType(
    {"orthodox good friday": -2, "orthodox easter": 0, "orthodox easter sunday": 0, "orthodox easter monday": 1}
)


def _written(name: str) -> str:
    """How a holiday's name may be written: either apostrophe, or none after a plural ("Presidents' Day")."""
    name = name.replace("st ", r"(?:st\.?|saint) ").replace("'", r"['’]")
    return re.sub(r"^(presidents|veterans) ", r"\1['’]? ", name)


_NAMES = (*_FIXED, *_WEEKDAYS, *_AFTER_EASTER, *_AFTER_ORTHODOX_EASTER, "black friday")
_NO_DAY = r"(?! (?:agreement|accords?|rising|island|massacre|truce|bombings?)\b)"
""" "The Good Friday Agreement", "Easter Island"."""
WRITTEN = rf"(?:{'|'.join(_written(name) for name in sorted(_NAMES, key=len, reverse=True))}){_NO_DAY}"
"""A regular expression for all the names."""


def holiday(name: str, year: int) -> date:
    """The day of a holiday, named as :data:`WRITTEN` finds it, in a year."""
    plain = " ".join(name.casefold().replace("’", "'").split())
    plain = re.sub(r"^(?:st\.|saint) ", "st ", plain)
    plain = re.sub(r"^(presidents|veterans)' ", r"\1 ", plain)
    if plain in _FIXED:
        return date(year, *_FIXED[plain])
    if plain in _WEEKDAYS:
        return _nth_weekday(year, *_WEEKDAYS[plain])
    if plain == "black friday":
        return holiday("thanksgiving", year) + timedelta(days=1)
    if plain in _AFTER_ORTHODOX_EASTER:
        return easter(year, EASTER_ORTHODOX) + timedelta(days=_AFTER_ORTHODOX_EASTER[plain])
    return easter(year) + timedelta(days=_AFTER_EASTER[plain])


def _nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    if nth < 0:
        following = date(year, month + 1, 1)
        return following - timedelta(days=(following.weekday() - weekday - 1) % 7 + 1)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))
