"""What changed between two chronicles, and what the edits say: lines for the terminal."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.cli.plain import plain
from dateline.export.html.days import in_words
from dateline.export.html.words import reports_line
from dateline.model.actor import Actor
from dateline.model.chronicle import Chronicle
from dateline.model.edit import Edit, EditKind
from dateline.model.event import Event
from dateline.review import standing

_SHOWN_TARGETS = 3
UNCHANGED = "nothing on the chronicle changed"


def changes(before: Chronicle, after: Chronicle) -> tuple[str, ...]:
    """New, changed and gone reports and events, one a line."""
    old_files = {one.id for one in before.articles}
    lines = [f"new report: {plain(one.file)}" for one in after.articles if one.id not in old_files]
    old = {one.id: one for one in before.events}
    new = {one.id for one in after.events}
    for event in after.events:
        if event.id not in old:
            lines.append(f"new event: {_named(event)}")
        elif difference := _difference(old[event.id], event):
            lines.append(f"changed: {_named(event)}: {difference}")
    lines += [f"no longer an event of its own: {_named(one)}" for one in before.events if one.id not in new]
    return tuple(lines)


def actor_changes(before: Chronicle, after: Chronicle) -> tuple[str, ...]:
    """New, changed and gone actors, one a line."""
    old = {one.id: one for one in before.actors}
    new = {one.id for one in after.actors}
    lines = []
    for actor in after.actors:
        if actor.id not in old:
            lines.append(f"new actor: {_known_as(actor)}")
        elif _known_as(old[actor.id]) != _known_as(actor):
            lines.append(f"changed: {_known_as(actor)}")
    return (*lines, *(f"no longer an actor of its own: {_known_as(one)}" for one in before.actors if one.id not in new))


def _known_as(actor: Actor) -> str:
    return f"{actor.id} {', '.join(dict.fromkeys(plain(one) for one in (actor.name, *actor.aliases)))}"


def _named(event: Event) -> str:
    return f"{event.id} {plain(event.label)} ({in_words(event.when.interval)})"


def _difference(old: Event, new: Event) -> str:
    parts = []
    for name, was, now in (
        ("told by", reports_line(old), reports_line(new)),
        ("when", in_words(old.when.interval), in_words(new.when.interval)),
        ("type", old.type.value, new.type.value),
        ("mode", old.mode or "none", new.mode or "none"),
        ("status", old.status.value, new.status.value),
        ("label", plain(old.label), plain(new.label)),
    ):
        if was != now:
            parts.append(f"{name} {was} → {now}")
    return "; ".join(parts)


def edit_lines(edits: Sequence[Edit]) -> tuple[str, ...]:
    """Every edit, those that are undone marked so."""
    held = {one.number for one in standing(edits)}
    return tuple(edit_line(one) + ("" if one.number in held else "  [undone]") for one in edits)


def edit_line(edit: Edit) -> str:
    """One edit: number, what, on what, by whom, when and why."""
    why = f": {plain(edit.why)}" if edit.why else ""
    return f"{edit.number}  {_deed(edit)}  ({plain(edit.who)}, {edit.at}{why})"


def _deed(edit: Edit) -> str:
    if edit.kind is EditKind.UNDO:
        return f"undo {edit.undoes}"
    shown = ", ".join(edit.targets[:_SHOWN_TARGETS])
    if (more := len(edit.targets) - _SHOWN_TARGETS) > 0:
        shown += f" and {more} more"
    if edit.kind is EditKind.SET:
        return f"set {edit.field} = {plain(edit.value or 'nothing')} on {shown}"
    return f"{edit.kind.value} {shown}"
