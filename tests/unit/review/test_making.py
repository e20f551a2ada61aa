"""What a person asks for, made an edit on statements and mentions."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from tests.unit.review.records import chronicle, key

from dateline.model.edit import Edit, EditKind
from dateline.review import (
    AmbiguousTarget,
    BadValue,
    Drop,
    ImpossibleEdit,
    Merge,
    NothingToUndo,
    Request,
    ReviewError,
    Set,
    Split,
    Undo,
    UnknownField,
    UnknownTarget,
    apply,
    make,
)


def made(request: Request, edits: Sequence[Edit] = ()) -> Edit:
    """The edit that the request comes to after these."""
    return make(chronicle(*edits), request, who="Ada", at="2031-05-03T10:00:00Z", why="because")


def history(*requests: Request) -> tuple[Edit, ...]:
    """The edits of these requests, each made after the one before, the chronicle staying as it is."""
    edits: list[Edit] = []
    for request in requests:
        edits.append(made(request, edits))
    return tuple(edits)


def test_an_edit_carries_who_when_and_why() -> None:
    """The stamp and the next number are on the edit."""
    first, second = history(Drop(target="e-2003"), Drop(target="e-1002"))
    assert (first.number, second.number) == (1, 2)
    assert (first.who, first.at, first.why) == ("Ada", "2031-05-03T10:00:00Z", "because")


def test_two_events_are_merged_by_their_smallest_statements() -> None:
    """An edit names statements, never the views that the next build may name otherwise."""
    edit = made(Merge(targets=("e-1002", "e-1001")))
    assert (edit.kind, edit.targets) == (EditKind.MERGE, ("s-4", "s-1"))
    assert apply([edit]).same == (("s-1", "s-4"),)


def test_three_events_are_merged_at_once() -> None:
    """Every further event is tied to the first."""
    assert apply([made(Merge(targets=("e-1001", "e-1002", "e-2003")))]).same == (("s-1", "s-4"), ("s-1", "s-6"))


def test_two_actors_are_merged_by_mentions() -> None:
    """A name is as good as an id; the key is that of the first mention of each."""
    edit = made(Merge(targets=("tarn vey", "p-3333")))
    assert edit.targets == (key("Vey"), key("Vei"))


def test_a_mention_of_two_actors_ties_neither() -> None:
    """The key of "Ruiz met Vey" is of both, and stands for none of them."""
    assert key("Ruiz met Vey") not in made(Split(targets=("p-1111", "Ona Ruiz"))).targets


def test_a_report_is_split_from_its_event() -> None:
    """The report's statement is kept apart from every other one of the event."""
    edit = made(Split(targets=("e-1001.2",)))
    assert (edit.targets, edit.value) == (("s-2", "s-1", "s-3"), "1")
    assert apply([edit]).different == (("s-1", "s-2"), ("s-2", "s-3"))


def test_several_reports_are_split_off_together() -> None:
    """They stay together: no pair of them is kept apart."""
    edit = made(Split(targets=("e-1001.1", "s-3")))
    assert apply([edit]).different == (("s-1", "s-2"), ("s-2", "s-3"))


def test_a_name_is_split_from_its_actor() -> None:
    """All mentions printed with that name go."""
    edit = made(Split(targets=("p-1111", "ruiz")))
    assert edit.targets == (key("Ruiz"), key("Ruiz", 2), key("Ona Ruiz"))
    assert edit.value == "2"


def test_a_mention_is_split_from_its_actor() -> None:
    """By its key."""
    assert made(Split(targets=(key("Ona Ruiz"),))).targets[0] == key("Ona Ruiz")


def test_a_merge_takes_back_the_split_before_it() -> None:
    """What was split and is merged again is kept apart no more, whichever statement the merge names."""
    split = made(Split(targets=("e-1001.2",)))
    merge = made(Merge(targets=("e-1001", "e-1002")), [split])
    assert apply([split, merge]).different == apply([split]).different
    parted = Edit(number=1, kind=EditKind.SPLIT, targets=("s-5", "s-3", "s-2"), value="1", who="", at="", why="")
    merge = made(Merge(targets=("e-1001", "e-1002")), [parted])
    assert merge.targets[:2] == ("s-1", "s-4")
    assert set(merge.targets[2:]) == {"s-5", "s-3", "s-2"}
    assert apply([parted, merge]).different == ()


def test_a_split_takes_back_the_merge_before_it() -> None:
    """The later decision on a pair holds."""
    merge = Edit(number=1, kind=EditKind.MERGE, targets=("s-1", "s-2"), who="", at="", why="")
    assert apply([merge, made(Split(targets=("e-1001.2",)), [merge])]).same == ()


def test_an_event_is_dropped_with_all_its_statements() -> None:
    """And one report alone."""
    assert apply([made(Drop(target="e-1002"))]).dropped == {"s-4", "s-5"}
    assert apply([made(Drop(target="e-1002.1"))]).dropped == {"s-4"}


@pytest.mark.parametrize(
    ("field", "value", "stored"),
    [
        ("type", "assault", "ASSAULT"),
        ("status", "Alleged", "alleged"),
        ("mode", "phone", "phone"),
        ("mode", "", ""),
        ("label", " Ruiz – visit – Vey ", "Ruiz – visit – Vey"),
        ("When", "2031-05-02..2031-05-04", "2031-05-02/2031-05-04"),
        ("when", "unknown", ""),
    ],
)
def test_a_field_is_set_on_every_statement(field: str, value: str, stored: str) -> None:
    """The value is checked, and stored in one form."""
    edit = made(Set(target="e-1002", field=field, value=value))
    assert (edit.targets, edit.field, edit.value) == (("s-4", "s-5"), field.lower(), stored)
    assert apply([edit]).settings == (("s-4", field.lower(), stored), ("s-5", field.lower(), stored))


@pytest.mark.parametrize(
    ("field", "value"),
    [("type", "WAR"), ("status", "true"), ("mode", "Phone call!"), ("label", ""), ("when", "Tuesday")],
)
def test_a_value_that_cannot_be_is_refused(field: str, value: str) -> None:
    """With what it can be as the hint."""
    with pytest.raises(BadValue):
        made(Set(target="e-1002", field=field, value=value))


def test_only_some_fields_can_be_set() -> None:
    """Evidence is no field."""
    with pytest.raises(UnknownField, match="quote"):
        made(Set(target="e-1002", field="quote", value="x"))


def test_an_unknown_target_is_told_with_close_ones() -> None:
    """A slip of the finger finds its id."""
    with pytest.raises(UnknownTarget) as caught:
        made(Drop(target="e-1020"))
    assert "e-1002" in caught.value.hint
    with pytest.raises(UnknownTarget, match="nothing in this case") as caught:
        made(Drop(target="zzzz"))
    assert "dateline show" in caught.value.hint


@pytest.mark.parametrize("target", ["", "e-1001.0", "e-1001.4", "p-9999", "s-77"])
def test_nothing_goes_by_this(target: str) -> None:
    """A report that the event does not have, an id that is none, no words at all."""
    with pytest.raises(UnknownTarget):
        made(Drop(target=target))


def test_a_part_of_a_name_will_do_when_it_is_one_things() -> None:
    """``departure`` is one event; ``e-10`` two; ``Ruiz –`` two."""
    assert made(Drop(target="departure")).targets == ("s-6",)
    assert made(Drop(target="e-20")).targets == ("s-6",)
    for many in ("e-10", "ruiz –"):
        with pytest.raises(AmbiguousTarget, match="any of 2"):
            made(Drop(target=many))


@pytest.mark.parametrize(
    "request_",
    [
        Merge(targets=("e-1001",)),
        Merge(targets=("e-1001", "e-1001")),
        Merge(targets=("e-1001", "p-1111")),
        Split(targets=("e-1001",)),
        Split(targets=("e-2003.1",)),
        Split(targets=("s-9",)),
        Split(targets=("e-1001.1", "e-1002.1")),
        Split(targets=("p-1111",)),
        Split(targets=("p-1111", "Vey")),
        Drop(target="p-1111"),
        Set(target="p-1111", field="label", value="x"),
    ],
)
def test_what_cannot_be_done_is_said(request_: Request) -> None:
    """Each with a hint of what can."""
    with pytest.raises(ImpossibleEdit) as caught:
        made(request_)
    assert caught.value.hint


def test_the_last_edit_in_force_is_undone() -> None:
    """Undoing twice takes back two edits, not the undoing."""
    edits = history(Drop(target="e-2003"), Drop(target="e-1002"), Undo(), Undo())
    assert [edit.undoes for edit in edits] == [None, None, 2, 1]
    assert apply(edits).dropped == frozenset()
    with pytest.raises(NothingToUndo, match="no edit to undo"):
        made(Undo(), edits)


def test_an_undoing_can_be_undone() -> None:
    """The edit is back in force, and can be undone again."""
    edits = history(Drop(target="e-2003"), Undo(number=1), Undo(number=2))
    assert apply(edits).dropped == {"s-6"}
    assert made(Undo(), edits).undoes == 1


@pytest.mark.parametrize("number", [1, 7])
def test_what_is_not_in_force_cannot_be_undone(number: int) -> None:
    """An edit that is undone already, or that there never was."""
    with pytest.raises(NothingToUndo, match=f"no edit {number} in force"):
        made(Undo(number=number), history(Drop(target="e-2003"), Undo(number=1)))


def test_every_error_has_a_hint() -> None:
    """The tree has one root, and each class says what to do."""
    errors: list[ReviewError] = [
        UnknownTarget("x"), AmbiguousTarget("x", candidates=["a", "b"]), ImpossibleEdit("x", hint="y"),
        UnknownField("x", known=["type"]), BadValue("type", "x", hint="y"), NothingToUndo(),
    ]  # fmt: skip
    assert all(error.hint and "\n" not in str(error) for error in errors)
