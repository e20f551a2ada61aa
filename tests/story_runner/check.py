"""The forms of assertion that a story can make, each a pattern and a function over the exported chronicle."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

Json = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The chronicle of a story as exported, and its reports' texts by file name."""

    chronicle: Json
    texts: dict[str, str]

    def article(self, name: str) -> Json:
        """The article of this name (without or with its suffix)."""
        found = [one for one in self.chronicle["articles"] if one["file"] in (name, f"{name}.txt", f"{name}.html")]
        assert found, f"no article {name}"
        return dict(found[0])

    def spot(self, words: str, name: str) -> tuple[str, int, int]:
        """Article id and offsets of these words in a report."""
        article = self.article(name)
        start = self.texts[article["file"]].find(words)
        assert start >= 0, f"{words!r} is not in {name}"
        return article["id"], start, start + len(words)

    def events(self, words: str, name: str) -> list[Json]:
        """The events with a trigger that overlaps these words."""
        article, start, end = self.spot(words, name)
        return [
            one
            for one in self.chronicle["events"]
            if any(_touches(told, article, start, end) for told in one["reports"])
        ]

    def actor(self, name: str) -> Json | None:
        """The actor with this name or alias."""
        for one in self.chronicle["actors"]:
            if name.casefold() in {alias.casefold() for alias in (one["name"], *one["aliases"])}:
                return dict(one)
        return None


def _touches(report: Json, article: str, start: int, end: int) -> bool:
    trigger = report["trigger"]
    return bool(report["article"] == article and trigger["start"] < end and start < trigger["end"])


def _interval(text: str) -> tuple[str | None, str | None]:
    if text == "unknown":
        return None, None
    low, _, high = text.partition("..")
    return (low or None, high or None) if ".." in text else (text, text)


def _ends(form: Json) -> tuple[str | None, str | None]:
    return form["earliest"], form["latest"]


def check_published(told: Told, name: str, days: str, basis: str) -> None:
    """Publication interval and basis; an inferred one must lie within the days given."""
    published = told.article(name)["published"]
    assert published["basis"] == basis
    want, have = _interval(days), _ends(published)
    if basis != "inferred":
        assert have == want
        return
    low, high = (dt.date.fromisoformat(one) if one else None for one in want)
    assert have[0] is not None
    assert low is None or dt.date.fromisoformat(have[0]) >= low
    assert high is None or (have[1] is not None and dt.date.fromisoformat(have[1]) <= high)


def check_credit(told: Told, name: str, agency: str) -> None:
    """The credits are exactly this agency."""
    assert [one["agency"] for one in told.article(name)["credits"]] == [agency]


def check_no_credit(told: Told, name: str) -> None:
    """No agency is credited."""
    assert told.article(name)["credits"] == []


def check_title(told: Told, name: str, title: str) -> None:
    """The title is this."""
    found = told.article(name)["title"]
    assert found is not None
    assert found["quote"] == title


def _in_body(told: Told, name: str, words: str) -> list[bool]:
    """For each place of the words in the text, whether it touches the body."""
    text, body = told.texts[told.article(name)["file"]], told.article(name)["body"]
    return [
        any(low < one.end() and one.start() < high for low, high in body) for one in re.finditer(re.escape(words), text)
    ]


def check_cut(told: Told, name: str, words: str) -> None:
    """These words are in no stretch of the body."""
    assert not any(_in_body(told, name, words))


def check_kept(told: Told, name: str, words: str) -> None:
    """These words are in the body."""
    assert any(_in_body(told, name, words))


FIELDS = re.compile(r" (type|mode|status|when) (\S+)")


def check_event(told: Told, words: str, name: str, fields: str) -> None:
    """Some event with a trigger in these words has all these values."""
    found = told.events(words, name)
    assert found, "no event there"
    wanted = dict(FIELDS.findall(fields))
    assert any(_has(one, wanted) for one in found), [
        (one["type"], one["mode"], one["status"], _ends(one["when"])) for one in found
    ]


def _has(event: Json, wanted: dict[str, str]) -> bool:
    same = all(event[key] == value for key, value in wanted.items() if key != "when")
    return same and ("when" not in wanted or _ends(event["when"]) == _interval(wanted["when"]))


def check_no_event(told: Told, words: str, name: str) -> None:
    """No event has a trigger in these words."""
    assert told.events(words, name) == []


def check_not_reported(told: Told, words: str, name: str, type_: str) -> None:
    """No event of this type with a trigger in these words is told as done."""
    assert not [one for one in told.events(words, name) if one["type"] == type_ and one["status"] == "reported"]


def check_same(told: Told, words: str, name: str, other: str, there: str) -> None:
    """One event has triggers in both places."""
    assert {one["id"] for one in told.events(words, name)} & {one["id"] for one in told.events(other, there)}


def check_different(told: Told, words: str, name: str, other: str, there: str) -> None:
    """Both places have events, and none has triggers in both."""
    here, elsewhere = told.events(words, name), told.events(other, there)
    assert here
    assert elsewhere
    assert not {one["id"] for one in here} & {one["id"] for one in elsewhere}


def check_one_actor(told: Told, name: str, other: str) -> None:
    """Both names are of one actor."""
    one, two = told.actor(name), told.actor(other)
    assert one is not None
    assert two is not None
    assert one["id"] == two["id"]


def check_two_actors(told: Told, name: str, other: str) -> None:
    """Both names are of actors, and of two."""
    one, two = told.actor(name), told.actor(other)
    assert one is not None
    assert two is not None
    assert one["id"] != two["id"]


def check_no_actor(told: Told, name: str) -> None:
    """Nobody has this name."""
    assert told.actor(name) is None


def check_country(told: Told, name: str, country: str) -> None:
    """The actor's country is this (``unknown``: none)."""
    actor = told.actor(name)
    assert actor is not None
    assert actor["country"] == (None if country == "unknown" else country)


def check_participant(told: Told, name: str, words: str, where: str) -> None:
    """An actor of this name takes part in an event there."""
    actor = told.actor(name)
    assert actor is not None
    parties = {one["actor"] for event in told.events(words, where) for one in event["participants"]}
    assert actor["id"] in parties


def check_no_participant(told: Told, name: str, words: str, where: str) -> None:
    """No actor of this name takes part in an event there."""
    actor = told.actor(name)
    parties = {one["actor"] for event in told.events(words, where) for one in event["participants"]}
    assert actor is None or actor["id"] not in parties


def check_source(told: Told, name: str, words: str, where: str) -> None:
    """A report there is according to a source of this name (its words contain it, or it is that actor)."""
    article, start, end = told.spot(words, where)
    actor = told.actor(name)
    links = [
        link
        for event in told.chronicle["events"]
        for report in event["reports"]
        if _touches(report, article, start, end)
        for link in report["according_to"][1:]
    ]
    names = [link["name"] for link in links]
    by_id = actor is not None and any(link["actor"] == actor["id"] for link in links)
    assert by_id or any(name.casefold() in one.casefold() for one in names), names


def check_own_voice(told: Told, words: str, where: str) -> None:
    """Every report there is told by the outlet itself, according to nobody."""
    article, start, end = told.spot(words, where)
    reports = [one for event in told.events(words, where) for one in event["reports"]]
    here = [one for one in reports if _touches(one, article, start, end)]
    assert here, "no event there"
    assert [link["name"] for one in here for link in one["according_to"][1:]] == []


def check_role(told: Told, name: str, role: str, words: str, where: str) -> None:
    """An actor of this name has this role in an event there, and no other."""
    actor = told.actor(name)
    assert actor is not None
    parties = [one for event in told.events(words, where) for one in event["participants"]]
    assert {one["role"] for one in parties if one["actor"] == actor["id"]} == {role}


def check_quantity(told: Told, of: str, figure: str, words: str, where: str) -> None:
    """The events there have just this figure of this thing ("12", "12..", "..20", "5..7")."""
    low, _, high = figure.partition("..") if ".." in figure else (figure, "", figure)
    wanted = (float(low) if low else None, float(high) if high else None)
    found = [one for event in told.events(words, where) for one in event["quantities"] if one["of"] == of]
    assert {(one["low"], one["high"]) for one in found} == {wanted}


def check_dispute(told: Told, field: str, words: str, where: str, relation: str) -> None:
    """There is such a dispute on an event there."""
    ids = {one["id"] for one in told.events(words, where)}
    found = [(one["field"], one["relation"]) for one in told.chronicle["disputes"] if one["event"] in ids]
    assert (field, relation) in found, found


def check_in_force(told: Told, kind: str, names: str, on: str, answer: str) -> None:
    """Asked for this relation on this day, the record answers this."""
    wanted = [told.actor(name) for name in re.findall(r'"([^"]+)"', names)]
    ids = {one["id"] for one in wanted if one is not None}
    assert len(ids) == len(wanted), "an actor is not known"
    found = [one for one in told.chronicle["relations"] if one["kind"] == kind and ids <= set(one["parties"])]
    meant = {"in-force": "yes", "ended": "no"}.get(answer, answer)
    assert meant in {_standing(one, on) for one in found}, [(one["status"], one["from"], one["until"]) for one in found]


def _standing(relation: Json, on: str) -> str:
    since, until = relation["from"] or {}, relation["until"] or {}
    if since.get("earliest") and since["earliest"] > on:
        return "no"
    status = str(relation["status"])
    if until.get("latest"):
        if until["latest"] > on:
            return "yes"
        return status if status in ("contested", "announced-exit", "suspended") else "no"
    return {"in-force": "yes", "ended": "no"}.get(status, status)


Q = r'"([^"]*)"'
FORMS: tuple[tuple[str, Callable[..., None]], ...] = (
    (r"article (\S+) published (\S+) (\w+)", check_published),
    (r"article (\S+) credit (.+)", check_credit),
    (r"article (\S+) no credit", check_no_credit),
    (r'article (\S+) title "(.*)"', check_title),
    (r'article (\S+) cut "(.*)"', check_cut),
    (r'article (\S+) kept "(.*)"', check_kept),
    (rf"event {Q} in (\S+)((?: (?:type|mode|status|when) \S+)*)", check_event),
    (rf"no event {Q} in (\S+)", check_no_event),
    (rf"not reported {Q} in (\S+) type (\w+)", check_not_reported),
    (rf"same event {Q} in (\S+) and {Q} in (\S+)", check_same),
    (rf"different events {Q} in (\S+) and {Q} in (\S+)", check_different),
    (rf"actor {Q} = {Q}", check_one_actor),
    (rf"actor {Q} != {Q}", check_two_actors),
    (rf"no actor {Q}", check_no_actor),
    (rf"actor {Q} country (.+)", check_country),
    (rf"participant {Q} in event {Q} in (\S+)", check_participant),
    (rf"no participant {Q} in event {Q} in (\S+)", check_no_participant),
    (rf"participant {Q} as (actor|recipient) in event {Q} in (\S+)", check_role),
    (rf"source {Q} for {Q} in (\S+)", check_source),
    (rf"own voice for {Q} in (\S+)", check_own_voice),
    (rf"quantity (\w+) (\S+) in event {Q} in (\S+)", check_quantity),
    (rf"dispute (\w+) on {Q} in (\S+) relation (\w+)", check_dispute),
    (
        rf"in force (\w+) ((?:{Q} ?)+)on (\S+) (\S+)",
        lambda told, kind, names, _, on, answer: check_in_force(told, kind, names, on, answer),
    ),
)
"""Every form of assertion; the first that fits the whole line is the one meant."""


def check(told: Told, line: str) -> None:
    """Assert what this line says."""
    for pattern, function in FORMS:
        match = re.fullmatch(pattern, line)
        if match:
            function(told, *match.groups())
            return
    raise ValueError(f"no such form of assertion: {line}")
