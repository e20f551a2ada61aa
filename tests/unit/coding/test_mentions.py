"""Mentions: cores, titles, whose they are; conjuncts, pronouns, antecedents."""

from __future__ import annotations

from tests.unit.coding.frozen import Frozen, frozen

from dateline.coding import mentions
from dateline.model.statement import Form, Mention, MentionKind

SENTENCES = tuple(frozen("mentions_sentences.conllu", "mention"))


def _shown(mention: Mention) -> str:
    title = mention.title.text if mention.title else "-"
    return f"{mention.core.text} | {title} | {'; '.join(quote.text for quote in mention.of) or '-'}"


def _sentence(words: str) -> Frozen:
    return next(one for one in SENTENCES if words in one.article.text)


def _named(one: Frozen, core: str) -> Mention:
    return next(m for m in mentions.find(one.article, one.reading) if m.core.text == core)


def test_every_expected_mention_is_found() -> None:
    """Each mention listed beside a sentence is found with its core, title and owners."""
    missing = []
    for one in SENTENCES:
        found = {_shown(mention) for mention in mentions.find(one.article, one.reading)}
        missing += [(one.article.text, want) for want in one.expected if want not in found]
    assert missing == []


def test_the_sentences_are_many() -> None:
    """More than eighty sentences are checked."""
    assert len(SENTENCES) > 80


def test_quotes_slice_to_their_text() -> None:
    """All quotes of all mentions are the characters of the text at their offsets, the core inside the phrase."""
    for one in SENTENCES:
        for mention in mentions.find(one.article, one.reading):
            for quote in (mention.quote, mention.core, *mention.of):
                assert one.article.text[quote.start : quote.end] == quote.text
            assert mention.quote.covers(mention.core)
            assert all(mention.quote.covers(quote) and not mention.core.overlaps(quote) for quote in mention.of)


def test_mentions_come_in_text_order() -> None:
    """Mentions are listed in the order of their cores, no core twice."""
    for one in SENTENCES:
        keys = [(m.core.start, m.core.end) for m in mentions.find(one.article, one.reading)]
        assert keys == sorted(set(keys))


def test_a_word_of_the_title_leads_to_the_person() -> None:
    """The head word of a title or of the role before a comma gives the person's mention."""
    one = _sentence("Hungary's foreign minister")
    found = mentions.mention_at(one.article, one.reading, one.word("minister"))
    assert found is not None
    assert found.core.text == "Péter Szijjártó"


def test_members_of_a_list_are_mentions_of_their_own() -> None:
    """A list gives one mention a member, the later ones pointing to the first."""
    one = _sentence("Qatar and Bahrain")
    found = mentions.mentions_at(one.article, one.reading, one.word("Emirates"))
    assert [m.core.text for m in found] == ["United Arab Emirates", "Qatar", "Bahrain"]
    assert found[0].conjunct_of is None
    assert {m.conjunct_of for m in found[1:]} == {found[0].core.start}


def test_a_relative_pronoun_is_its_antecedent() -> None:
    """ "who" gives the mention that the relative clause hangs on."""
    one = _sentence("who was arrested hours later")
    found = mentions.mention_at(one.article, one.reading, one.word("who"))
    assert found is not None
    assert found.core.text == "Pedro Castillo"


def test_a_pronoun_is_a_mention() -> None:
    """ "He" is a pronoun of a person, "they" a plural of something not known."""
    he = _named(_sentence("He told the BBC"), "He")
    they = _named(_sentence("said they would appeal"), "they")
    assert (he.form, he.kind, he.plural) == (Form.PRONOUN, MentionKind.PERSON, False)
    assert (they.form, they.kind, they.plural) == (Form.PRONOUN, MentionKind.UNKNOWN, True)


def test_a_role_said_of_somebody_is_no_mention() -> None:
    """ "sworn in as prime minister" mentions nobody by "prime minister"."""
    one = _sentence("In Warsaw, Donald Tusk")
    assert all(m.core.text != "minister" for m in mentions.find(one.article, one.reading))


def test_kinds_are_told() -> None:
    """Persons, bodies, places and groups are told apart."""
    assert _named(_sentence("Bernardino Rafael"), "Bernardino Rafael").kind is MentionKind.PERSON
    assert _named(_sentence("Rapid Support"), "Rapid Support Forces").kind is MentionKind.ORGANIZATION
    assert _named(_sentence("Borno State"), "Borno State").kind is MentionKind.PLACE
    assert _named(_sentence("17 opposition activists"), "activists").kind is MentionKind.GROUP
