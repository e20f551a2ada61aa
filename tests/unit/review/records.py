"""A made-up chronicle of bare statements: events and actors by hand, their words of no matter."""

from __future__ import annotations

from dateline.model.actor import Actor
from dateline.model.article import Article, ZoneKind
from dateline.model.chronicle import Chronicle
from dateline.model.edit import Edit
from dateline.model.event import Event
from dateline.model.interval import NO_TIME
from dateline.model.plover import EventType, Status
from dateline.model.span import Quote
from dateline.model.statement import Coding, MentionKind, Statement

TEXT = "Ruiz met Vey. Ona Ruiz spoke. Vei left. Ruiz slept."
ARTICLE = Article(id="a-1", file="a.txt", original=b"", sha256="", text=TEXT, text_sha256="")


def key(words: str, nth: int = 0) -> str:
    """The key of the nth mention printed with these words."""
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return f"a-1:{start}:{start + len(words)}"


def statement(number: int, *, type_: EventType = EventType.CONSULT) -> Statement:
    """Statement s-<number>."""
    quote = Quote(article="a-1", start=number, end=number + 1, text=TEXT[number])
    return Statement(
        id=f"s-{number}", article="a-1", quote=quote, trigger=quote, lemma="meet", zone=ZoneKind.BODY, type=type_
    )


def event(ident: str, label: str, *numbers: int) -> Event:
    """An event of these statements."""
    told = tuple(statement(number) for number in numbers)
    return Event(
        id=ident,
        label=label,
        type=EventType.CONSULT,
        mode=None,
        contexts=(),
        status=Status.REPORTED,
        historical=False,
        when=NO_TIME,
        where=None,
        participants=(),
        quantities=(),
        statements=told,
        sources=tuple(() for _ in told),
    )


def actor(ident: str, name: str, *aliases: str) -> Actor:
    """An actor by these names."""
    return Actor(id=ident, name=name, kind=MentionKind.PERSON, aliases=aliases)


def chronicle(*edits: Edit) -> Chronicle:
    """Three events, three actors; statement s-9 is of no event."""
    events = (
        event("e-1001", "Ruiz – meeting – Vey", 1, 2, 3),
        event("e-1002", "Ruiz – telephone call – Vey", 4, 5),
        event("e-2003", "Vey – departure", 6),
    )
    resolved = (
        (key("Ruiz"), ("p-1111",)),
        (key("Ona Ruiz"), ("p-1111",)),
        (key("Ruiz", 2), ("p-1111",)),
        (key("Vey"), ("p-2222",)),
        (key("Vei"), ("p-3333",)),
        (key("Ruiz met Vey"), ("p-1111", "p-2222")),
    )
    return Chronicle(
        articles=(ARTICLE,),
        actors=(actor("p-1111", "Ona Ruiz", "Ruiz"), actor("p-2222", "Tarn Vey", "Vey"), actor("p-3333", "Vei")),
        events=events,
        statements=(*(told for one in events for told in one.statements), statement(9)),
        resolved=resolved,
        edits=edits,
    )


def coding() -> Coding:
    """All statements of the chronicle, as coded."""
    return Coding(article="a-1", version="1", statements=chronicle().statements, mentions=())
