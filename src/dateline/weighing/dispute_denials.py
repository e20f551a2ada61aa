"""Denials: one source says that it happened, another that it did not. Both stay, side by side.

A denial is tied to a happening only by its words: what is denied names the happening by its predicate and shares its
parties or other content words; or it is "the claim" of the sentence just before, made of the very one who denies.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dateline.model.event import Dispute, DisputeField, DisputeRelation, Event, Side
from dateline.model.plover import EventType, Status
from dateline.model.span import Quote
from dateline.model.statement import Statement
from dateline.weighing.dispute_notes import names, shared, words_of

_DENYING = frozenset({"deny", "refute", "rebut", "contradict", "debunk", "denial"})
_REJECTING = frozenset({"reject", "dismiss", "rebuff", "repudiate"})
"""These refuse offers, too, so that they deny only what is called a claim."""
_CLAIM = re.compile(
    r"^\W*(?:\w+ly )?(?:the|that|those|these|this|any|all|such|as \w+)?(?: \w+)?\W*"
    r"\b(claims?|allegations?|accusations?|reports?|charges?|assertions?|rumou?rs?)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"^\W*(?:\w+ly )?(?:(?:on|in|this|last) \w+(?: \d+)? )?(?:that|having|it|he|she|they|its|their|\w{3,}ing)\b",
    re.IGNORECASE,
)
"""What is denied is a clause: "denied on Tuesday that", "denied having fired"; not "denied bail", "denied an offer"."""
_RESPONSIBILITY = re.compile(
    r"^\W*(?:any |all )?(?:responsibility|involvement|wrongdoing|blame|complicity|knowledge|a role)\b", re.IGNORECASE
)
_ELSEWHERE = re.compile(
    r"[;“”\"]|, (?:saying|adding|and|but|with|calling)\b"
    r"|\b(?:after|before|following|since|while|when|where|who|which|as)\b"
)
_PENDING = re.compile(r"\b(yet|so far|still|until|unless|no longer)\b", re.IGNORECASE)
_TOLD = frozenset({Status.REPORTED, Status.ALLEGED})
_SPOKEN = frozenset({EventType.REJECT, EventType.ACCUSE, EventType.THREATEN, EventType.REQUEST, EventType.AGREE})
"""Acts of speech: a denial that follows one is an answer to it, and does not say that it was not made."""
_ENOUGH = 2
_GAP = 3

Resolved = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Tie:
    """A denial and the claims of an event that it is tied to, with the strength of the tie."""

    event: str
    denial: Quote
    claims: tuple[Quote, ...]
    strength: int


def denials(events: Sequence[Event], statements: Sequence[Statement], resolved: Resolved) -> dict[str, Dispute]:
    """The events of which it is denied that they happened, each with its dispute."""
    ties = [tie for one in statements if _is_denial(one) for tie in _best(_ties(one, events, resolved))]
    ties += [tie for event in events for tie in _negated(event)]
    return {
        event.id: _dispute(event, [tie for tie in ties if tie.event == event.id])
        for event in events
        if any(tie.event == event.id for tie in ties)
    }


def _dispute(event: Event, ties: Sequence[_Tie]) -> Dispute:
    claims = tuple(dict.fromkeys(quote for tie in ties for quote in tie.claims))
    denied = tuple(dict.fromkeys(tie.denial for tie in ties))
    sides = (Side(value="reported", reports=claims), Side(value="denied", reports=denied))
    return Dispute(event=event.id, field=DisputeField.OCCURRENCE, relation=DisputeRelation.DENIAL, sides=sides)


def _best(ties: Iterable[_Tie]) -> list[_Tie]:
    """The strongest tie, none where two are as strong: a denial is of one happening."""
    ranked = sorted(ties, key=lambda one: -one.strength)
    alone = len(ranked) == 1 or (len(ranked) > 1 and ranked[0].strength > ranked[1].strength)
    return ranked[:1] if alone else []


def _is_denial(statement: Statement) -> bool:
    if statement.type is not EventType.REJECT or statement.status is not Status.REPORTED:
        return False
    rest = _rest(statement)
    if _RESPONSIBILITY.search(rest):
        return False
    if _CLAIM.search(rest):
        return statement.lemma in _DENYING | _REJECTING
    return statement.lemma in _DENYING and _CLAUSE.search(rest) is not None


def _rest(denial: Statement) -> str:
    """What follows the word of denial in its sentence, up to the next main clause or circumstance."""
    rest = denial.quote.text[denial.trigger.end - denial.quote.start :]
    return _ELSEWHERE.split(rest, maxsplit=1)[0]


def _ties(denial: Statement, events: Sequence[Event], resolved: Resolved) -> Iterator[_Tie]:
    said = words_of(_rest(denial))
    parties = _actors([denial], resolved)
    for event in events:
        claims = [one for one in event.statements if _claims(one, denial, resolved)]
        strength = max((_strength(one, said, parties, resolved) for one in claims), default=0)
        if strength < _ENOUGH and _CLAIM.search(_rest(denial)):
            claims = [one for one in claims if _just_before(one, denial) and _actors([one], resolved) & parties]
            strength = 1 if claims else 0
        elif strength < _ENOUGH:
            strength = 0
        if strength:
            quotes = tuple(one.trigger for one in claims)
            yield _Tie(event=event.id, denial=denial.trigger, claims=quotes, strength=strength)


def _claims(one: Statement, denial: Statement, resolved: Resolved) -> bool:
    """True of a statement that tells the happening as done, and not by the one who denies it."""
    if one.status not in _TOLD or one.type in _SPOKEN or one.quote.overlaps(denial.quote):
        return False
    source = one.according_to[-1].mention if one.according_to else None
    speaking = set(resolved.get(source.key, ())) if source else set()
    return not speaking & _actors([denial], resolved)


def _strength(one: Statement, said: frozenset[str], parties: set[str], resolved: Resolved) -> int:
    """How many words beyond its predicate tie a claim to what is denied, a party that denies it counting as one."""
    if not names(said, one):
        return 0
    return len(shared(said, one)) + bool(_actors([one], resolved) & parties)


def _actors(statements: Iterable[Statement], resolved: Resolved) -> set[str]:
    return {actor for one in statements for party in one.parties for actor in resolved.get(party.mention.key, ())}


def _just_before(claim: Statement, denial: Statement) -> bool:
    """True when the claim is the whole of the sentence before, as somebody's word."""
    near = claim.article == denial.article and 0 <= denial.quote.start - claim.quote.end <= _GAP
    return near and (claim.status is Status.ALLEGED or bool(claim.according_to))


def _negated(event: Event) -> Iterator[_Tie]:
    """Statements of the event in which another source says that it did not happen."""
    told = list(zip(event.statements, event.sources, strict=True))
    for one, actors in told:
        if one.status is not Status.NEGATED or not one.according_to or _PENDING.search(one.quote.text):
            continue
        mine = _voice(one, actors)
        claims = tuple(
            other.trigger
            for other, theirs in told
            if other.status in _TOLD
            and other.lemma == one.lemma
            and _voice(other, theirs) != mine
            and other.when.interval.overlaps(one.when.interval)
            and not other.quote.overlaps(one.quote)
        )
        if claims:
            yield _Tie(event=event.id, denial=one.trigger, claims=claims, strength=_ENOUGH)


def _voice(one: Statement, actors: Sequence[str | None]) -> str:
    if not one.according_to:
        return ""
    return (actors[-1] if actors else None) or one.according_to[-1].name.casefold()
