"""Numbers with what they count: the dead and injured, troops, people, arms, money, measures and things.

How numbers and their bounds are read is told in ``quantity_numbers``. Shares, ages, dates, ordinals and numbers in
names count nothing.
"""

from __future__ import annotations

from collections.abc import Collection

from dateline.coding import mention_vocab, quantity_harm, quantity_numbers
from dateline.coding import quantity_words as words
from dateline.coding.mention_words import lemma_at
from dateline.coding.party_mentions import is_human
from dateline.coding.quantity_numbers import Number
from dateline.coding.tree import Tree
from dateline.coding.vocabulary import word_class
from dateline.data import gazetteer
from dateline.model.article import Article
from dateline.model.reading import Reading
from dateline.model.statement import Bound, MentionKind, Quantity

_MONTHS = mention_vocab.CALENDAR - {"am", "pm"}
_YEAR = (1900.0, 2100.0)
_REACH = 5
_PARTS = ("%", "percent", "percentage", "pc", "pct", "th", "st", "nd", "rd", "o'clock")


def find(article: Article, reading: Reading, first: int, last: int) -> tuple[Quantity, ...]:
    """The quantities given by the words ``first..last`` (last exclusive), in text order."""
    return tuple(quantity for _, quantity in _all(article, reading, first, last))


def told(article: Article, tree: Tree, words_of: Collection[int], telling: frozenset[int]) -> tuple[Quantity, ...]:
    """The quantities of one happening, told by ``words_of``, where ``telling`` are the words of all happenings.

    A figure is of the happening nearest above it. Where no word above it in its clause tells one, it is of those that
    the same clause names ("the attack left 14 dead", "20 people are missing after the landslide").
    """
    first, last = tree.sentence(min(words_of))
    found = _all(article, tree.reading, first, last)
    return tuple(quantity for number, quantity in found if _owners(tree, number.last - 1, telling) & set(words_of))


def _owners(tree: Tree, word: int, telling: frozenset[int]) -> frozenset[int]:
    """The words of the happenings whose figure stands at the word."""
    for node in (word, *tree.up(word)):
        if node in telling:
            return frozenset({node})
        if named := telling & set(tree.clause(node)):
            return named
        if _is_shut(tree, node):
            break
    return frozenset()


def _is_shut(tree: Tree, node: int) -> bool:
    """True of the top of a clause that is one by itself; a bare participle ("and a dozen wounded") is none."""
    if not tree.is_verb(node):
        return False
    relation = tree.reading.deprels[node]
    if relation in ("ccomp", "advcl", "parataxis", "acl:relcl"):
        return True
    bare = tree.xpos(node) == "VBN" and not tree.kids(node, "aux")
    return bool(tree.kids(node, "nsubj")) and not bare


def _all(article: Article, reading: Reading, first: int, last: int) -> list[tuple[Number, Quantity]]:
    found: list[tuple[Number, Quantity]] = []
    i = first
    while i < last:
        number = quantity_numbers.read(reading, i, first, last) or _single(reading, i)
        if number is None:
            i += 1
            continue
        quantity = _quantity(article, reading, number, last)
        if quantity is not None:
            found.append((number, quantity))
        i = number.last
    return found


def _single(reading: Reading, word: int) -> Number | None:
    """ "a soldier": one, where the article stands with a person in the singular."""
    if reading.forms[word].lower() not in ("a", "an") or reading.deprels[word] != "det":
        return None
    noun = reading.heads[word]
    person = reading.xpos[noun] == "NN" and counts_people(lemma_at(reading, noun))
    if not (person or (reading.xpos[noun] == "NNP" and _is_people(reading, noun) and reading.heads[noun] != noun + 1)):
        return None
    return Number(first=word, last=word + 1, low=1.0, high=1.0)


def _quantity(article: Article, reading: Reading, number: Number, limit: int) -> Quantity | None:
    """The number with what it counts; None for dates, ages, shares and numbers that count nothing of interest."""
    if _part_of_date(reading, number):
        return None
    counted = _counted(reading, number, limit)
    currency = number.currency or (_currency(reading, counted) if counted is not None else None)
    of_unit = ("money", currency) if currency else _what(reading, number, counted)
    if of_unit is None:
        return None
    last = number.last if counted is None or counted < number.last or number.currency else counted + 1
    quote = article.quote(reading.starts[number.first], reading.ends[last - 1])
    return Quantity(
        of=of_unit[0], low=number.low, high=number.high, unit=of_unit[1], evidence=quote, bound=number.bound
    )


def _currency(reading: Reading, noun: int) -> str | None:
    """The currency that a noun names, by the word before it where several countries share the name."""
    lemma = lemma_at(reading, noun)
    if lemma not in words.CURRENCIES:
        lemma = reading.forms[noun].lower().removesuffix("s")
    if lemma not in words.CURRENCIES:
        return None
    before = reading.forms[noun - 1].lower() if noun else ""
    return words.OWNED.get((before, lemma)) or words.CURRENCIES[lemma]


def _part_of_date(reading: Reading, number: Number) -> bool:
    last = min(len(reading) - 1, number.last)
    around = [reading.forms[i].lower().rstrip(".") for i in (number.first - 1, last) if i >= 0]
    if any(word in _MONTHS for word in around) or reading.forms[last].lower() in _PARTS:
        return True
    if reading.forms[last].lower() == "per" and reading.forms[min(last + 1, len(reading) - 1)].lower() == "cent":
        return True
    year = number.low is not None and _YEAR[0] <= number.low < _YEAR[1] and reading.forms[number.first].isdigit()
    return year and (
        number.first == 0
        or reading.upos[number.first - 1] in ("ADP", "PROPN")
        or reading.forms[number.first - 1].lower() == "in"
    )


def _counted(reading: Reading, number: Number, limit: int) -> int | None:
    """The noun that the number counts, by the tree, else the next noun but for adjectives and "of"."""
    for i in range(number.first, number.last):
        head = reading.heads[i]
        if (
            head >= number.last
            and head < limit + _REACH
            and reading.deprels[i] in ("nummod", "amod", "det")
            and reading.upos[head] in ("NOUN", "PROPN")
        ):
            return head
    return _next_noun(reading, _after_partition(reading, number.last), limit)


def _after_partition(reading: Reading, word: int) -> int:
    """Behind "of them", "of whom": "two of them officers"."""
    if word + 2 < len(reading) and reading.forms[word].lower() == "of":
        return word + 2 if reading.forms[word + 1].lower() in ("them", "whom", "those", "these") else word
    return word


def _next_noun(reading: Reading, start: int, limit: int) -> int | None:
    found = None
    i = start
    while i < min(limit + 1, start + _REACH, len(reading)):
        if reading.upos[i] == "NOUN" or (reading.upos[i] == "ADJ" and reading.forms[i].lower() in words.STRONG_HARM):
            found = i
            if reading.upos[i] == "ADJ" and not (i + 1 < len(reading) and reading.upos[i + 1] in ("NOUN", "ADJ")):
                break
        elif not _before_noun(reading, i):
            break
        i += 1
    return found


def _before_noun(reading: Reading, word: int) -> bool:
    """What may stand between a number and its noun ("three of his closest allies")."""
    loose = reading.upos[word] in ("ADJ", "DET", "PROPN", "NUM") or reading.xpos[word] == "PRP$"
    return loose or reading.forms[word].lower() in ("of", "-")


def _what(reading: Reading, number: Number, counted: int | None) -> tuple[str, str] | None:
    """What a number is of and in which unit."""
    noun = lemma_at(reading, counted) if counted is not None else ""
    if noun in words.NOT_COUNTED or (noun == "round" and counted is not None and _has_of(reading, counted)):
        return None
    harm = quantity_harm.harm(reading, number, counted)
    people = (
        counts_people(noun)
        or noun in words.STRONG_HARM
        or (harm is not None and noun not in words.REST and is_human(noun))
    )
    people = people or (counted is not None and _is_people(reading, counted))
    named = counted is not None and people and noun not in words.STRONG_HARM
    if harm and (people or counted is None or noun in words.REST or noun in words.HARM_NOUNS):
        return harm, _unit(reading, counted) if named and counted is not None else "people"
    if counted is None:
        return ("people", "people") if _is_crowd(reading, number) else None
    if _is_single(reading, number) or _is_known(reading, number, counted):
        return None
    return _unharmed(reading, number, counted, people)


def _unharmed(reading: Reading, number: Number, counted: int, people: bool) -> tuple[str, str] | None:
    """What a number is of that tells of no harm."""
    noun, unit = lemma_at(reading, counted), _unit(reading, counted)
    if noun in words.TROOPS or noun in words.ARMS:
        return ("troops" if noun in words.TROOPS else "arms"), unit
    return ("people", unit) if people else _thing(reading, number, counted)


def _unit(reading: Reading, noun: int) -> str:
    """The noun as printed; only a capital that its place gives it is taken away."""
    form = reading.forms[noun]
    return form if reading.upos[noun] == "PROPN" or not form[1:].islower() else form.lower()


def _is_single(reading: Reading, number: Number) -> bool:
    return reading.forms[number.first].lower() in ("a", "an") and number.low == number.high == 1.0


def _is_known(reading: Reading, number: Number, counted: int) -> bool:
    """True of the few that the words take for known: "the two men" counts nobody anew."""
    kids = (k for k in reading.children(counted) if reading.deprels[k] == "det" and k < number.first)
    definite = any(reading.forms[k].lower() in ("the", "these", "those", "both") for k in kids)
    return definite and (number.low or 0) < 4


def _is_crowd(reading: Reading, number: Number) -> bool:
    """ "Thousands marched": a round number alone, as the subject of a verb, is one of people."""
    plural = number.bound is Bound.VAGUE and reading.forms[number.last - 1].lower() in words.INDEFINITE
    return plural and reading.deprels[number.last - 1].startswith("nsubj")


def _is_people(reading: Reading, noun: int) -> bool:
    """True of a people's name in the plural, or of one of it ("ten Palestinians", "a Briton")."""
    if reading.upos[noun] != "PROPN":
        return False
    return reading.xpos[noun] == "NNPS" or bool(gazetteer.countries_of_demonym(reading.forms[noun]))


def _has_of(reading: Reading, noun: int) -> bool:
    return noun + 1 < len(reading) and reading.forms[noun + 1].lower() == "of"


def _thing(reading: Reading, number: Number, counted: int) -> tuple[str, str] | None:
    """A measure ("500 tonnes of wheat", "15 km"), or things in the plural that are told for the first time."""
    noun, unit = lemma_at(reading, counted), reading.forms[counted].lower()
    if noun in words.MEASURES:
        kids = [k for k in reading.children(counted) if reading.deprels[k].startswith("nmod") and k > counted]
        of = [k for k in kids if any(reading.forms[c].lower() == "of" for c in reading.children(k))]
        return (reading.forms[of[0]].lower() if of else words.MEASURES[noun]), unit
    definite = any(
        reading.deprels[k] in ("det", "nmod:poss") and reading.forms[k].lower() not in ("some", "another")
        for k in reading.children(counted)
    )
    if reading.xpos[counted] != "NNS" or definite or number.low == 1.0:
        return None
    return unit, unit


def counts_people(noun: str) -> bool:
    """True of a noun in whose number people are counted; a compound is what its last part is ("bodyguard")."""
    if noun in words.TROOPS or noun in words.LIVES or noun == "person" or noun in word_class("human"):
        return True
    if any(noun.endswith(word) for word in words.TROOPS if len(word) > 4):
        return True
    entry = mention_vocab.nominal(noun)
    return (
        entry is not None
        and entry.kind in (MentionKind.GROUP, MentionKind.PERSON)
        and entry.category in ("people", "role")
    )
