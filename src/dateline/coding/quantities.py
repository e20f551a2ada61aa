"""Numbers with what they count: the dead and injured, troops, people, arms, money; each with its bounds as printed.

A number that is only about right ("some 1,000") keeps the printed figure as both bounds; "at least", "more than",
"up to" leave the other end open; "dozens" and the like have the least that they can mean and no upper bound.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dateline.coding import mention_vocab
from dateline.coding import quantity_words as words
from dateline.coding.mention_words import lemma_at
from dateline.model.article import Article
from dateline.model.reading import Reading
from dateline.model.statement import MentionKind, Quantity

_DIGITS = re.compile(
    r"^(?P<sign>[^\d\s]*)(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?P<scale>k|m|mn|mln|bn|b|tn|trn)?$",
    re.IGNORECASE,
)
_MONTHS = mention_vocab.CALENDAR - {"am", "pm"}
_YEAR = (1900.0, 2100.0)
_REACH = 5
_HARMED = frozenset(("obj", "nsubj", "nummod", "obl", "xcomp", "acl", "dep", "conj", "compound", "nmod"))
_PASSED_ON = frozenset(("conj", "nmod", "nummod", "obj", "appos", "compound"))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Number:
    """A number as the words ``first..last``: its bounds and, where a sign is printed on it, its currency."""

    first: int
    last: int
    low: float | None
    high: float | None
    currency: str | None = None


def find(article: Article, reading: Reading, first: int, last: int) -> tuple[Quantity, ...]:
    """The quantities given by the words ``first..last`` (last exclusive), in text order."""
    found: list[Quantity] = []
    i = first
    while i < last:
        number = _number_at(reading, i, last)
        if number is None:
            i += 1
            continue
        number = _ranged(reading, _bounded(reading, number, first), last)
        quantity = _quantity(article, reading, number, last)
        if quantity is not None:
            found.append(quantity)
        i = number.last
    return tuple(found)


def _number_at(reading: Reading, start: int, limit: int) -> _Number | None:
    """The number that begins at ``start``, in digits or words, None where none does."""
    if reading.name_at(start) is not None and reading.upos[start] == "PROPN":
        return None
    low = reading.forms[start].lower()
    currency = words.CURRENCIES.get(low) if not low.isalpha() else None
    at = start + 1 if currency and start + 1 < limit else start
    value, end, open_end = _value(reading, at, limit)
    if value is None:
        return None
    match = _DIGITS.match(reading.forms[at])
    if match and match["sign"]:
        currency = words.CURRENCIES.get(match["sign"].lower())
        if currency is None:
            return None
    return _Number(first=start, last=end, low=value, high=None if open_end else value, currency=currency)


def _value(reading: Reading, start: int, limit: int) -> tuple[float | None, int, bool]:
    """The value of the number words from ``start``, where they end, and whether the number has no upper end."""
    low = reading.forms[start].lower()
    if low in words.INDEFINITE:
        return _indefinite(reading, start, limit)
    total: float | None = None
    i = start
    if (
        low in ("a", "an")
        and start + 1 < limit
        and reading.forms[start + 1].lower() in words.SCALES
        and reading.forms[start + 1].isalpha()
    ):
        total, i = 1.0, start + 1
    while i < limit:
        step = _step(reading.forms[i], total)
        if step is None:
            joins = (
                reading.forms[i].lower() in ("and", "-")
                and i + 1 < limit
                and total is not None
                and _word_number(reading.forms[i + 1])
            )
            if not joins or (reading.forms[i].lower() == "and" and not _scaled(reading, i - 1)):
                break
        else:
            total = step
        i += 1
    return total, i, False


def _indefinite(reading: Reading, start: int, limit: int) -> tuple[float, int, bool]:
    """ "dozens", "tens of thousands": the least that the words can mean."""
    value, end = words.INDEFINITE[reading.forms[start].lower()], start + 1
    if end + 1 < limit and reading.forms[end].lower() == "of":
        next_word = reading.forms[end + 1].lower()
        if next_word in words.INDEFINITE:
            return value * words.INDEFINITE[next_word] / 2, end + 2, True
    return value, end, True


def _step(form: str, total: float | None) -> float | None:
    """The running total with one more number word, None where the word is none."""
    low = form.lower()
    match = _DIGITS.match(form)
    if match and total is None:
        value = float(match["number"].replace(",", ""))
        return value * words.SCALES.get((match["scale"] or "").lower(), 1.0)
    if low in words.SCALES and total is not None and low not in ("m", "b", "k"):
        scale = words.SCALES[low]
        return total * scale if total < scale else (total // 1000) * 1000 + (total % 1000) * scale
    small = _small(low)
    if small is None or match:
        return None
    if total is None:
        return small
    return total + small if total % 100 == 0 or (total % 10 == 0 and small < 10) else None


def _small(low: str) -> float | None:
    if low in words.ONES:
        return words.ONES[low]
    if low in words.TENS:
        return words.TENS[low]
    tens, _, ones = low.partition("-")
    return words.TENS[tens] + words.ONES[ones] if tens in words.TENS and ones in words.ONES else None


def _word_number(form: str) -> bool:
    return _small(form.lower()) is not None


def _scaled(reading: Reading, word: int) -> bool:
    return reading.forms[word].lower() in words.SCALES


def _bounded(reading: Reading, number: _Number, limit: int) -> _Number:
    """The number with the words before it that bound it ("at least", "up to")."""
    low, _ = reading.sentence_of(number.first)
    low = max(low, limit)
    for size in (3, 2, 1):
        start = number.first - size
        if start < low:
            continue
        text = " ".join(reading.forms[i].lower() for i in range(start, number.first))
        bounds = _bounds(text, number)
        if bounds is not None:
            return _Number(first=start, last=number.last, low=bounds[0], high=bounds[1], currency=number.currency)
    return number


def _bounds(text: str, number: _Number) -> tuple[float | None, float | None] | None:
    if text in words.LOWER or text in words.ABOVE:
        return number.low, None
    if text in words.UPPER or text in words.BELOW:
        return None, number.high
    return (number.low, number.high) if text in words.ABOUT else None


def _ranged(reading: Reading, number: _Number, limit: int) -> _Number:
    """The number with a second one that it makes a range with ("between 5 and 7", "5-7", "10 to 12")."""
    i = number.last
    if i + 1 >= limit:
        return number
    link = reading.forms[i].lower()
    before = reading.forms[number.first - 1].lower() if number.first else ""
    fits = link in ("to", "-", "–", "or") or (link == "and" and before == "between")
    other = _number_at(reading, i + 1, limit) if fits else None
    if other is None or other.high is None or number.low is None or other.high <= number.low:
        return number
    first = number.first - 1 if before in ("between", "from") else number.first
    return _Number(
        first=first, last=other.last, low=number.low, high=other.high, currency=number.currency or other.currency
    )


def _quantity(article: Article, reading: Reading, number: _Number, limit: int) -> Quantity | None:
    """The number with what it counts; None for dates, ages, shares and numbers that count nothing of interest."""
    if _part_of_date(reading, number):
        return None
    counted = _counted(reading, number, limit)
    currency = number.currency or (words.CURRENCIES.get(lemma_at(reading, counted)) if counted is not None else None)
    of_unit = ("money", currency) if currency else _what(reading, number, counted)
    if of_unit is None:
        return None
    last = number.last if counted is None or counted < number.last or number.currency else counted + 1
    quote = article.quote(reading.starts[number.first], reading.ends[last - 1])
    return Quantity(of=of_unit[0], low=number.low, high=number.high, unit=of_unit[1], evidence=quote)


def _part_of_date(reading: Reading, number: _Number) -> bool:
    last = min(len(reading) - 1, number.last)
    around = [reading.forms[i].lower().rstrip(".") for i in (number.first - 1, last) if i >= 0]
    if any(word in _MONTHS for word in around) or reading.forms[last].lower() in (
        "%",
        "percent",
        "th",
        "st",
        "nd",
        "rd",
        "o'clock",
    ):
        return True
    year = number.low is not None and _YEAR[0] <= number.low < _YEAR[1] and reading.forms[number.first].isdigit()
    return year and (
        number.first == 0
        or reading.upos[number.first - 1] in ("ADP", "PROPN")
        or reading.forms[number.first - 1].lower() == "in"
    )


def _counted(reading: Reading, number: _Number, limit: int) -> int | None:
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
    i = number.last
    found = None
    while i < min(limit + 1, number.last + _REACH, len(reading)):
        if reading.upos[i] == "NOUN" or (reading.upos[i] == "ADJ" and reading.forms[i].lower() in words.STRONG_HARM):
            found = i
            if reading.upos[i] == "ADJ" and not (i + 1 < len(reading) and reading.upos[i + 1] in ("NOUN", "ADJ")):
                break
        elif reading.upos[i] not in ("ADJ", "DET", "PROPN", "NUM") and reading.forms[i].lower() not in ("of", "-"):
            break
        i += 1
    return found


def _what(reading: Reading, number: _Number, counted: int | None) -> tuple[str, str] | None:
    """What a number is of and in which unit."""
    harm = _harm(reading, number, counted)
    noun = lemma_at(reading, counted) if counted is not None else ""
    if noun in words.NOT_COUNTED:
        return None
    people = noun in words.TROOPS or noun in words.LIVES or _is_people(noun) or noun in words.STRONG_HARM
    if harm and (people or counted is None or noun in ("death", "fatality", "injury", "casualty")):
        unit = (
            reading.forms[counted].lower()
            if counted is not None and people and noun not in words.STRONG_HARM
            else "people"
        )
        return harm, unit
    if counted is None or (number.first and reading.forms[number.first - 1].lower() == "the" and (number.low or 0) < 4):
        return None
    unit = reading.forms[counted].lower()
    if noun in words.TROOPS:
        return "troops", unit
    if noun in words.ARMS:
        return "arms", unit
    return ("people", unit) if people else None


def _is_people(noun: str) -> bool:
    entry = mention_vocab.nominal(noun)
    return noun == "person" or (
        entry is not None
        and (entry.kind in (MentionKind.GROUP, MentionKind.PERSON))
        and entry.category in ("people", "role")
    )


def _harm(reading: Reading, number: _Number, counted: int | None) -> str | None:
    """The harm that the number tells of: its own word's, a toll's, or that of the verb with the counted noun."""
    near = [number.last - 1 if counted is None else counted, *([number.last] if number.last < len(reading) else [])]
    for i in near:
        if (own := _named_harm(reading, i)) is not None:
            return own
    low, _ = reading.sentence_of(number.first)
    before = reading.forms[number.first - 1].lower() if number.first > low else ""
    if before in ("to", "at", "of") and any(lemma_at(reading, i) == "toll" for i in range(low, number.first)):
        return "killed"
    return _harm_of_verb(reading, counted if counted is not None else number.last - 1)


def _named_harm(reading: Reading, word: int) -> str | None:
    """The harm that a word names by itself, None for one that names none."""
    lemma, form = lemma_at(reading, word), reading.forms[word].lower()
    if lemma in words.DEPENDING:
        return None
    return next(
        (name for name, lemmas in words.HARM.items() if lemma in lemmas or form in lemmas or form == name), None
    )


def _harm_of_verb(reading: Reading, word: int) -> str | None:
    """The harm of the first verb above a word, with "left 5 dead" and "5 were feared dead" looked through."""
    below = word
    for above in reading.ancestors(word):
        relation = reading.deprels[below].split(":")[0]
        harm = _done_by(reading, above)
        if harm and relation in _HARMED:
            doer = reading.deprels[below] == "nsubj" and reading.upos[above] == "VERB"
            return None if doer and lemma_at(reading, above) not in words.SUFFERING else harm
        if reading.upos[above] == "VERB" or relation not in _PASSED_ON:
            return None
        below = above
    return None


def _done_by(reading: Reading, word: int) -> str | None:
    """The harm that a verb tells of: its own, or for "left" and "claimed" that of a word under it."""
    lemma = lemma_at(reading, word)
    if lemma not in words.DEPENDING:
        return _named_harm(reading, word)
    kids = [c for c in reading.children(word) if reading.deprels[c] in ("xcomp", "obj", "amod")]
    if lemma == "claim" and any(lemma_at(reading, c) == "life" for c in kids):
        return "killed"
    return next((harm for c in kids if (harm := _named_harm(reading, c)) is not None), None)
