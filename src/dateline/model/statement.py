"""The atom of the record: one clause of one report that tells of one happening, and according to whom."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from dateline.model.article import ZoneKind
from dateline.model.interval import NO_TIME, When
from dateline.model.plover import EventType, Role, Status
from dateline.model.span import Quote


class Form(Enum):
    """How a mention refers: by a name, by a description ("the delegation") or by a pronoun."""

    NAME = "name"
    NOMINAL = "nominal"
    PRONOUN = "pronoun"


class MentionKind(Enum):
    """What is mentioned, as far as its words tell."""

    PERSON = "person"
    ORGANIZATION = "organization"
    GROUP = "group"
    PLACE = "place"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """The words by which a report refers to somebody or something.

    ``quote`` is the whole phrase ("General Abdul Karim of the northern command"); ``core`` the name or head noun in it,
    without titles, articles and possessives ("Abdul Karim", "delegation"); ``title`` the title or office beside a name
    ("General"); ``of`` the names, demonyms and places inside the phrase that say whose it is ("Nigerien" of "the
    Nigerien authorities"). ``plural`` tells "they", "the two countries". ``conjunct_of`` is the start offset of the
    first member where several are joined by "and" (each is a mention of its own).
    """

    quote: Quote
    core: Quote
    form: Form
    kind: MentionKind = MentionKind.UNKNOWN
    title: Quote | None = None
    of: tuple[Quote, ...] = ()
    plural: bool = False
    conjunct_of: int | None = None

    @property
    def key(self) -> str:
        """``article:start:end`` of the core: what edits, joins and ``Linked.resolved`` name a mention by."""
        return f"{self.core.article}:{self.core.start}:{self.core.end}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A mention in a role of a happening."""

    role: Role
    mention: Mention


class Speech(Enum):
    """How a source's words are given."""

    QUOTED = "quoted"
    PARAPHRASED = "paraphrased"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One link of an attribution chain below the outlet: who ("unnamed" for the anonymous), and the cue it rests on."""

    name: str
    evidence: Quote
    mention: Mention | None = None
    speech: Speech = Speech.PARAPHRASED
    on_record: bool = True


class Bound(Enum):
    """How the words of a quantity bound it: the rule by which its ends were read."""

    EXACT = "exact"
    ABOUT = "about"
    NEARLY = "nearly"
    JUST_OVER = "just over"
    AT_LEAST = "at least"
    MORE_THAN = "more than"
    AT_MOST = "no more than"
    LESS_THAN = "fewer than"
    BETWEEN = "between"
    VAGUE = "vague"

    @property
    def worded(self) -> bool:
        """True where the bound is told by its own words before the figure ("nearly 200"); the ends tell the others."""
        return self in (Bound.ABOUT, Bound.NEARLY, Bound.JUST_OVER, Bound.MORE_THAN, Bound.LESS_THAN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number that a statement gives: of what ("killed", "troops"), between which bounds, in which unit.

    An end that the words leave open is None. ``bound`` is the rule: of ``ABOUT`` ("some 1,000") both ends are the
    printed figure, and neither is meant exactly; of ``NEARLY`` and ``JUST_OVER`` it is the one end, with the number
    not far from it; of ``MORE_THAN`` and ``LESS_THAN`` the end itself is shut out; of ``VAGUE`` ("dozens") the lower
    end is the least that the word can mean.
    """

    of: str
    low: float | None
    high: float | None
    unit: str
    evidence: Quote
    bound: Bound = Bound.EXACT

    @property
    def figure(self) -> float | None:
        """The number as printed: the end that there is, the lower of two."""
        return self.high if self.low is None else self.low


@dataclass(frozen=True, slots=True, kw_only=True)
class TimePhrase:
    """A time expression as found, not yet read against a report's date.

    ``pattern`` names the rule that found it; ``parts`` are its named pieces as printed in the rule's table
    (``(("weekday", "1"), ("direction", "past"))``), all strings, so that reading it against another anchor later needs
    no second look at the text. ``tense`` is ``past``, ``future`` or ``none``: that of the clause it stands in.
    ``host`` is the time of the text that it is read on ("the following day"), where it hangs on one.
    """

    quote: Quote
    pattern: str
    parts: tuple[tuple[str, str], ...]
    tense: str = "none"
    host: TimePhrase | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why a field has its value: the rule's name and, where it rests on words, the words."""

    field: str
    rule: str
    evidence: Quote | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One clause that tells of one happening.

    ``id`` is ``s-``, the article's 12 digits and the trigger's offsets. ``quote`` is the sentence or headline and
    ``trigger`` the word in it that names the happening. ``words`` are the lemmas of the predicate and its content
    words, for linking. ``according_to`` is outermost first, without the outlet. ``on_chronicle`` says whether a careful
    reader would put it on a timeline; ``why_off`` says why not.
    """

    id: str
    article: str
    quote: Quote
    trigger: Quote
    lemma: str
    zone: ZoneKind
    type: EventType
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    label: str = ""
    status: Status = Status.REPORTED
    historical: bool = False
    parties: tuple[Party, ...] = ()
    time: TimePhrase | None = None
    when: When = NO_TIME
    where: Mention | None = None
    quantities: tuple[Quantity, ...] = ()
    according_to: tuple[Source, ...] = ()
    hedge: Quote | None = None
    words: tuple[str, ...] = ()
    on_chronicle: bool = True
    why_off: str | None = None
    reasons: tuple[Reason, ...] = ()


class RelationKind(Enum):
    """What can be in force over a span of time."""

    AGREEMENT = "agreement"
    MEMBERSHIP = "membership"
    DEPLOYMENT = "deployment"
    OFFICE = "office"


class Effect(Enum):
    """What a statement does to a standing relation."""

    OPENS = "opens"
    HOLDS = "holds"
    SUSPENDS = "suspends"
    ENDS = "ends"
    ANNOUNCES_END = "announces-end"
    ANNOUNCES = "announces"
    REFUSES_END = "refuses-end"


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationHint:
    """What a clause says about a relation in force: its kind, the effect, whose it is, and the words.

    ``parties`` are mentions in the order of design.md: holder and country or organization for an office, member and
    organization for a membership, whose and where for a deployment, all sides for an agreement. ``what`` names the
    office ("prime minister") or the agreement ("defense agreement").
    """

    kind: RelationKind
    effect: Effect
    parties: tuple[Mention, ...]
    what: str | None = None
    quantity: Quantity | None = None
    evidence: Quote
    time: TimePhrase | None = None
    when: When = NO_TIME
    by: Mention | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Coding:
    """All that the coding room found in one article: statements, every mention, and hints about standing relations."""

    article: str
    version: str
    statements: tuple[Statement, ...]
    mentions: tuple[Mention, ...]
    hints: tuple[RelationHint, ...] = ()
