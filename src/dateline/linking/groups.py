"""Which mentions are one: disjoint sets that remember the reason of every join and never break a person's judgement."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.model.actor import Join


class Groups:
    """Disjoint sets of keys; ``apart`` are pairs of keys that must never come together."""

    def __init__(self, keys: Iterable[str], apart: Iterable[tuple[str, str]] = ()) -> None:
        self._members: dict[str, list[str]] = {key: [key] for key in sorted(set(keys))}
        self._root: dict[str, str] = {key: key for key in self._members}
        self._apart: dict[str, set[str]] = {}
        self._joins: dict[str, list[Join]] = {key: [] for key in self._members}
        for left, right in apart:
            self._apart.setdefault(left, set()).add(right)
            self._apart.setdefault(right, set()).add(left)

    def __contains__(self, key: str) -> bool:
        return key in self._root

    def add(self, key: str) -> None:
        """A new key in a group of its own; nothing where it is known."""
        if key not in self._root:
            self._members[key], self._root[key], self._joins[key] = [key], key, []

    def root(self, key: str) -> str:
        """The key that stands for the group of this key."""
        return self._root[key]

    def members(self, key: str) -> tuple[str, ...]:
        """The keys of the group, sorted."""
        return tuple(sorted(self._members[self._root[key]]))

    def joins(self, key: str) -> tuple[Join, ...]:
        """The reasons that hold the group together, in the order of their keys."""
        return tuple(sorted(self._joins[self._root[key]], key=lambda join: (join.right, join.left)))

    def may_join(self, left: str, right: str) -> bool:
        """False where somebody judged a member of the one group different from a member of the other."""
        if not self._apart:
            return True
        others = set(self._members[self._root[right]])
        return not any(self._apart.get(key, set()) & others for key in self._members[self._root[left]])

    def join(self, join: Join) -> bool:
        """Puts the groups of ``join.left`` and ``join.right`` together; False where a judgement forbids it."""
        a, b = self._root[join.left], self._root[join.right]
        if a == b:
            return True
        if not self.may_join(a, b):
            return False
        keep, give = (a, b) if a < b else (b, a)
        for key in self._members[give]:
            self._root[key] = keep
        self._members[keep] += self._members.pop(give)
        self._joins[keep] += [*self._joins.pop(give), join]
        return True
