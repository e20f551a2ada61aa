"""Who a report is credited to: agencies named where pages credit them, and nowhere else.

Credit positions are the parenthesis of a dateline, a closing line ("Source: X", "(X)", "With inputs from X"),
a byline and the credit at the end of a caption; each holds for its own stretch. A copyright notice says who owns the
words and is no credit; "X reported" inside a sentence is an attribution and belongs to the coding room.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from dateline.intake.lines import words_of

_NAME = r"[^\W\d_][\w&.'\u2019\-]*(?:[ ]+(?:(?:de|of|du|da|the)\s)?[^\W\d_][\w&.'\u2019\-]*){0,4}"
_CLOSING_LABEL = re.compile(
    rf"(?i)^\W*(?:(?:news )?sources?|credits?|agency|agencies)\s*[:\-\u2013\u2014]\s*(?P<names>{_NAME}(?:\s*(?:,|/|&"
    rf"|\band\b|\|)\s*{_NAME}){{0,3}})\W*$"
)
_CLOSING_WITH = re.compile(
    rf"(?i)^\W*(?:with|additional)\s+(?:(?:additional|further|extra)\s+)?(?:(?:reporting|inputs?|input|material|files?|reports?|information|agencies)\s+)?(?:(?:from|by|of)\s+)?(?:the\s+)?(?P<names>{_NAME}(?:\s*(?:,|/|&|\band\b)\s*(?:the\s+)?{_NAME}){{0,3}})\W*$"
)
_CLOSING_ALONE = re.compile(
    rf"^\s*(?:[(\[/]\s*(?P<boxed>{_NAME}(?:\s*[/,]\s*{_NAME}){{0,2}})\s*[)\]/]|(?:--|[-\u2013\u2014])\s*(?P<dashed>{_NAME}(?:\s*/\s*{_NAME}){{0,2}}))\.?\s*$"
)
_AT_END = re.compile(
    rf"(?:(?<=[.!?\"\u201d\u2019'])|(?<=[.!?]\s)|(?<=[\"\u201d]\s)|\s)\s*(?P<whole>[(\[]\s*(?:Sources?:\s*)?(?P<boxed>{_NAME}(?:\s*[/,]\s*{_NAME}){{0,2}})\s*[)\]]\.?|(?:--|[-\u2013\u2014/])\s?(?P<dashed>{_NAME}(?:\s*/\s*{_NAME}){{0,2}})/?|(?P<plain>[A-Z][A-Za-z]{{1,9}})(?:\s[A-Z]{{2,5}}){{0,4}})\s*$"
)
_SOURCE_AT_END = re.compile(
    rf"(?<=[.!?\"\u201d])\s+(?P<whole>\(?SOURCES?\s?:\s?(?P<names>{_NAME}(?:\s*[/,&]\s*{_NAME}){{0,2}})\)?\.?)\s*$",
    re.IGNORECASE,
)
_PHOTO = re.compile(
    r"(?i)(?:\[\s*)?\b(?:file\s+)?(?:photos?|pictures?|images?|photograph|pics?|illustration"
    r"|graphic)(?:\s+(?:credits?|courtesy))?\s*(?::|/|\bby\b|\u00a9|\|)|\b(?:photo|image|picture) (?:by|from|via"
    r"|courtesy)\b"
    r"|\u00a9\s*\w|\bgetty images\b|\((?:photo|image|picture|file|ap photo|afp photo)\b|[|/]\s*(?:photo|picture"
    r"|image|credit)|\bfile (?:photo|image|picture)\b|\bhandout\b.{0,30}$|\bcredit\s*:|\[[^\]]{2,60}/(?:afp|ap"
    r"|reuters|epa|getty)[^\]]*\]$"
    r"|^\W*(?:photos?|pictures?|image|caption)\s*[\]:|]|^\W*file\s*[-\u2013\u2014:]|(?-i:\b[A-Z]{2,}/[A-Z][a-z]+ [A-Z])"
    r"|^\[\d+/\d+\]|^Item \d+ of \d+|licensing rights$"
)
_SPLIT = re.compile(r"\s*(?:,|/|&|\||\band\b)\s*")
_GENERIC = frozenset(
    [
        "agencies",
        "agency",
        "wires",
        "wire",
        "staff",
        "reporter",
        "desk",
        "online",
        "web",
        "correspondent",
        "others",
        "other",
        "bureau",
        "newsroom",
        "tribune",
        "file",
        "reports",
        "author",
        "photo",
        "photos",
        "supplied",
    ]
)


@dataclass(frozen=True, slots=True, order=True)
class Named:
    """An agency's name in a string: where, and the agency it means."""

    start: int
    end: int
    agency: str


@cache
def agencies() -> dict[str, str]:
    """Every printed name of an agency, exactly as printed, and the agency it means."""
    names: dict[str, str] = {}
    text = resources.files("dateline.data").joinpath("vocab/agencies.csv").read_text(encoding="utf-8")
    for row in csv.DictReader(line for line in text.splitlines() if not line.startswith("#")):
        for name in (row["agency"], *row["aliases"].split(";")):
            if name:
                names[name] = row["agency"]
    return names


def agency_named(name: str) -> str | None:
    """The agency that a name means, or None; short names must be printed as they are ("AP", not "ap")."""
    clean = name.strip(" .,:;\u00a0")
    clean = clean[4:] if clean.lower().startswith("the ") else clean
    known = agencies()
    if clean in known:
        return known[clean]
    return _folded().get(clean.casefold()) if len(clean) > 4 else None


def credited(name: str) -> str | None:
    """The agency that a name in a credit's place means: a known one, or one that says what it is."""
    clean = re.sub(r"^[Tt]he ", "", name.strip(" .,:;\u00a0"))
    return agency_named(name) or (_titled(clean) if _CALLS_ITSELF.fullmatch(clean) else None)


_CALLS_ITSELF = re.compile(
    r"(?:(?i:agence|agencia|agência|agenzia)(?:\s+[^\W\d_][\w'\u2019-]*){1,4}"
    r"|(?:[A-ZÀ-Þ][\w'\u2019-]*\s+){1,4}"
    r"(?i:news agency|press agency|news service|press service|wire service|newswire|wire|presse))"
)
"""Names that say what they are the names of ("Southern News Agency", "Agencia Sur"): no list knows every agency."""


def _titled(name: str) -> str:
    """A name as in running text: "NORTHERN NEWS SERVICE" is Northern News Service."""
    return name.title() if name.isupper() else name


@cache
def _folded() -> dict[str, str]:
    return {name.casefold(): agency for name, agency in agencies().items() if len(name) > 4}


@cache
def _mention() -> re.Pattern[str]:
    names = sorted(agencies(), key=lambda name: (-len(name), name))
    return re.compile(r"(?<![\w.])(?:" + "|".join(re.escape(name) for name in names) + r")(?![\w])")


def mentions(text: str) -> tuple[Named, ...]:
    """The agencies of the vocabulary that a string names; "Petra" in "Petra Voicu" is a person's name."""
    return tuple(
        Named(m.start(), m.end(), agencies()[m[0]]) for m in _mention().finditer(text) if not _forename(text, m)
    )


_SURNAME = re.compile(r"\s+(?!(?:Photos?|Pictures?|Images?|News|Agency|Archive|Connect)\b)[^\W\d_a-z][^\W\d_]*[a-z]")


def _forename(text: str, match: re.Match[str]) -> bool:
    return match[0].isalpha() and not match[0].isupper() and bool(_SURNAME.match(text, match.end()))


def closing(text: str) -> tuple[Named, ...]:
    """The names that a closing line credits; empty where the line is none.

    A labelled line ("Source: X") and a line that is only a name in brackets credit whatever they name; other forms
    only agencies.
    """
    match = _CLOSING_LABEL.match(text) or _CLOSING_ALONE.match(text)
    if match:
        names = tuple(_names(match))
        dashed = match.groupdict().get("dashed")
        return tuple(n for n in names if not dashed or credited(text[n.start : n.end]))
    match = _CLOSING_WITH.match(text)
    if match:
        return tuple(_names(match))
    if len(words_of(text)) <= 5 and credited(text):
        start = len(text) - len(text.lstrip())
        return (Named(start, len(text.rstrip()), credited(text) or ""),)
    parts = [(m.start(), m.end()) for m in re.finditer(r"[^/,|&]+", text)] if len(text) < 60 else []
    if len(parts) > 1 and all(agency_named(text[a:b]) or text[a:b].strip().lower() in _GENERIC for a, b in parts):
        return mentions(text)
    return ()


def closing_tail(text: str) -> int | None:
    """Where a credit begins that stands at the end of a paragraph ("… he said. (AFP)"), or None."""
    match = _SOURCE_AT_END.search(text)
    if match:
        return match.start("whole")
    match = _AT_END.search(text[-120:])
    if not match:
        return None
    named = match["boxed"] or match["dashed"] or match["plain"]
    names = [name for name in _SPLIT.split(named) if name]
    offset = max(0, len(text) - 120) + match.start("whole")
    ends = text[:offset].rstrip()[-1:] in ".!?\"\u201d\u2019'"
    known = all(credited(name) for name in names)
    return offset if known and ends else None


def tail_names(text: str) -> tuple[Named, ...]:
    """The names in a credit that ``closing_tail`` cut off."""
    labelled = closing(text)
    return labelled or mentions(text)


def is_photo_credit(text: str) -> bool:
    """True for a line that credits a picture: it is a caption, or what is left of one."""
    return bool(_PHOTO.search(text))


def _names(match: re.Match[str]) -> Iterator[Named]:
    """The names in a match; beside "and agencies" the outlet names itself, which is no credit."""
    group = next(name for name in ("names", "boxed", "dashed") if match.groupdict().get(name))
    start = match.start(group)
    for part in _parts(match[group]):
        name = match[group][part[0] : part[1]]
        if agency_named(name) is None and re.search(r"(?i)\bagencies\b", match[group]):
            continue
        if not _is_generic(name) and not name.islower() and len(name) > 1:
            yield Named(start + part[0], start + part[1], credited(name) or name)


def _is_generic(name: str) -> bool:
    """True for "wires", and for "Additional reporting" or "the Courier's regional desk", which name no agency."""
    words = name.casefold().split()
    return name.casefold() in _GENERIC or "reporting" in words or words[-1:] == ["desk"]


def _parts(text: str) -> Sequence[tuple[int, int]]:
    parts, last = [], 0
    for gap in [*_SPLIT.finditer(text), None]:
        stop = gap.start() if gap else len(text)
        stretch = text[last:stop]
        left = len(stretch) - len(stretch.lstrip(" "))
        if stretch.strip(" ."):
            parts.append((last + left, last + len(stretch.rstrip(" ."))))
        last = gap.end() if gap else stop
    return parts
