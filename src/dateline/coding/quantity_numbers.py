"""Numbers in digits and words, with the words that bound them.

"At least", "more than" leave the upper end open, "up to", "fewer than", "nearly" the lower. A number that is only about
right ("some 1,000", "a dozen") keeps the printed figure as both ends and is marked as such. "Dozens", "several" have
the least that they can mean and no upper end. "Between 5 and 7", "five or six" are ranges; "from 5 to 7" is none where
something rose or fell from the one to the other.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from dateline.coding import quantity_words as words
from dateline.coding.mention_words import lemma_at
from dateline.model.reading import Reading
from dateline.model.statement import Bound

_DIGITS = re.compile(
    r"^(?P<sign>[^\d\s]*?)(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?P<scale>k|m|mn|mln|bn|b|tn|trn)?\+?$",
    re.IGNORECASE,
)
_HYPHENS = ("-", "–")
_SHORT_SCALES = ("m", "b", "k")


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number as the words ``first..last`` (last exclusive): its ends, its rule and, where a sign shows it, its
    currency."""

    first: int
    last: int
    low: float | None
    high: float | None
    currency: str | None = None
    bound: Bound = Bound.EXACT


def read(reading: Reading, start: int, first: int, limit: int) -> Number | None:
    """The number that begins at ``start`` with its bounds; nothing before ``first`` or from ``limit`` on is read."""
    number = _number_at(reading, start, limit)
    if number is None or _in_ratio(reading, number):
        return None
    return _ranged(reading, _followed(reading, _bounded(reading, number, first), limit), limit)


def _number_at(reading: Reading, start: int, limit: int) -> Number | None:
    """The number that begins at ``start``, in digits or words, None where none does."""
    currency, at = _sign(reading, start, limit)
    if (currency is None and _in_name(reading, start)) or (start and reading.forms[start - 1].lower() == "no"):
        return None
    found = _value(reading, at, limit, currency is not None)
    if found is None:
        return None
    value, end, bound = found
    match = _DIGITS.match(reading.forms[at])
    if match and match["sign"]:
        currency = words.CURRENCIES.get(match["sign"].lower())
        if currency is None:
            return None
    return Number(
        first=start, last=end, low=value, high=None if bound is Bound.VAGUE else value, currency=currency, bound=bound
    )


def _in_name(reading: Reading, word: int) -> bool:
    """True of the number in a name ("Boeing 737") or behind a letter and a hyphen ("T-72")."""
    name = reading.name_at(word)
    if name is not None and (reading.upos[word] == "PROPN" or name.first < word):
        return True
    behind = word >= 2 and reading.forms[word - 1] in _HYPHENS and reading.ends[word - 1] == reading.starts[word]
    return behind and reading.forms[word - 2].isalpha() and _small(reading.forms[word - 2].lower()) is None


def _sign(reading: Reading, start: int, limit: int) -> tuple[str | None, int]:
    """The currency printed before a number ("$", "Rs", "USD") and where the number begins."""
    low = reading.forms[start].lower().rstrip(".")
    letters = low.isalpha() and not (low in words.ABBREVIATED and reading.forms[start][0].isupper())
    if start + 1 >= limit or letters:
        return None, start
    currency = words.CURRENCIES.get(low) or words.ABBREVIATED.get(low)
    before_number = currency is not None and _DIGITS.match(reading.forms[start + 1]) is not None
    return (currency, start + 1) if before_number or (currency and not low.isalpha()) else (None, start)


def _value(reading: Reading, start: int, limit: int, money: bool) -> tuple[float, int, Bound] | None:
    """The value of the number words from ``start``, where they end, and the rule that they themselves tell."""
    low = reading.forms[start].lower()
    if (vague := _vague(reading, start, limit)) is not None:
        return vague
    half = low == "half" and start + 2 < limit and reading.forms[start + 1].lower() in ("a", "of")
    opening = start + 2 if half else start + 1
    unit = half or low in ("a", "an", "half")
    total: float | None = None
    i = start
    if unit and opening < limit and reading.forms[opening].isalpha() and reading.forms[opening].lower() in words.SCALES:
        total, i = (0.5 if low == "half" else 1.0), opening
    while i < limit:
        if (joined := _joining(reading, i, total, limit)) and _word_or_scale(reading, i + 1):
            i += joined
            continue
        step = _step(reading.forms[i], total, money)
        if step is None:
            break
        total = step
        i += 1
    if total is None:
        return None
    round_word = unit or any(reading.forms[k].lower() in ("dozen", "score") for k in range(start, i))
    return total, i, Bound.ABOUT if round_word else Bound.EXACT


def _joining(reading: Reading, word: int, total: float | None, limit: int) -> int:
    """1 for the "and" or hyphen inside a number ("two hundred and five", "1.2-billion")."""
    if total is None or word + 1 >= limit:
        return 0
    low = reading.forms[word].lower()
    scaled = reading.forms[word - 1].lower() in words.SCALES
    return int(low in _HYPHENS or (low == "and" and scaled and _small(reading.forms[word + 1].lower()) is not None))


def _word_or_scale(reading: Reading, word: int) -> bool:
    low = reading.forms[word].lower()
    return _small(low) is not None or (low in words.SCALES and low not in _SHORT_SCALES)


def _vague(reading: Reading, start: int, limit: int) -> tuple[float, int, Bound] | None:
    """ "dozens", "tens of thousands", "several hundred", "a few": the least that the words can mean."""
    low = reading.forms[start].lower()
    at = start + 1 if low == "a" and start + 1 < limit else start
    word = reading.forms[at].lower()
    if word == "couple" and at > start:
        return 2.0, at + 1, Bound.ABOUT
    if word in words.FEW and (at > start) == (word != "several"):
        scale = words.SCALES.get(reading.forms[at + 1].lower()) if at + 1 < limit else None
        wanted = scale is not None and reading.forms[at + 1].isalpha()
        return words.FEW[word] * (scale if wanted and scale else 1.0), at + (2 if wanted else 1), Bound.VAGUE
    if low not in words.INDEFINITE:
        return None
    value, end = words.INDEFINITE[low], start + 1
    if end + 1 < limit and reading.forms[end].lower() == "of":
        next_word = reading.forms[end + 1].lower()
        if next_word in words.INDEFINITE:
            return value * words.INDEFINITE[next_word] / 2, end + 2, Bound.VAGUE
    return value, end, Bound.VAGUE


def _step(form: str, total: float | None, money: bool) -> float | None:
    """The running total with one more number word, None where the word is none."""
    low = form.lower()
    match = _DIGITS.match(form)
    if match and total is None:
        value = float(match["number"].replace(",", ""))
        return value * words.SCALES.get((match["scale"] or "").lower(), 1.0)
    if low in words.SCALES and total is not None and (money or low not in _SHORT_SCALES):
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


def _in_ratio(reading: Reading, number: Number) -> bool:
    """True of the second number of a share ("one in five people", "three out of ten")."""
    before = [reading.forms[i].lower() for i in range(max(number.first - 3, 0), number.first)]
    for link in (["in"], ["out", "of"]):
        if before[-len(link) :] == link and len(before) > len(link):
            first = before[-len(link) - 1]
            return _small(first) is not None or first.isdigit()
    return False


def _bounded(reading: Reading, number: Number, limit: int) -> Number:
    """The number with the words before it that bound it ("at least", "up to")."""
    low, _ = reading.sentence_of(number.first)
    low = max(low, limit)
    for size in (3, 2, 1):
        start = number.first - size
        if start < low:
            continue
        bound = words.BEFORE.get(" ".join(reading.forms[i].lower() for i in range(start, number.first)))
        if bound is not None:
            return _with_bound(replace(number, first=start), bound)
    return number


def _followed(reading: Reading, number: Number, limit: int) -> Number:
    """The number with words right after it that bound it ("50 or so", "20 or more", "200-odd")."""
    i = number.last
    for size in (2, 1):
        text = " ".join(reading.forms[k].lower() for k in range(i, min(i + size, limit)))
        bound = words.AFTER.get(text)
        if bound is not None and number.bound is Bound.EXACT:
            return _with_bound(replace(number, last=i + size), bound)
    if number.bound is Bound.EXACT and reading.forms[number.last - 1].endswith("+"):
        return _with_bound(number, Bound.AT_LEAST)
    return number


def _with_bound(number: Number, bound: Bound) -> Number:
    """The number under a bound; of a vague one ("up to several hundred") no upper end is known."""
    if bound is Bound.EXACT or (number.bound is Bound.VAGUE and bound in (Bound.ABOUT, Bound.AT_LEAST)):
        return number
    if bound in (Bound.AT_LEAST, Bound.MORE_THAN, Bound.JUST_OVER):
        return replace(number, high=None, bound=bound)
    if bound in (Bound.AT_MOST, Bound.LESS_THAN, Bound.NEARLY):
        return replace(number, low=None, bound=bound)
    return replace(number, bound=bound)


def _ranged(reading: Reading, number: Number, limit: int) -> Number:
    """The number with a second one that it makes a range with ("between 5 and 7", "5-7", "10 to 12")."""
    i = number.last
    if i + 1 >= limit or number.bound is Bound.VAGUE:
        return number
    link = reading.forms[i].lower()
    before = reading.forms[number.first - 1].lower() if number.first else ""
    fits = link in ("to", "or", *_HYPHENS) or (link == "and" and before == "between")
    if not fits or (before in ("from", "by") and _changed(reading, number.first)):
        return number
    other = _number_at(reading, i + 1, limit)
    if other is None or other.high is None or number.low is None:
        return number
    low = number.low * _lent_scale(reading, number, other, i + 1)
    if other.high <= low:
        return number
    return Number(
        first=number.first - 1 if before in ("between", "from") else number.first,
        last=other.last,
        low=low,
        high=other.high,
        currency=number.currency or other.currency,
        bound=Bound.BETWEEN,
    )


def _lent_scale(reading: Reading, number: Number, other: Number, start: int) -> float:
    """The scale that both ends of a range share though it is printed at the second ("5 to 7 million")."""
    start += int(other.currency is not None and not reading.forms[start][-1].isalnum())
    bare = _DIGITS.match(reading.forms[start])
    value = float(bare["number"].replace(",", "")) if bare else _small(reading.forms[start].lower())
    single = number.last - number.first == 1 + int(number.currency is not None and number.last - number.first > 1)
    if not value or not single or number.low is None or other.high is None or number.low >= value:
        return 1.0
    return other.high / value


def _changed(reading: Reading, word: int) -> bool:
    """True of a number from which something rose or fell: the verb of change is the nearest above it."""
    for above in reading.ancestors(word):
        if reading.upos[above] == "VERB" or lemma_at(reading, above) in words.CHANGING:
            return lemma_at(reading, above) in words.CHANGING
    return False
