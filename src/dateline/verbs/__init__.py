"""The verbs: what a door can ask for. Here, and only here, the rooms meet."""

from __future__ import annotations

from dateline.verbs.build import Added, Built, add, build
from dateline.verbs.case import Edited, edit, export, load, verify
from dateline.verbs.errors import NoSuchFormat, NothingRead, VerbError
from dateline.verbs.progress import Progress, silent

__all__ = [
    "Added",
    "Built",
    "Edited",
    "NoSuchFormat",
    "NothingRead",
    "Progress",
    "VerbError",
    "add",
    "build",
    "edit",
    "export",
    "load",
    "silent",
    "verify",
]
