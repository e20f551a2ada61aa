"""Small articles, statements and codings built by hand."""

from __future__ import annotations

import hashlib
from datetime import date

from dateline.model.article import Article, Basis, Credit, Published, Zone, ZoneKind
from dateline.model.interval import Interval, When
from dateline.model.plover import EventType, Role, Status
from dateline.model.span import Quote
from dateline.model.statement import Coding, Form, Mention, Party, Source, Statement, TimePhrase


def article(name: str, text: str, *, day: date | None = None, credit: str | None = None) -> Article:
    """An article whose whole text is body, published on a day (stated) or on none."""
    digest = hashlib.sha256(name.encode()).hexdigest()
    interval = Interval(earliest=day, latest=day, edtf=day.isoformat()) if day else Interval()
    one = Article(
        id=f"a-{digest[:12]}",
        file=f"{name}.txt",
        original=text.encode(),
        sha256=digest,
        text=text,
        text_sha256=hashlib.sha256(text.encode()).hexdigest(),
        published=Published(interval=interval, basis=Basis.STATED if day else Basis.UNKNOWN),
        zones=(Zone(start=0, end=len(text), kind=ZoneKind.BODY),),
    )
    if credit is None:
        return one
    place = Credit(agency=credit, evidence=quote(one, credit), scope=(0, len(text)))
    return Article(**{key: getattr(one, key) for key in one.__slots__} | {"credits": (place,)})


def quote(of: Article, words: str) -> Quote:
    """The first place of these words."""
    start = of.text.index(words)
    return of.quote(start, start + len(words))


def mention(of: Article, words: str) -> Mention:
    """A name mentioned."""
    return Mention(quote=quote(of, words), core=quote(of, words), form=Form.NAME)


def statement(
    of: Article,
    trigger: str,
    *,
    when: When | None = None,
    time: TimePhrase | None = None,
    parties: tuple[tuple[Role, str], ...] = (),
    sources: tuple[Source, ...] = (),
    status: Status = Status.REPORTED,
) -> Statement:
    """A statement whose quote is the whole text."""
    place = quote(of, trigger)
    return Statement(
        id=f"s-{of.id[2:]}-{place.start}-{place.end}",
        article=of.id,
        quote=of.quote(0, len(of.text)),
        trigger=place,
        lemma=trigger,
        zone=ZoneKind.BODY,
        type=EventType.CONSULT,
        mode="visit",
        label="visit",
        status=status,
        parties=tuple(Party(role=role, mention=mention(of, words)) for role, words in parties),
        time=time,
        when=when or When(),
        according_to=sources,
    )


def dated(of: Article, words: str, earliest: date, latest: date | None = None) -> When:
    """A When that rests on these words."""
    place = quote(of, words)
    days = Interval(earliest=earliest, latest=latest or earliest, edtf=words)
    return When(interval=days, rule="test", phrase=place, evidence=(place,))


def coding(of: Article, *statements: Statement) -> Coding:
    """The coding of an article with these statements."""
    return Coding(article=of.id, version="test/1", statements=statements, mentions=())
