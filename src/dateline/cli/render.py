"""A chronicle for the terminal: what to check first, the timeline, disputes, what is in force, what was left out.

In the words of the page (``export.html.words``), so that a reader who goes from one to the other finds the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import click

from dateline.cli.plain import clipped, plain, wrapped
from dateline.export.html import words
from dateline.export.html.days import in_words
from dateline.export.html.lookups import Lookups, in_order, lookups
from dateline.export.summary import left_out, notice, summary_line
from dateline.model.article import STORY_ZONES, ZoneKind
from dateline.model.chronicle import Chronicle
from dateline.model.event import Account, AccountKind, Dispute, Event, Side
from dateline.model.interval import Interval
from dateline.model.plover import Status
from dateline.model.relation import Relation
from dateline.model.span import Quote
from dateline.model.statement import Statement

_LONGEST_QUOTE = 260
_READ = STORY_ZONES | {ZoneKind.TITLE}


def render(chronicle: Chronicle, *, width: int, reports: bool = False) -> Iterator[str]:
    """The lines, styled; whoever prints them strips the styles where there is no terminal.

    With ``reports``, all that an edit can name is there: every report of every event, numbered, and every actor.
    """
    look = lookups(chronicle)
    for line in wrapped(summary_line(chronicle), width=width).splitlines():
        yield click.style(line, bold=True)
    yield from _checks(look, width)
    yield from _timeline(look, width, reports)
    if reports:
        yield from _actors(look, width)
    yield from _disputes(look, width)
    yield from _relations(look, width)
    yield from _left_out(chronicle, width)
    yield ""
    yield wrapped(notice(chronicle), width=width)


def _heading(title: str, width: int) -> Iterator[str]:
    yield ""
    for line in wrapped(title, width=width).splitlines():
        yield click.style(line, bold=True, underline=True)


def _checks(look: Lookups, width: int) -> Iterator[str]:
    grouped = words.grouped_checks(look)
    if not grouped:
        return
    yield from _heading("Check first", width)
    for event, checks in grouped:
        yield wrapped(f"{event.id}  {plain(event.label)}", width=width, first="  ", rest="      ")
        for check in checks:
            yield wrapped(f"{check.field}: {plain(words.spoken(check.why))}", width=width, first="    ! ")


def _timeline(look: Lookups, width: int, reports: bool) -> Iterator[str]:
    events = in_order(look.chronicle.events)
    dated = [one for one in events if one.when.interval.known]
    undated = [one for one in events if not one.when.interval.known]
    if dated:
        yield from _heading("Timeline", width)
    shown = ""
    for event in dated:
        day = _with_edtf(event.when.interval)
        if day != shown:
            shown = day
            yield click.style(day, fg="cyan")
        yield from _event(event, look, width, reports)
    if undated:
        yield from _heading("Without a date in these reports", width)
    for event in undated:
        yield from _event(event, look, width, reports)


def _with_edtf(interval: Interval) -> str:
    # A plain day, month or year would say the same twice.
    if interval.edtf is None or interval.edtf.replace("-", "").isdecimal():
        return in_words(interval)
    return f"{in_words(interval)}  [{plain(interval.edtf)}]"


def _event(event: Event, look: Lookups, width: int, reports: bool) -> Iterator[str]:
    yield wrapped(f"{event.id}  {plain(event.label)}", width=width, first="  ", rest="      ")
    yield wrapped(" · ".join(_standing(event)), width=width, first="      ", rest="        ")
    shown = enumerate(event.statements, start=1) if reports else [(0, best(event))]
    for number, statement in shown:
        mark = f"{event.id}.{number}  " if number else ""
        line = f"{mark}“{_sentence(statement)}” — {_report(statement.article, look)}"
        yield wrapped(line, width=width, first="      ", rest="        ")


def _standing(event: Event) -> Iterator[str]:
    if event.status is not Status.REPORTED:
        yield words.STATUS[event.status]
    if event.historical:
        yield "background"
    if event.where is not None:
        yield f"at {plain(event.where.name)}"
    yield words.reports_line(event)
    names = ", ".join(_account(one) for one in event.accounts.accounts if one.kind is not AccountKind.UNKNOWN)
    yield words.accounts_line(event) + (f": {names}" if names else "")


def _account(account: Account) -> str:
    return f"{plain(account.name)} ({words.account_words(account)})"


def best(event: Event) -> Statement:
    """The report to show where there is room for one.

    Of the event's own standing, of the story rather than a headline, with a date where the event has one, and short
    enough to be shown whole; among such, the first.
    """

    def rank(number: int) -> tuple[bool, bool, bool, bool, int]:
        told = event.statements[number]
        dateless = event.when.interval.known and not told.when.interval.known
        long = len(told.quote.text) > _LONGEST_QUOTE
        return told.status is not event.status, told.zone is not ZoneKind.BODY, dateless, long, number

    return event.statements[min(range(len(event.statements)), key=rank)]


def _sentence(statement: Statement) -> str:
    # The trigger's place is counted in the printed form of the quote: blanks are folded there.
    before = plain(statement.quote.text[: statement.trigger.start - statement.quote.start])
    around = (len(before), len(before) + len(statement.trigger.text) + 1)
    return clipped(plain(statement.quote.text), around=around, longest=_LONGEST_QUOTE)


def _report(article: str, look: Lookups) -> str:
    """What a reader knows a report by: its outlet where that is known, and its file."""
    if article not in look.articles:
        return article
    outlet, file = plain(look.outlet(article)), plain(look.articles[article].file)
    return file if outlet == file else f"{outlet}, {file}"


def _quoted(quotes: Sequence[Quote], look: Lookups) -> str:
    return "; ".join(f"“{plain(one.text)}” — {_report(one.article, look)}" for one in quotes)


def _actors(look: Lookups, width: int) -> Iterator[str]:
    if not look.chronicle.actors:
        return
    yield from _heading("Who", width)
    for actor in look.chronicle.actors:
        others = [plain(one) for one in actor.aliases if one != actor.name]
        facts = [actor.kind.value, *([plain(actor.country)] if actor.country else []), *others]
        yield wrapped(f"{actor.id}  {plain(actor.name)} – {', '.join(facts)}", width=width, first="  ", rest="      ")


def _disputes(look: Lookups, width: int) -> Iterator[str]:
    if not look.chronicle.disputes:
        return
    yield from _heading("Where the reports part", width)
    for dispute in look.chronicle.disputes:
        yield wrapped(_parting(dispute, look), width=width, first="  ", rest="      ")
        for side in dispute.sides:
            line = f"{_value(side)}: {_quoted(side.reports, look)}"
            yield wrapped(line, width=width, first="      ", rest="        ")


def _parting(dispute: Dispute, look: Lookups) -> str:
    event = look.events.get(dispute.event)
    label = f"{dispute.event}  {plain(event.label)}" if event else dispute.event
    return f"{label}: {words.FIELD[dispute.field].lower()} – {words.PARTING[dispute.relation]}"


def _value(side: Side) -> str:
    return in_words(side.value) if isinstance(side.value, Interval) else plain(side.value)


def _relations(look: Lookups, width: int) -> Iterator[str]:
    if not look.chronicle.relations:
        return
    yield from _heading("What is in force, as far as these reports tell", width)
    for relation in look.chronicle.relations:
        yield wrapped(_relation(relation, look), width=width, first="  ", rest="      ")
        for position in relation.positions:
            line = f"{plain(look.name(position.party))}: {plain(position.says)}: {_quoted([position.evidence], look)}"
            yield wrapped(line, width=width, first="      ", rest="        ")
        if relation.evidence and not relation.positions:
            yield wrapped(_quoted(relation.evidence[:1], look), width=width, first="      ", rest="        ")


def _relation(relation: Relation, look: Lookups) -> str:
    parts = [words.relation_title(relation, look), words.relation_note(relation), words.STANDING[relation.status]]
    if relation.since is not None and relation.since.known:
        parts.append(f"from {in_words(relation.since)}")
    if relation.until is not None and relation.until.known:
        parts.append(f"until {in_words(relation.until)}")
    return " · ".join(plain(part) for part in parts if part)


def _left_out(chronicle: Chronicle, width: int) -> Iterator[str]:
    lines = left_out(chronicle)
    if not lines:
        return
    yield from _heading("Left out, and why", width)
    for line in lines:
        yield wrapped(plain(line), width=width, first="  - ")


def cut(chronicle: Chronicle, *, width: int) -> Iterator[str]:
    """What was not read as the story, for each report: so that a reader sees what the cutter took."""
    for article in chronicle.articles:
        zones = [one for one in article.zones if one.kind not in _READ]
        zones = [one for one in zones if article.text[one.start : one.end].strip()]
        title = f"{plain(article.file)}: {words.plural(len(zones), 'passage')} not read as the story"
        yield click.style(title, bold=True)
        for zone in zones:
            text = plain(article.text[zone.start : zone.end])
            yield wrapped(text, width=width, first=f"  {zone.kind.value:<12} ")
