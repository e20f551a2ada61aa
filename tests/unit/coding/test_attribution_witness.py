"""The reading's attributions and chains beside the rules, and through what somebody spoke."""

from __future__ import annotations

from dataclasses import replace

from tests.unit.coding.frozen import Frozen, frozen

from dateline.coding import attribution
from dateline.model.reading import Attribution, Mention, Stretch

SENTENCES = tuple(frozen("attribution_witness.conllu", "clause"))


def _one(words: str) -> Frozen:
    return next(one for one in SENTENCES if words in one.article.text)


def _names(one: Frozen, **seen: object) -> list[str]:
    """The names of the sources of the clause, with this seen by the reading."""
    word = one.word(one.expected[0].split(" | ")[0])
    found = attribution.sources(one.article, replace(one.reading, **seen), word)  # type: ignore[arg-type]
    return [source.name for source in found]


def _phrase(one: Frozen, first: str, last: str) -> Mention:
    return Mention(first=one.word(first), last=one.word(last) + 1, head=one.word(first))


def test_without_the_reading_the_rules_speak() -> None:
    """A reading without attributions and chains leaves each clause to the sources listed beside it."""
    for one in SENTENCES:
        assert ("; ".join(_names(one)) or "-") == one.expected[0].split(" | ")[1], one.article.text


def test_a_pronoun_between_two_persons_stays() -> None:
    """Where somebody else could be meant, the chain alone names nobody."""
    one = _one("met Omar Diallo")
    chain = (_phrase(one, "Pavel", "Hruska"), _phrase(one, "He", "He"))
    assert _names(one, chains=(chain,)) == ["He"]


def test_words_outside_of_what_is_said_are_the_outlets() -> None:
    """A verb joined to a verb of saying is not its content where the reading ends the content before it."""
    one = _one("feared the worst")
    said = Attribution(
        source=Stretch(first=0, last=1),
        cue=Stretch(first=1, last=2),
        content=(Stretch(first=2, last=one.word("and")),),
    )
    assert _names(one, attributions=(said,)) == []


def test_a_second_sentence_is_given_to_its_speaker() -> None:
    """Content in another sentence than its cue is the source's; an act that is none of saying gives words to nobody."""
    one = _one("The village was burned")
    content = (Stretch(first=one.word("village") - 1, last=one.word("burned") + 1),)
    told = Attribution(source=Stretch(first=0, last=2), cue=Stretch(first=2, last=3), content=content)
    assert _names(one, attributions=(told,)) == ["soldiers"]
    assert _names(one, attributions=(replace(told, cue=Stretch(first=3, last=4)),)) == []


def test_what_was_not_said_is_nobodys_word() -> None:
    """Where the cue is denied ("did not say"), nothing is said."""
    one = _one("The village was burned")
    content = (Stretch(first=one.word("village") - 1, last=one.word("burned") + 1),)
    told = Attribution(source=Stretch(first=0, last=2), cue=Stretch(first=2, last=3), content=content)
    forms = tuple("never" if form == "clearly" else form for form in one.reading.forms)
    reading = replace(one.reading, forms=forms, attributions=(told,))
    assert attribution.sources(one.article, reading, one.word("burned")) == ()
