"""The case file: NAME.dateline, one SQLite file. The only room that speaks SQL.

What lives here: the schema and its migrations, values to rows and back, safe replacing of a file, and ``verify``.
What does not: anything that decides what a report says.
"""

from dateline.store.casefile import CaseFile
from dateline.store.errors import (
    CaseBusy,
    CaseExists,
    CaseNotWritable,
    DamagedCase,
    HasEdits,
    NewerCase,
    NoCase,
    NotACase,
    StoreError,
    StoreFull,
)
from dateline.store.replacing import free_to_build
from dateline.store.verify import Mismatch, VerifyReport, verify

__all__ = [
    "CaseBusy",
    "CaseExists",
    "CaseFile",
    "CaseNotWritable",
    "DamagedCase",
    "HasEdits",
    "Mismatch",
    "NewerCase",
    "NoCase",
    "NotACase",
    "StoreError",
    "StoreFull",
    "VerifyReport",
    "free_to_build",
    "verify",
]
