"""The tables of a case file as they are today. How older files become this is in ``migrations``.

Each row that holds a value has ``digest``, the SHA-256 of that value, so that ``verify`` sees a change made by hand.
There is no clock and no path in any of them, but for the moment of a person's edit.
"""

from __future__ import annotations

from sqlalchemy import Column, Integer, LargeBinary, MetaData, Table, Text

METADATA = MetaData()

META = Table("meta", METADATA, Column("key", Text, primary_key=True), Column("value", Text, nullable=False))
"""Names and values: ``format``, and ``version:STEP`` for every step that made the file."""

ARTICLES = Table(
    "articles",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("file", Text, nullable=False),
    Column("original", LargeBinary, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("text_sha256", Text, nullable=False),
    Column("value", Text, nullable=False),
    Column("digest", Text, nullable=False),
)
"""One report a row; ``value`` is the Article as JSON without its original and its text."""

READINGS = Table(
    "readings",
    METADATA,
    Column("article", Text, primary_key=True),
    Column("version", Text, nullable=False),
    Column("value", LargeBinary, nullable=False),
    Column("digest", Text, nullable=False),
)
"""What the language room saw, as compressed (zlib) JSON: large, and of no use to a person."""

CODINGS = Table(
    "codings",
    METADATA,
    Column("article", Text, primary_key=True),
    Column("version", Text, nullable=False),
    Column("value", Text, nullable=False),
    Column("digest", Text, nullable=False),
)

PROBLEMS = Table(
    "problems",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("value", Text, nullable=False),
    Column("digest", Text, nullable=False),
)

EDITS = Table(
    "edits",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("value", Text, nullable=False),
    Column("digest", Text, nullable=False),
)
"""People's decisions. Triggers refuse to change or delete a row: an edit is undone by another edit."""

CHRONICLE = Table(
    "chronicle",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("value", Text, nullable=False),
    Column("digest", Text, nullable=False),
)
"""The computed record, one row; its articles are without original and text."""

VALUE_TABLES = (ARTICLES, READINGS, CODINGS, PROBLEMS, EDITS, CHRONICLE)
