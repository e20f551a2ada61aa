"""Who speaks, told by the order of words: ", X said" and ", said X" behind a clause, "with X claiming", "X …, adding".

A tree often hangs such an aside wrongly, or gives its subject to the clause before it; its words are plain.
"""

from __future__ import annotations

from dataclasses import dataclass

from dateline.coding import attribution_cues as cues
from dateline.coding.mention_words import lemma_at
from dateline.coding.wordsets import words
from dateline.model.reading import Reading

_MARKS = frozenset((",", "”", '"', "’", "''", "–", "—", "'"))
_IN_PHRASE = words("DET ADJ NOUN PROPN NUM PART ADV PRON ADP CCONJ SYM")
_NOUNS = words("NOUN PROPN PRON")
_FINITE = frozenset(("VBD", "VBZ", "VBP"))
_STANDING_ALONE = frozenset(("latter", "former", "two", "both"))
_LONGEST = 22


@dataclass(frozen=True, slots=True, kw_only=True)
class Tail:
    """A clause of speech set behind what was said: its verb, the head of its subject, and the word where it begins."""

    verb: int
    source: int
    start: int


def tail(reading: Reading, sentence: tuple[int, int]) -> Tail | None:
    """The last aside of speech in the sentence that stands behind its words, None where there is none."""
    for verb in range(sentence[1] - 1, sentence[0], -1):
        if _speaks(reading, verb):
            found = _before(reading, verb, sentence) or _behind(reading, verb, sentence)
            if found is not None and (lemma_at(reading, verb) != "show" or _shows(reading, found.source)):
                return found
    return None


def _shows(reading: Reading, source: int) -> bool:
    """True for what can show a thing by its words: a document, a record, a survey."""
    return cues.speech_noun(reading.lemmas[source]) or cues.speech_noun(reading.forms[source].lower())


def _speaks(reading: Reading, verb: int) -> bool:
    """True for a verb of speech in a clause of its own; a past form read as a participle counts if it has a subject."""
    lemma = lemma_at(reading, verb)
    if reading.deprels[verb] == "acl:relcl" or not (cues.quote_verb(lemma) or lemma == "show"):
        return False
    past = reading.xpos[verb] == "VBN" and any(reading.deprels[c] == "nsubj" for c in reading.children(verb))
    return reading.xpos[verb] in _FINITE or past


def _before(reading: Reading, verb: int, sentence: tuple[int, int]) -> Tail | None:
    """ ", X said" with nothing after the verb but when, where and to whom."""
    if not _closes(reading, verb, sentence):
        return None
    i, last_noun, depth = verb - 1, None, 0
    while i > sentence[0] and verb - i < _LONGEST:
        if reading.forms[i] in _MARKS:
            owner = _comma_inside(reading, i, verb)
            if owner is None or depth:
                break
            depth += 1
            i, last_noun = owner, None
            continue
        if reading.upos[i] not in _IN_PHRASE and reading.xpos[i] != "POS":
            return None
        if reading.upos[i] == "ADP" and reading.forms[i].lower() not in (
            "of",
            "in",
            "for",
            "at",
            "to",
            "from",
            "on",
        ):
            return None
        last_noun = i if _can_head(reading, i) and last_noun is None else last_noun
        i -= 1
    if i <= sentence[0] or reading.forms[i] not in _MARKS or last_noun is None:
        return None
    source = _phrase_head(reading, i + 1, verb)
    return None if source is None else Tail(verb=verb, source=source, start=i)


def _comma_inside(reading: Reading, comma: int, verb: int) -> int | None:
    """The word before what stands between commas (", Bernardino Rafael, the police chief, said"),
    None where nothing does.
    """
    if reading.forms[comma] != "," or comma + 1 != verb:
        return None
    i = comma - 1
    while i > 0 and (reading.upos[i] in _IN_PHRASE or reading.upos[i] in ("VERB", "AUX")):
        i -= 1
    if reading.forms[i] != "," or i == 0:
        return None
    aside = reading.upos[i + 1] == "VERB" or reading.forms[i + 1].lower() in ("who", "which")
    aside = aside or _is_name(reading, i + 1, comma)
    return i - 1 if reading.upos[i - 1] == "PROPN" or (aside and reading.upos[i - 1] == "NOUN") else None


def _is_name(reading: Reading, first: int, last: int) -> bool:
    """True for words that are one name and nothing else."""
    name = reading.name_at(first)
    return name is not None and name.first <= first and name.last == last


def _behind(reading: Reading, verb: int, sentence: tuple[int, int]) -> Tail | None:
    """ ", said X": the verb right behind a mark, its subject after it."""
    if verb - 1 <= sentence[0] or reading.forms[verb - 1] not in _MARKS or lemma_at(reading, verb) == "tell":
        return None
    end = verb + 1
    while (
        end < sentence[1]
        and (reading.upos[end] in _IN_PHRASE or reading.xpos[end] == "POS")
        and reading.upos[end] != "ADP"
    ):
        end += 1
    source = _phrase_head(reading, verb + 1, end)
    if end < sentence[1] and reading.upos[end] in ("VERB", "AUX"):
        return None
    if source is None or reading.forms[verb + 1].lower() in ("that", "it", "there"):
        return None
    quoted = reading.forms[verb - 1] != "," or any(
        reading.forms[i] in ("”", '"') for i in range(max(sentence[0], verb - 3), verb)
    )
    inverted = quoted or reading.upos[end - 1] in ("PROPN", "NOUN")
    return Tail(verb=verb, source=source, start=verb - 1) if inverted and _no_subject(reading, verb) else None


def _no_subject(reading: Reading, verb: int) -> bool:
    """True when no coordination gives the verb a subject before it ("went home, said goodbye")."""
    return reading.deprels[verb].split(":")[0] != "conj"


def _closes(reading: Reading, verb: int, sentence: tuple[int, int]) -> bool:
    """True when the verb has no words of its own to say: a mark, a preposition, a day or an addressee follows."""
    nxt = verb + 1
    if nxt >= sentence[1] or reading.upos[nxt] == "PUNCT":
        return not any(
            reading.deprels[c] == "ccomp" and c > verb + 3 and reading.heads[c] == verb for c in range(nxt, sentence[1])
        )
    if lemma_at(reading, verb) == "tell":
        return True
    if (
        reading.forms[nxt].lower() in ("that", "it", "he", "she", "they", "there", "to")
        and reading.forms[nxt].lower() != "to"
    ):
        return False
    day = reading.forms[nxt] in (
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
        "yesterday",
        "today",
    )
    return reading.upos[nxt] in ("ADP", "ADV") or day


def _can_head(reading: Reading, word: int) -> bool:
    """True for a noun, for "the latter" and its like, and for an adjective without a noun ("the Iranian said")."""
    return (
        reading.upos[word] in _NOUNS
        or reading.forms[word].lower() in _STANDING_ALONE
        or (reading.upos[word] == "ADJ" and reading.upos[word - 1] == "DET" and reading.upos[word + 1] == "VERB")
    )


def _phrase_head(reading: Reading, start: int, end: int) -> int | None:
    """The head of the first plain noun phrase in these words."""
    head = None
    for i in range(start, end):
        if _can_head(reading, i) and not (reading.upos[i] == "PRON" and "Poss=Yes" in reading.feats[i]):
            head = i
        elif head is not None and reading.upos[i] in ("ADP", "CCONJ", "PUNCT", "DET"):
            break
    return head


def participle_source(reading: Reading, verb: int) -> int | None:
    """Who speaks in "with X claiming that" and "…, X said, adding that"; None where the words do not tell."""
    sentence = reading.sentence_of(verb)
    if reading.upos[verb - 1] in _NOUNS and verb - 1 > sentence[0]:
        i = verb - 1
        while i > sentence[0] and reading.upos[i] in ("PROPN", "NOUN", "ADJ", "DET", "PART"):
            i -= 1
        return verb - 1 if reading.forms[i].lower() == "with" else None
    if reading.forms[verb - 1] != ",":
        return None
    found = tail(reading, sentence)
    return found.source if found is not None and found.verb < verb else None
