"""Bytes to text: a byte order mark wins, then UTF-8, then what the file declares, then a detector."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

BYTE_ORDER_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with UTF-16's
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\x7fELF", "a program"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "a rich-text document"),
)

_DECLARED = re.compile(
    rb"""(?i)<meta[^>]{0,200}charset\s*=\s*["']?\s*([a-z0-9_:.\-]{2,40})|<\?xml[^>]{0,100}encoding\s*=\s*["']([a-z0-9_:.\-]{2,40})"""
)
_CONTROLS = bytes(set(range(32)) - {9, 10, 12, 13, 27}) + b"\x7f"
_LOOK = 65_536


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text without its byte order mark, the encoding, and how many places could not be decoded."""

    text: str
    encoding: str
    lost: int = 0


def binary_kind(data: bytes) -> str | None:
    """What a file that is no text is ("a PDF"), or None for text."""
    for magic, kind in MAGIC:
        if data.startswith(magic):
            return kind
    if _marked(data) or _wide_without_mark(data):
        return None
    head = data[:_LOOK]
    controls = len(head) - len(head.translate(None, _CONTROLS))
    # A stray NUL or two happens in broken web pages; a tenth of control bytes does not happen in text.
    return "binary data" if head and controls / len(head) > 0.1 else None


def decode(data: bytes) -> Decoded:
    """The text of these bytes; bytes that fit no encoding become U+FFFD and are counted."""
    marked = _marked(data)
    if marked:
        mark, encoding = marked
        return _lossy(data[len(mark) :], encoding)
    wide = _wide_without_mark(data)
    if wide:
        return _lossy(data, wide)
    for encoding in ("utf-8", *_declared(data)):
        text = _strict(data, encoding)
        if text is not None:
            return Decoded(text, encoding)
    return _detected(data)


def _marked(data: bytes) -> tuple[bytes, str] | None:
    return next(((mark, name) for mark, name in BYTE_ORDER_MARKS if data.startswith(mark)), None)


def _wide_without_mark(data: bytes) -> str | None:
    """UTF-16 without a mark: nearly every second byte is NUL."""
    head = data[:4096]
    if len(head) < 8:
        return None
    even, odd = head[0::2].count(0) / len(head[0::2]), head[1::2].count(0) / len(head[1::2])
    if odd > 0.6 and even < 0.05:
        return "utf-16-le"
    return "utf-16-be" if even > 0.6 and odd < 0.05 else None


def _declared(data: bytes) -> tuple[str, ...]:
    match = _DECLARED.search(data[:4096])
    if not match:
        return ()
    name = (match[1] or match[2]).decode("ascii").lower()
    if name in {"iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii"}:
        name = "cp1252"  # what browsers read under these names (WHATWG Encoding Standard)
    try:
        info = codecs.lookup(name)
    except (LookupError, ValueError):
        return ()
    # Not a text encoding ("hex", "zip"), or one that only its mark can prove: the declaration lies.
    wide = info.name.startswith(("utf-16", "utf-32", "utf-7", "punycode", "idna", "unicode", "raw", "undefined"))
    return () if wide or not info._is_text_encoding else (info.name,)


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _lossy(data: bytes, encoding: str) -> Decoded:
    text = _strict(data, encoding)
    if text is not None:
        return Decoded(text, encoding)
    text = data.decode(encoding, errors="replace")
    return Decoded(text, encoding, max(1, text.count("\ufffd")))


def _detected(data: bytes) -> Decoded:
    """Mostly UTF-8 with a few broken bytes stays UTF-8; else the detector's best guess; else UTF-8 with losses."""
    utf8 = _lossy(data, "utf-8")
    beyond = sum(byte > 127 for byte in data)
    if utf8.lost * 8 < beyond:
        return utf8
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_LOOK]).best()
    if best is not None:
        text = _strict(data, best.encoding)
        if text is not None:
            return Decoded(text, best.encoding)
    return utf8
