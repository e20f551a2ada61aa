"""Stories in our own words, with marks, as reports and gold for the chronicle's scorer.

Usage: ``python -m training.story_files training/stories --out FOLDER``: checks every story and lays out its reports
(``FOLDER/NAME/*.txt``) and its gold (``FOLDER/NAME.json``). The format is in ``training/stories/README.md``.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from dateline.coding.vocabulary import entries
from dateline.model.plover import EventType, Status

_BLOCK = re.compile(r"^```(\w+)([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_ACTOR = re.compile(r"(\w+) = (person|country|org|group|place)(?: of (\w+))?: (.+)")
_EVENT = re.compile(r"(\S+) = (?P<words>[^:]+):(?P<parties>.*?)@ (?P<when>\S+)")
_STANDING = re.compile(r"(\w+): (\w+), (\w+) on (\S+) = (\S+)")
_MARK = re.compile(r"\[\[([^|\]]+)\|(.+?)\]\]|\{\{([^|}]+)\|(.+?)\}\}", re.DOTALL)
_ANSWERS = frozenset({"yes", "no", "contested", "announced-exit"})
_BASES = frozenset({"stated", "inferred"})


class Mistake(ValueError):
    """A story that breaks the format: what is wrong and where."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One report of a story without its marks, its head and tail, and what its marks say."""

    file: str
    text: str
    gold: dict[str, Any]
    anchors: tuple[tuple[str, int, int], ...]
    cues: tuple[tuple[str, int, int], ...]


@dataclass(slots=True)
class Story:
    """A story as laid out for the scorer."""

    gold: dict[str, Any] = field(default_factory=dict)
    reports: list[Report] = field(default_factory=list)


def parsed(name: str, text: str) -> Story:
    """The story of a file's text; raises Mistake."""
    blocks = [(m[1], m[2], m[3]) for m in _BLOCK.finditer(text)]
    actors = dict(_actor(line) for line in _lines(blocks, "actors"))
    events = {event["id"]: event for event in (_event(line, actors) for line in _lines(blocks, "events"))}
    reports = [_report(options, body) for kind, options, body in blocks if kind == "report"]
    if len(reports) < 2 or len({one.file for one in reports}) < len(reports):
        raise Mistake("fewer than two reports, or two of one name")
    for report in reports:
        for event, start, end in report.anchors:
            if event not in events:
                raise Mistake(f"{report.file}: no event {event!r} is listed")
            events[event]["reports"].append(_spot(report, start, end))
    if told := [key for key, event in events.items() if not event["reports"]]:
        raise Mistake(f"never marked in a report: {', '.join(told)}")
    cues = [_spot(report, start, end) | {"source": source} for report in reports for source, start, end in report.cues]
    gold = {
        "folder": name,
        "articles": [report.gold for report in reports],
        "actors": actors,
        "events": list(events.values()),
        "disputes": [],
        "sources": {"attributed": cues},
        "in_force": [_standing(line, actors) for line in _lines(blocks, "standings")],
        "traps": [],
    }
    return Story(gold=gold, reports=reports)


def _lines(blocks: Sequence[tuple[str, str, str]], kind: str) -> Iterator[str]:
    for found, _, body in blocks:
        if found == kind:
            yield from (line.strip() for line in body.splitlines() if line.strip() and not line.startswith("#"))


def _actor(line: str) -> tuple[str, dict[str, Any]]:
    match = _ACTOR.fullmatch(line)
    if match is None:
        raise Mistake(f"no actor: {line!r}")
    names = [name.strip() for name in match[4].split("|")]
    return match[1], {"kind": match[2]} | ({"of": match[3]} if match[3] else {}) | {"aliases": names}


def _event(line: str, actors: dict[str, Any]) -> dict[str, Any]:
    match = _EVENT.fullmatch(line)
    if match is None:
        raise Mistake(f"no event: {line!r}")
    types, *rest = match["words"].split()
    if unknown := [one for one in types.split(",") if one not in EventType.__members__]:
        raise Mistake(f"{match[1]}: no type {', '.join(unknown)}")
    statuses = [one for word in rest for one in word.split(",") if one in {status.value for status in Status}]
    modes = [word for word in rest if word.split(",")[0] not in {status.value for status in Status}]
    if unknown := [mode for mode in modes if mode not in known_modes()]:
        raise Mistake(f"{match[1]}: no mode {', '.join(unknown)}")
    event: dict[str, Any] = {"id": match[1], "label": match[1], "types": types.split(","), "reports": []}
    event |= {"mode": modes[0]} if modes else {}
    event |= {"status": statuses} if statuses else {}
    return event | _parties(match[1], match["parties"], actors) | _when(match["when"])


@cache
def known_modes() -> frozenset[str]:
    """The modes of PLOVER that the vocabulary has."""
    senses = (entry for listed in entries().values() for entry in listed)
    return frozenset(entry.mode for entry in senses if entry.mode and entry.type is not EventType.OTHER)


def _parties(event: str, words: str, actors: dict[str, Any]) -> dict[str, Any]:
    sides = [[key.strip() for key in side.split("+") if key.strip()] for side in words.split(">")]
    keys = [key for side in sides for key in side]
    if unknown := [key for key in keys if key not in actors]:
        raise Mistake(f"{event}: no actor {', '.join(unknown)}")
    roles = {key: role for side, role in zip(sides, ("actor", "recipient"), strict=False) for key in side}
    return {"participants": keys} | ({"roles": roles} if len(sides) == 2 else {})


def _when(words: str) -> dict[str, Any]:
    if words == "?":
        return {"when": {"earliest": "0001-01-01", "latest": "9999-12-31"}, "undated": True}
    return {"when": _days(words)}


def _days(words: str) -> dict[str, str]:
    first, _, last = words.partition("..")
    if date.fromisoformat(first) > date.fromisoformat(last or first):
        raise Mistake(f"{words}: ends before it begins")
    return {"earliest": first, "latest": last or first}


def _standing(line: str, actors: dict[str, Any]) -> dict[str, Any]:
    match = _STANDING.fullmatch(line)
    answers = match[5].split("|") if match else []
    if match is None or not {match[2], match[3]} <= actors.keys() or not set(answers) <= _ANSWERS:
        raise Mistake(f"no standing: {line!r}")
    return {"kind": match[1], "parties": [match[2], match[3]], "on": match[4], "answers": answers}


def _report(options: str, body: str) -> Report:
    given = dict(re.findall(r"(\w+)=(.*?)(?= \w+=|$)", options.strip()))
    parts = re.split(r"^%%\n", body, flags=re.MULTILINE)
    if not {"file", "published", "basis"} <= given.keys() or given["basis"] not in _BASES or len(parts) != 3:
        raise Mistake(f"no report: {options!r} with {len(parts) - 1} lines of %%")
    text, marks = "", []
    spots = []
    for part in parts:
        plain, found = _unmarked(part.strip("\n"), len(text))
        marks.extend(found)
        spots.append((len(text), len(text) + len(plain)))
        text += plain + ("\n\n" if plain else "")
    text = text.rstrip("\n") + "\n"
    kept = text[slice(*spots[1])]
    head = [line for line in text[slice(*spots[0])].splitlines() if line.strip()]
    gold = {
        "file": given["file"],
        "title": head[1] if len(head) > 1 else (head[0] if head else ""),
        "published": _days(given["published"]),
        "published_basis": given["basis"],
        "credits": [one.strip() for one in given.get("credits", "").split(",") if one.strip()],
        "body_first": kept[:60],
        "body_last": kept[-60:],
        "either": head,
        "boilerplate": [line for line in text[slice(*spots[2])].splitlines() if line.strip()],
    }
    anchors = tuple((key, start, end) for sort, key, start, end in marks if sort == "[")
    cues = tuple((key, start, end) for sort, key, start, end in marks if sort == "{")
    return Report(file=given["file"], text=text, gold=gold, anchors=anchors, cues=cues)


def _unmarked(text: str, base: int) -> tuple[str, list[tuple[str, str, int, int]]]:
    """The text without its marks, and each mark's kind, key and place; marks inside one another are not known."""
    plain, marks, done = "", [], 0
    for match in _MARK.finditer(text):
        plain += text[done : match.start()]
        words = match[2] or match[4]
        if "[[" in words or "{{" in words:
            raise Mistake(f"a mark inside a mark: {match[0]!r}")
        marks.append((match[0][0], match[1] or match[3], base + len(plain), base + len(plain) + len(words)))
        plain, done = plain + words, match.end()
    return plain + text[done:], marks


def _spot(report: Report, start: int, end: int) -> dict[str, Any]:
    return {"article": report.file, "start": start, "end": end, "phrase": report.text[start:end]}


def main(arguments: Sequence[str] | None = None) -> int:
    """Check the stories of a folder and lay them out; 2 where one breaks the format."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--out", type=Path)
    args = parser.parse_args(arguments)
    bad = 0
    for path in sorted(args.folder.glob("*.md")):
        if path.stem == "README":
            continue
        try:
            story = parsed(path.stem, path.read_text(encoding="utf-8"))
        except ValueError as mistake:
            print(f"{path}: {mistake}", file=sys.stderr)
            bad = 2
            continue
        if args.out is not None:
            _lay_out(args.out, path.stem, story)
    return bad


def _lay_out(out: Path, name: str, story: Story) -> None:
    folder = out / name
    folder.mkdir(parents=True, exist_ok=True)
    for report in story.reports:
        (folder / report.file).write_text(report.text, encoding="utf-8", newline="\n")
    (out / f"{name}.json").write_text(json.dumps(story.gold, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
