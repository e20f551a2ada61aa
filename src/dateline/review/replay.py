"""From the list of edits to what is in force, and what that does to the statements."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from dateline.model.edit import Edit, EditKind, Judgements
from dateline.model.interval import When
from dateline.model.plover import EventType, Status
from dateline.model.problem import Problem, ProblemCode
from dateline.model.statement import Coding, Reason, Statement
from dateline.review.times import read_when

RULE = "edit"
"""The rule that a value set by a person carries."""

Pair = tuple[str, str]


def standing(edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """The edits that no later one takes back, undoings among them; undoing an undoing brings its edit back."""
    undone: set[int | None] = set()
    kept = []
    for edit in reversed(edits):
        if edit.number not in undone:
            kept.append(edit)
            if edit.kind is EditKind.UNDO:
                undone.add(edit.undoes)
    return tuple(reversed(kept))


def in_force(edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """The decisions that hold, without the undoings."""
    return tuple(edit for edit in standing(edits) if edit.kind is not EditKind.UNDO)


def apply(edits: Sequence[Edit]) -> Judgements:
    """What the edits in force come to. Where two speak of the same pair or field, the later one holds."""
    same: dict[Pair, None] = {}
    different: dict[Pair, None] = {}
    dropped: set[str] = set()
    settings: dict[Pair, str] = {}
    for edit in in_force(edits):
        if edit.kind is EditKind.MERGE:
            _forget(different, _all_pairs(edit.targets))
            same.update(dict.fromkeys(_pair(edit.targets[0], other) for other in edit.targets[1:]))
        elif edit.kind is EditKind.SPLIT:
            pairs = _across(*parts_of(edit))
            _forget(same, pairs)
            different.update(dict.fromkeys(pairs))
        elif edit.kind is EditKind.DROP:
            dropped.update(edit.targets)
        elif edit.kind is EditKind.SET and edit.field is not None:
            settings.update({(target, edit.field): edit.value or "" for target in edit.targets})
    return Judgements(
        same=tuple(sorted(same)),
        different=tuple(sorted(different)),
        dropped=frozenset(dropped),
        settings=tuple(sorted((target, field, value) for (target, field), value in settings.items())),
    )


def parts_of(edit: Edit) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The two parts of a SPLIT: ``value`` says how many of its targets, counted from the first, were parted off."""
    first = int(edit.value) if edit.value else 1
    return edit.targets[:first], edit.targets[first:]


def _pair(one: str, other: str) -> Pair:
    return (one, other) if one <= other else (other, one)


def _all_pairs(targets: Sequence[str]) -> list[Pair]:
    return [_pair(one, other) for index, one in enumerate(targets) for other in targets[index + 1 :]]


def _across(part: Iterable[str], rest: Sequence[str]) -> list[Pair]:
    return [_pair(one, other) for one in part for other in rest]


def _forget(pairs: dict[Pair, None], which: Iterable[Pair]) -> None:
    for pair in which:
        pairs.pop(pair, None)


def settled(codings: Iterable[Coding], decided: Judgements) -> tuple[Coding, ...]:
    """The codings with every value that a person set, and with what a person dropped taken off the chronicle.

    Quotes, triggers and parties stay as they were read: an edit never changes evidence.
    """
    fields: dict[str, dict[str, str]] = {}
    for target, field, value in decided.settings:
        fields.setdefault(target, {})[field] = value
    touched = fields.keys() | decided.dropped
    return tuple(
        replace(
            coding,
            statements=tuple(
                _settled(one, fields.get(one.id, {}), one.id in decided.dropped) if one.id in touched else one
                for one in coding.statements
            ),
        )
        for coding in codings
    )


def _settled(statement: Statement, fields: dict[str, str], dropped: bool) -> Statement:
    for field, value in sorted(fields.items()):
        reasons = (*(one for one in statement.reasons if one.field != field), Reason(field=field, rule=RULE))
        statement = replace(_set(statement, field, value), reasons=reasons)
    if dropped:
        statement = replace(statement, on_chronicle=False, why_off="dropped by a person's edit")
    return statement


def _set(statement: Statement, field: str, value: str) -> Statement:
    if field == "type":
        return replace(statement, type=EventType(value))
    if field == "status":
        return replace(statement, status=Status(value))
    if field == "mode":
        return replace(statement, mode=value or None)
    if field == "label":
        return replace(statement, label=value)
    if field == "when":
        return replace(statement, when=When(interval=read_when(value), rule=RULE, evidence=statement.when.evidence))
    return statement


def unmatched(edits: Sequence[Edit], known: Collection[str]) -> tuple[Problem, ...]:
    """A problem for each edit in force that names a statement or mention which is not there any more.

    ``known`` holds the ids of all statements and the keys of all mentions. A split or a merge needs two of its targets.
    """
    problems = []
    for edit in in_force(edits):
        missing = [target for target in edit.targets if target not in known]
        if missing:
            message = (
                f"edit {edit.number} ({edit.kind.value}) names {len(missing)} of {len(edit.targets)} places that are no"
                f" longer read, {missing[0]} the first; look at it again, or undo it"
            )
            problems.append(Problem(file="edits", code=ProblemCode.EDIT_UNMATCHED, message=message))
    return tuple(problems)
