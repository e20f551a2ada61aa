"""What is in force, from what the reports tell."""

from __future__ import annotations

from datetime import date

from tests.unit.weighing.builders import article, mention, quote

from dateline.model.article import Article
from dateline.model.interval import Interval, When
from dateline.model.relation import Relation, RelationStatus
from dateline.model.statement import Coding, Effect, RelationHint, RelationKind
from dateline.weighing.relations import relations

REPORT = article("pact", "Ruritania signed a pact with Grenz. Ruritania revoked it. Grenz does not accept that.")
WHO = {mention(REPORT, "Ruritania").key: ("x-1",), mention(REPORT, "Grenz").key: ("x-2",)}


def _hint(effect: Effect, words: str, by: str, day: date | None = None, of: Article = REPORT) -> RelationHint:
    when = When(interval=Interval(earliest=day, latest=day)) if day else When()
    return RelationHint(
        kind=RelationKind.AGREEMENT,
        effect=effect,
        parties=(mention(of, "Ruritania"), mention(of, "Grenz")),
        evidence=quote(of, words),
        when=when,
        by=mention(of, by),
    )


def _relations(*hints: RelationHint) -> tuple[Relation, ...]:
    return relations([Coding(article=REPORT.id, version="test/1", statements=(), mentions=(), hints=hints)], WHO, [])


SIGNED = _hint(Effect.OPENS, "signed a pact", "Ruritania", date(2020, 1, 5))
REVOKED = _hint(Effect.ENDS, "revoked it", "Ruritania", date(2024, 3, 16))
REFUSED = _hint(Effect.REFUSES_END, "does not accept", "Grenz")


def test_what_was_signed_is_in_force_from_that_day() -> None:
    """An agreement signed is in force since its day."""
    (one,) = _relations(SIGNED)
    assert one.status is RelationStatus.IN_FORCE
    assert one.since is not None
    assert one.since.earliest == date(2020, 1, 5)


def test_what_one_side_ends_and_the_other_does_not_accept_is_contested() -> None:
    """Both positions stand, each with its quote, and the record takes no side."""
    (one,) = _relations(SIGNED, REVOKED, REFUSED)
    assert one.status is RelationStatus.CONTESTED
    assert one.until is not None
    assert one.until.earliest == date(2024, 3, 16)
    assert {(position.party, position.says) for position in one.positions} >= {
        ("x-1", "ends it"),
        ("x-2", "does not accept its end"),
    }


def test_what_is_ended_without_a_second_position_is_ended() -> None:
    """One side's word that it is over, and nothing against it."""
    (one,) = _relations(SIGNED, REVOKED)
    assert one.status is RelationStatus.ENDED


def test_begun_again_after_its_end_is_in_force() -> None:
    """A later beginning outweighs an earlier end."""
    again = _hint(Effect.OPENS, "signed a pact", "Ruritania", date(2025, 1, 1))
    (one,) = _relations(REVOKED, again)
    assert one.status is RelationStatus.IN_FORCE
    assert one.until is None


def test_an_unresolved_party_makes_no_relation() -> None:
    """Where a side is not known there is no relation: a missing record is better than a wrong one."""
    coding = Coding(article=REPORT.id, version="test/1", statements=(), mentions=(), hints=(SIGNED,))
    assert relations([coding], {}, []) == ()
