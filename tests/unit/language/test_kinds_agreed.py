"""One name has one kind within a report."""

from __future__ import annotations

from dateline.language.kinds_agreed import agree
from dateline.model.reading import Name, NameKind

FORMS = ["Inês", "Lobo", "met", "Ines", "Lobo", "in", "Washington", "Washington", "Ines", "Lobo"]


def name(first: int, last: int, kind: NameKind) -> Name:
    """A name at these words."""
    return Name(first=first, last=last, kind=kind)


def test_a_full_name_is_what_it_mostly_is() -> None:
    """The kind that most places have holds for all, with or without accents."""
    found = [name(0, 2, NameKind.PLACE), name(3, 5, NameKind.PERSON), name(8, 10, NameKind.PERSON)]
    assert {n.kind for n in agree(FORMS, found)} == {NameKind.PERSON}


def test_of_kinds_as_frequent_the_first_holds() -> None:
    """Where a report is of two minds, the first sentence decides."""
    found = [name(0, 2, NameKind.PERSON), name(3, 5, NameKind.PLACE)]
    assert [n.kind for n in agree(FORMS, found)] == [NameKind.PERSON, NameKind.PERSON]


def test_one_word_may_be_two_names() -> None:
    """A single word keeps the kind that each sentence gives it."""
    found = [name(6, 7, NameKind.PLACE), name(7, 8, NameKind.PERSON)]
    assert list(agree(FORMS, found)) == found
