"""The chronicle as one self-contained HTML page, made for an editor who checks it before publication."""

from __future__ import annotations

from dateline.export.html.render import page

__all__ = ["page"]
