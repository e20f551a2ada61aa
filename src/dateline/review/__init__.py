"""People's decisions: made from what a person asks, appended, replayed, undone. They never change evidence.

Pure functions: a chronicle and a request give an Edit; a list of Edits gives the Judgements in force, and the codings
as a person has settled them.
"""

from dateline.review.errors import (
    AmbiguousTarget,
    BadValue,
    ImpossibleEdit,
    NothingToUndo,
    ReviewError,
    UnknownField,
    UnknownTarget,
)
from dateline.review.making import make
from dateline.review.replay import apply, in_force, settled, standing, unmatched
from dateline.review.request import Drop, Merge, Request, Set, Split, Undo
from dateline.review.times import read_when

__all__ = [
    "AmbiguousTarget",
    "BadValue",
    "Drop",
    "ImpossibleEdit",
    "Merge",
    "NothingToUndo",
    "Request",
    "ReviewError",
    "Set",
    "Split",
    "Undo",
    "UnknownField",
    "UnknownTarget",
    "apply",
    "in_force",
    "make",
    "read_when",
    "settled",
    "standing",
    "unmatched",
]
