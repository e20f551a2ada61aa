"""How a unit of a page is told to be prose: a table of weighted features, added up.

The features are those of the literature on boilerplate (Kohlschuetter et al. 2010, "Boilerplate Detection using
Shallow Text Features"; Pomikalek 2011, jusText): length, function words, punctuation, links; and the vocabulary of
web furniture.
No feature names a site.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from dateline.intake.dates import find_dates
from dateline.intake.lines import Unit

MENU_WORDS = frozenset(
    [
        "home",
        "menu",
        "search",
        "login",
        "logout",
        "log",
        "sign",
        "signup",
        "signin",
        "register",
        "subscribe",
        "subscription",
        "newsletter",
        "newsletters",
        "share",
        "shares",
        "tweet",
        "facebook",
        "twitter",
        "whatsapp",
        "telegram",
        "instagram",
        "youtube",
        "linkedin",
        "pinterest",
        "reddit",
        "tiktok",
        "email",
        "e-mail",
        "print",
        "copy",
        "link",
        "links",
        "comment",
        "comments",
        "related",
        "tags",
        "tag",
        "topics",
        "follow",
        "followers",
        "advertisement",
        "advertise",
        "ads",
        "ad",
        "cookie",
        "cookies",
        "privacy",
        "policy",
        "terms",
        "contact",
        "contacts",
        "about",
        "rss",
        "app",
        "apps",
        "podcast",
        "podcasts",
        "video",
        "videos",
        "photos",
        "gallery",
        "galleries",
        "read",
        "more",
        "next",
        "previous",
        "prev",
        "watch",
        "listen",
        "live",
        "loading",
        "skip",
        "content",
        "navigation",
        "close",
        "open",
        "icon",
        "toggle",
        "view",
        "all",
        "latest",
        "trending",
        "popular",
        "recommended",
        "bookmark",
        "save",
        "feedback",
        "careers",
        "jobs",
        "sitemap",
        "archive",
        "archives",
        "faq",
        "help",
        "settings",
        "account",
        "profile",
        "password",
        "categories",
        "category",
        "sections",
        "section",
        "editions",
        "edition",
        "back",
        "top",
        "page",
        "pages",
        "click",
        "here",
        "now",
        "download",
        "play",
        "pause",
        "mute",
        "schedule",
        "frequencies",
        "likes",
        "views",
        "reply",
        "replies",
        "post",
        "posts",
        "min",
        "mins",
        "sponsored",
        "promoted",
        "disclaimer",
        "rights",
        "reserved",
        "breaking",
        "exclusive",
        "news",
    ]
)
"""Words that pages use to steer readers; a sentence holds a few, a menu holds little else."""

_LINK = re.compile(r"(?<!!)\[[^\[\]]{1,200}\]\([^()\s]{1,400}\)")
_LINK_REMAINS = re.compile(
    r"!\[|\]\(|\[\]|^\W+$|^\|.*\|$|</?\w+[^>]*>|^\s*#{1,6}\s|\[\[|\]\]|^[{}<>;]|\bfunction\s*\(|\bvar\s+\w+\s*="
)
_SEPARATOR = re.compile(r"\s[|\u00b7\u2022\u203a\u00bb\u2192/>]\s|[\u00bb\u203a\u2192\u2022]|\s{2,}\S|\t")
_ADDRESS = re.compile(r"https?://|www\.|\b\S+@\S+\.\w+|(?<!\w)[@#]\w+")
_QUOTED = re.compile(r"[\"\u201c\u201d][^\"\u201c\u201d]*[\"\u201c\u201d]|\u2018[^\u2018\u2019]*\u2019(?!\w)")
_TO_READER = re.compile(
    r"(?i)\b(?:you|your|please|subscribe|sign(?:ing)? up|click|log ?in|we use|our (?:\w+ ){0,2}(?:newsletters?"
    r"|website|site|app|channel|page|privacy|terms"
    r"|readers?|team|journalism|coverage|cookies?|stor(?:y|ies)|services?)|follow us|join us|contact us|support us"
    r"|inbox|browser|javascript|cookies?|newsletters?"
    r"|download|donate|whatsapp|telegram channel|free trial|e-?mail address|required fields?)\b"
)
_RIGHTS = re.compile(
    r"(?i)\u00a9|\(c\)\s*\d{4}|^\s*copyright\b|\bcopyright\s+(?:\u00a9|\(c\)|\d{4})|all rights reserved"
    r"|\bmay not be (?:published|broadcast|reproduced|rewritten|copied)"
    r"|(?:reproduc|republi|redistribut|retransm)\w+.{0,60}\b(?:permission|consent|prohibited|forbidden|without)"
    r"|intellectual property rights|terms (?:of|and) (?:use|service|conditions)"
    r"|privacy (?:policy|notice)|cookie (?:policy|settings)|without (?:the )?(?:prior|express"
    r"|written)[\w ,]{0,30} (?:consent|permission)"
)
_LABEL = re.compile(
    r"(?i)^\W*(?:tags?|topics?|filed under|categor(?:y|ies)|keywords?|related(?: \w+){0,3}|read (?:more|also|next"
    r"|full \w+)|also read|see also|more (?:on|from|about|in)|watch(?: also| now| live)?"
    r"|listen(?: to)?|further reading|recommended|don'?t miss|in case you missed it|you (?:may|might) also like"
    r"|must read|trending|most (?:read|popular|viewed)|latest|up next|next article|previous article"
    r"|advertis(?:e)?ments?|sponsored|promoted|share(?: this(?: \w+)?)?|follow (?:us|\w+ on)|comments?"
    r"|leave a (?:reply|comment)|explore more|what to know|views?|photos?|videos?|location)\s*(?:[:\-\u2013|>]|$)"
)
_COUNTER = re.compile(
    r"(?i)^\W*(?:\d+|one|two|three)[\d.,]*\s?[km]?\s*(?:-| )?(?:min(?:ute)?s?|hours?|days?|weeks?|comments?|shares?"
    r"|views?|likes?|reads?|replies)\b.{0,12}$|\b(?:min|minutes?) read\b"
    r"|\b\d+ (?:seconds?|minutes?|hours?|days?|weeks?|months?|years?) ago\b.{0,12}$"
)
_CUT_OFF = re.compile(
    r"(?i)(?:\.\.\.|\u2026|\[\u2026\]|\[\.\.\.\])\s*(?:read more|more|continue reading)?\W*$|continue reading"
    r"|\bread (?:more|the full \w+)\W*$"
)


@dataclass(frozen=True, slots=True)
class Page:
    """What a unit is judged against: how often each line stands on the page."""

    counts: dict[str, int]


@dataclass(frozen=True, slots=True)
class Feature:
    """A named measure of a unit between 0 and 1, and what it adds to the unit's score at 1."""

    name: str
    weight: float
    measure: Callable[[Unit, Page], float]


def _length(unit: Unit, _: Page) -> float:
    return min(unit.size, 30) / 30


def _ends(unit: Unit, _: Page) -> float:
    return float(unit.ends_sentence)


def _function(unit: Unit, _: Page) -> float:
    return min(unit.function_share / 0.3, 1.0)


def _lower(unit: Unit, _: Page) -> float:
    return unit.lower_share


_ALSO_PROSE = frozenset(
    ["about", "all", "back", "here", "live", "more", "news", "next", "now", "read", "save", "top", "view", "watch"]
)
"""Menu words that headings and sentences hold, too: they count a third."""


def _menu(unit: Unit, _: Page) -> float:
    if not unit.size:
        return 0.0
    hits = [word.lower() for word in unit.words if word.lower() in MENU_WORDS]
    share = sum(0.35 if word in _ALSO_PROSE and unit.function_share else 1.0 for word in hits) / unit.size
    return min(max(share - 0.15, 0.0) / 0.35, 1.0)


def _remains(unit: Unit, _: Page) -> float:
    """Markdown and markup left over; a link inside a sentence counts for its share of it."""
    linked = sum(len(match) for match in _LINK.findall(unit.sample)) / max(len(unit.sample), 1)
    rest = _LINK.sub(" ", unit.sample) if 0 < linked < 0.7 else unit.sample
    return max(float(bool(_LINK_REMAINS.search(rest))), min(linked, 1.0) if linked > 0.5 else 0.0)


def _separators(unit: Unit, _: Page) -> float:
    return min(len(_SEPARATOR.findall(unit.sample)) / max(unit.size, 1) * 4, 1.0)


def _addresses(unit: Unit, _: Page) -> float:
    covered = sum(len(match) for match in _ADDRESS.findall(unit.sample))
    return min(covered / max(len(unit.sample), 1) * 3 + 0.1 * len(_ADDRESS.findall(unit.sample)), 1.0)


def _to_reader(unit: Unit, _: Page) -> float:
    # What a speaker says inside quotation marks ("you", "our") speaks to somebody else.
    hits = len(_TO_READER.findall(_QUOTED.sub(" ", unit.sample)))
    return min(hits / max(unit.size, 8) * 8, 1.0)


def _rights(unit: Unit, _: Page) -> float:
    hits = len(_RIGHTS.findall(unit.sample))
    return min(hits * 40 / max(unit.size, 20), 1.0)


def _label(unit: Unit, _: Page) -> float:
    return float(bool(_LABEL.search(unit.sample))) * (1.0 if unit.size < 25 else 0.3)


def _counter(unit: Unit, _: Page) -> float:
    return float(unit.size < 14 and bool(_COUNTER.search(unit.sample)))


def _dates(unit: Unit, _: Page) -> float:
    return date_share(unit.sample)


def _repeats(unit: Unit, _: Page) -> float:
    """Words said again and again in one line, as icon names and share buttons are."""
    if unit.size < 8:
        return 0.0
    content = [word.lower() for word in unit.words if len(word) > 3]
    return max(0.0, 1 - len(set(content)) / len(content) - 0.4) / 0.6 if content else 0.0


def _wordless(unit: Unit, _: Page) -> float:
    """A long line with hardly a function word: lists of names, icons, sections, tickers."""
    return min(unit.size / 6, 1.0) * max(0.0, 1 - unit.function_share / 0.12)


def _no_letters(unit: Unit, _: Page) -> float:
    letters = sum(char.isalpha() for char in unit.sample)
    return max(0.0, 1 - letters / max(len(unit.sample), 1) / 0.5)


def _again(unit: Unit, page: Page) -> float:
    return float(page.counts.get(unit.normal, 0) > 1)


def _cut_off(unit: Unit, _: Page) -> float:
    return float(bool(_CUT_OFF.search(unit.sample)))


FEATURES: tuple[Feature, ...] = (
    Feature("length", 2.0, _length),
    Feature("ends a sentence", 1.2, _ends),
    Feature("function words", 2.0, _function),
    Feature("small letters", 1.0, _lower),
    Feature("menu words", -4.5, _menu),
    Feature("link remains", -3.0, _remains),
    Feature("separators", -3.0, _separators),
    Feature("addresses", -2.5, _addresses),
    Feature("speaks to the reader", -4.0, _to_reader),
    Feature("rights", -6.0, _rights),
    Feature("label", -3.0, _label),
    Feature("counter", -3.0, _counter),
    Feature("dates", -3.0, _dates),
    Feature("repeats words", -2.5, _repeats),
    Feature("no function words", -1.5, _wordless),
    Feature("no letters", -2.0, _no_letters),
    Feature("stands again", -1.0, _again),
    Feature("cut off", -0.8, _cut_off),
)
BASE = -2.4
"""Added to every score, so that 0 parts what reads as prose from what does not."""


def score(unit: Unit, page: Page) -> float:
    """Above 0: reads as running text; well below: furniture of a page."""
    return BASE + sum(feature.weight * feature.measure(unit, page) for feature in FEATURES)


def explain(unit: Unit, page: Page) -> tuple[tuple[str, float], ...]:
    """What each feature adds to the unit's score, those that add nothing left out."""
    parts = ((feature.name, feature.weight * feature.measure(unit, page)) for feature in FEATURES)
    return tuple((name, round(value, 2)) for name, value in parts if abs(value) > 0.005)


_DATE_LABELS = re.compile(
    r"(?i)\b(?:first\s+)?(?:published|posted|updated|modified|created|issued|release(?:d)?|last|date|time|on|at|by|hrs|hours|gmt|utc|ist|est|edt|cet|[ap]\.?m)\b\.?"
    r"|\b\d{1,2}[:.]\d\d\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
)


def date_share(text: str) -> float:
    """Share of a line that is a date, a time of day or the words that label one; 0 without a date."""
    dates = find_dates(text)
    if not any(found.interval.known for found in dates):
        return 0.0
    rest, last = [], 0
    for found in dates:
        rest.append(text[last : found.start])
        last = found.end
    rest.append(text[last:])
    left = sum(char.isalnum() for char in _DATE_LABELS.sub(" ", " ".join(rest)))
    total = sum(char.isalnum() for char in text)
    return 1 - left / total if total else 0.0
