"""Files beside the case: written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from dateline.verbs.errors import NotWritten


def write_whole(path: Path, content: bytes) -> None:
    """Write the content so that a kill or a full disk leaves the old file as it was."""
    try:
        handle, temporary = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    except OSError as error:
        raise NotWritten(path, error) from error
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(temporary).replace(path)
    except OSError as error:
        raise NotWritten(path, error) from error
    finally:
        Path(temporary).unlink(missing_ok=True)
