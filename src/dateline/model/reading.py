"""What the language room saw in an article: parallel arrays over its words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from .plover import EventType, Status


class NameKind(Enum):
    """The kinds of names that the reader tells apart."""

    PERSON = "person"
    ORGANIZATION = "organization"
    PLACE = "place"
    GROUP = "group"
    EVENT = "event"
    """Only among a reading's ``other_names``."""


class NameDetail(Enum):
    """The finer kinds of names that news needs; persons have none."""

    COUNTRY = "country"
    CITY = "city"
    """Towns and villages, too."""
    REGION = "region"
    """A province, a district, a quarter of a city, or a part of the world."""
    LANDFORM = "landform"
    """Waters, mountains, islands, deserts."""
    FACILITY = "facility"
    """Built by people: airports, bridges, prisons, streets, mosques."""
    GOVERNMENT = "government"
    """A body of a state: ministries, parliaments, courts, police, a seat that stands for one."""
    INTERNATIONAL = "international"
    """A body of several states."""
    COMPANY = "company"
    PARTY = "party"
    ARMED = "armed"
    """Regular and irregular forces."""
    MEDIA = "media"
    INSTITUTION = "institution"
    """Universities, schools, institutes."""
    ASSOCIATION = "association"
    """Associations, unions, charities, churches."""
    TEAM = "team"
    NATIONALITY = "nationality"
    """The people, or what is, of a country or part of the world: "Nigerien", "Britons", "African"."""
    GROUP = "group"
    """An ethnic, religious or political group: "Kurds", "Sunni", "Democrats"."""
    EVENT = "event"
    """A happening with a name of its own: "World Cup", "Operation Serval", "Hurricane Mitch"."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Name:
    """A name: the words ``first..last`` (last exclusive); ``detail`` is None where the words do not tell."""

    first: int
    last: int
    kind: NameKind
    detail: NameDetail | None = None


class Role(Enum):
    """What a phrase is to a predicate: PropBank's numbered arguments and modifiers (Palmer et al. 2005)."""

    ARG0 = "ARG0"
    ARG1 = "ARG1"
    ARG2 = "ARG2"
    ARG3 = "ARG3"
    ARG4 = "ARG4"
    ARG5 = "ARG5"
    ARGA = "ARGA"
    ADJ = "ARGM-ADJ"
    ADV = "ARGM-ADV"
    CAU = "ARGM-CAU"
    COM = "ARGM-COM"
    CXN = "ARGM-CXN"
    DIR = "ARGM-DIR"
    DIS = "ARGM-DIS"
    EXT = "ARGM-EXT"
    GOL = "ARGM-GOL"
    LOC = "ARGM-LOC"
    LVB = "ARGM-LVB"
    MNR = "ARGM-MNR"
    MOD = "ARGM-MOD"
    NEG = "ARGM-NEG"
    PRD = "ARGM-PRD"
    PRP = "ARGM-PRP"
    PRR = "ARGM-PRR"
    REC = "ARGM-REC"
    TMP = "ARGM-TMP"
    VERB = "V"
    """Only continued: the particle of the predicate ("carried *out*")."""


class Link(Enum):
    """How an argument stands to another of its frame."""

    OWN = ""
    REFERENCE = "R-"
    """A relative word for an argument that stands elsewhere ("the man *who* left")."""
    CONTINUATION = "C-"
    """A further part of an argument that is not in one piece."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Argument:
    """The words ``first..last`` (last exclusive) that fill a role of a predicate."""

    first: int
    last: int
    role: Role
    link: Link = Link.OWN


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A predicate, verbal or nominal, and its arguments in text order."""

    predicate: int
    arguments: tuple[Argument, ...]


class Factuality(Enum):
    """Whether the text has a mentioned event as having happened (or going on), to come, possible, or not so."""

    HAPPENED = "happened"
    FUTURE = "future"
    HYPOTHETICAL = "hypothetical"
    NEGATED = "negated"


@dataclass(frozen=True, slots=True, kw_only=True)
class EventMention:
    """The words ``first..last`` (last exclusive) that name an event; ``reported``: another than the text tells it."""

    first: int
    last: int
    factuality: Factuality = Factuality.HAPPENED
    certain: bool = True
    reported: bool = False


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Stretch:
    """The words ``first..last`` of a reading, last exclusive."""

    first: int
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """What a source is said to have said: ``cue`` is the word of saying, ``content`` what was said, maybe in parts.

    ``source`` is None where none is named ("it was reported that"). One attribution may lie in the content of another.
    """

    source: Stretch | None
    cue: Stretch
    content: tuple[Stretch, ...]
    quoted: bool = False
    """Whether some of the content stands in quotation marks."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Mention:
    """A phrase ``first..last`` (last exclusive) that refers to something, and its head word."""

    first: int
    last: int
    head: int


class Tenure(Enum):
    """How somebody stands to an office, where the words beside it say so."""

    FORMER = "former"
    OUSTED = "ousted"
    OUTGOING = "outgoing"
    ACTING = "acting"
    ELECT = "elect"


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """A title or office: the words ``first..last`` (last exclusive), its head noun, and the name that it stands beside.

    The words hold what the office is and of which body ("former UN envoy for Syria"), but neither articles nor the
    country before it ("Niger's", "French"). ``holder`` is None where no name is tied to it.
    """

    first: int
    last: int
    head: int
    holder: Stretch | None = None
    tenure: Tenure | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaning:
    """What the learned coder holds of a predicate: a likelihood beside the tables, not a statement.

    ``nothing`` and the shares of ``types`` (the likeliest first, those under a hundredth left out) sum to 1 at most.
    """

    word: int
    nothing: float
    """How likely there is nothing to code."""
    types: tuple[tuple[EventType, float], ...]
    mode: str | None
    """Of the likeliest type; None for none."""
    status: Status
    """The likeliest, if there is something to code."""
    status_share: float

    def share(self, type_: EventType) -> float:
        """How likely the predicate is of a type."""
        return next((share for of, share in self.types if of is type_), 0.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Words of an article's title and body with what was read of each; all arrays have one entry a word.

    ``starts``/``ends`` are code points into the article's text. ``heads`` are word indices of this reading, -1 for the
    root of a sentence. ``upos``, ``deprels`` and ``feats`` are those of Universal Dependencies v2 (``feats`` in CoNLL-U
    form, ``_`` for none), ``xpos`` Penn tags. ``sentences`` are ``(first, last)`` word indices, last exclusive, in text
    order, covering every word.
    """

    article: str
    version: str
    forms: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    sentences: tuple[tuple[int, int], ...]
    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    feats: tuple[str, ...]
    lemmas: tuple[str, ...]
    heads: tuple[int, ...]
    deprels: tuple[str, ...]
    names: tuple[Name, ...]
    frames: tuple[Frame, ...] = ()
    """One a predicate, in text order."""
    events: tuple[EventMention, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    """In the order of their cues."""
    chains: tuple[tuple[Mention, ...], ...] = ()
    """Mentions of one and the same thing, at least two in each, in text order."""
    offices: tuple[Office, ...] = ()
    """Titles and offices in text order; one with several holders stands here once for each."""
    other_names: tuple[Name, ...] = ()
    """Nationalities, groups and named events that are not among ``names``, in text order; an event may hold names."""
    leanings: tuple[Leaning, ...] = ()
    """One a predicate with a frame, in text order."""

    def __len__(self) -> int:
        return len(self.forms)

    def children(self, word: int) -> Iterator[int]:
        """The words whose head is this one, in text order."""
        first, last = self.sentence_of(word)
        return (i for i in range(first, last) if self.heads[i] == word)

    def sentence_of(self, word: int) -> tuple[int, int]:
        """``(first, last)`` of the sentence that holds the word."""
        low, high = 0, len(self.sentences)
        while low < high:
            middle = (low + high) // 2
            if self.sentences[middle][1] <= word:
                low = middle + 1
            else:
                high = middle
        return self.sentences[low]

    def subtree(self, word: int) -> tuple[int, ...]:
        """The word and all that hang on it, in text order."""
        found, front = {word}, [word]
        while front:
            for child in self.children(front.pop()):
                if child not in found:
                    found.add(child)
                    front.append(child)
        return tuple(sorted(found))

    def ancestors(self, word: int) -> Iterator[int]:
        """The head of the word, its head, and so on up to the root."""
        seen = {word}
        while (word := self.heads[word]) >= 0 and word not in seen:
            seen.add(word)
            yield word

    def chain_of(self, word: int) -> tuple[Mention, ...]:
        """The chain of which the word heads a mention, empty for none."""
        return next((chain for chain in self.chains if any(m.head == word for m in chain)), ())

    def name_at(self, word: int) -> Name | None:
        """The name that holds the word, or None."""
        for name in self.names:
            if name.first <= word < name.last:
                return name
        return None
