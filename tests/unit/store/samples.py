"""A small made-up chronicle, built by hand: two reports of one call, one of them undated."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date

from dateline.model.actor import Actor
from dateline.model.article import Article, Basis, Published, Told, Zone, ZoneKind
from dateline.model.chronicle import Chronicle
from dateline.model.event import (
    Account,
    AccountBasis,
    AccountKind,
    Accounts,
    Check,
    Dispute,
    DisputeField,
    DisputeRelation,
    Event,
    Participant,
    Side,
)
from dateline.model.interval import NO_TIME, Interval, When
from dateline.model.plover import EventType, Role
from dateline.model.problem import Problem, ProblemCode
from dateline.model.reading import Name, NameKind, Reading
from dateline.model.relation import Relation, RelationStatus
from dateline.model.span import Quote
from dateline.model.statement import (
    Coding,
    Form,
    Mention,
    MentionKind,
    Party,
    RelationKind,
    Source,
    Statement,
    TimePhrase,
)

FIRST = "Ardan calls Belmo\n\nARDAN, 2 May 2031 - President Ona Ruiz of Ardan spoke by phone with Belmo's Tarn Vey.\n"
SECOND = "Leaders talk\n\nRuiz and Vey talked by phone on Friday, the Belmo presidency said.\n"
DAY = Interval(earliest=date(2031, 5, 2), latest=date(2031, 5, 2), edtf="2031-05-02")


def article(text: str = FIRST, *, file: str = "ardan.txt", outlet: str | None = None) -> Article:
    """A report of this text: its first line the title, its last the body."""
    original = text.encode()
    sha256 = hashlib.sha256(original).hexdigest()
    key = f"a-{sha256[:12]}"
    end = text.index("\n")
    return Article(
        id=key,
        file=file,
        original=original,
        sha256=sha256,
        text=text,
        text_sha256=sha256,
        title=Quote(article=key, start=0, end=end, text=text[:end]),
        outlet=Told(value=outlet, basis=Basis.GIVEN) if outlet else None,
        language="en",
        zones=(Zone(start=0, end=end, kind=ZoneKind.TITLE), Zone(start=end, end=len(text), kind=ZoneKind.BODY)),
    )


def dated(one: Article, words: str, interval: Interval) -> Published:
    """A publication date that these words of the report state."""
    return Published(interval=interval, basis=Basis.STATED, evidence=(quoted(one, words),))


def quoted(one: Article, words: str) -> Quote:
    """The first place of these words in the report."""
    start = one.text.index(words)
    return one.quote(start, start + len(words))


def mention(one: Article, words: str, *, kind: MentionKind = MentionKind.PERSON) -> Mention:
    """A mention by a name."""
    quote = quoted(one, words)
    return Mention(quote=quote, core=quote, form=Form.NAME, kind=kind)


def statement(
    one: Article, sentence: str, trigger: str, *, people: tuple[str, ...], time: str | None = None
) -> Statement:
    """A statement of a call, with these people as its parties."""
    whole = quoted(one, sentence)
    start = one.text.index(trigger, whole.start)
    place = one.quote(start, start + len(trigger))
    phrase = quoted(one, time) if time else None
    return Statement(
        id=f"s-{one.id[2:]}-{place.start}-{place.end}",
        article=one.id,
        quote=whole,
        trigger=place,
        lemma="speak",
        zone=ZoneKind.BODY,
        type=EventType.CONSULT,
        mode="phone",
        parties=tuple(Party(role=Role.ACTOR, mention=mention(one, name)) for name in people),
        time=TimePhrase(quote=phrase, pattern="day", parts=(("day", "2"),), tense="past") if phrase else None,
        when=When(interval=DAY, rule="explicit-day", phrase=phrase, evidence=(phrase,)) if phrase else NO_TIME,
        words=("speak", "phone"),
    )


def chronicle() -> Chronicle:
    """Two reports, two actors, one event, a dispute, a relation, a check and a problem."""
    one, two = article(file="ardan.txt", outlet="Ardan Post"), article(SECOND, file="belmo.txt")
    told = statement(one, FIRST.split("\n\n")[1].strip(), "spoke", people=("Ona Ruiz", "Tarn Vey"), time="2 May 2031")
    again = statement(two, SECOND.split("\n\n")[1].strip(), "talked", people=("Ruiz", "Vey"))
    source = Source(name="the Belmo presidency", evidence=quoted(two, "the Belmo presidency said"))
    again = replace(again, according_to=(source,))
    names = (("Ona Ruiz", one), ("Ruiz", two)), (("Tarn Vey", one), ("Vey", two))
    actors = tuple(
        Actor(
            id=f"p-{number}",
            name=pairs[0][0],
            kind=MentionKind.PERSON,
            aliases=(pairs[1][0],),
            mentions=tuple(quoted(where, name) for name, where in pairs),
        )
        for number, pairs in enumerate(names, start=1)
    )
    resolved = sorted(
        (mention(where, name).key, (f"p-{number}",))
        for number, pairs in enumerate(names, start=1)
        for name, where in pairs
    )
    account = Account(
        name="Belmo presidency",
        kind=AccountKind.OFFICIAL,
        basis=AccountBasis.ATTRIBUTED,
        party_to_event=True,
        reports=(1,),
        evidence=(quoted(two, "the Belmo presidency said"),),
    )
    event = Event(
        id="e-70001",
        label="Ona Ruiz – telephone call – Tarn Vey",
        type=EventType.CONSULT,
        mode="phone",
        contexts=(),
        status=told.status,
        historical=False,
        when=told.when,
        where=None,
        participants=(Participant(actor="p-1", role=Role.ACTOR), Participant(actor="p-2", role=Role.ACTOR)),
        quantities=(),
        statements=(told, again),
        sources=((), (None,)),
        accounts=Accounts(low=1, high=2, accounts=(account,)),
    )
    sides = (
        Side(value=DAY, reports=(quoted(one, "2 May 2031"),)),
        Side(value="Friday", reports=(quoted(two, "Friday"),)),
    )
    return Chronicle(
        articles=(one, two),
        actors=actors,
        events=(event,),
        disputes=(Dispute(event=event.id, field=DisputeField.WHEN, relation=DisputeRelation.CONFLICT, sides=sides),),
        relations=(
            Relation(
                id="r-1",
                kind=RelationKind.OFFICE,
                parties=("p-1",),
                status=RelationStatus.IN_FORCE,
                what="president",
                since=DAY,
                evidence=(quoted(one, "President Ona Ruiz of Ardan"),),
            ),
        ),
        statements=(told, again),
        resolved=tuple(resolved),
        problems=(Problem(file="noise.bin", code=ProblemCode.BINARY, message="not a text"),),
        checks=(Check(event=event.id, field="when", why="the reports do not agree"),),
    )


def codings(of: Chronicle) -> tuple[Coding, ...]:
    """What was coded in each report of the chronicle."""
    return tuple(
        Coding(
            article=one.id,
            version="1",
            statements=tuple(told for told in of.statements if told.article == one.id),
            mentions=tuple(party.mention for told in of.statements if told.article == one.id for party in told.parties),
        )
        for one in of.articles
    )


def reading(one: Article) -> Reading:
    """The first two words of the report, as if read."""
    return Reading(
        article=one.id,
        version="1",
        forms=("Ardan", "calls"),
        starts=(0, 6),
        ends=(5, 11),
        sentences=((0, 2),),
        upos=("PROPN", "VERB"),
        xpos=("NNP", "VBZ"),
        feats=("_", "_"),
        lemmas=("Ardan", "call"),
        heads=(1, -1),
        deprels=("nsubj", "root"),
        names=(Name(first=0, last=1, kind=NameKind.PLACE),),
    )
