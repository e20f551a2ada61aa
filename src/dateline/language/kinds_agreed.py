"""One name, one kind: what the network says of a full name in one sentence holds for the same name in the others."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from dateline.data.gazetteer import fold
from dateline.model.reading import Name, NameKind


def agree(forms: Sequence[str], names: Sequence[Name]) -> tuple[Name, ...]:
    """Return the names, those of several words and one spelling being of one kind: the most frequent, or the first.

    A single word may well be two names ("Washington" the man and the place). ``forms`` are the words of the report.
    """
    told: dict[str, Counter[NameKind]] = defaultdict(Counter)
    for name in names:
        told[_spelling(forms, name)][name.kind] += 1
    return tuple(_as_told(name, told[_spelling(forms, name)]) for name in names)


def _spelling(forms: Sequence[str], name: Name) -> str:
    """Return a name's letters, accents and case off."""
    return fold(" ".join(forms[name.first : name.last]))


def _as_told(name: Name, kinds: Counter[NameKind]) -> Name:
    """Return the name with the kind that most of its like have; of kinds as frequent, a Counter has the first first."""
    if name.last - name.first < 2 or len(kinds) < 2:
        return name
    return replace(name, kind=kinds.most_common(1)[0][0])
