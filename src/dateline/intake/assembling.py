"""One document into one Article: zones, and what the document says of itself, each with its evidence."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from dateline.intake.crediting import credits_of
from dateline.intake.cutter import Cut, Span, cut
from dateline.intake.dates import parse_date
from dateline.intake.genres import genre_named, genre_of
from dateline.intake.html_meta import Meta, read_meta
from dateline.intake.html_page import extract, mark
from dateline.intake.html_walk import Walked, bare_text, parse, walk
from dateline.intake.languages import READABLE, detect, named
from dateline.intake.outlets import outlet_of
from dateline.intake.published import Candidate, Chosen, choose, stated, undated_note
from dateline.model.article import Article, Basis, Published, Told, Zone, ZoneKind
from dateline.model.problem import Problem, ProblemCode
from dateline.model.span import MarkupEvidence, Quote


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A decoded report on its way in. ``given`` holds what the user gives (columns of a table, sources.csv)."""

    file: str
    original: bytes
    text: str
    encoding: str = "utf-8"
    media_type: str = "text/plain"
    title: str | None = None
    given: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Read:
    """The text and its cut, and what the markup says where there is markup."""

    text: str
    cut: Cut
    meta: Meta | None = None
    walked: Walked | None = None


def article_id(original: bytes) -> str:
    """``a-`` and the first 12 hex digits of the SHA-256 of the original bytes."""
    return "a-" + hashlib.sha256(original).hexdigest()[:12]


def assemble(
    document: Document, is_city: Callable[[str], bool] = lambda _: False
) -> tuple[Article | None, tuple[Problem, ...]]:
    """The article of a document and what was wrong with it; no article where the document holds no text."""
    read = _read_html(document, is_city) if document.media_type == "text/html" else _read_text(document, is_city)
    if not read.text.strip():
        return None, (Problem(file=document.file, code=ProblemCode.EMPTY, message="holds no text; nothing was read"),)
    ident = article_id(document.original)
    chosen = _published(document, ident, read)
    problems = list(_problems(document, read))
    if chosen.conflict:
        problems.append(
            Problem(
                file=document.file,
                code=ProblemCode.DATES_CONFLICT,
                message=chosen.conflict,
                quote=chosen.conflict_quote,
            )
        )
    article = _named(_article(document, ident, read, chosen), document, read)
    return article, tuple(problems)


def _article(document: Document, ident: str, read: _Read, chosen: Chosen) -> Article:
    language = _language(document, read)
    return Article(
        id=ident,
        file=document.file,
        original=document.original,
        sha256=hashlib.sha256(document.original).hexdigest(),
        text=read.text,
        text_sha256=hashlib.sha256(read.text.encode("utf-8")).hexdigest(),
        media_type=document.media_type,
        encoding=document.encoding,
        language=language,
        readable=language is None or language in READABLE,
        note=document.given.get("note"),
        published=chosen.published,
        zones=read.cut.zones,
        markup=read.walked.markup if read.walked else (),
    )


def _named(article: Article, document: Document, read: _Read) -> Article:
    """The article with its title, byline, dateline, outlet, addresses, credits and genre."""
    parts, meta = read.cut, read.meta

    def told(name: str) -> Told | None:
        value = document.given.get(name)
        return (
            Told(value=value, basis=Basis.GIVEN, evidence=_column_evidence(document, article.id, name, value))
            if value
            else None
        )

    url = told("url") or (meta.url if meta else None)
    title = _quote(article, parts.title)
    credited = credits_of(article, parts)
    body = any(
        credit.scope != (0, 0) and article.zone_at(credit.evidence.start) is not ZoneKind.CAPTION for credit in credited
    )
    labels = tuple(article.text[zone.start : zone.end][:200] for zone in _ahead(article))
    genre = genre_named(document.given.get("genre", "")) or genre_of(
        title=title.text if title else None,
        url=url.value if url else None,
        labels=labels,
        agency_report=body or parts.dateline_agency is not None,
    )
    return replace(
        article,
        title=title,
        byline=_quote(article, parts.byline),
        dateline=_quote(article, parts.dateline),
        outlet=told("outlet") or (meta.outlet if meta else None) or outlet_of(article.id, article.text, parts),
        url=url,
        archived_url=told("archived_url"),
        retrieved=told("retrieved"),
        credits=credited,
        genre=genre,
    )


def _quote(article: Article, span: Span | None) -> Quote | None:
    return article.quote(*span) if span and span[0] < span[1] else None


def _ahead(article: Article) -> tuple[Zone, ...]:
    """Bylines and furniture ahead of the story: where section labels stand."""
    first = next((zone.start for zone in article.zones if zone.kind is ZoneKind.BODY), 0)
    return tuple(
        zone for zone in article.zones if zone.start < first and zone.kind in {ZoneKind.BOILERPLATE, ZoneKind.BYLINE}
    )


def _read_text(document: Document, is_city: Callable[[str], bool]) -> _Read:
    """Plain text is its decoded file; a row's headline, where a column gives one, stands above its text."""
    english = (document.given.get("language") or detect(document.text) or "en") in READABLE
    title = (document.title or "").strip()
    if not title or document.text.lstrip().startswith(title):
        return _Read(document.text, cut(document.text, is_city=is_city, english=english))
    head = f"{title}\n\n"
    parts = cut(document.text, is_city=is_city, english=english)
    zones = tuple(Zone(start=z.start + len(head), end=z.end + len(head), kind=_under_title(z)) for z in parts.zones)
    moved = Cut(
        zones=(Zone(start=0, end=len(title), kind=ZoneKind.TITLE), *zones),
        title=(0, len(title)),
        byline=_moved(parts.byline, len(head)),
        dateline=_moved(parts.dateline, len(head)),
        dateline_agency=_moved(parts.dateline_agency, len(head)),
    )
    return _Read(head + document.text, moved)


def _under_title(zone: Zone) -> ZoneKind:
    # A headline is given beside the text: what was taken for one inside it is a heading of the story.
    return ZoneKind.BODY if zone.kind is ZoneKind.TITLE else zone.kind


def _moved(span: Span | None, by: int) -> Span | None:
    return (span[0] + by, span[1] + by) if span else None


def _read_html(document: Document, is_city: Callable[[str], bool]) -> _Read:
    root = parse(document.text)
    walked = walk(root) if root is not None else None
    if root is None or walked is None or not walked.text:
        text = bare_text(document.text)
        return _Read(text, cut(text, is_city=is_city))
    meta = read_meta(root, article_id(document.original), document.original, document.encoding)
    marks = mark(walked.blocks, extract(document.text), meta)
    units = [block.unit for block in walked.blocks]
    return _Read(walked.text, cut(walked.text, units=units, marks=marks, is_city=is_city), meta, walked)


def _published(document: Document, ident: str, read: _Read) -> Chosen:
    """Given by the user, else by metadata, else stated; a given date ends the question."""
    given = document.given.get("published")
    interval = parse_date(given) if given else None
    if given and interval is not None and interval.known:
        evidence = _column_evidence(document, ident, "published", given)
        return Chosen(
            published=Published(interval=interval, basis=Basis.GIVEN, evidence=evidence, reasons=(f"given: {given}",))
        )
    candidates: tuple[Candidate, ...] = read.meta.dates if read.meta else ()
    if not any(c.position != "update" for c in candidates):
        candidates = (*candidates, *stated(ident, read.text, read.cut))
    chosen = choose(candidates)
    note = undated_note(read.text, read.cut)
    if note and not chosen.published.interval.known:
        return Chosen(published=Published(reasons=(note,)))
    return chosen


def _column_evidence(document: Document, ident: str, name: str, value: str) -> tuple[MarkupEvidence, ...]:
    """A value that stands in a row's own bytes; what sources.csv gives stands in no report."""
    literal = value.encode("utf-8", errors="replace") in document.original
    return (
        (MarkupEvidence(article=ident, selector=f"column {name}", value=value),)
        if "#" in document.file and literal
        else ()
    )


def _language(document: Document, read: _Read) -> str | None:
    story = "\n".join(
        read.text[z.start : z.end]
        for z in read.cut.zones
        if z.kind in {ZoneKind.BODY, ZoneKind.STANDFIRST, ZoneKind.TITLE}
    )
    return document.given.get("language") or detect(story) or detect(read.text)


def _problems(document: Document, read: _Read) -> tuple[Problem, ...]:
    language = _language(document, read)
    made: list[Problem] = []
    if language is not None and language not in READABLE:
        made.append(
            Problem(
                file=document.file,
                code=ProblemCode.LANGUAGE,
                message=f"in {named(language)}, which this reader cannot do; recorded, not read",
            )
        )
    elif not any(zone.kind is ZoneKind.BODY for zone in read.cut.zones):
        made.append(
            Problem(
                file=document.file,
                code=ProblemCode.NO_BODY,
                message="no story was found in it; recorded, nothing to read",
            )
        )
    return tuple(made)
