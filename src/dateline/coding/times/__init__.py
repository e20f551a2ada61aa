"""Time expressions: found in a reading, and read against the day of the report.

``find`` says where the times stand and what their words are; it knows nothing of when the report was published.
``normalise`` reads one against the publication interval, which may be one day, several, open or unknown, and may be
called again when that interval becomes known. Only words give dates: a phrase that needs the report's date and has none
gets an unknown interval ("XXXX-03-26" at best). The method is that of HeidelTime (Strötgen and Gertz 2010) and SUTime
(Chang and Manning 2012), rules over words in a readable table; the table is our own.

The parts of a :class:`~dateline.model.statement.TimePhrase`, all strings, a key only where the words give it:

- ``day`` 1..31, ``month`` 1..12, ``year``; ``day2``, ``month2``, ``year2``, ``weekday2`` for the end of a range;
  ``weekday`` 0 (Monday) .. 6; ``ambiguous`` "1" where day and month of figures may be the other way round
- ``yearref`` -1, 0, 1: "last", "this", "next year" beside a month or day; ``yearwords`` those words
- ``quarter``, ``half``, ``season``, ``decade`` (its first year), ``century``, ``holiday``, ``nth``; ``stretch`` period
  or quarter of a named year ("the 1988 quarter")
- ``section``: early, mid, late, start, end, first-half, second-half, first-week, last-week, earlier, later
- ``direction`` last, this, next; ``unit`` day, week, month …; ``count`` a number or "X"; ``plural``; ``about``
- ``word`` of yesterday, today, tonight …; ``daypart`` MO, AF, EV, NI; ``hour``, ``minute``, ``zone``
- ``noun``: lemma of the noun that the time modifies ("the July coup"); the pattern's name then ends in ``-modifier``
- ``since``, ``until``, ``before``, ``after``, ``by``: "1" where that word stands right before the time. After "since"
  the interval is that of the beginning of a state, after "until" that of its end; the other three move the interval.
- ``dates``: "1" where the phrase can say when something happened, "0" for durations, sets, clock times without a day,
  vague words and times that hang on another time of the text ("the following day") where that one is not plain
- ``turned``: ``ago`` or ``from-now``, where the phrase counts from one happening to another ("two days after …")
- ``side``: ``either`` or ``loose``, where a day or month without its year need not lie where its clause's tense puts it
  ("effective June 1", "to holders of record May 9")
- ``fiscal``: "1" where the year is somebody's fiscal year; ``offset`` -1 or 1: the day before or after the one named
- ``beside``: unit and number ("month:1") of words for the same time that count from the report ("14 January 2024, next
  month")
- ``recency_min``, ``recency_max``: how many days before the report's publication the time lies, by the words alone
  (negative: after it). "On Monday", past: 0..6; "last Friday": 1..13; "yesterday": 1..1; "last December": 1..456
- ``timex_type``: DATE, TIME, DURATION or SET; NONE for the pattern ``since-event`` ("since the coup")

Patterns without a date of their own: ``duration``, ``set``, ``clock``, ``vague``, ``since-event``, and ``in-text``,
which is read on its host (see :mod:`~dateline.coding.times.hanging`).
"""

from dateline.coding.times.anchoring import normalise
from dateline.coding.times.facts import bare_day, dates, month_only, recency, weekday
from dateline.coding.times.hanging import counted_from, counts_between, is_fine
from dateline.coding.times.marking import Mark, marked
from dateline.coding.times.recognise import find
from dateline.coding.times.timex3 import timex

__all__ = [
    "Mark",
    "bare_day",
    "counted_from",
    "counts_between",
    "dates",
    "find",
    "is_fine",
    "marked",
    "month_only",
    "normalise",
    "recency",
    "timex",
    "weekday",
]
