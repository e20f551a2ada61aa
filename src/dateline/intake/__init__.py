"""Files into articles: zones, publication date, outlet, credits. It reads reports and never changes one."""

from __future__ import annotations

from dateline.intake.errors import IntakeError, NoPathsError, NoSuchColumnError, NoSuchPathError
from dateline.intake.options import Columns, IntakeOptions, Taken
from dateline.intake.taking import take_in

__all__ = [
    "Columns",
    "IntakeError",
    "IntakeOptions",
    "NoPathsError",
    "NoSuchColumnError",
    "NoSuchPathError",
    "Taken",
    "take_in",
]
