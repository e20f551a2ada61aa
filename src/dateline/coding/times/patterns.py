"""The table of time expressions: for each kind, how it is written.

A row is a name, the templates (see :mod:`dateline.coding.times.pieces`) and the parts that every match has besides its
captured pieces. The name says how :mod:`dateline.coding.times.reading` reads the parts. Of matches that overlap the
longest is kept, and of equally long ones that of the earlier row. Written for news English; what it covers was checked
against the tables of HeidelTime (Strötgen and Gertz 2010) and SUTime (Chang and Manning 2012), whose rules are not
copied, and against the TIMEX3 guidelines (TimeML 1.2.1).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dateline.coding.times.pieces import compiled


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """A kind of time expression."""

    name: str
    expression: re.Pattern[str]
    parts: tuple[tuple[str, str], ...] = ()


def _rows(name: str, *templates: str, **parts: str) -> tuple[Pattern, ...]:
    fixed = tuple(sorted(parts.items()))
    return tuple(Pattern(name=name, expression=compiled(template), parts=fixed) for template in templates)


_OF_YEAR = r"(?:,? (?:of |in )?<year>|,? <yearref>)?"
_DATE_MDY = rf"<month> (?:the )?<day>{_OF_YEAR}"
_DATE_DMY = rf"(?:the )?<day>(?: day)?(?: of)? <month>{_OF_YEAR}"
_NO_AGE = r"(?!(?<=year)[- ]olds?\b|(?<=years)[- ]old\b)"
"""How old somebody is, is no time of anything."""
_ON = r"on(?= ?[,;.)]| from\b| since\b| ?$)"
""" "Two years on" ends its phrase; "two years on the project" is a length."""
_CLOSED = r"(?= ?(?:[^\w\s]|$)| (?:and|but|or|in|on|at|as|when|where|with|by|from|to|for)\b)"
""" "The day before" ends its phrase; in "the day before the vote" the vote says when."""
_ENDS_ON = r"(?!(?:start|end|close) (?:on )?[a-z]+\.? (?:3[01]|[12]?\d)(?:st|nd|rd|th)?\b)"
""" "To end June 1" has a verb; "the end of June" is a part of the month."""
_LIKE = r"(?:the )?(?:(?:comparable|corresponding|same) )?"
_QUARTER = r"(?:(?:first|second|third|fourth) quarter|quarter|period)"
_SO = r"(?: or so)?"
_DASH = r" ?(?:-|–|—|to|and|through|until|till) ?"

DAYS = (
    *_rows("day", r"(?P<year>(?:1[5-9]|20)\d\d)-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])"
           r"(?:[T\s](?P<hour>[01]\d|2[0-4]):(?P<minute>[0-5]\d)(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?"),
    *_rows("figures", r"(?P<first>\d{1,2})(?P<sep>[/.-])(?P<second>\d{1,2})(?P=sep)(?P<year>(?:\d\d){1,2})"
           r"(?: (?P<hour>[01]\d|2[0-4]):(?P<minute>[0-5]\d)(?::\d\d)?)?"),
    *_rows("day", rf"(?:<shortday>,? (?:the )?)?{_DATE_MDY}", rf"(?:<shortday>,? )?{_DATE_DMY}",
           rf"<month> <dayword>{_OF_YEAR}", rf"(?:<shortday>,? )?the <dayword> of <month>{_OF_YEAR}",
           rf"(?:<shortday> )?<daypart> (?:of|on) {_DATE_MDY}", rf"the <daypart> of (?:<shortday>,? )?{_DATE_DMY}",
           rf"(?:the )?<daypart> (?:of|on) <shortday>,? {_DATE_MDY}", r"<direction> <month> <day>(?! ?,? ?\d)",
           rf"(?:<shortday>,? )?<clock>,? (?:on )?(?:<weekday>,? )?(?:{_DATE_MDY})",
           rf"(?:<shortday>,? )?<clock>,? (?:on )?(?:<weekday>,? )?(?:{_DATE_DMY})",
           rf"(?:<shortday>,? )?(?:{_DATE_DMY}),? (?:at )?<clock>",
           rf"(?:<shortday>,? )?(?:{_DATE_MDY}),? (?:at )?<clock>"),
    *_rows("holiday", rf"<holiday>{_OF_YEAR}", r"<direction> <holiday>"),
    *_rows("feast", rf"<feast>{_OF_YEAR}", r"<direction> <feast>"),
    *_rows("week-of", rf"<holiday> week{_OF_YEAR}", rf"(?:the )?week of {_DATE_MDY}", rf"(?:the )?week of {_DATE_DMY}",
           unit="week"),
    *_rows("holiday", rf"the day before <holiday>{_OF_YEAR}", offset="-1"),
    *_rows("holiday", rf"the day after <holiday>{_OF_YEAR}", offset="1"),
    *_rows("direction-weekday", r"the day before <direction> <weekday>", offset="-1"),
    *_rows("direction-weekday", r"the day after <direction> <weekday>", offset="1"),
    *_rows("weekday-of-month", rf"a <weekday> (?:in|of) <month>{_OF_YEAR}",
           rf"the (?P<nth>first|second|third|fourth|fifth|last) <weekday> (?:in|of) <month>{_OF_YEAR}"),
    *_rows("weekday", r"(?:(?P<section>early|late) )?<weekday>", r"(?:(?P<section>early|late) )?<weekday> <daypart>",
           r"(?:the )?<daypart> (?:of|on) <weekday>", r"<clock>,? (?:on )?<weekday>",
           r"<weekday>,? (?:at )?<clock>", r"(?P<noon>noon|midnight) (?:on )?<weekday>",
           r"<weekday> (?:at )?(?P<noon>noon|midnight)", r"overnight (?:on )?<weekday>"),
    *_rows("direction-weekday", r"(?:<section> )?<direction> <weekday>(?: <daypart>)?",
           r"this <weekday>(?: <daypart>)?"),
    *_rows("weekday-of-week", r"<weekday>(?: <daypart>)?(?: of|,)? (?P<direction>last|this|next) week",
           r"<direction> week(?: on|['’]s)? <weekday>"),
    *_rows("in-text", r"(?:the|that) (?P<direction>previous|following|same|next|preceding) <weekday>", unit="day"),
    *_rows("deictic", r"(?:<section> )?(?P<word>yesterday|today|tomorrow)(?: <daypart>)?",
           r"the (?P<word>day before yesterday|day after tomorrow)", r"(?P<word>tonight)",
           r"(?P<word>this)(?: (?:very|early|past))? <daypart>",
           r"(?:later|earlier|late|early) (?P<word>this) <daypart>",
           r"(?P<word>last) (?P<daypart>night|evening)", r"(?:early|late) (?P<word>last) (?P<daypart>night)",
           r"<clock>,? (?P<word>yesterday|today|tomorrow)", r"(?P<word>overnight)",
           r"(?P<word>yesterday|today|tomorrow) (?:at )?<clock>", r"<daypart> (?P<word>yesterday|today|tomorrow)"),
)  # fmt: skip

MONTHS_AND_YEARS = (
    *_rows("month", rf"<month>{_OF_YEAR}", rf"{_ENDS_ON}<section>(?:-| )(?:in |of )?<month>{_OF_YEAR}",
           rf"(?:the )?(?:whole )?month of <month>{_OF_YEAR}"),
    *_rows("direction-month", r"(?:<section> (?:of |in )?)?<direction> <month>"),
    *_rows("season", r"(?:<section>(?:-| )(?:of |in )?)?(?:the )?<season>(?: of|,)? (?:<year>|<yearref>)"),
    *_rows("direction-season", r"(?:<section>(?:-| )(?:in |of )?)?<direction> <season>",
           r"(?:the )?<section>(?:-| )<season>"),
    *_rows("bare-season", r"the <season>(?=\W)"),
    *_rows("quarter", r"(?:the )?(?:<fiscal>[- ])?<ordinal> quarters?"
           r"(?:(?: of|,| in)? (?:<fiscal2> )?(?:<year>|<yearref>))?",
           r"(?:<fiscal> )?<ordinal>-quarter(?: (?:<year>|<yearref>))?",
           r"q(?P<quarter>[1-4])(?: (?:of )?<year>)?", r"(?:<year>|<direction> year)(?:['’]s)? <ordinal>[- ]quarter",
           r"<ordinal> quarter of (?:the|<direction>) (?:current )?(?:<fiscal> )?year"),
    *_rows("half", r"(?:the )?(?P<half>first|second|last|latter)(?: |-)half of (?:the|<direction>) "
           r"(?:current )?(?:<fiscal> )?year",
           r"(?:the )?(?P<half>first|second|last|latter)(?: |-)half of (?:<fiscal> (?:year )?)?<year>"),
    *_rows("year", r"(?:<section>(?:-| )(?:in |of )?)?(?:the year )?<year>", r"the year <year>",
           r"(?:<section>(?:-| )(?:in |of )?)?(?:the )?<fiscal2> ?<year>", r"the <year> <fiscal> year",
           r"(?P<fiscal>FY) ?['’]?(?P<shortyear>\d\d)",
           r"(?:the )?<year> (?P<stretch>period|quarter)", r"(?:the )?year (?P<year>two thousand)"),
    *_rows("decade", r"(?:(?:the )?<section>(?:-| )(?:of )?)?(?:the )?(?:<section2>(?:-| ))?<decade>"),
    *_rows("century", r"(?:(?:the )?<section>(?:-| )(?:of )?)?(?:the )?(?:<section2>(?:-| ))?<ordinal>[- ]century"),
)  # fmt: skip

RELATIVE = (
    *_rows("past-units", r"this (?P<direction>past) (?P<unit>week|month|quarter|year|decade|century)"),
    *_rows("direction-unit", r"(?:<section> )?<direction> (?:<fiscal> )?<period>",
           r"(?:<section> (?:of|in) )<direction> (?:<fiscal> )?<period>",
           r"the (?P<direction>latest) (?:<fiscal> )?(?P<period>week|month|quarter|year)",
           r"the (?:current|present) (?:<fiscal> |calendar )?(?P<period>week|month|quarter|year|decade|century)"),
    *_rows("this-unit", r"<section> (?:of|in) the (?:current )?(?:<fiscal> |calendar )?<period>",
           r"(?P<section>mid)-(?P<period>week|month|year)", r"(?P<period>year|month)(?:['’]s)?[- ](?P<section>end)"),
    *_rows("weekend", r"the weekend"),
    *_rows("turn", r"the turn of the (?P<period>year|century|millennium)"),
    *_rows("in-text", r"(?:<about> )?<count> <unit> (?:earlier|later|afterwards|beforehand)",
           rf"(?:<about> )?<count> <unit> {_ON}",
           r"(?:<about> )?<count> <unit>(?= (?:after|before|since|into))",
           rf"(?P<unit>days|weeks|months|years|decades) (?:earlier|later|afterwards|{_ON})",
           r"(?P<unit>days|weeks|months|years|decades)(?= (?:after|before))",
           r"the (?P<direction>previous|preceding|following) <count> <unit>",
           r"the (?P<direction>next) (?P<unit>day|night|morning|evening|afternoon)",
           r"the (?P<direction>same|previous|following|preceding) "
           r"(?P<unit>day|night|morning|evening|afternoon|week|weekend|month|quarter|year|decade|century)",
           rf"the (?P<unit>day|night|week|month|year) (?P<direction>before|after|earlier|later){_CLOSED}",
           r"the (?P<unit>day)(?= (?:before|after))",
           r"the (?:fiscal )?(?P<unit>week|month|year)(?! (?:of|that|when|ended|ending)\b)",
           r"(?:(?:earlier|later|early|late) )?that (?:same |very )?"
           r"(?P<unit>day|night|morning|evening|afternoon|week|weekend|month|year|summer|winter)",
           r"(?:the|that) (?P<unit>quarter)", r"the latest (?P<period>period)",
           rf"{_LIKE}(?P<unit>year)[- ](?P<direction>earlier)(?: {_QUARTER})?"),
    *_rows("past-units", rf"(?:the )?(?P<direction>last|past)(?: (?:<about> )?<count>)? <unit>{_SO}",
           r"(?P<direction>recent) (?P<unit>days|weeks|months|years|decades)(?: and (?:weeks|months|years))?",
           r"(?P<direction>last|past) (?P<count>couple of|few|several) <unit>"),
    *_rows("next-units",
           rf"(?:the )?(?P<direction>next|coming)(?: (?:<about> )?<count>)? <unit>(?! (?:earlier|later)){_SO}",
           r"(?P<direction>coming|upcoming) <unit>", r"the <unit> (?P<direction>ahead|to come)"),
    *_rows("ago", r"(?:<about> )?<count> <unit>(?: or (?:so|more|two))? (?:ago|back)",
           r"(?P<unit>days|weeks|months|years|decades|centuries) ago",
           r"long (?P<unit>ago)", rf"{_LIKE}<unit>[- ]ago(?: {_QUARTER})?"),
    *_rows("from-now", r"(?:<about> )?<count> <unit> from (?:now|today)"),
)  # fmt: skip

RANGES = (
    *_rows("day-range", rf"<month> <day> ?(?:-|–|—|to|and|through) ?<day2>{_OF_YEAR}",
           rf"<day> ?(?:-|–|—|to|and) ?<day2>(?: of)? <month>{_OF_YEAR}",
           rf"(?:between|from) <month> <day>{_DASH}<day2>{_OF_YEAR}",
           rf"(?:between|from) (?:the )?<day>{_DASH}(?:the )?<day2>(?: of)? <month>{_OF_YEAR}",
           rf"(?:(?:between|from) )?<month> <day>(?:,? <year>)?{_DASH}<month2> <day2>(?:,? <year2>)?",
           rf"(?:(?:between|from) )?<day> <month>(?:,? <year>)?{_DASH}<day2> <month2>(?:,? <year2>)?"),
    *_rows("month-range", rf"(?:between|from) <month>(?: <year>)?{_DASH}<month2>(?:,? (?:of )?<year2>)?",
           r"<month> ?(?:-|–|—|to|through) ?<month2>(?: <year2>)?", r"<month> <year> ?(?:-|–|—|to) ?<month2> <year2>"),
    *_rows("year-range", rf"(?:between|from) <year>{_DASH}<year2>", r"<year> ?(?:-|–|—|/) ?<year2>",
           r"<year> (?:to|through) <year2>", r"<year>[–-](?P<short>\d\d)",
           r"(?:the )?<fiscal2> ?<year>[–/-](?:<year2>|(?P<short>\d\d))",
           r"(?:the )?<year>[–/-](?:<year2>|(?P<short>\d\d)) <fiscal> year"),
    *_rows("weekday-range", rf"(?:between|from) <weekday>{_DASH}<weekday2>", r"<weekday> (?:to|through) <weekday2>"),
)  # fmt: skip

UNDATED = (
    *_rows("clock", r"(?:<about> )?<clock>", r"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d) (?P<zone>GMT|UTC)",
           r"(?P<noon>noon|midnight|midday)", rf"the <daypart>{_CLOSED}",
           r"(?P<spoken>(?:[1-9]|1[0-2])(?: o['’]clock)? in the (?:morning|afternoon|evening))",
           r"(?P<spoken>(?:[1-9]|1[0-2]) o['’]clock(?: at night)?)"),
    *_rows("set", r"(?:every|each) (?:other )?(?:<count> )?(?:<unit>|<weekday>|<month>|<daypart>|<season>)",
           r"(?P<often>daily|weekly|monthly|annually|yearly|hourly|nightly|biweekly|fortnightly)",
           r"(?:once|twice|(?:\w+ times)) an? <unit>", r"(?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)days)",
           r"<weekday> (?P<daypart>mornings|afternoons|evenings|nights)"),
    *_rows("duration", r"(?:<about> )?<count>(?:-| )<unit>(?:-long)?" + _NO_AGE, r"<unit>-long",
           r"(?P<count>an?|one|two|three|four|five) <unit> and (?P<rest>a half)" + _NO_AGE,
           r"(?:<count>-)?(?P<unit>day|week|month)-old",
           r"(?P<unit>days|weeks|months|years|decades|centuries|hours|minutes)" + _NO_AGE,
           r"(?:<about> )?<count> (?:to|or) (?P<count2>\d+|\w+) <unit>" + _NO_AGE,
           r"(?:the )?(?:fiscal )?(?P<unit>year)(?= (?:ended|ending)\b)",
           r"(?:the )?<ordinal> <count> <unit>", r"the <count> <unit>(?<=s)",
           r"the (?:first|final|full|entire|whole|latest) (?:<count> )?<unit>"),
    *_rows("vague", r"(?P<word>right now|now|currently|current|at present|nowadays|these days|at the moment)",
           ref="PRESENT"),
    *_rows("vague", r"(?:most |more |very )?(?P<word>recently|lately)", r"(?P<word>the (?:recent )?past)",
           ref="PAST"),
    *_rows("vague", r"(?P<word>the (?:near |foreseeable |distant )?future)", ref="FUTURE"),
)  # fmt: skip

PATTERNS = (*DAYS, *MONTHS_AND_YEARS, *RANGES, *RELATIVE, *UNDATED)
