"""A person's request against the chronicle they see, made an Edit on statements and mentions, which rebuilds keep."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from dateline.model.actor import Actor
from dateline.model.chronicle import Chronicle
from dateline.model.edit import Edit, EditKind
from dateline.model.event import Event
from dateline.model.plover import EventType, Status
from dateline.review import targets
from dateline.review.errors import BadValue, ImpossibleEdit, NothingToUndo, UnknownField
from dateline.review.replay import apply, in_force, standing
from dateline.review.request import Drop, Merge, Request, Set, Split, Undo
from dateline.review.targets import Mentions, Report, Target
from dateline.review.times import read_when

FIELDS = ("type", "mode", "status", "when", "label")
"""What can be set, on an event or on one report of it."""

_MODE = re.compile(r"[a-z][a-z-]*\Z")


def make(chronicle: Chronicle, request: Request, *, who: str, at: str, why: str) -> Edit:
    """The edit that does what is asked; raises a ReviewError where that cannot be done.

    ``who`` decided, ``at`` which moment (ISO 8601, UTC; given by the door, the only place with a clock) and ``why``.
    """
    if isinstance(request, Merge):
        edit = _merge(chronicle, request)
    elif isinstance(request, Split):
        edit = _split(chronicle, request)
    elif isinstance(request, Set):
        edit = _set(chronicle, request)
    elif isinstance(request, Drop):
        edit = _edit(EditKind.DROP, _statements_of(targets.find(chronicle, request.target), "dropped"))
    else:
        edit = _undo(chronicle, request)
    number = max((one.number for one in chronicle.edits), default=0) + 1
    return replace(edit, number=number, who=who, at=at, why=why)


def _edit(kind: EditKind, places: Sequence[str]) -> Edit:
    return Edit(number=0, kind=kind, targets=tuple(places), who="", at="", why="")


def _merge(chronicle: Chronicle, request: Merge) -> Edit:
    found = _distinct([targets.find(chronicle, given) for given in request.targets])
    if len(found) < 2:
        raise ImpossibleEdit("a merge needs two different events, or two different actors", hint="give two ids.")
    groups = [_members(chronicle, one) for one in found]
    if len({isinstance(one, Actor | Mentions) for one in found}) > 1:
        raise ImpossibleEdit("an event and an actor cannot be merged", hint="give two events or two actors.")
    if any(not group for group in groups):
        raise ImpossibleEdit("one of these has no mention of its own to merge by", hint="give a mention's key instead.")
    heads = [group[0] for group in groups]
    return _edit(EditKind.MERGE, [*heads, *_parted_before(chronicle, groups, heads)])


def _parted_before(chronicle: Chronicle, groups: Sequence[Sequence[str]], heads: Sequence[str]) -> list[str]:
    """The members that an earlier split keeps apart from a member of another group: the merge takes those back, too."""
    group_of = {member: number for number, group in enumerate(groups) for member in group}
    parted = {
        member
        for pair in apply(chronicle.edits).different
        for member in pair
        if all(one in group_of for one in pair) and group_of[pair[0]] != group_of[pair[1]]
    }
    return sorted(parted - set(heads))


def _members(chronicle: Chronicle, target: Target) -> tuple[str, ...]:
    """Statement ids of an event or report, smallest first; mention keys of an actor, in text order."""
    if isinstance(target, Event):
        return tuple(sorted(one.id for one in target.statements))
    if isinstance(target, Report):
        return (target.statement.id,)
    if isinstance(target, Mentions):
        return target.keys
    return targets.keys_of(chronicle, target)


def _distinct(found: Sequence[Target]) -> list[Target]:
    return list({(type(one).__name__, _name_of(one)): one for one in found}.values())


def _name_of(target: Target) -> str:
    if isinstance(target, Report):
        return target.statement.id
    return target.keys[0] if isinstance(target, Mentions) else target.id


def _split(chronicle: Chronicle, request: Split) -> Edit:
    found = _parts(chronicle, request.targets)
    part = list(dict.fromkeys(member for one in found for member in _members(chronicle, one)))
    wholes = {_whole(chronicle, one) for one in found}
    if len(wholes) > 1:
        raise ImpossibleEdit("these are not of one event, or not of one actor", hint="split them one at a time.")
    rest = [member for member in wholes.pop() if member not in part]
    if not rest:
        raise ImpossibleEdit("nothing would be left to split it from", hint="it stands alone already.")
    return replace(_edit(EditKind.SPLIT, [*part, *rest]), value=str(len(part)))


def _parts(chronicle: Chronicle, given: Sequence[str]) -> list[Report | Mentions]:
    """The reports or mentions named; an actor followed by one of its names stands for the mentions with that name."""
    first = targets.find(chronicle, given[0])
    if isinstance(first, Actor) and len(given) > 1:
        named = [targets.find_name(chronicle, first, name) for name in given[1:]]
        if any(one is None for one in named):
            raise ImpossibleEdit(
                f"{first.name} is not called so in these reports", hint=f"one of {', '.join(first.aliases)}."
            )
        return [one for one in named if one is not None]
    found = [first, *(targets.find(chronicle, one) for one in given[1:])]
    parts = [one for one in found if isinstance(one, Report | Mentions)]
    if len(parts) < len(found):
        raise ImpossibleEdit(
            "a split needs what to take out, not the whole",
            hint="give a report of an event (EVENT.2), or an actor and one of its names.",
        )
    return parts


def _whole(chronicle: Chronicle, part: Report | Mentions) -> tuple[str, ...]:
    if isinstance(part, Mentions):
        return _members(chronicle, part.actor)
    if part.event is None:
        raise ImpossibleEdit(f"{part.statement.id} is of no event", hint="there is nothing to split it from.")
    return _members(chronicle, part.event)


def _statements_of(target: Target, done: str) -> tuple[str, ...]:
    if isinstance(target, Event):
        return tuple(sorted(one.id for one in target.statements))
    if isinstance(target, Report):
        return (target.statement.id,)
    raise ImpossibleEdit(f"an actor cannot be {done}", hint="give an event, or one report of it (EVENT.2).")


def _set(chronicle: Chronicle, request: Set) -> Edit:
    field = request.field.strip().casefold()
    if field not in FIELDS:
        raise UnknownField(request.field, known=FIELDS)
    places = _statements_of(targets.find(chronicle, request.target), "set")
    return replace(_edit(EditKind.SET, places), field=field, value=_valid(field, request.value.strip()))


def _valid(field: str, value: str) -> str:
    """The value as it is stored; raises BadValue."""
    if field == "type":
        return _of_enum(field, value, [one.value for one in EventType])
    if field == "status":
        return _of_enum(field, value, [one.value for one in Status])
    if field == "when":
        return read_when(value).edtf or ""
    if field == "mode":
        if value and not _MODE.match(value):
            raise BadValue(field, value, hint="a PLOVER mode in lower case, or nothing for none.")
        return value
    if not value:
        raise BadValue(field, value, hint="a label needs words.")
    return value


def _of_enum(field: str, value: str, known: Sequence[str]) -> str:
    for one in known:
        if one.casefold() == value.casefold():
            return one
    raise BadValue(field, value, hint=f"one of {', '.join(known)}.")


def _undo(chronicle: Chronicle, request: Undo) -> Edit:
    if request.number is not None:
        if request.number not in {edit.number for edit in standing(chronicle.edits)}:
            raise NothingToUndo(request.number)
        return replace(_edit(EditKind.UNDO, ()), undoes=request.number)
    held = in_force(chronicle.edits)
    if not held:
        raise NothingToUndo
    return replace(_edit(EditKind.UNDO, ()), undoes=held[-1].number)
