"""``dateline explain``: each field of a statement with its words, its rule and its alternatives."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from dateline import verbs
from dateline.cli import main
from dateline.verbs import NoSuchStatement

REPORT = """River talks
Thursday, 18 April 2024
Botswana's president, Neo Kgosi, visited Lusaka on a Monday in March.
Zambia withdrew its soldiers from the border on Tuesday, the defence ministry said.
"""


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case of one invented report."""
    folder = tmp_path_factory.mktemp("explain")
    (folder / "talks.txt").write_text(REPORT, encoding="utf-8")
    verbs.build([folder / "talks.txt"], out=folder / "talks.dateline")
    return folder / "talks.dateline"


def test_each_field_has_value_words_and_rule(case: Path) -> None:
    """The type rests on its word, the day on its phrase, and both name their rules and what else they may be."""
    (statement,) = [s for s in verbs.load(case).statements if s.trigger.text == "withdrew"]
    ((told,), text) = (verbs.explain(case, statement.id), REPORT)
    fields = {field.name: field for field in told.fields}
    assert fields["type"].value.startswith("RETREAT, withdraw")
    assert fields["type"].rules
    assert fields["when"].value == "2024-04-16"
    assert [text[q.start : q.end] for q in fields["when"].quotes] == ["Tuesday"]
    assert "Zambia" in fields["actor"].value
    assert fields["according to"].quotes
    assert all(text[q.start : q.end] == q.text for field in told.fields for q in field.quotes)


def test_the_days_that_a_phrase_can_mean_are_alternatives(case: Path) -> None:
    """ "A Monday in March" is four Mondays, and none is chosen."""
    (statement,) = [s for s in verbs.load(case).statements if s.trigger.text == "visited"]
    (told,) = verbs.explain(case, statement.id)
    when = next(field for field in told.fields if field.name == "when")
    assert when.alternatives == ("2024-03-04", "2024-03-11", "2024-03-18", "2024-03-25")


def test_an_event_is_explained_statement_by_statement(case: Path) -> None:
    """An event's id explains all of its statements; the terminal shows places in the file."""
    event = next(e for e in verbs.load(case).events if any(s.trigger.text == "withdrew" for s in e.statements))
    result = CliRunner().invoke(main, ["explain", str(case), event.id])
    assert result.exit_code == 0
    assert f"of {event.id} — talks.txt, characters " in result.stdout
    assert re.search(r"“withdrew” \(\d+–\d+\)\n +rule: ", result.stdout)


def test_an_unknown_id_is_a_mistake_that_says_where_ids_stand(case: Path) -> None:
    """One line says what is missing, one what to do."""
    with pytest.raises(NoSuchStatement, match="no statement or event 's-nothing'\nhint: ids stand in"):
        verbs.explain(case, "s-nothing")
