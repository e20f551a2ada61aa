"""Trees put right where their words contradict them.

A reader trained on running text takes headline verbs for nouns ("Nurses stage walkout") and some past tenses for
modifiers ("The Netherlands suspended aid"). Each repair here looks for one such contradiction and rebuilds only that
stretch; a tree without contradictions is left as it is.
"""

from __future__ import annotations

import calendar
from dataclasses import replace

from dateline.coding import inflections, repairs_headlines
from dateline.coding.tree_draft import FINITE, NOMINAL, Draft, above
from dateline.coding.vocabulary import classes, entries
from dateline.model.plover import EventType as T
from dateline.model.reading import Reading


def repair(reading: Reading, headlines: frozenset[tuple[int, int]]) -> Reading:
    """The reading with its contradictions put right; ``headlines`` are sentences that may hide their verb."""
    draft = Draft(list(reading.heads), list(reading.deprels), list(reading.upos), list(reading.xpos))
    _names_in_pieces(reading, draft)
    for sentence in reading.sentences:
        _prepositions_on_titles(draft, sentence)
        _names_behind_plurals(draft, sentence)
        _subjects_before_that(reading, draft, sentence)
        _possessors_after(draft, sentence)
        _subjects_of_trailing_speech(draft, sentence)
        _objects_taken_for_predicates(reading, draft, sentence)
        _second_subjects(draft, sentence)
        _objects_beside_verbs(draft, sentence)
        _days_on_objects(reading, draft, sentence)
        _targets_behind_nouns(reading, draft, sentence)
        _subjects_of_gerunds(draft, sentence)
        _names_before_gerunds(draft, sentence)
        _objects_after_insertions(reading, draft, sentence)
        _adjuncts_of_infinitives(reading, draft, sentence)
        _accusers(reading, draft, sentence)
        _verbs_before_nouns(draft, sentence)
        _purposes_of_places(reading, draft, sentence)
        if sentence in headlines:
            repairs_headlines.find_verb(reading, draft, sentence)
            repairs_headlines.read_passives(draft, sentence)
    return replace(
        reading, heads=tuple(draft.heads), deprels=tuple(draft.deprels), upos=tuple(draft.upos), xpos=tuple(draft.xpos)
    )


def _names_in_pieces(reading: Reading, draft: Draft) -> None:
    """ "Mali and Burkina Faso": two words of one name are not two conjuncts, or two of anything, of one head."""
    for name in reading.names:
        for word in range(name.first + 1, name.last):
            before = word - 1
            same = draft.heads[word] == draft.heads[before] and draft.deprels[word] == draft.deprels[before]
            if same and draft.deprels[word] in ("conj", "nmod", "obj", "obl", "nsubj", "appos"):
                draft.heads[word], draft.deprels[word] = before, "flat"


def _prepositions_on_titles(draft: Draft, sentence: tuple[int, int]) -> None:
    """ "against President Ada Morvo": a preposition leads in the whole phrase, not what stands before its head."""
    for case in range(*sentence):
        title = draft.heads[case]
        name = draft.heads[title] if draft.deprels[case] == "case" and title > case else -1
        if name > title and draft.deprels[title] in ("nmod:desc", "compound"):
            draft.heads[case] = name


def _names_behind_plurals(draft: Draft, sentence: tuple[int, int]) -> None:
    """ "its neighbours Chad and Mali": the names are who is meant, and the plural before them says what they are."""
    for name in range(sentence[0] + 1, sentence[1]):
        noun = draft.heads[name]
        if draft.upos[name] != "PROPN" or draft.deprels[name] not in ("nmod", "flat", "appos") or noun != name - 1:
            continue
        joined = any(draft.heads[w] == name and draft.deprels[w] == "conj" for w in range(*sentence))
        cased = any(draft.heads[w] == name and draft.deprels[w] == "case" for w in range(*sentence))
        if draft.xpos[noun] == "NNS" and joined and not cased:
            draft.heads[name], draft.deprels[name] = draft.heads[noun], draft.deprels[noun]
            draft.heads[noun], draft.deprels[noun] = name, "compound"


def _subjects_before_that(reading: Reading, draft: Draft, sentence: tuple[int, int]) -> None:
    """ "told Congress that": what stands before "that" is no subject or object of the clause after it."""
    for mark in range(*sentence):
        verb = draft.heads[mark]
        if draft.deprels[mark] != "mark" or reading.forms[mark].lower() != "that" or verb < 0:
            continue
        governor = draft.heads[verb]
        for word in range(sentence[0], mark):
            argument = draft.deprels[word].startswith("nsubj") or draft.deprels[word] in ("obj", "iobj")
            if draft.heads[word] == verb and argument and 0 <= governor < word:
                draft.heads[word], draft.deprels[word] = governor, "iobj"


def _subjects_of_trailing_speech(draft: Draft, sentence: tuple[int, int]) -> None:
    """ "Togo lifted the ban, minister Ada Morvo said": a second subject beside the verb of saying is that verb's."""
    for word in range(*sentence):
        verb = draft.heads[word]
        speech = draft.heads[verb] if 0 <= verb < word else -1
        if not draft.deprels[word].startswith("nsubj") or speech < word or draft.deprels[verb] != "ccomp":
            continue
        subjects = {draft.heads[w]: w for w in range(*sentence) if draft.deprels[w].startswith("nsubj") and w != word}
        beside = all(word in (draft.heads[w], *above(draft, w)) for w in range(word + 1, speech))
        if verb in subjects and speech not in subjects and beside:
            draft.heads[word], draft.deprels[word] = speech, "nsubj"


def _objects_taken_for_predicates(reading: Reading, draft: Draft, sentence: tuple[int, int]) -> None:
    """ "accused Asunción of …", "holds defense talks": the object of a verb without another one, read as its predicate.

    A name right behind the verb is no predicate; nor is a finite verb, and one with a noun or an article before it in
    its own phrase is a noun.
    """
    for word in range(*sentence):
        verb = draft.heads[word]
        if draft.deprels[word] != "xcomp" or not sentence[0] <= verb < word or draft.upos[verb] != "VERB":
            continue
        kids = [w for w in range(*sentence) if draft.heads[w] == word]
        noun = draft.xpos[word] in FINITE and any(draft.deprels[w] in ("compound", "det") and w < word for w in kids)
        name = reading.name_at(word)
        served = any(draft.heads[w] == verb and draft.deprels[w] in ("obj", "cop") for w in range(*sentence))
        if served or not (noun or (name is not None and name.first == verb + 1)):
            continue
        draft.deprels[word] = "obj"
        if noun:
            draft.upos[word], draft.xpos[word] = "NOUN", "NNS" if draft.xpos[word] == "VBZ" else "NN"
            for kid in kids:
                draft.deprels[kid] = draft.deprels[kid].replace("obl", "nmod")


def _second_subjects(draft: Draft, sentence: tuple[int, int]) -> None:
    """A second subject after its verb is the object; a past tense without auxiliary has no passive subject."""
    for verb in sorted({draft.heads[w] for w in range(*sentence) if draft.deprels[w].startswith("nsubj")}):
        kids = [w for w in range(*sentence) if draft.heads[w] == verb]
        subjects = [w for w in kids if draft.deprels[w].startswith("nsubj")]
        passive = any(draft.deprels[w] == "aux:pass" for w in kids)
        if draft.xpos[verb] == "VBD" and not passive and subjects[0] < verb:
            draft.deprels[subjects[0]] = "nsubj"
        has_object = any(draft.deprels[w] in ("obj", "ccomp") for w in kids)
        if subjects[0] < verb < subjects[-1] and draft.upos[verb] == "VERB":
            draft.deprels[subjects[-1]] = "iobj" if has_object else "obj"


def _objects_beside_verbs(draft: Draft, sentence: tuple[int, int]) -> None:
    """ "met X in announcing the plan": a bare noun phrase right after a participle is its object, no adjunct."""
    for word in range(*sentence):
        if draft.deprels[word] != "obl":
            continue
        inside = [w for w in range(sentence[0], word) if word in (draft.heads[w], *above(draft, w))]
        verb = min([word, *inside]) - 1
        if verb < sentence[0] or draft.xpos[verb] != "VBG":
            continue
        cased = any(draft.deprels[w] == "case" and draft.heads[w] == word for w in range(*sentence))
        objects = ("obj", "ccomp", "xcomp")
        served = any(draft.heads[w] == verb and draft.deprels[w] in objects for w in range(*sentence))
        if draft.upos[verb] == "VERB" and draft.heads[word] in above(draft, verb) and not cased and not served:
            draft.heads[word], draft.deprels[word] = verb, "obj"


def _days_on_objects(reading: Reading, draft: Draft, sentence: tuple[int, int]) -> None:
    """ "revoked an accord on March 16": a day dates what is done, not a thing or pact that it is done to."""
    for word in range(*sentence):
        if draft.deprels[word] != "nmod":
            continue
        noun = draft.heads[word]
        verb = draft.heads[noun] if noun >= 0 else -1
        day = draft.upos[word] in ("NUM", "PROPN") and any(
            w == word or draft.heads[w] == word for w in range(*sentence) if _names_a_day(reading.forms[w])
        )
        on = any(draft.heads[w] == word and reading.forms[w].lower() == "on" for w in range(*sentence))
        if day and on and verb >= 0 and draft.deprels[noun] in ("obj", "nsubj:pass"):
            senses = entries().get(reading.lemmas[noun].lower(), ())
            happens = any(e.pos != "verb" for e in senses) and reading.lemmas[noun].lower() not in classes()["pact"]
            if not happens:
                draft.heads[word], draft.deprels[word] = verb, "obl"


_DAYS = frozenset(calendar.day_name) | frozenset(calendar.month_name[1:]) | frozenset(calendar.month_abbr[1:])


def _targets_behind_nouns(reading: Reading, draft: Draft, sentence: tuple[int, int]) -> None:
    """ "took power after the raid against the palace": against whom a deed goes stands right behind its noun."""
    for case in range(sentence[0] + 1, sentence[1]):
        noun, target = case - 1, draft.heads[case]
        if reading.forms[case].lower() != "against" or target <= case or draft.deprels[target] != "obl":
            continue
        deed = draft.upos[noun] == "NOUN" and draft.deprels[noun] == "obl" and draft.heads[noun] == draft.heads[target]
        if deed and any(e.pos != "verb" for e in entries().get(reading.lemmas[noun].lower(), ())):
            draft.heads[target], draft.deprels[target] = noun, "nmod"


def _names_a_day(form: str) -> bool:
    return form.rstrip(".") in _DAYS


def _possessors_after(draft: Draft, sentence: tuple[int, int]) -> None:
    """A possessive pronoun belongs to the noun after it, never to one before."""
    for word in range(*sentence):
        if draft.xpos[word] != "PRP$" or not 0 <= draft.heads[word] < word:
            continue
        noun = next((w for w in range(word + 1, sentence[1]) if draft.upos[w] in ("NOUN", "PROPN")), None)
        if noun is not None:
            draft.heads[word], draft.deprels[word] = noun, "nmod:poss"


def _subjects_of_gerunds(draft: Draft, sentence: tuple[int, int]) -> None:
    """ "despite Chile warning the authorities": who stands before the verb is no part of its object."""
    for verb in range(*sentence):
        if draft.upos[verb] != "VERB" or any(
            draft.heads[w] == verb and "subj" in draft.deprels[w] for w in range(*sentence)
        ):
            continue
        crossing = [
            w
            for w in range(sentence[0], verb)
            if draft.heads[w] > verb and draft.heads[draft.heads[w]] == verb and draft.deprels[draft.heads[w]] == "obj"
        ]
        nominal = [w for w in crossing if draft.upos[w] in NOMINAL]
        if not nominal:
            continue
        for word in crossing:
            draft.heads[word] = nominal[-1]
        draft.heads[nominal[-1]], draft.deprels[nominal[-1]] = verb, "nsubj"


def _names_before_gerunds(draft: Draft, sentence: tuple[int, int]) -> None:
    """ "despite Chile warning them": a noun is no part of a compound whose head is a verb."""
    for word in range(*sentence):
        verb = draft.heads[word]
        if draft.deprels[word] != "compound" or verb <= word or draft.upos[verb] != "VERB":
            continue
        if not any(draft.heads[w] == verb and "subj" in draft.deprels[w] for w in range(*sentence)):
            draft.deprels[word] = "nsubj"


def _objects_after_insertions(reading: Reading, draft: Draft, sentence: tuple[int, int]) -> None:
    """ "announced, like Peru in 2020, their departure": a happening that is somebody's is no apposition to a name."""
    for word in range(*sentence):
        if draft.deprels[word] != "appos":
            continue
        verb = next((h for h in above(draft, word) if draft.upos[h] == "VERB"), -1)
        owned = any(draft.heads[w] == word and draft.xpos[w] == "PRP$" for w in range(*sentence))
        if not owned or not 0 <= verb < word:
            continue
        has_object = any(draft.heads[w] == verb and draft.deprels[w] in ("obj", "ccomp") for w in range(*sentence))
        happening = any(e.pos != "verb" for e in entries().get(reading.lemmas[word].lower(), ()))
        if happening and not has_object:
            draft.heads[word], draft.deprels[word] = verb, "obj"


_SAID = frozenset({"said", "says", "added", "announced", "reported"})


def _adjuncts_of_infinitives(reading: Reading, draft: Draft, sentence: tuple[int, int]) -> None:
    """ "ordered them to leave, accusing …", "X said, blaming …": the participle goes with the finite verb."""
    for word in range(sentence[0] + 1, sentence[1]):
        if draft.xpos[word] != "VBG" or draft.deprels[word] != "advcl" or reading.forms[word - 1] != ",":
            continue
        head = draft.heads[word]
        if word > 1 and reading.forms[word - 2].lower() in _SAID:
            head = word - 2
        while 0 <= head < word and draft.deprels[head] == "xcomp" and draft.xpos[head] == "VB":
            head = draft.heads[head]
        draft.heads[word] = head


_HOSTILE = frozenset({T.REQUEST, T.SANCTION, T.COERCE, T.REJECT, T.THREATEN})


def _accusers(reading: Reading, draft: Draft, sentence: tuple[int, int]) -> None:
    """ "left after the rulers ordered them out, accusing them of …": who ordered accuses, not who left."""
    for word in range(*sentence):
        head = draft.heads[word]
        if draft.xpos[word] != "VBG" or draft.deprels[word] != "advcl" or not 0 <= head < word:
            continue
        if not _has_type(reading, word, {T.ACCUSE}) or _has_type(reading, head, _HOSTILE):
            continue
        between = [w for w in range(head + 1, word) if draft.heads[w] == head and draft.deprels[w] == "advcl"]
        if between and draft.xpos[between[-1]] in FINITE and _has_type(reading, between[-1], _HOSTILE):
            draft.heads[word] = between[-1]


def _has_type(reading: Reading, word: int, types: set[T] | frozenset[T]) -> bool:
    lemma = inflections.lemma(reading.forms[word].lower(), "VERB", reading.lemmas[word].lower())
    return any(e.pos == "verb" and e.type in types for e in entries().get(lemma, ()))


def _verbs_before_nouns(draft: Draft, sentence: tuple[int, int]) -> None:
    """A finite verb that a reading hangs on the noun after it governs that noun."""
    for verb in range(*sentence):
        noun = draft.heads[verb]
        if (
            draft.xpos[verb] not in ("VBD", "VBZ", "VBP")
            or draft.deprels[verb] not in ("amod", "compound")
            or noun < verb
        ):
            continue
        left = [k for k in range(sentence[0], verb) if draft.heads[k] == noun]
        subject = next((k for k in reversed(left) if draft.upos[k] in NOMINAL), None)
        if subject is None:
            continue
        draft.heads[verb], draft.deprels[verb] = draft.heads[noun], draft.deprels[noun]
        draft.heads[noun], draft.deprels[noun] = verb, "obj"
        for kid in left:
            draft.heads[kid] = subject
        draft.heads[subject], draft.deprels[subject] = verb, "nsubj"


def _purposes_of_places(reading: Reading, draft: Draft, sentence: tuple[int, int]) -> None:
    """ "a mission, which was in Geneva to hold talks": what somebody is somewhere for hangs on the place."""
    for verb in range(sentence[0] + 2, sentence[1]):
        place = verb - 2
        behind = reading.forms[verb - 1].lower() == "to" and draft.xpos[verb] == "VB" and draft.heads[verb] < place
        if behind and any(draft.heads[w] == place and draft.deprels[w] == "cop" for w in range(sentence[0], place)):
            draft.heads[verb], draft.deprels[verb] = place, "advcl"
