"""One file per format: chronicle in, text out."""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType

from dateline.export.csv_rows import table
from dateline.export.html import page
from dateline.export.json_form import to_json
from dateline.model.chronicle import Chronicle

FORMATS: MappingProxyType[str, Callable[[Chronicle], str]] = MappingProxyType(
    {"json": to_json, "html": page, "csv": table}
)
"""The formats of ``dateline export --to``, and the function that writes each."""

__all__ = ["FORMATS"]
