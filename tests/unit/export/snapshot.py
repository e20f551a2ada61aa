"""Whole exports compared with the files in ``__snapshots__``; ``UPDATE_SNAPSHOTS=1 pytest`` writes them anew."""

from __future__ import annotations

import os
from pathlib import Path

FOLDER = Path(__file__).parent / "__snapshots__"


def same_as_snapshot(name: str, text: str) -> bool:
    """True when the text is that of the snapshot, byte for byte; when asked to, the snapshot is written first."""
    path = FOLDER / name
    if os.environ.get("UPDATE_SNAPSHOTS"):
        FOLDER.mkdir(exist_ok=True)
        path.write_bytes(text.encode())
    return path.read_bytes() == text.encode()
