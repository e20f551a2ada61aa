"""Statements to events: average-link clustering over the table of likenesses, people's judgements above all.

Average link (Sokal and Michener 1958) is used because one strong but wrong likeness must not chain two happenings.
What is left and tells little by itself ("the attack") is then joined to the one happening that it can mean.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

from dateline.linking.features import Verdict, weigh
from dateline.linking.happenings import SPOKEN, related
from dateline.linking.likeness import LIKENESS
from dateline.linking.tellings import Telling
from dateline.model.actor import Join
from dateline.model.edit import Judgements
from dateline.model.linked import Cluster

ENOUGH = 0.5
"""The mean likeness from which two clusters are one happening."""

SURE = 1.0
"""The likeness below which a join is marked likely."""

NEVER = -0.7
"""A likeness as low as this keeps two statements' clusters apart."""

MEANT, APART = 0.3, 0.1
"""How like a happening must be, and how much more so than any other, to be what an undated word takes up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """The sum of the likenesses between two clusters; whether a pair contradicts, or was judged different."""

    total: float
    pairs: int = 1
    never: bool = False
    judged: bool = False

    def plus(self, other: Link | None) -> Link:
        """Both links together."""
        if other is None:
            return self
        return Link(
            total=self.total + other.total,
            pairs=self.pairs + other.pairs,
            never=self.never or other.never,
            judged=self.judged or other.judged,
        )


class Clustering:
    """The state of one run: clusters by number, the likeness of each pair, and its sums between clusters."""

    def __init__(self, told: Sequence[Telling], judgements: Judgements) -> None:
        self.told = told
        self.place = {telling.id: n for n, telling in enumerate(told)}
        self.members: dict[int, list[int]] = {n: [n] for n in range(len(told))}
        self.verdicts = {pair: weigh(LIKENESS, told[pair[0]], told[pair[1]]) for pair in comparable(told)}
        self.links: dict[int, dict[int, Link]] = {n: {} for n in self.members}
        for (x, y), verdict in self.verdicts.items():
            self._tie(x, y, Link(total=verdict.score, never=verdict.score <= NEVER))
        for left, right in judgements.different:
            if left in self.place and right in self.place:
                self._tie(self.place[left], self.place[right], Link(total=NEVER, never=True, judged=True))
        self.forced = [join for left, right in sorted(judgements.same) if (join := self._force(left, right))]

    def _tie(self, x: int, y: int, link: Link) -> None:
        self.links[x][y] = self.links[y][x] = link

    def _force(self, left: str, right: str) -> Join | None:
        """Joins what a person judged the same, unless a person judged members of the two different, too."""
        if left not in self.place or right not in self.place:
            return None
        a, b = self._home(self.place[left]), self._home(self.place[right])
        if a == b or self._judged_apart(a, b):
            return None
        self._merge(min(a, b), max(a, b))
        return Join(left=left, right=right, rule="judged-same", detail="a person's edit", score=1.0)

    def _judged_apart(self, a: int, b: int) -> bool:
        link = self.links[a].get(b)
        return link is not None and link.judged

    def _home(self, n: int) -> int:
        return next(cluster for cluster, members in self.members.items() if n in members)

    def _merge(self, keep: int, give: int) -> None:
        """Puts two clusters together and adds up their links to all others."""
        self.members[keep] = sorted([*self.members[keep], *self.members.pop(give)])
        given = self.links.pop(give)
        self.links[keep].pop(give, None)
        for other, link in given.items():
            if other != keep:
                del self.links[other][give]
                self._tie(keep, other, link.plus(self.links[keep].get(other)))

    def mean(self, a: int, b: int) -> float:
        """The mean likeness of two clusters; NEVER where any pair contradicts."""
        link = self.links[a].get(b)
        if link is None:
            return 0.0
        if link.never:
            return NEVER
        return round(link.total / (len(self.members[a]) * len(self.members[b])), 6)

    def run(self) -> None:
        """Merges the two most alike clusters until none are alike enough."""
        queue = [(-self.mean(a, b), a, b) for a in self.links for b in self.links[a] if a < b]
        heapify(queue)
        while queue:
            score, a, b = heappop(queue)
            if -score < ENOUGH:
                return
            if a not in self.members or b not in self.members or -score != self.mean(a, b):
                continue
            self._merge(a, b)
            for other in sorted(self.links[a]):
                heappush(queue, (-self.mean(a, other), min(a, other), max(a, other)))

    def take_up(self) -> None:
        """Joins what tells little by itself ("the attack", "was signed") to the one happening that it can mean.

        A definite noun presupposes that its hearer knows one such happening and no other.
        """
        for number in sorted(self.members):
            if number in self.members and self._says_little(number) and (home := self._meant(number)) is not None:
                self._merge(min(home, number), max(home, number))

    def _says_little(self, number: int) -> bool:
        """Is it undated, and without parties or of no kind that is said again and again?"""
        told = [self.told[n] for n in self.members[number]]
        if any(one.interval.known for one in told):
            return False
        return not any(one.sides for one in told) or not any(one.type in SPOKEN for one in told)

    def _meant(self, number: int) -> int | None:
        """The one cluster that it can mean: of its kind, alike enough, and clearly more so than any other."""
        found = [(link, other) for other, link in self.links[number].items() if not link.never]
        likely = [(link.total / link.pairs, -other) for link, other in found if self._is_known(number, other)]
        ranked = sorted(likely, reverse=True)
        if not ranked or ranked[0][0] < MEANT:
            return None
        rival = ranked[1][0] if len(ranked) > 1 else 0.0
        return -ranked[0][1] if ranked[0][0] - rival >= APART else None

    def _is_known(self, little: int, other: int) -> bool:
        """Have they a kind in common, and does the other name all the sides of the first, and a day or more sides?"""
        left, right = ([self.told[n] for n in self.members[one]] for one in (little, other))
        if not {kind for one in left for kind in one.kinds} & {kind for one in right for kind in one.kinds}:
            return False
        named, known = ({side for one in told for side in one.sides} for told in (left, right))
        return named < known or (named == known and any(one.interval.known for one in right))

    def joins(self, cluster: int) -> tuple[Join, ...]:
        """For each statement but the first, the one it is most like among those before it."""
        members = self.members[cluster]
        found = []
        for n, y in enumerate(members[1:], 1):
            known = [(x, self.verdicts[x, y]) for x in members[:n] if (x, y) in self.verdicts]
            if known:
                x, verdict = max(known, key=lambda item: (item[1].score, -item[0]))
                found.append(self._join(x, y, verdict))
        ids = {self.told[n].id for n in members}
        return (*(join for join in self.forced if join.left in ids), *found)

    def _join(self, x: int, y: int, verdict: Verdict) -> Join:
        return Join(
            left=self.told[x].id,
            right=self.told[y].id,
            rule=verdict.rule,
            detail=verdict.detail,
            score=max(0.0, min(1.0, verdict.score)),
            likely=verdict.score < SURE,
        )


def comparable(told: Sequence[Telling]) -> Iterator[tuple[int, int]]:
    """Pairs that can be one happening at all: of one kind or predicate, or of touching types with a party in common."""
    for i, left in enumerate(told):
        for j in range(i + 1, len(told)):
            right = told[j]
            alike = left.lemma == right.lemma or left.kinds & right.kinds or (left.label and left.label == right.label)
            if alike or (left.sides & right.sides and related(left.type, right.type)):
                yield i, j


def clusters(told: Sequence[Telling], judgements: Judgements) -> tuple[Cluster, ...]:
    """The events of a case as clusters of statements, in the order of their first statements."""
    clustering = Clustering(told, judgements)
    clustering.run()
    clustering.take_up()
    found = []
    for number in sorted(clustering.members):
        members = [told[n] for n in clustering.members[number]]
        first = members[0]
        found.append(
            Cluster(
                id=f"e-{first.article.removeprefix('a-')}-{first.start}",
                statements=tuple(telling.id for telling in members),
                joins=clustering.joins(number),
            )
        )
    return tuple(found)
