"""Files and folders into articles: what is wrong with a file is told, never raised."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from dateline.data.gazetteer import city_named
from dateline.intake.assembling import Document, assemble
from dateline.intake.decoding import Decoded, binary_kind, decode
from dateline.intake.files import SOURCES_FILE, Found, find
from dateline.intake.options import IntakeOptions, Taken
from dateline.intake.rows import Row, read_rows, table_kind
from dateline.intake.sources import NO_SOURCES, Sources, read_sources
from dateline.model.article import Article
from dateline.model.problem import Problem, ProblemCode

_MARKUP = re.compile(r"(?is)^\s*(?:<!--.*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html|head|body)\b")
_DEFAULT = IntakeOptions()


def take_in(
    paths: Sequence[Path], options: IntakeOptions = _DEFAULT, progress: Callable[[int, int], None] | None = None
) -> Taken:
    """Every report below these paths, sorted by file, each content once; raises IntakeError for the caller's mistakes.

    ``progress`` is called with the files done and the files in all.
    """
    files = find(paths)
    sources = _SourceFiles()
    articles: list[Article] = []
    problems: list[Problem] = []
    for done, found in enumerate(files, start=1):
        for article, wrong in _file(found, sources, options):
            problems.extend(wrong)
            if article is not None:
                articles.append(article)
        if progress is not None:
            progress(done, len(files))
    problems.extend(sources.problems())
    kept, doubles = _once(articles)
    return Taken(articles=kept, problems=tuple(sorted({*problems, *doubles}, key=lambda problem: problem.sort_key)))


class _SourceFiles:
    """Each folder's sources.csv, read when the first report beside it is."""

    def __init__(self) -> None:
        self._read: dict[Path, Sources] = {}

    def given(self, found: Found) -> dict[str, str]:
        """What the sources.csv beside a report, or above it inside the folder given, says of it."""
        below = found.path.parent
        depth = len(Path(found.name).parts)
        for folder in [below, *below.parents][:depth]:
            name = found.path.relative_to(folder).as_posix()
            if name in self._in(folder, found, depth).given:
                return dict(self._read[folder].given[name])
        return {}

    def problems(self) -> Iterator[Problem]:
        """What was wrong with any of them."""
        for folder in sorted(self._read):
            yield from self._read[folder].problems

    def _in(self, folder: Path, found: Found, depth: int) -> Sources:
        if folder not in self._read:
            up = found.path.parent.relative_to(folder).parts
            parts = Path(found.name).parts[: depth - 1 - len(up)]
            self._read[folder] = _sources(folder, "/".join((*parts, SOURCES_FILE)))
        return self._read[folder]


def _sources(folder: Path, name: str) -> Sources:
    path = folder / SOURCES_FILE
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return NO_SOURCES
    except OSError as error:
        return Sources(
            {}, (Problem(file=name, code=ProblemCode.BAD_SOURCES, message=f"cannot be opened: {error.strerror}"),)
        )
    return read_sources(decode(data).text, name, lambda file: (folder / file).is_file())


_Result = tuple[Article | None, tuple[Problem, ...]]


def _file(found: Found, sources: _SourceFiles, options: IntakeOptions) -> Iterator[_Result]:
    """The articles of one file; one without any yields its problem."""
    try:
        data = found.path.read_bytes()
    except OSError as error:
        yield _failed(found.name, ProblemCode.UNREADABLE, f"cannot be opened: {error.strerror}; check its permissions")
        return
    kind = binary_kind(data)
    if kind is not None:
        code = ProblemCode.NOT_TEXT if kind == "a PDF" else ProblemCode.BINARY
        yield _failed(found.name, code, f"is {kind}, no text; save the report as text or HTML")
        return
    decoded = decode(data)
    if not decoded.text.strip():
        yield _failed(found.name, ProblemCode.EMPTY, "is empty; nothing was read")
        return
    table = table_kind(found.path.suffix)
    if table is not None:
        yield from _table(found, table, decoded, sources.given(found), options)
        return
    yield _single(found, data, decoded, sources.given(found), options)


def _failed(file: str, code: ProblemCode, message: str) -> _Result:
    return None, (Problem(file=file, code=code, message=message),)


def _single(found: Found, data: bytes, decoded: Decoded, given: Mapping[str, str], options: IntakeOptions) -> _Result:
    markup = found.path.suffix.lower() in {".html", ".htm", ".xhtml"} or bool(_MARKUP.match(decoded.text[:5000]))
    document = Document(
        file=found.name,
        original=data,
        text=decoded.text,
        encoding=decoded.encoding,
        media_type="text/html" if markup else "text/plain",
        given=given,
    )
    return _with_losses(_assembled(document, options), found.name, decoded)


def _assembled(document: Document, options: IntakeOptions) -> _Result:
    # Markup is several times as long as its text.
    limit = options.longest * (5 if document.media_type == "text/html" else 1) if options.longest is not None else None
    if limit is not None and len(document.text) > limit:
        size = f"{len(document.text):,} characters, more than the {limit:,} that are read"
        message = f"has {size}; split it, or raise the limit"
        return _failed(document.file, ProblemCode.TOO_LONG, message)
    return assemble(document, _is_city)


def _is_city(name: str) -> bool:
    return city_named(name) is not None


def _with_losses(result: _Result, file: str, decoded: Decoded) -> _Result:
    if not decoded.lost:
        return result
    message = f"{decoded.lost} places could not be decoded as {decoded.encoding}; they stand as \ufffd"
    return result[0], (*result[1], Problem(file=file, code=ProblemCode.UNDECODABLE, message=message))


def _table(
    found: Found, kind: str, decoded: Decoded, given: Mapping[str, str], options: IntakeOptions
) -> Iterator[_Result]:
    rows = read_rows(kind, decoded.text, found.name, options.columns)
    for row in rows:
        yield _row(f"{found.name}#{row.number}", row, given, options)
    if not rows:
        yield _failed(found.name, ProblemCode.EMPTY, "has no rows; nothing was read")
    yield _with_losses((None, ()), found.name, decoded)


def _row(file: str, row: Row, given: Mapping[str, str], options: IntakeOptions) -> _Result:
    columns = options.columns
    if row.error is not None:
        return _failed(file, ProblemCode.BAD_ROW, f"not read, {row.error}")
    text = row.get(columns, "text")
    if text is None or not text.strip():
        return _failed(file, ProblemCode.BAD_ROW, f"not read, it has no text ({_tried(columns.text)})")
    own = {field: value for field in ("published", "outlet", "url") if (value := row.get(columns, field))}
    document = Document(
        file=file,
        original=row.original,
        text=text.encode("utf-8", errors="replace").decode("utf-8"),
        media_type="text/html" if _MARKUP.match(text[:5000]) else "text/plain",
        title=row.get(columns, "title"),
        given={**own, **given},
    )
    result = _assembled(document, options)
    date = own.get("published")
    if date and result[0] is not None and result[0].published.basis.value != "given":
        wrong = Problem(
            file=file, code=ProblemCode.BAD_ROW, message=f"its date {date!r} is no date that can be read; left out"
        )
        return result[0], (*result[1], wrong)
    return result


def _tried(column: str | None) -> str:
    return f"column {column}" if column else "name its column with --text"


def _once(articles: Sequence[Article]) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """The same content under several names is one article; the others stand in ``also``."""
    by_content: dict[str, list[Article]] = {}
    for article in sorted(articles, key=lambda a: (a.file, a.sha256)):
        by_content.setdefault(article.sha256, []).append(article)
    kept: list[Article] = []
    problems: list[Problem] = []
    for first, *others in by_content.values():
        also = tuple(sorted({other.file for other in others} - {first.file}))
        kept.append(replace(first, also=also))
        problems.extend(
            Problem(file=name, code=ProblemCode.DUPLICATE, message=f"the same content as {first.file}; recorded once")
            for name in also
        )
    return tuple(sorted(kept, key=lambda a: (a.file, a.sha256))), tuple(problems)
