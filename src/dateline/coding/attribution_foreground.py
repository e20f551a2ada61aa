"""Who stands in the foreground of a sentence, so that a pronoun behind it may mean them, and who agrees with it.

In the foreground is what no quotation and no reported speech holds: the one who speaks, not those who are spoken of.
Of several there, the one who is said to speak is meant: speech goes on with its speaker.
"""

from __future__ import annotations

from dateline.coding import attribution_cues as cues
from dateline.coding import attribution_tails as tails
from dateline.coding import mentions
from dateline.data.gender import FEMALE_NOUNS, FEMALE_TITLES, MALE_NOUNS, MALE_TITLES
from dateline.model.article import Article
from dateline.model.reading import Reading, Stretch
from dateline.model.statement import Form, Mention, MentionKind

_ONE_PERSON = frozenset(("he", "she"))
_SEVERAL = frozenset(("they", "them"))
_BODIES = (MentionKind.ORGANIZATION, MentionKind.GROUP)
_ONE_OF_A_GROUP = frozenset(("official", "witness", "resident", "source", "insider", "aide"))
"""Nouns for a person that count as a body's voice elsewhere."""
_MALE, _FEMALE = MALE_TITLES | MALE_NOUNS, FEMALE_TITLES | FEMALE_NOUNS


def agrees(reading: Reading, pronoun: int, meant: Mention) -> bool:
    """True for a noun phrase that the pronoun can stand for by number, gender and kind."""
    form = reading.forms[pronoun].lower()
    if meant.form is Form.PRONOUN:
        return False
    if form in _SEVERAL:
        return meant.plural and meant.kind in (MentionKind.PERSON, *_BODIES)
    if meant.plural:
        return False
    if form in _ONE_PERSON:
        person = meant.kind is MentionKind.PERSON or meant.core.text.lower() in _ONE_OF_A_GROUP
        return person and not _other_gender(form, meant)
    return meant.kind in _BODIES


def _other_gender(form: str, meant: Mention) -> bool:
    """True where a title or a noun says that the person is not of the pronoun's gender."""
    words = meant.quote.text.lower().split() if meant.form is Form.NOMINAL else ()
    titles = meant.title.text.lower().split() if meant.title is not None else ()
    against, ending = (_FEMALE, "woman") if form == "he" else (_MALE, "man")
    return any(
        w in against or (w.endswith(ending) and (ending == "woman" or not w.endswith("woman")))
        for w in (*titles, *words[-1:])
    )


def foreground(
    article: Article, reading: Reading, pronoun: int, stretch: tuple[int, int], said: frozenset[int]
) -> tuple[int, ...]:
    """The heads of those in the stretch of a sentence that the pronoun may mean, the likeliest alone if one is."""
    behind = tails.tail(reading, reading.sentence_of(stretch[0]))
    behind = None if behind is None or pronoun <= behind.verb else behind
    begin = stretch[0] if behind is None else behind.start
    free = [w for w in range(begin, stretch[1]) if w not in said and not _reported(article, reading, w, stretch)]
    found: dict[str, int] = {}
    for word in free:
        spoke = (behind is not None and behind.source == word) or _speaks(reading, word)
        if (key := _candidate(article, reading, pronoun, word, spoke)) is not None:
            found.setdefault(key, word)
    heads = tuple(found.values())
    speaking = tuple(w for w in heads if _speaks(reading, w))
    return speaking if len(heads) > 1 and speaking else heads


def _speaks(reading: Reading, word: int) -> bool:
    """True for the head of a phrase that the reading gives words to."""
    return any(_in(one.source, word) and not _in(one.source, reading.heads[word]) for one in reading.attributions)


def _in(stretch: Stretch | None, word: int) -> bool:
    return stretch is not None and stretch.first <= word < stretch.last


def _candidate(article: Article, reading: Reading, pronoun: int, word: int, spoke: bool) -> str | None:
    """What a word that the pronoun may mean is told apart by, None for other words."""
    low = reading.forms[pronoun].lower()
    subject = reading.deprels[word].startswith("nsubj")
    if reading.upos[word] == "PRON":
        return low if subject and reading.forms[word].lower() == low else None
    if reading.upos[word] not in ("NOUN", "PROPN"):
        return None
    meant = mentions.mention_at(article, reading, word)
    body = meant is None or meant.kind is not MentionKind.PERSON
    if body and spoke and low == "it" and reading.xpos[word] == "NN":
        return str(word)
    if meant is None or not meant.core.start <= reading.starts[word] < meant.core.end:
        return None
    country = low == "it" and subject and meant.kind is MentionKind.PLACE
    return meant.key if agrees(reading, pronoun, meant) or country else None


def _reported(article: Article, reading: Reading, word: int, stretch: tuple[int, int]) -> bool:
    """True for a word in quotation marks or in what somebody in the stretch is said to say."""
    if any(a < reading.starts[word] < b for a, b in cues.quotations(article, reading)):
        return True
    return any(
        stretch[0] <= one.cue.first < stretch[1] and any(_in(s, word) for s in one.content)
        for one in reading.attributions
        if one.source is not None
    )
