"""Headlines that hide their verb ("Nurses stage walkout in Harare") or its passive ("Minister jailed")."""

from __future__ import annotations

from dateline.coding import inflections
from dateline.coding.tree_draft import FINITE, NOMINAL, Draft
from dateline.coding.vocabulary import entries
from dateline.model.reading import Reading

_PARTICLES = frozenset({"off", "up", "out", "down", "back", "over", "away", "aside"})


def find_verb(reading: Reading, draft: Draft, sentence: tuple[int, int]) -> None:
    """A headline without a verb whose words hold one: "Nurses stage walkout in Harare"."""
    if any(draft.xpos[w] in FINITE or draft.xpos[w] in ("VBN", "VB") for w in range(*sentence)):
        return
    verb = next((w for w in range(sentence[0] + 1, sentence[1]) if _could_be_verb(reading, draft, w, sentence)), None)
    if verb is None:
        return
    draft.upos[verb], draft.xpos[verb] = "VERB", "VBZ"
    _hang_left(draft, sentence[0], verb)
    _hang_right(reading, draft, verb, sentence[1])
    draft.heads[verb], draft.deprels[verb] = -1, "root"


def _could_be_verb(reading: Reading, draft: Draft, word: int, sentence: tuple[int, int]) -> bool:
    form = reading.forms[word].lower()
    if draft.upos[word] not in ("NOUN", "ADJ") or reading.name_at(word) is not None or word + 1 >= sentence[1]:
        return False
    lemma = inflections.lemma(form, "VERB", form)
    before = draft.upos[word - 1] in ("NOUN", "PROPN") and not reading.forms[word - 1].lower().endswith("'s")
    after = draft.upos[word + 1] != "PUNCT"
    plural = _plural(reading, draft, word - 1) or any(
        reading.forms[w].lower() in ("and", "&") for w in range(sentence[0], word)
    )
    agrees = (form != lemma and form.endswith("s")) or (form == lemma and plural)
    return before and after and agrees and any(e.pos == "verb" for e in entries().get(lemma, ()))


def _plural(reading: Reading, draft: Draft, word: int) -> bool:
    return draft.xpos[word] in ("NNS", "NNPS") or reading.forms[word].lower().endswith("s")


def _hang_left(draft: Draft, first: int, verb: int) -> None:
    tops = [w for w in range(first, verb) if not first <= draft.heads[w] < verb]
    subject = next((w for w in reversed(tops) if draft.upos[w] in NOMINAL), verb - 1)
    for word in tops:
        draft.heads[word], draft.deprels[word] = subject, "compound"
    draft.heads[subject], draft.deprels[subject] = verb, "nsubj"


def read_passives(draft: Draft, sentence: tuple[int, int]) -> None:
    """Headlines tell in the present: a past form without auxiliary and object is a passive ("Minister jailed")."""
    for verb in range(*sentence):
        kids = [w for w in range(*sentence) if draft.heads[w] == verb]
        subjects = [w for w in kids if draft.deprels[w] in ("nsubj", "nsubj:pass") and w < verb]
        others = any(draft.deprels[w].partition(":")[0] in ("obj", "ccomp", "xcomp", "aux", "cop") for w in kids)
        if draft.xpos[verb] in ("VBD", "VBN") and subjects and not others:
            draft.xpos[verb] = "VBN"
            draft.deprels[subjects[-1]] = "nsubj:pass"


def _hang_right(reading: Reading, draft: Draft, verb: int, last: int) -> None:
    cased = {draft.heads[w] for w in range(verb + 1, last) if draft.deprels[w] == "case"}
    for word in range(verb + 1, last):
        if verb < draft.heads[word] < last:
            continue
        draft.heads[word] = verb
        if reading.forms[word].lower() in _PARTICLES:
            draft.deprels[word] = "compound:prt"
        elif draft.upos[word] in NOMINAL:
            draft.deprels[word] = "obl" if word in cased else "obj"
        elif draft.deprels[word] == "root":
            draft.deprels[word] = "dep"
