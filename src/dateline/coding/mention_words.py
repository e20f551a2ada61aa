"""Words as names see them: what touches, what has a capital, what is a title, a demonym, a country."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dateline.coding import inflections
from dateline.coding import mention_vocab as vocab
from dateline.data import gazetteer
from dateline.model.article import Article
from dateline.model.reading import Reading
from dateline.model.statement import MentionKind

_HYPHENS = frozenset("-‐‑–")
_TITLE_CASE_SHARE = 0.7
_LONG_WORD = 4


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class NameSpan:
    """A name as the words ``first..last`` (last exclusive) and what it is of."""

    first: int
    last: int
    kind: MentionKind


def lemma_at(reading: Reading, word: int) -> str:
    """The lemma in lower case, put right where the reader's is no word ("fled": "flee")."""
    form = reading.forms[word].lower().replace("’", "'")
    read = reading.lemmas[word].lower()
    return inflections.lemma(form, reading.upos[word], read if read and read != "_" else form)


def text_of(article: Article, reading: Reading, first: int, last: int) -> str:
    """The characters of the words ``first..last``, white space single."""
    return " ".join(article.text[reading.starts[first] : reading.ends[last - 1]].split())


def touching(reading: Reading, word: int) -> bool:
    """True when nothing stands between this word and the next one."""
    return word + 1 < len(reading) and reading.ends[word] == reading.starts[word + 1]


def hyphen(reading: Reading, word: int) -> bool:
    """True for a hyphen that joins two words."""
    joined = reading.forms[word] in _HYPHENS and word > 0
    return joined and touching(reading, word - 1) and touching(reading, word)


def capitalised(form: str) -> bool:
    """True for a word that begins with a capital, or with a small prefix before one ("al-Shabaab", "d'Ivoire")."""
    head = form[:1]
    return head.isupper() or bool(re.match(r"^(?:al-|el-|d['’]|l['’]|o['’]|mc|e|i)[A-Z]", form))


def title_cased(reading: Reading, sentence: tuple[int, int]) -> bool:
    """True for a headline in which nearly every long word has a capital, so that a capital tells nothing."""
    if reading.forms[sentence[1] - 1] == ".":
        return False
    long_words = [
        reading.forms[i] for i in range(*sentence) if len(reading.forms[i]) >= _LONG_WORD and reading.forms[i].isalpha()
    ]
    return len(long_words) > 2 and sum(w[0].isupper() for w in long_words) > _TITLE_CASE_SHARE * len(long_words)


def joined(reading: Reading, first: int, last: int) -> str:
    """The words in lower case, with a space where the text has one."""
    pieces = []
    for i in range(first, last):
        pieces.append(reading.forms[i].lower())
        if i + 1 < last and not touching(reading, i):
            pieces.append(" ")
    return "".join(pieces)


def title_length(reading: Reading, first: int, limit: int) -> int:
    """Number of words of the longest title, or title member, that begins at ``first`` and ends by ``limit``;
    0 if none.
    """
    for last in range(min(limit, first + vocab.longest_title()), first, -1):
        text = joined(reading, first, last)
        if vocab.title_kind(text) is not None or vocab.title_member(text):
            return last - first
    return 0


def title_before(reading: Reading, first: int, low: int) -> int:
    """Number of words of the longest title that ends right before ``first``; 0 if none."""
    for start in range(max(low, first - vocab.longest_title()), first):
        if vocab.title_kind(joined(reading, start, first)) is not None:
            return first - start
    return 0


def demonym_only(reading: Reading, word: int) -> bool:
    """True for a demonym that is no country's name ("Malian", not "US")."""
    form = reading.forms[word]
    if not form[:1].isupper() or gazetteer.countries_named(form):
        return False
    return bool(gazetteer.countries_of_demonym(form))


def demonym_at(reading: Reading, word: int, limit: int) -> int:
    """Number of words of the demonym that begins here and is no country's name ("South African": 2); 0 if none."""
    form = reading.forms[word]
    if not form[:1].isupper() or form.lower() in ("the", "a", "an"):
        return 0
    if (
        word + 1 < limit
        and reading.forms[word + 1][:1].isupper()
        and reading.ends[word] + 1 == reading.starts[word + 1]
    ):
        pair = f"{form} {reading.forms[word + 1]}"
        if not gazetteer.countries_named(pair) and gazetteer.countries_of_demonym(pair):
            return 2
    return int(demonym_only(reading, word))


def is_country(reading: Reading, word: int) -> bool:
    """True for a word that is a country's name."""
    return bool(gazetteer.countries_named(reading.forms[word]))


def is_no_name(reading: Reading, first: int, last: int) -> bool:
    """True for what is no name whatever the reader said: days, titles alone, demonym adjectives, plain words."""
    forms = [reading.forms[i] for i in range(first, last)]
    if all(f.lower().rstrip(".") in vocab.CALENDAR or not f[:1].isalpha() for f in forms):
        return True
    if not any(f[:1].isupper() or capitalised(f) for f in forms):
        return True
    text = joined(reading, first, last)
    if forms[-1].lower() in vocab.NAME_HEADS and last < len(reading) and reading.forms[last].lower() == "of":
        return False
    if vocab.title_kind(text) or (vocab.title_member(text) and not (forms[0].isupper() and len(forms[0]) > 1)):
        return True
    size = last - first
    lead = demonym_at(reading, first, last)
    if 0 < lead < size and (vocab.title_kind(joined(reading, first + lead, last)) is not None):
        return True
    return (demonym_at(reading, first, last) == size and size > 0) or _ends_as_adjective(reading, first, last)


def _ends_as_adjective(reading: Reading, first: int, last: int) -> bool:
    """True for a lone adjective of a region before a plain noun ("West African nation")."""
    if (
        last >= len(reading)
        or reading.upos[last - 1] != "ADJ"
        or gazetteer.countries_named(joined(reading, first, last).title())
    ):
        return False
    return (
        reading.upos[last] == "NOUN"
        and reading.forms[last].islower()
        and first <= reading.heads[last - 1]
        and reading.heads[last - 1] >= last
    )


def past_titles(reading: Reading, first: int, last: int) -> int:
    """The first word behind the titles and demonyms that a person's name begins with."""
    position = passed = first
    while position < last - 1:
        step = title_length(reading, position, last - 1)
        adjective = reading.xpos[position].startswith("JJ") and gazetteer.countries_of_demonym(reading.forms[position])
        if not step and not adjective:
            break
        text = joined(reading, position, position + step)
        if adjective or (vocab.title_kind(text) and not (text in vocab.ALSO_NAMES and last - position < 3)):
            passed = position + (step or 1)
        position += step or 1
        while position < last - 1 and reading.forms[position] in (",", "-"):
            position += 1
    while passed > first and passed < last - 1 and reading.forms[passed] in (",", "-"):
        passed += 1
    return passed


def capital_noun(reading: Reading, word: int) -> bool:
    fits = reading.forms[word][0].isupper() and reading.upos[word] in ("PROPN", "NOUN", "ADJ", "NUM")
    return fits and reading.forms[word].lower().rstrip(".") not in vocab.CALENDAR
