"""Reports written by hand for the tests of linking: mentions are marked in the text itself.

``[President {Amara Kofo}|person|of=Ghanaian]`` marks a phrase with its core in braces (no braces: the whole phrase),
its kind (``person``, ``org``, ``place``, ``group``, ``pronoun``, or ``thing`` for a description), what of it says whose
it is, and ``and`` for one joined to the mention before it. A title is what stands before the core of a name.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import date

from dateline.model.article import Article, Zone, ZoneKind
from dateline.model.interval import Interval, When
from dateline.model.plover import EventType, Role, Status
from dateline.model.statement import Coding, Form, Mention, MentionKind, Party, Statement

_MARK = re.compile(r"\[([^\]|]+)\|([a-z]+)((?:\|[^\]|]+)*)\]")
_KINDS = {
    "person": (Form.NAME, MentionKind.PERSON),
    "org": (Form.NAME, MentionKind.ORGANIZATION),
    "place": (Form.NAME, MentionKind.PLACE),
    "group": (Form.NAME, MentionKind.GROUP),
    "unknown": (Form.NAME, MentionKind.UNKNOWN),
    "pronoun": (Form.PRONOUN, MentionKind.UNKNOWN),
    "thing": (Form.NOMINAL, MentionKind.UNKNOWN),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A report and its mentions in text order."""

    article: Article
    mentions: tuple[Mention, ...]

    def mention(self, core: str, nth: int = 0) -> Mention:
        """The nth mention with this core."""
        return [m for m in self.mentions if m.core.text == core][nth]

    def coding(self, *statements: Statement) -> Coding:
        """The coding of the report."""
        return Coding(article=self.article.id, version="test", statements=statements, mentions=self.mentions)

    def statement(
        self,
        trigger: str,
        event: EventType = EventType.CONSULT,
        *,
        actors: tuple[Mention, ...] = (),
        recipients: tuple[Mention, ...] = (),
        days: tuple[str, str] | None = None,
        words: str = "",
        lemma: str | None = None,
        mode: str | None = None,
        status: Status = Status.REPORTED,
        where: Mention | None = None,
    ) -> Statement:
        """A statement told by the first occurrence of the trigger."""
        start = self.article.text.index(trigger)
        quote = self.article.quote(start, start + len(trigger))
        parties = [*(Party(role=Role.ACTOR, mention=m) for m in actors)]
        parties += [Party(role=Role.RECIPIENT, mention=m) for m in recipients]
        interval = (
            Interval(earliest=date.fromisoformat(days[0]), latest=date.fromisoformat(days[1])) if days else Interval()
        )
        name = lemma or trigger
        return Statement(
            id=f"s-{self.article.id[2:]}-{start}-{quote.end}",
            article=self.article.id,
            quote=self.article.quote(0, len(self.article.text)),
            trigger=quote,
            lemma=name,
            zone=ZoneKind.BODY,
            type=event,
            mode=mode,
            status=status,
            parties=tuple(parties),
            when=When(interval=interval),
            where=where,
            words=(name, *words.split()),
        )


def report(marked: str) -> Marked:
    """The report that the marked text comes to."""
    text, spots = _strip(marked)
    sha = hashlib.sha256(text.encode()).hexdigest()
    article = Article(
        id=f"a-{sha[:12]}",
        file=f"{sha[:8]}.txt",
        original=text.encode(),
        sha256=sha,
        text=text,
        text_sha256=sha,
        zones=(Zone(start=0, end=len(text), kind=ZoneKind.BODY),),
    )
    mentions: list[Mention] = []
    for start, phrase, kind, notes in spots:
        mentions.append(_mention(article, start, phrase, kind, notes, mentions))
    return Marked(article=article, mentions=tuple(mentions))


def _strip(marked: str) -> tuple[str, list[tuple[int, str, str, list[str]]]]:
    text, last, spots = "", 0, []
    for match in _MARK.finditer(marked):
        text += marked[last : match.start()]
        spots.append((len(text), match[1], match[2], [note for note in match[3].split("|") if note]))
        text += match[1].replace("{", "").replace("}", "")
        last = match.end()
    return text + marked[last:], spots


def _mention(article: Article, start: int, phrase: str, kind: str, notes: list[str], before: list[Mention]) -> Mention:
    plain = phrase.replace("{", "").replace("}", "")
    first = phrase.index("{") if "{" in phrase else 0
    last = phrase.index("}") - 1 if "{" in phrase else len(plain)
    form, sort = _KINDS[kind]
    whose = [note.removeprefix("of=") for note in notes if note.startswith("of=")]
    title = plain[:first].strip() if form is Form.NAME and first else ""
    found = start + plain.index(title) if title else 0
    return Mention(
        quote=article.quote(start, start + len(plain)),
        core=article.quote(start + first, start + last),
        form=form,
        kind=sort,
        title=article.quote(found, found + len(title)) if title else None,
        of=tuple(article.quote(start + plain.index(w), start + plain.index(w) + len(w)) for w in whose),
        plural="plural" in notes,
        conjunct_of=_first_of(before[-1]) if "and" in notes and before else None,
    )


def _first_of(mention: Mention) -> int:
    return mention.conjunct_of if mention.conjunct_of is not None else mention.core.start
