"""One report, as taken in: its text, the zones of it, and what it says of itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from dateline.model.interval import UNKNOWN, Interval
from dateline.model.span import Evidence, Quote


class ZoneKind(Enum):
    """What a stretch of a report is."""

    TITLE = "title"
    BYLINE = "byline"
    DATELINE = "dateline"
    DATE_LINE = "date-line"
    STANDFIRST = "standfirst"
    CAPTION = "caption"
    BODY = "body"
    EDITORS_NOTE = "editors-note"
    CREDIT = "credit"
    BOILERPLATE = "boilerplate"


STORY_ZONES = frozenset({ZoneKind.STANDFIRST, ZoneKind.CAPTION, ZoneKind.BODY})
"""The zones that make up an article's body; the title is read, too, but is no part of it."""


class Basis(Enum):
    """How a value of a report is known."""

    GIVEN = "given"
    METADATA = "metadata"
    STATED = "stated"
    INFERRED = "inferred"
    UNKNOWN = "unknown"


class Genre(Enum):
    """The kind of report."""

    NEWS = "news"
    ANALYSIS = "analysis"
    OPINION = "opinion"
    LIVE_BLOG = "live blog"
    PRESS_RELEASE = "press release"
    TRANSCRIPT = "transcript"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Zone:
    """A stretch of the text (code points, end exclusive) and what it is; zones do not overlap and are in text order."""

    start: int
    end: int
    kind: ZoneKind = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """An agency named in a credit position; ``scope`` is the stretch of text it stands for."""

    agency: str
    evidence: Quote
    scope: tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """When a report was published, and how that is known."""

    interval: Interval = UNKNOWN
    basis: Basis = Basis.UNKNOWN
    evidence: tuple[Evidence, ...] = ()
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A word about a report (outlet, URL, genre …), with how it is known and its evidence."""

    value: str
    basis: Basis
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class MarkupSpan:
    """A stretch of the text and the element of the original markup it was taken from (an XPath)."""

    start: int
    end: int
    selector: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One report. ``original`` is never changed; all offsets are Unicode code points into ``text``.

    ``id`` is ``a-`` and the first 12 hex digits of the original's SHA-256. ``file`` is the POSIX path below the folder
    given, else the base name; ``also`` the other files with the same content. ``language`` is an ISO 639-1 code, and
    ``readable`` says whether the reader can do it.
    """

    id: str
    file: str
    original: bytes
    sha256: str
    text: str
    text_sha256: str
    media_type: str = "text/plain"
    encoding: str = "utf-8"
    also: tuple[str, ...] = ()
    title: Quote | None = None
    byline: Quote | None = None
    dateline: Quote | None = None
    outlet: Told | None = None
    url: Told | None = None
    archived_url: Told | None = None
    retrieved: Told | None = None
    genre: Genre = Genre.UNKNOWN
    language: str | None = None
    readable: bool = True
    note: str | None = None
    published: Published = field(default_factory=Published)
    credits: tuple[Credit, ...] = ()
    zones: tuple[Zone, ...] = ()
    markup: tuple[MarkupSpan, ...] = ()

    @property
    def body(self) -> tuple[tuple[int, int], ...]:
        """The stretches that are read as the story: standfirst, captions and body, in text order."""
        return tuple((zone.start, zone.end) for zone in self.zones if zone.kind in STORY_ZONES)

    def quote(self, start: int, end: int) -> Quote:
        """The quote of these characters of the text."""
        return Quote(article=self.id, start=start, end=end, text=self.text[start:end])

    @property
    def story_credits(self) -> tuple[Credit, ...]:
        """The credits that stand for the story; a photo's credit stands for its caption alone."""
        return tuple(one for one in self.credits if not self.is_of_caption(one))

    def is_of_caption(self, credit: Credit) -> bool:
        """True for a credit that stands for a caption."""
        return self.zone_at(credit.scope[0]) is ZoneKind.CAPTION

    def zone_at(self, offset: int) -> ZoneKind:
        """The kind of the zone that holds this offset (boilerplate where none does)."""
        for zone in self.zones:
            if zone.start <= offset < zone.end:
                return zone.kind
        return ZoneKind.BOILERPLATE
