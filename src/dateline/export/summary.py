"""The counts that head every view of a chronicle, and what was left out of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from dateline.model.article import Article, Basis
from dateline.model.chronicle import Chronicle
from dateline.model.event import AccountKind, DisputeRelation, Event

LANGUAGES = {"en": "English"}
ALL_FROM_PARTIES = {1: "from one of its parties", 2: "both from its parties"}


def notice(chronicle: Chronicle) -> str:
    """The line that every page and export carries."""
    number = len(chronicle.articles)
    return f"What {_these(number)} {_verb(number)}. Machine-read; check before publishing."


def _these(number: int) -> str:
    return "this 1 report" if number == 1 else f"these {number} reports"


def _verb(number: int) -> str:
    return "says" if number == 1 else "say"


def summary_line(chronicle: Chronicle) -> str:
    """The first line: counts of reports, of what is uncertain, and of rows to check."""
    return " · ".join(_counts(chronicle))


def _counts(chronicle: Chronicle) -> Iterator[str]:
    read = [one for one in chronicle.articles if one.readable]
    yield f"{_plural(len(read), 'report')} ({', '.join(_languages(read))})" if read else "no report read"
    if unread := len(chronicle.articles) - len(read):
        yield f"{unread} in a language not read"
    if undated := sum(one.published.basis in (Basis.UNKNOWN, Basis.INFERRED) for one in read):
        yield f"{undated} without a date of {'its' if undated == 1 else 'their'} own"
    yield _plural(len(chronicle.events), "event")
    slips = sum(one.relation is DisputeRelation.SLIP for one in chronicle.disputes)
    if slips:
        yield _plural(slips, "possible slip")
    if others := len(chronicle.disputes) - slips:
        yield _plural(others, "dispute")
    if most := _most_reported(chronicle):
        yield accounts_line(most)
    yield f"{_plural(len({one.event for one in chronicle.checks}), 'row')} to check"


def _most_reported(chronicle: Chronicle) -> Event | None:
    shared = [one for one in chronicle.events if len({told.article for told in one.statements}) > 1]
    return max(
        shared,
        key=lambda one: (len({told.article for told in one.statements}), len(one.statements), one.id),
        default=None,
    )


def accounts_line(event: Event) -> str:
    """How many accounts an event's reports go back to, as far as these reports tell."""
    traced = [one for one in event.accounts.accounts if one.kind is not AccountKind.UNKNOWN]
    kind = Counter(one.label for one in event.statements if one.label).most_common(1)
    told = f"the {kind[0][0]}" if kind else "the event most told of"
    low, high = event.accounts.low, event.accounts.high
    number = _plural(low, "account") if low == high else f"{low} to {high} accounts"
    parties = [one for one in traced if one.party_to_event]
    if traced and len(parties) == len(traced) == high:
        whose = ALL_FROM_PARTIES.get(high, "all from its parties")
    else:
        whose = f"{len(parties)} from its parties" if parties else ""
    return f"{number} of {told}" + (f", {whose}" if whose else "")


def _languages(articles: list[Article]) -> list[str]:
    counted = Counter(one.language or "unknown language" for one in articles)
    return [LANGUAGES.get(key, key) for key in sorted(counted)]


def _plural(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def left_out(chronicle: Chronicle) -> tuple[str, ...]:
    """One line for each kind of thing that is not on the chronicle, and why."""
    off = Counter(one.why_off or "not on a timeline" for one in chronicle.statements if not one.on_chronicle)
    lines = [f"{_plural(number, 'statement')} left off the timeline: {why}" for why, number in sorted(off.items())]
    lines += [f"{one.file}: {one.message} [{one.code.value}]" for one in chronicle.problems]
    return tuple(lines)
