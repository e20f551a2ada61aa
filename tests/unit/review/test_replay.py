"""From the list of edits to what is in force, and what that does to the statements."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from tests.unit.review.records import coding

from dateline.model.edit import NO_JUDGEMENTS, Edit, EditKind, Judgements
from dateline.model.plover import EventType, Status
from dateline.model.problem import ProblemCode
from dateline.review import apply, in_force, settled, standing, unmatched

PLACES = ("s-1", "s-2", "s-3", "s-4")


def edit(number: int, kind: EditKind, *targets: str, field: str | None = None, value: str | None = None) -> Edit:
    """A bare edit."""
    return Edit(number=number, kind=kind, targets=targets, field=field, value=value, who="Ada", at="", why="")


def undo(number: int, undoes: int) -> Edit:
    """An undoing."""
    return Edit(number=number, kind=EditKind.UNDO, targets=(), undoes=undoes, who="Ada", at="", why="")


@st.composite
def histories(draw: st.DrawFn) -> list[Edit]:
    """Any list of edits, undoings of what stands among them."""
    edits: list[Edit] = []
    for number in range(1, draw(st.integers(0, 8)) + 1):
        kind = draw(st.sampled_from(EditKind))
        if kind is EditKind.UNDO:
            if held := standing(edits):
                edits.append(undo(number, draw(st.sampled_from([one.number for one in held]))))
                continue
            kind = EditKind.DROP
        targets = draw(st.lists(st.sampled_from(PLACES), min_size=2, max_size=4, unique=True))
        field = "label" if kind is EditKind.SET else None
        edits.append(edit(number, kind, *targets, field=field, value="1"))
    return edits


def numbered(edits: list[Edit]) -> int:
    """The number of the next edit."""
    return len(edits) + 1


@given(histories())
def test_undo_restores(edits: list[Edit]) -> None:
    """Undoing the last decision in force gives what was there without it."""
    held = in_force(edits)
    if held:
        last = held[-1].number
        without = [one for one in held if one.number != last]
        assert apply([*edits, undo(numbered(edits), last)]) == apply(without)


@given(histories())
def test_undoing_an_undoing_restores(edits: list[Edit]) -> None:
    """Two undoings, one of the other, change nothing."""
    if held := standing(edits):
        first = undo(numbered(edits), held[-1].number)
        second = undo(first.number + 1, first.number)
        assert apply([*edits, first, second]) == apply(edits)


@given(histories())
def test_no_pair_is_both_same_and_different(edits: list[Edit]) -> None:
    """The later decision on a pair holds; every pair is written with its smaller member first."""
    judgements = apply(edits)
    assert not set(judgements.same) & set(judgements.different)
    assert all(one < other for one, other in (*judgements.same, *judgements.different))


@given(histories())
def test_judgements_are_in_a_fixed_order(edits: list[Edit]) -> None:
    """Sorted, so that the same edits give the same bytes."""
    judgements = apply(edits)
    for pairs in (judgements.same, judgements.different, judgements.settings):
        assert list(pairs) == sorted(pairs)


def test_no_edits_are_no_judgements() -> None:
    """Nothing decided, nothing judged."""
    assert apply([]) == NO_JUDGEMENTS


def test_the_later_value_of_a_field_holds() -> None:
    """A field set twice has the later value; the earlier one is back when that is undone."""
    edits = [
        edit(1, EditKind.SET, "s-1", field="label", value="one"),
        edit(2, EditKind.SET, "s-1", field="label", value="two"),
    ]
    assert apply(edits).settings == (("s-1", "label", "two"),)
    assert apply([*edits, undo(3, 2)]).settings == (("s-1", "label", "one"),)


def test_a_split_of_one_needs_no_number() -> None:
    """Without a value the first target is the one parted off."""
    assert apply([edit(1, EditKind.SPLIT, "s-2", "s-1", "s-3")]).different == (("s-1", "s-2"), ("s-2", "s-3"))


def test_statements_get_what_a_person_set() -> None:
    """Type, status, mode, label and time are replaced; the reason says that a person did it; evidence stays."""
    judgements = Judgements(
        settings=(
            ("s-1", "label", "visit"),
            ("s-1", "mode", ""),
            ("s-1", "status", "alleged"),
            ("s-1", "type", "AID"),
            ("s-1", "when", "2031-05"),
        )
    )
    (after,) = settled([coding()], judgements)
    first, *others = after.statements
    assert (first.label, first.mode, first.status, first.type) == ("visit", None, Status.ALLEGED, EventType.AID)
    assert (first.when.interval.earliest, first.when.interval.latest) == (date(2031, 5, 1), date(2031, 5, 31))
    assert first.when.rule == "edit"
    assert {one.field for one in first.reasons if one.rule == "edit"} == {"label", "mode", "status", "type", "when"}
    assert (first.quote, first.trigger) == (coding().statements[0].quote, coding().statements[0].trigger)
    assert others == list(coding().statements[1:])


def test_a_dropped_statement_leaves_the_chronicle() -> None:
    """It stays among the statements, with why it is not shown."""
    (after,) = settled([coding()], Judgements(dropped=frozenset({"s-2"})))
    assert [one.id for one in after.statements if not one.on_chronicle] == ["s-2"]
    assert after.statements[1].why_off == "dropped by a person's edit"


def test_nothing_judged_nothing_changed() -> None:
    """Without judgements the codings are equal."""
    assert settled([coding()], NO_JUDGEMENTS) == (coding(),)


def test_an_edit_of_what_is_no_longer_read_is_a_problem() -> None:
    """It is named with its number; an undone one is of no matter."""
    edits = [edit(1, EditKind.DROP, "s-1"), edit(2, EditKind.MERGE, "s-1", "s-gone"), edit(3, EditKind.DROP, "s-gone")]
    edits.append(undo(4, 3))
    (problem,) = unmatched(edits, {"s-1"})
    assert problem.code is ProblemCode.EDIT_UNMATCHED
    assert "edit 2 (merge) names 1 of 2 places" in problem.message
    assert unmatched([undo(1, 9)], {"s-1"}) == ()
