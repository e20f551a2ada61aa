"""A small chronicle made by hand: four invented reports of talks between two countries that do not exist.

It holds one of everything that the exports show: a dispute, a slip, an undated report, a contested agreement, a
reprint, an open interval, several candidate days, edits, problems, and a report that is hostile to its reader.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from hashlib import sha256

from dateline.model.actor import Actor, Join, Office
from dateline.model.article import Article, Basis, Credit, Published, Told, Zone, ZoneKind
from dateline.model.chronicle import Chronicle
from dateline.model.edit import Edit, EditKind
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
    Reprint,
    ReprintBasis,
    Side,
    Where,
)
from dateline.model.interval import Interval, When
from dateline.model.plover import EventType, Role, Status
from dateline.model.problem import Problem, ProblemCode
from dateline.model.relation import Position, Relation, RelationStatus
from dateline.model.span import Quote
from dateline.model.statement import (
    MentionKind,
    Quantity,
    RelationKind,
    Source,
    Speech,
    Statement,
    TimePhrase,
)

COURIER = """Menu  Search  Sign in
Ostria and Velland talk about the strait
Ostria's president Amara Okoye spoke by telephone on Tuesday to Velland's prime minister Jonas Brandt about the \
strait, the presidency said in a statement.
Photo: President Okoye took office in March 2019 after the election of that year.

The two agreed to reopen the ferry line, the statement said. Some 1,200 Vellandic troops reportedly remain in Ostria.

Okoye, in office since the April election, thanked Brandt. A Vellandic delegation had visited Port Amal in January.
SOURCE: Meridian News Agency
Copyright. All rights reserved."""

WIRE = """PORT AMAL, 6 March 2024 (MNA) – The Vellandic prime minister's office said Jonas Brandt had called \
President Okoye on 5 March. It did not mention the ferry line.
Velland denounced the 1998 fishing agreement on 1 March. Ostria says the agreement stands."""

HERALD = """Strait talks: what we know
Brandt and Okoye held a phone call last week. Ostria "expects Velland to withdraw its troops by the summer", an \
official who asked not to be named said.
The prime minister will visit Port Amal on a Monday in April, his office announced. He did not meet the opposition."""

HOSTILE = (
    """<script>alert("one")</script> and <img src=x onerror="alert(2)">
=HYPERLINK("http://example.invalid") said the \u202eminister\u202c on Monday & left. </blockquote></style>\
Averyveryverylongwordwithoutanybreak"""
    + "x" * 300
)


def article(file: str, text: str, outlet: str | None, zones: tuple[tuple[str, str, ZoneKind], ...] = ()) -> Article:
    """An article of this text; zones are given by their first and last words."""
    original = text.encode()
    digest = sha256(original).hexdigest()
    found = tuple(_zone(text, *one) for one in zones)
    return Article(
        id=f"a-{digest[:12]}",
        file=file,
        original=original,
        sha256=digest,
        text=text,
        text_sha256=digest,
        language="en",
        outlet=Told(value=outlet, basis=Basis.GIVEN) if outlet else None,
        zones=found or (Zone(start=0, end=len(text), kind=ZoneKind.BODY),),
    )


def _zone(text: str, first: str, last: str, kind: ZoneKind) -> Zone:
    start = text.index(first)
    return Zone(start=start, end=text.index(last, start) + len(last), kind=kind)


def words(source: Article, text: str) -> Quote:
    """The quote of the first place where these words stand."""
    start = source.text.index(text)
    return source.quote(start, start + len(text))


def inside(outer: Quote, text: str) -> Quote:
    """The quote of these words inside another quote."""
    start = outer.start + outer.text.index(text)
    return Quote(article=outer.article, start=start, end=start + len(text), text=text)


def day(year: int, month: int, number: int) -> Interval:
    """One single day."""
    value = date(year, month, number)
    return Interval(earliest=value, latest=value, edtf=value.isoformat())


def span(first: tuple[int, int, int] | None, last: tuple[int, int, int] | None, edtf: str) -> Interval:
    """Days between two, an end open where it is None."""
    return Interval(earliest=date(*first) if first else None, latest=date(*last) if last else None, edtf=edtf)


def when(sentence: Quote, phrase: str, interval: Interval, rule: str, anchor: str | None = None) -> When:
    """A time with the phrase that it rests on."""
    quote = inside(sentence, phrase)
    return When(interval=interval, rule=rule, phrase=quote, anchor=anchor, evidence=(quote,))


def told(sentence: Quote, trigger: str, type_: EventType, **more: object) -> Statement:
    """A statement of this sentence and trigger."""
    at = inside(sentence, trigger)
    made = Statement(
        id=f"s-{sentence.article[2:]}-{at.start}-{at.end}",
        article=sentence.article,
        quote=sentence,
        trigger=at,
        lemma=trigger,
        zone=ZoneKind.BODY,
        type=type_,
    )
    timed = more.get("when")
    if isinstance(timed, When) and timed.phrase:
        more = {**more, "time": TimePhrase(quote=timed.phrase, pattern=timed.rule, parts=())}
    return replace(made, **more)  # type: ignore[arg-type]


def event(
    label: str, statements: tuple[Statement, ...], parties: tuple[tuple[str, Role], ...], **more: object
) -> Event:
    """An event of these statements, dated as the first of them unless told otherwise."""
    first = statements[0]
    made = Event(
        id=f"e-{first.id[2:8]}{first.trigger.start}",
        label=label,
        type=first.type,
        mode=first.mode,
        contexts=(),
        status=first.status,
        historical=first.historical,
        when=first.when,
        where=None,
        participants=tuple(Participant(actor=one, role=role) for one, role in parties),
        quantities=(),
        statements=statements,
        sources=tuple((None,) * len(one.according_to) for one in statements),
    )
    return replace(made, **more)  # type: ignore[arg-type]


def source(name: str, evidence: Quote, *, on_record: bool = True, speech: Speech = Speech.PARAPHRASED) -> Source:
    """One link of an attribution."""
    return Source(name=name, evidence=evidence, on_record=on_record, speech=speech)


courier = article(
    "courier.txt",
    COURIER,
    "Harbour Courier",
    (
        ("Menu", "Sign in", ZoneKind.BOILERPLATE),
        ("Ostria and", "the strait\n", ZoneKind.TITLE),
        ("Ostria's president", "in a statement.\n", ZoneKind.STANDFIRST),
        ("Photo:", "that year.\n", ZoneKind.CAPTION),
        ("\nThe two", "in January.\n", ZoneKind.BODY),
        ("SOURCE", "Agency\n", ZoneKind.CREDIT),
        ("Copyright", "reserved.", ZoneKind.BOILERPLATE),
    ),
)
wire = article("wire/mna-0306.txt", WIRE, "Meridian News Agency")
herald = article("herald.txt", HERALD, None)
hostile = article("<b>hostile</b>.txt", HOSTILE, 'The "Hostile" <Post>')

OKOYE, BRANDT, OSTRIA, VELLAND, TROOPS = "p-1", "p-2", "p-3", "p-4", "p-5"
BOTH = ((OKOYE, Role.ACTOR), (BRANDT, Role.ACTOR))


def _dated(one: Article, interval: Interval, basis: Basis, evidence: Quote | None) -> Article:
    return replace(one, published=Published(interval=interval, basis=basis, evidence=(evidence,) if evidence else ()))


def _articles() -> tuple[Article, ...]:
    credit = words(courier, "SOURCE: Meridian News Agency")
    first = replace(
        _dated(courier, day(2024, 3, 6), Basis.METADATA, None),
        title=words(courier, "Ostria and Velland talk about the strait"),
        url=Told(value="https://courier.example/strait", basis=Basis.GIVEN),
        credits=(Credit(agency="Meridian News Agency", evidence=credit, scope=(0, len(COURIER))),),
    )
    second = _dated(wire, day(2024, 3, 6), Basis.STATED, words(wire, "6 March 2024"))
    third = replace(
        herald,
        title=words(herald, "Strait talks: what we know"),
        published=Published(
            interval=span((2024, 3, 10), (2024, 3, 16), "2024-03-10/2024-03-16"),
            basis=Basis.INFERRED,
            reasons=("“last week” is told of a call that the other reports date 5 March 2024",),
        ),
    )
    fourth = replace(hostile, url=Told(value="javascript:alert(3)", basis=Basis.METADATA))
    return (first, third, second, fourth)


def _call() -> Event:
    one = words(courier, COURIER[COURIER.index("Ostria's") : COURIER.index("statement.") + len("statement.")])
    two = words(wire, "The Vellandic prime minister's office said Jonas Brandt had called President Okoye on 5 March.")
    three = words(herald, "Brandt and Okoye held a phone call last week.")
    cues = inside(one, "the presidency said in a statement"), inside(two, "office said")
    statements = (
        told(
            one,
            "spoke",
            EventType.CONSULT,
            mode="phone",
            when=when(one, "on Tuesday", day(2024, 3, 5), "weekday-before", "report of 2024-03-06"),
            according_to=(source("Presidency of Ostria", cues[0]),),
            zone=ZoneKind.STANDFIRST,
        ),
        told(
            two,
            "called",
            EventType.CONSULT,
            mode="phone",
            when=when(two, "on 5 March", day(2024, 3, 5), "explicit-day", "report of 2024-03-06"),
            according_to=(source("Prime Minister's Office of Velland", cues[1], speech=Speech.QUOTED),),
        ),
        told(
            three,
            "phone call",
            EventType.CONSULT,
            mode="phone",
            when=when(
                three, "last week", span((2024, 3, 3), (2024, 3, 9), "2024-03-03/2024-03-09"), "week-before", "inferred"
            ),
        ),
    )
    return event(
        "Amara Okoye, Jonas Brandt – telephone call",
        statements,
        BOTH,
        contexts=("diplomatic",),
        accounts=Accounts(low=2, high=3, accounts=_accounts(cues)),
        joins=(
            Join(
                left=statements[0].id,
                right=statements[1].id,
                rule="parties-day",
                detail="same parties, same day",
                score=0.97,
            ),
            Join(
                left=statements[0].id,
                right=statements[2].id,
                rule="parties-mode",
                detail="same parties, days overlap",
                score=0.71,
                likely=True,
            ),
        ),
    )


def _accounts(cues: tuple[Quote, Quote]) -> tuple[Account, ...]:
    attributed = AccountBasis.ATTRIBUTED
    return (
        Account(
            name="Presidency of Ostria",
            kind=AccountKind.COMMUNIQUE,
            basis=attributed,
            party_to_event=True,
            reports=(0,),
            evidence=(cues[0],),
        ),
        Account(
            name="Prime Minister's Office of Velland",
            kind=AccountKind.OFFICIAL,
            basis=attributed,
            party_to_event=True,
            reports=(1,),
            evidence=(cues[1],),
        ),
        Account(
            name="herald.txt", kind=AccountKind.UNKNOWN, basis=AccountBasis.INFERRED, party_to_event=False, reports=(2,)
        ),
    )


def _office() -> Event:
    caption = words(courier, "Photo: President Okoye took office in March 2019 after the election of that year.")
    later = words(courier, "Okoye, in office since the April election, thanked Brandt.")
    return event(
        "Amara Okoye – takes office",
        (
            told(
                caption,
                "took office",
                EventType.OTHER,
                historical=True,
                zone=ZoneKind.CAPTION,
                when=when(caption, "in March 2019", span((2019, 3, 1), (2019, 3, 31), "2019-03"), "month"),
            ),
            told(
                later,
                "election",
                EventType.OTHER,
                historical=True,
                when=when(later, "the April election", span((2019, 4, 1), (2019, 4, 30), "2019-04"), "month-of-event"),
            ),
        ),
        ((OKOYE, Role.ACTOR),),
        when=When(interval=span((2019, 3, 1), (2019, 4, 30), "2019-03/2019-04"), rule="widest-of-disputed"),
    )


def _small_events() -> tuple[Event, ...]:
    visit = words(courier, "A Vellandic delegation had visited Port Amal in January.")
    ferry = words(courier, "The two agreed to reopen the ferry line, the statement said.")
    troops = words(courier, "Some 1,200 Vellandic troops reportedly remain in Ostria.")
    denounced = words(wire, "Velland denounced the 1998 fishing agreement on 1 March.")
    expects = words(herald, HERALD[HERALD.index("Ostria ") : HERALD.index("named said.") + len("named said.")])
    will = words(herald, "The prime minister will visit Port Amal on a Monday in April, his office announced.")
    never = words(herald, "He did not meet the opposition.")
    mondays = tuple(date(2024, 4, n) for n in (1, 8, 15, 22, 29))
    return (
        event(
            "Vellandic delegation – visit – Ostria",
            (
                told(
                    visit,
                    "visited",
                    EventType.CONSULT,
                    mode="visit",
                    when=when(
                        visit, "in January", span((2024, 1, 1), (2024, 1, 31), "2024-01"), "month-before", "2024-03-06"
                    ),
                ),
            ),
            ((VELLAND, Role.ACTOR), (OSTRIA, Role.RECIPIENT)),
            where=Where(name="Port Amal", country="Ostria", evidence=inside(visit, "Port Amal"), lat=-3.5, lon=41.25),
        ),
        event(
            "Velland – withdraws from agreement – Ostria",
            (
                told(
                    denounced,
                    "denounced",
                    EventType.REJECT,
                    when=when(denounced, "on 1 March", day(2024, 3, 1), "explicit-day", "report of 2024-03-06"),
                ),
            ),
            ((VELLAND, Role.ACTOR), (OSTRIA, Role.RECIPIENT)),
        ),
        event(
            "Amara Okoye, Jonas Brandt – agree",
            (
                told(
                    ferry,
                    "agreed",
                    EventType.AGREE,
                    according_to=(source("Presidency of Ostria", inside(ferry, "the statement said")),),
                    when=When(interval=span(None, (2024, 3, 6), "../2024-03-06"), rule="before-report"),
                ),
            ),
            BOTH,
        ),
        event(
            "Ostria – asks for withdrawal – Velland",
            (
                told(
                    expects,
                    "expects",
                    EventType.REQUEST,
                    status=Status.ALLEGED,
                    according_to=(
                        source("Harbour Ministry", inside(expects, "said")),
                        source(
                            "unnamed", inside(expects, "an official who asked not to be named said"), on_record=False
                        ),
                    ),
                    when=When(interval=span((2024, 3, 10), None, "2024-03-10/.."), rule="after-report"),
                ),
            ),
            ((OSTRIA, Role.ACTOR), (VELLAND, Role.RECIPIENT)),
        ),
        event(
            "Jonas Brandt – visit – Ostria",
            (
                told(
                    will,
                    "visit",
                    EventType.CONSULT,
                    mode="visit",
                    status=Status.ANNOUNCED,
                    according_to=(source("his office", inside(will, "his office announced")),),
                    when=when(
                        will,
                        "on a Monday in April",
                        Interval(
                            earliest=mondays[0], latest=mondays[-1], edtf="[2024-04-01,2024-04-08]", candidates=mondays
                        ),
                        "weekday-of-month",
                    ),
                ),
            ),
            ((BRANDT, Role.ACTOR), (OSTRIA, Role.RECIPIENT)),
        ),
        event(
            "Vellandic forces – stationed – Ostria",
            (
                told(
                    troops,
                    "remain",
                    EventType.MOBILIZE,
                    mode="troops",
                    hedge=inside(troops, "reportedly"),
                    quantities=(_troops(troops),),
                ),
            ),
            ((TROOPS, Role.ACTOR), (OSTRIA, Role.RECIPIENT)),
            quantities=(_troops(troops),),
        ),
        event(
            "Jonas Brandt – meeting – opposition",
            (told(never, "meet", EventType.CONSULT, mode="meet", status=Status.NEGATED),),
            ((BRANDT, Role.ACTOR),),
        ),
    )


def _troops(sentence: Quote) -> Quantity:
    return Quantity(of="troops", low=1200.0, high=None, unit="troops", evidence=inside(sentence, "Some 1,200"))


def _hostile() -> tuple[Event, Statement]:
    first = words(hostile, HOSTILE.split("\n", maxsplit=1)[0])
    second = words(hostile, HOSTILE.split("\n", maxsplit=2)[1])
    said_by = source('"><script>alert(4)</script>', inside(second, "said"))
    one = told(
        second,
        "left",
        EventType.OTHER,
        according_to=(said_by,),
        when=when(second, "on Monday", day(2024, 3, 4), "weekday-before", "<i>anchor</i>"),
    )
    off = told(first, "script", EventType.OTHER, on_chronicle=False, why_off="<b>no</b> happening")
    where = Where(name='"><svg onload=alert(5)>', country=None, evidence=inside(second, "Monday"))
    return event('=cmd|"<u>label</u>"', (one,), (("p-6", Role.ACTOR),), where=where), off


def _actors() -> tuple[Actor, ...]:
    person, place = MentionKind.PERSON, MentionKind.PLACE
    return (
        Actor(
            id=OKOYE,
            name="Amara Okoye",
            kind=person,
            aliases=("Amara Okoye", "Okoye"),
            country="Iceland",
            offices=(
                Office(title="president", of="Ostria", since=span((2019, 3, 1), (2019, 4, 30), "2019-03/2019-04")),
            ),
            mentions=(words(courier, "Amara Okoye"), words(wire, "Okoye"), words(herald, "Okoye")),
            joins=(
                Join(
                    left="a:1:2",
                    right="a:3:4",
                    rule="surname",
                    detail="Okoye is the last name of Amara Okoye",
                    score=0.9,
                ),
            ),
        ),
        Actor(
            id=BRANDT,
            name="Jonas Brandt",
            kind=person,
            aliases=("Jonas Brandt", "Brandt"),
            mentions=(words(courier, "Jonas Brandt"), words(wire, "Jonas Brandt"), words(herald, "Brandt")),
            joins=(
                Join(
                    left="a:1:2",
                    right="a:5:6",
                    rule="office",
                    detail="the prime minister / Brandt",
                    score=0.6,
                    likely=True,
                ),
            ),
        ),
        Actor(id=OSTRIA, name="Ostria", kind=place, country="Ostria", mentions=(words(courier, "Ostria"),)),
        Actor(id=VELLAND, name="Velland", kind=place, country="Velland", iso3="VEL", cow="999"),
        Actor(id=TROOPS, name="Vellandic forces", kind=MentionKind.GROUP, country="Velland"),
        Actor(id="p-6", name='@<script>alert("actor")</script>', kind=person),
        Actor(id="p-7", name="Port Amal", kind=place, mentions=(words(wire, "PORT AMAL"),)),
    )


def _relations() -> tuple[Relation, ...]:
    denounced = words(wire, "Velland denounced the 1998 fishing agreement on 1 March")
    stands = words(wire, "Ostria says the agreement stands")
    return (
        Relation(
            id="r-1",
            kind=RelationKind.AGREEMENT,
            parties=(OSTRIA, VELLAND),
            status=RelationStatus.CONTESTED,
            what="fishing agreement",
            since=span((1998, 1, 1), (1998, 12, 31), "1998"),
            until=day(2024, 3, 1),
            positions=(
                Position(party=VELLAND, says="ends it", evidence=denounced),
                Position(party=OSTRIA, says="does not accept its end", evidence=stands),
            ),
            evidence=(denounced, stands),
        ),
        Relation(
            id="r-2",
            kind=RelationKind.DEPLOYMENT,
            parties=(VELLAND, OSTRIA),
            status=RelationStatus.IN_FORCE,
            what="troops",
            quantity=1200.0,
            evidence=(words(courier, "1,200 Vellandic troops"),),
        ),
        Relation(
            id="r-3",
            kind=RelationKind.OFFICE,
            parties=(OKOYE, OSTRIA),
            status=RelationStatus.IN_FORCE,
            what="president",
            evidence=(words(courier, "Ostria's president Amara Okoye"),),
        ),
    )


def chronicle() -> Chronicle:
    """The sample."""
    call, office, (attack, off) = _call(), _office(), _hostile()
    events = (office, *_small_events()[:1], attack, call, *_small_events()[1:])
    thanked = told(
        words(courier, "Okoye, in office since the April election, thanked Brandt."),
        "thanked",
        EventType.SUPPORT,
        on_chronicle=False,
        why_off="words of courtesy",
    )
    return Chronicle(
        articles=_articles(),
        actors=_actors(),
        events=events,
        disputes=(
            Dispute(
                event=office.id,
                field=DisputeField.WHEN,
                relation=DisputeRelation.SLIP,
                sides=(
                    Side(value=span((2019, 3, 1), (2019, 3, 31), "2019-03"), reports=(words(courier, "March 2019"),)),
                    Side(value=span((2019, 4, 1), (2019, 4, 30), "2019-04"), reports=(words(courier, "April"),)),
                ),
            ),
        ),
        relations=_relations(),
        reprints=(
            Reprint(
                article=courier.id,
                of="Meridian News Agency",
                basis=ReprintBasis.CREDIT,
                spans=(words(courier, "SOURCE: Meridian News Agency"),),
            ),
        ),
        statements=(*(told for one in events for told in one.statements), thanked, off),
        problems=(
            Problem(file="notes/picture.bin", code=ProblemCode.BINARY, message="not text; left out"),
            Problem(file=hostile.file, code=ProblemCode.UNDECODABLE, message="<em>3 bytes</em> could not be read"),
        ),
        checks=(
            Check(event=office.id, field="when", why="one report gives two dates for it: possibly a slip"),
            Check(event=call.id, field="reports", why="joined as likely the same: same parties, days overlap"),
            Check(event=call.id, field="when", why="dated against the inferred publication date of herald.txt"),
            Check(event=events[-4].id, field="status", why="told as an allegation only"),
        ),
        edits=(
            Edit(
                number=1,
                kind=EditKind.SET,
                targets=(call.statements[0].id,),
                field="mode",
                value="phone",
                who="A. Editor",
                at="2024-03-20T09:00:00Z",
                why="heard the recording",
            ),
        ),
    )
