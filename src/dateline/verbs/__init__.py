"""The verbs: what a door can ask for. Here, and only here, the rooms meet."""

from __future__ import annotations

from dateline.verbs.build import Added, Built, add, build
from dateline.verbs.case import Edited, edit, export, load, verify
from dateline.verbs.errors import NoSuchFormat, NoSuchStatement, NothingRead, VerbError
from dateline.verbs.explain import Explanation, Field, explain
from dateline.verbs.progress import Progress, silent

__all__ = [
    "Added",
    "Built",
    "Edited",
    "Explanation",
    "Field",
    "NoSuchFormat",
    "NoSuchStatement",
    "NothingRead",
    "Progress",
    "VerbError",
    "add",
    "build",
    "edit",
    "explain",
    "export",
    "load",
    "silent",
    "verify",
]
