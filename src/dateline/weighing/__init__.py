"""What the statements of an event come to: values as views, accounts, reprints, disputes, relations in force."""

from __future__ import annotations

from dateline.weighing.publication import infer_published
from dateline.weighing.weigh import Weighed, weigh

__all__ = ["Weighed", "infer_published", "weigh"]
