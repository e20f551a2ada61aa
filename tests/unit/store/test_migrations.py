"""The numbered steps from an empty file to today's schema."""

from __future__ import annotations

from sqlalchemy import create_engine, inspect, text

from dateline.store import schema
from dateline.store.migrations import APPLICATION, LATEST, MIGRATIONS, migrate


def test_the_steps_lead_to_todays_schema() -> None:
    """Tables and columns after all steps are those that schema.py speaks of."""
    with create_engine("sqlite://").connect() as connection:
        migrate(connection, since=0)
        found = inspect(connection)
        columns = {table: [one["name"] for one in found.get_columns(table)] for table in found.get_table_names()}
        assert columns == {table.name: [one.name for one in table.columns] for table in schema.METADATA.sorted_tables}
        assert connection.execute(text("PRAGMA user_version")).scalar_one() == LATEST
        assert connection.execute(text("PRAGMA application_id")).scalar_one() == APPLICATION


def test_the_steps_are_numbered_without_a_gap() -> None:
    """1, 2, 3 …, each with a name."""
    assert [one.number for one in MIGRATIONS] == list(range(1, LATEST + 1))
    assert all(one.name for one in MIGRATIONS)


def test_a_step_is_not_repeated() -> None:
    """A file that is up to date stays as it is."""
    with create_engine("sqlite://").connect() as connection:
        migrate(connection, since=0)
        migrate(connection, since=LATEST)
