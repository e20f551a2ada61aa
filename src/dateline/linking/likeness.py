"""Do two statements tell of one happening? The table of what speaks for it and against it."""

from __future__ import annotations

import math
from datetime import date

from dateline.linking.features import Feature
from dateline.linking.happenings import SPOKEN, related, repeats
from dateline.linking.tellings import Telling
from dateline.model.article import ZoneKind
from dateline.model.interval import Interval
from dateline.model.plover import Status

_UNREAL = frozenset((Status.ANNOUNCED, Status.HYPOTHETICAL))


def same_kind(a: Telling, b: Telling) -> float:
    """Their predicates can tell of one kind of happening ("oust", "coup"); half where types differ or labels agree."""
    same = bool(a.kinds & b.kinds) or (not a.kinds and not b.kinds and a.lemma == b.lemma)
    if same and a.type is b.type:
        return 1.0
    return 0.5 * float(same or _same_label(a, b))


def same_deed(a: Telling, b: Telling) -> float:
    """One kind and type of deed; what is said, promised or talked about is said again and again."""
    return float(bool(a.kinds & b.kinds) and a.type is b.type and a.type not in SPOKEN)


def _same_label(a: Telling, b: Telling) -> bool:
    return a.label is not None and a.label == b.label


def same_lemma(a: Telling, b: Telling) -> float:
    """The very same predicate."""
    return float(a.lemma == b.lemma)


def once_a_report(a: Telling, b: Telling) -> float:
    """The same predicate in two reports, each of which uses it for one happening only."""
    return float(a.article != b.article and a.lemma == b.lemma and a.alone and b.alone)


def same_type(a: Telling, b: Telling) -> float:
    """The same PLOVER type; a third where the types only touch."""
    return 1.0 if a.type is b.type else 0.33 if related(a.type, b.type) else 0.0


def same_mode(a: Telling, b: Telling) -> float:
    """The same PLOVER mode."""
    return float(a.mode is not None and a.mode == b.mode)


def other_mode(a: Telling, b: Telling) -> float:
    """Different modes of one type (a telephone call, a visit)."""
    return float(a.type is b.type and a.mode is not None and b.mode is not None and a.mode != b.mode)


def shared_sides(a: Telling, b: Telling) -> float:
    """Countries and other parties in common, a person counting for their country: the share of the smaller set."""
    fewer = min(len(a.sides), len(b.sides))
    return len(a.sides & b.sides) / max(2, fewer) if fewer else 0.0


def shared_actors(a: Telling, b: Telling) -> float:
    """The very same actors in common: the share of the smaller set."""
    fewer = min(len(a.actors), len(b.actors))
    return len(a.actors & b.actors) / fewer if fewer else 0.0


def other_sides(a: Telling, b: Telling) -> float:
    """Both name parties, and none in common."""
    return float(bool(a.sides and b.sides) and not a.sides & b.sides)


def side_too_many(a: Telling, b: Telling) -> float:
    """Both name two sides or more, and on each there is one that the other does not have."""
    both = len(a.sides) > 1 and len(b.sides) > 1
    return float(both and bool(a.sides - b.sides) and bool(b.sides - a.sides))


def other_agent(a: Telling, b: Telling) -> float:
    """Done by different parties, neither of which the other statement names in any role."""
    return float(bool(a.agents and b.agents) and not a.agents & b.sides and not b.agents & a.sides)


def other_persons(a: Telling, b: Telling) -> float:
    """Named persons did it in both, and not one of them is the same."""
    return float(bool(a.doers and b.doers) and not (a.doers & b.actors or b.doers & a.actors))


def other_target(a: Telling, b: Telling) -> float:
    """Done to different named persons, bodies or countries, none of them in any role of the other statement."""
    both = bool(a.sufferers and b.sufferers)
    return float(both and not (a.sufferers & b.actors or b.sufferers & a.actors) and not a.recipients & b.recipients)


def other_recipient(a: Telling, b: Telling) -> float:
    """Done to different parties."""
    return float(bool(a.recipients and b.recipients) and not a.recipients & b.recipients and not a.recipients & b.sides)


def same_time(a: Telling, b: Telling) -> float:
    """Both dated, and the dates agree: the more exact the coarser date, the more it says."""
    days = max(_days(a.interval), _days(b.interval))
    if not (a.interval.known and b.interval.known and a.interval.overlaps(b.interval)):
        return 0.0
    return 1.0 if days <= 1 else 0.9 if days <= 7 else 0.7 if days <= 31 else 0.35 if days <= 366 else 0.1


def other_time(a: Telling, b: Telling) -> float:
    """Both dated, and the dates cannot be one: half for at most two days or a month apart (slips), .75 in a week."""
    if not (a.interval.known and b.interval.known) or a.interval.overlaps(b.interval):
        return 0.0
    gap, longer = _gap(a.interval, b.interval), max(_days(a.interval), _days(b.interval))
    if gap <= 2 or (longer >= 28 and gap <= 31):
        return 0.5
    return 0.75 if gap <= 7 else 1.0


def _days(interval: Interval) -> float:
    return interval.days or math.inf


def _gap(a: Interval, b: Interval) -> int:
    """The days between two intervals that do not overlap."""
    first, second = sorted((a, b), key=lambda i: (i.earliest or date.min, i.latest or date.max))
    if first.latest is None or second.earliest is None:
        return 0
    return (second.earliest - first.latest).days


def same_place(a: Telling, b: Telling) -> float:
    """The same place; half for the same country."""
    return 1.0 if a.places & b.places else 0.5 * bool(a.where & b.where)


def other_place(a: Telling, b: Telling) -> float:
    """Places in different countries."""
    return float(bool(a.where and b.where) and not a.where & b.where)


def shared_words(a: Telling, b: Telling) -> float:
    """Content words in common, the rarer in the case the weightier (cosine of inverse document frequencies)."""
    left, right = dict(a.words), dict(b.words)
    common = sum(left[word] ** 2 for word in sorted(left.keys() & right.keys()))
    size = math.sqrt(sum(v * v for v in left.values()) * sum(v * v for v in right.values()))
    return common / size if size else 0.0


def same_figure(a: Telling, b: Telling) -> float:
    """A number in common."""
    return float(bool(a.numbers & b.numbers))


def taken_up(a: Telling, b: Telling) -> float:
    """The later of two statements of one report has a definite noun ("the talks") and no party that is new to it."""
    first, later = (a, b) if b.start > a.start else (b, a)
    same = bool(a.kinds & b.kinds) or a.lemma == b.lemma
    return float(a.article == b.article and later.takes_up and same and later.sides <= first.sides)


def headline(a: Telling, b: Telling) -> float:
    """A headline or standfirst and the beginning of its own report."""
    titles = ZoneKind.TITLE in (a.zone, b.zone) or ZoneKind.STANDFIRST in (a.zone, b.zone)
    return float(a.article == b.article and titles and (a.in_lead or b.in_lead))


def seldom_twice(a: Telling, b: Telling) -> float:
    """A kind that hardly happens twice to one country in a case's time (a coup, an election)."""
    shared = a.kinds & b.kinds
    return float(
        bool(a.sides & b.sides or same_setting(a, b)) and bool(shared) and not any(repeats(kind) for kind in shared)
    )


def same_setting(a: Telling, b: Telling) -> float:
    """One names no party, but its report speaks most of a country that is party to the other."""
    if a.sides and b.sides:
        return 0.0
    if a.sides or b.sides:
        return float(bool((a.sides | a.setting) & (b.sides | b.setting)))
    return float(bool(a.setting & b.setting))


def other_kind(a: Telling, b: Telling) -> float:
    """Predicates of known kinds that have none in common; half where only one is known."""
    if a.kinds & b.kinds or a.lemma == b.lemma or _same_label(a, b):
        return 0.0
    return 1.0 if a.kinds and b.kinds else 0.5


def unanchored(a: Telling, b: Telling) -> float:
    """A kind that happens often, told in two reports without a date or place in common."""
    if a.article == b.article or any(not repeats(kind) for kind in a.kinds & b.kinds):
        return 0.0
    dated = a.interval.known and b.interval.known and a.interval.overlaps(b.interval)
    return float(not dated and not a.where & b.where)


def other_status(a: Telling, b: Telling) -> float:
    """Told as happened here, as not happened there; a third for a plan or a supposition."""
    if a.status is b.status:
        return 0.0
    if Status.NEGATED in (a.status, b.status):
        return 1.0
    return 0.33 if {a.status, b.status} & _UNREAL else 0.0


LIKENESS: tuple[Feature[Telling], ...] = (
    Feature(name="same-kind", weight=0.2, measure=same_kind),
    Feature(name="same-deed", weight=0.1, measure=same_deed),
    Feature(name="same-lemma", weight=0.2, measure=same_lemma),
    Feature(name="once-a-report", weight=0.1, measure=once_a_report),
    Feature(name="same-type", weight=0.1, measure=same_type),
    Feature(name="same-mode", weight=0.1, measure=same_mode),
    Feature(name="shared-sides", weight=0.25, measure=shared_sides),
    Feature(name="shared-actors", weight=0.15, measure=shared_actors),
    Feature(name="same-time", weight=0.25, measure=same_time),
    Feature(name="same-place", weight=0.1, measure=same_place),
    Feature(name="shared-words", weight=0.5, measure=shared_words),
    Feature(name="same-figure", weight=0.1, measure=same_figure),
    Feature(name="taken-up", weight=0.3, measure=taken_up),
    Feature(name="headline", weight=0.3, measure=headline),
    Feature(name="seldom-twice", weight=0.15, measure=seldom_twice),
    Feature(name="same-setting", weight=0.1, measure=same_setting),
    Feature(name="other-kind", weight=-0.35, measure=other_kind),
    Feature(name="unanchored", weight=-0.1, measure=unanchored),
    Feature(name="other-mode", weight=-0.3, measure=other_mode),
    Feature(name="other-sides", weight=-0.45, measure=other_sides),
    Feature(name="side-too-many", weight=-0.45, measure=side_too_many),
    Feature(name="other-agent", weight=-0.4, measure=other_agent),
    Feature(name="other-persons", weight=-0.3, measure=other_persons),
    Feature(name="other-target", weight=-0.35, measure=other_target),
    Feature(name="other-recipient", weight=-0.15, measure=other_recipient),
    Feature(name="other-time", weight=-1.2, measure=other_time),
    Feature(name="other-place", weight=-0.3, measure=other_place),
    Feature(name="other-status", weight=-0.6, measure=other_status),
)
"""How two statements are compared; ``clusters.ENOUGH`` joins them."""
