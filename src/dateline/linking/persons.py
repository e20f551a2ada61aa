"""Persons: which names of persons, in one report and across reports, are names of one person.

Inside a report names are put together first; what comes out is one ``Profile`` a person and report, and profiles of
different reports are compared by the table ``ACROSS``. A bare name that two persons could have is left alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dateline.linking import names
from dateline.linking.features import Feature, weigh
from dateline.linking.groups import Groups
from dateline.linking.referents import country_of_words
from dateline.linking.sightings import Report, Sighting
from dateline.linking.titles import family, title_conflict
from dateline.model.actor import Join

ENOUGH = 0.6
"""The score from which two profiles are joined."""

CLOSE = 0.1
"""Scores that differ by less are about as good."""

FAR_MORE = 3
"""A bare name goes to the one of several that is spoken of this many times as often as any other of them."""

SURE = 0.9
"""The score below which a join is marked likely."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What one report tells of one person: spellings, titles, countries; ``key`` is its smallest mention.

    ``spellings`` begin with the full name used most, so that a slip of the reader does not speak for all.
    """

    key: str
    article: str
    spellings: tuple[str, ...]
    size: int
    titles: frozenset[str]
    countries: frozenset[str]

    @property
    def fullest(self) -> str:
        """The full name that is used most, the longest of those used as often."""
        return self.spellings[0]

    @property
    def is_full(self) -> bool:
        """True where more than a bare surname is told."""
        return len(names.tokens(self.fullest)) > 1


def same_name(a: Profile, b: Profile) -> float:
    """The fullest spellings are the same name once accents, hyphens and particles are folded."""
    return float(a.is_full and b.is_full and names.compare(a.fullest, b.fullest).score == 1.0)


def part_of_name(a: Profile, b: Profile) -> float:
    """All words of the one full name are words of the other ("Ana Ruiz" in "Ana Maria Ruiz"), the surname too."""
    match = names.compare(a.fullest, b.fullest)
    ok = a.is_full and b.is_full and match.rule in ("part-of-name", "same-name-reordered") and _shares_end(a, b)
    return float(ok)


def spelling(a: Profile, b: Profile) -> float:
    """Full names of as many or fewer words that differ in spelling only; the likeness of the spellings."""
    match = names.compare(a.fullest, b.fullest)
    if not (a.is_full and b.is_full and match.rule == "spelling"):
        return 0.0
    return match.score if match.score >= 0.8 else 0.0


def bare_name(a: Profile, b: Profile) -> float:
    """One report has only a surname (or the first of an eastern name), which is that of the other's full name."""
    if a.is_full == b.is_full:
        return float(not a.is_full and names.compare(a.fullest, b.fullest).score >= 0.95)
    short, full = (b, a) if a.is_full else (a, b)
    return _bare_fits(short.fullest, full.fullest)


def same_country(a: Profile, b: Profile) -> float:
    """Both reports tie the person to a same country."""
    return float(bool(a.countries & b.countries))


def other_country(a: Profile, b: Profile) -> float:
    """The reports tie the person to different countries."""
    return float(bool(a.countries and b.countries and not a.countries & b.countries))


def same_title(a: Profile, b: Profile) -> float:
    """A title or office of one kind (president, head of state) is given in both."""
    mine = {family(title) for title in a.titles} - {None}
    return float(bool(mine & {family(title) for title in b.titles}))


def other_title(a: Profile, b: Profile) -> float:
    """The titles cannot well be one person's at a time (a prime minister and a spokesman)."""
    return title_conflict(a.titles, b.titles)


def other_given_name(a: Profile, b: Profile) -> float:
    """Same surname, but given names that are not spellings, initials or parts of one another."""
    if not (a.is_full and b.is_full):
        return 0.0
    return float(names.compare(a.fullest, b.fullest).rule in ("different-names", "some-names-differ"))


ACROSS: tuple[Feature[Profile], ...] = (
    Feature(name="same-name", weight=0.9, measure=same_name),
    Feature(name="part-of-name", weight=0.75, measure=part_of_name),
    Feature(name="spelling", weight=0.7, measure=spelling),
    Feature(name="bare-name", weight=0.65, measure=bare_name),
    Feature(name="same-country", weight=0.15, measure=same_country),
    Feature(name="same-title", weight=0.1, measure=same_title),
    Feature(name="other-country", weight=-0.5, measure=other_country),
    Feature(name="other-title", weight=-0.2, measure=other_title),
    Feature(name="other-given-name", weight=-1.5, measure=other_given_name),
)
"""How the profiles of two reports are compared; ``ENOUGH`` joins them."""


def join_persons(groups: Groups, reports: Sequence[Report], sightings: dict[str, tuple[Sighting, ...]]) -> None:
    """Joins the mentions of persons by name, inside each report, then across reports."""
    profiles: list[Profile] = []
    for report in reports:
        mine = sightings.get(report.article.id, ())
        _join_within(groups, mine)
        profiles += _profiles(groups, mine)
    _join_across(groups, profiles)


def _join_within(groups: Groups, mine: Sequence[Sighting]) -> None:
    """Inside a report: full names that are one, then bare names that only one full name fits."""
    used = Counter(sighting.text for sighting in mine)
    full = _unlike(sorted((s for s in mine if _size(s) > 1), key=lambda s: (-used[s.text], -_size(s), s.start)), groups)
    for sighting in (s for s in mine if _size(s) == 1):
        fitting = [other for other in full if _bare_fits(sighting.text, other.text)]
        if len({groups.root(other.key) for other in fitting}) == 1:
            groups.join(_join(fitting[0], sighting, "bare-name", 1.0))
    _unlike([s for s in mine if _size(s) == 1 and len(groups.members(s.key)) == 1], groups)


def _unlike(ordered: Iterable[Sighting], groups: Groups) -> list[Sighting]:
    """One sighting for each name; the others of that name are joined to it."""
    heads: list[Sighting] = []
    for sighting in ordered:
        fitting = [(names.compare(head.text, sighting.text), head) for head in heads]
        good = [(match, head) for match, head in fitting if match.score >= 0.85]
        exact = [(match, head) for match, head in good if match.score == 1.0] or good
        if len(exact) == 1:
            match, head = exact[0]
            groups.join(_join(head, sighting, match.rule, match.score))
        elif not exact:
            heads.append(sighting)
    return heads


def _size(sighting: Sighting) -> int:
    return len(names.tokens(sighting.text))


def _join(left: Sighting, right: Sighting, rule: str, score: float) -> Join:
    detail = f"{left.text} | {right.text}"
    return Join(left=left.key, right=right.key, rule=rule, detail=detail, score=score, likely=score < SURE)


_EASTERN = re.compile(r"\w+ \w+-\w+")
"""Before a given name of two syllables with a hyphen stands the family's ("Kim Sung-min")."""


def _bare_fits(short: str, full: str) -> float:
    """1 where the bare name ends the full name, .9 where it is its first or another word, less for a spelling of it."""
    words, parts = names.core_tokens(short), names.core_tokens(full)
    if not words or len(words) >= len(parts):
        return 0.0
    if parts[-len(words) :] == words:
        return 1.0
    if words == parts[:1] and _EASTERN.fullmatch(full.strip()):
        return 1.0
    if len(words) == 1 and words[0] in parts:
        return 0.9
    return 0.85 if len(words) == 1 and names.token_likeness(words[0], parts[-1]) >= 0.85 else 0.0


def _shares_end(a: Profile, b: Profile) -> bool:
    left, right = names.core_tokens(a.fullest), names.core_tokens(b.fullest)
    return bool(left and right) and (left[-1] == right[-1] or left[0] == right[0] or sorted(left) == sorted(right))


def _profiles(groups: Groups, mine: Sequence[Sighting]) -> Iterator[Profile]:
    """One profile for each person of a report."""
    of_root: dict[str, list[Sighting]] = {}
    for sighting in mine:
        of_root.setdefault(groups.root(sighting.key), []).append(sighting)
    for root in sorted(of_root):
        yield profile(of_root[root])


def profile(sightings: Sequence[Sighting]) -> Profile:
    """What the mentions by name of one person tell."""
    counted = Counter(sighting.text for sighting in sightings)
    spellings = sorted(counted, key=lambda t: (len(names.tokens(t)) < 2, -counted[t], -len(names.tokens(t)), t))
    titles = {s.mention.title.text.casefold() for s in sightings if s.mention.title is not None}
    titles |= {s.lead.casefold() for s in sightings if s.lead}
    return Profile(
        key=min(sighting.key for sighting in sightings),
        article=sightings[0].mention.core.article,
        spellings=tuple(spellings),
        size=len(sightings),
        titles=frozenset(titles),
        countries=frozenset(votes(sightings)),
    )


def votes(sightings: Sequence[Sighting]) -> list[str]:
    """The countries that the phrases around a person's name say, as often as they say them."""
    said = [quote.text for sighting in sightings for quote in sighting.mention.of]
    said += [word for sighting in sightings for word in sighting.lead.split()]
    return [country.iso2 for text in said if (country := country_of_words(text)) is not None]


def _join_across(groups: Groups, profiles: Sequence[Profile]) -> None:
    """The commonest full names first; each profile goes to the cluster that it fits best, or stays alone.

    Only clusters that have a word with the same consonants are looked at: others can be no spelling of the name.
    """
    common = Counter(names.tokens(profile.fullest) for profile in profiles)
    clusters: dict[str, list[list[Profile]]] = {}
    for new in sorted(
        profiles, key=lambda p: (not p.is_full, -common[names.tokens(p.fullest)], -p.size, p.fullest, p.key)
    ):
        sounds = sorted({names.skeleton(token) for token in names.core_tokens(new.fullest)})
        near = {id(cluster): cluster for sound in sounds for cluster in clusters.get(sound, ())}
        cluster = _best(new, list(near.values()))
        if cluster is None or not groups.join(_across(cluster, new)):
            cluster = []
        cluster.append(new)
        for sound in sounds:
            if not any(known is cluster for known in clusters.get(sound, ())):
                clusters.setdefault(sound, []).append(cluster)


def _best(new: Profile, clusters: Sequence[list[Profile]]) -> list[Profile] | None:
    """The best cluster: of several about as good, the one that is spoken of far more, or any if they could be one."""
    scored = [(score, cluster) for cluster in clusters if (score := _score(new, cluster)) >= ENOUGH]
    top = max((score for score, _ in scored), default=0.0)
    near = sorted((c for score, c in scored if top - score < CLOSE), key=lambda c: (-_mentions(c), c[0].key))
    if not near:
        return None
    others = [other for other in near[1:] if _score(near[0][0], other) < ENOUGH]
    rival = max((_mentions(other) for other in others), default=0)
    return near[0] if _mentions(near[0]) >= FAR_MORE * rival else None


def _mentions(cluster: Sequence[Profile]) -> int:
    return sum(profile.size for profile in cluster)


def _across(cluster: Sequence[Profile], new: Profile) -> Join:
    """The join of a profile with the member of a cluster that is most like it."""
    best = max(cluster, key=lambda p: (weigh(ACROSS, p, new).score, p.key))
    verdict = weigh(ACROSS, best, new)
    score = min(1.0, verdict.score)
    return Join(
        left=best.key,
        right=new.key,
        rule=verdict.rule,
        detail=f"{best.fullest} | {new.fullest}: {verdict.detail}",
        score=score,
        likely=verdict.rule != "same-name" and score < SURE,
    )


def _score(new: Profile, cluster: Sequence[Profile]) -> float:
    """The best score against a member; nothing where any member contradicts."""
    verdicts = [weigh(ACROSS, other, new).score for other in cluster]
    return max(verdicts) if min(verdicts) > -0.5 else 0.0
