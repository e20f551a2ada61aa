"""The door with fake verbs behind it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from click.testing import CliRunner, Result
from tests.unit.cli.fakes import FakeVerbs
from tests.unit.store import samples

import dateline
from dateline.cli import main

Run = Callable[..., Result]


@pytest.fixture
def verbs(monkeypatch: pytest.MonkeyPatch) -> FakeVerbs:
    """Fake verbs in the place of the real ones."""
    fake = FakeVerbs(chronicle=samples.chronicle())
    monkeypatch.setattr(dateline, "verbs", fake, raising=False)
    for name in ("NO_COLOR", "DATELINE_WHO", "GIT_AUTHOR_NAME"):
        monkeypatch.delenv(name, raising=False)
    return fake


@pytest.fixture
def run(verbs: FakeVerbs) -> Run:
    """Run the command with these words."""
    return lambda *words: CliRunner().invoke(main, list(words))
