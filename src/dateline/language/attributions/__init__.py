"""Reading -> attributions: who is said to have said, thought or wanted what, by trees, quotation marks and cues.

An attribution is a source, a cue and content (Pareti 2015; Newell, Margolin and Ruths 2018): assertions, beliefs,
knowledge and intentions, quoted or not, over several sentences if a quotation is, one inside another's content if the
text has it so.
"""

from __future__ import annotations

from dataclasses import replace

from dateline.model.reading import Attribution, Reading, Stretch

from .asides import according, aside, heading, without_asides
from .complements import complement, takes_of
from .forest import Forest
from .found import Form, Found
from .nominals import nominal
from .quotations import Quotations, find_quotations
from .spans import Span, tidy
from .speeches import with_quotations


def find_attributions(reading: Reading) -> tuple[Attribution, ...]:
    """Find the attributions of a reading, in the order of their cues."""
    forest = Forest(reading)
    quotations = find_quotations(forest)
    alone = [f for w in range(len(reading)) if (f := _at(forest, w)) is not None]
    alone += [f for sentence in reading.sentences if (f := heading(forest, sentence)) is not None]
    found = without_asides(forest, with_quotations(forest, quotations, _without_carriers(alone)))
    built = (_build(forest, quotations, one) for one in found)
    return tuple(sorted((a for a in built if a is not None), key=lambda a: (a.cue, a.content)))


def add_attributions(reading: Reading) -> Reading:
    """Return the reading with its attributions."""
    return replace(reading, attributions=find_attributions(reading))


def _without_carriers(found: list[Found]) -> list[Found]:
    """Leave out verbs that only carry a noun of saying: "expressed concern that" is one cue."""
    carried = {one.cue[0] for one in found if one.form is Form.NOUN and one.cue[0] < one.word}
    return [one for one in found if one.form is not Form.OBJECT or one.word not in carried]


def _at(forest: Forest, word: int) -> Found | None:
    """Return the attribution whose cue is a word, without regard to quotation marks."""
    upos = forest.reading.upos[word]
    if upos == "VERB":
        if forest.lower[word] == "according":
            return according(forest, word)
        takes = takes_of(forest, word)
        if takes is None:
            return None
        return complement(forest, word, takes) or aside(forest, word, takes)
    if forest.lower[word] == "according":
        return according(forest, word)
    return nominal(forest, word)


def _build(forest: Forest, quotations: Quotations, found: Found) -> Attribution | None:
    """Trim what was found; None if no content is left."""
    content = tidy(forest, found.content)
    if not content:
        return None
    return Attribution(
        source=None if found.source is None else _stretch(found.source),
        cue=_stretch(found.cue),
        content=tuple(_stretch(span) for span in content),
        quoted=any(quotations.at[word] >= 0 for span in content for word in range(*span)),
    )


def _stretch(span: Span) -> Stretch:
    """Turn a pair of numbers to a stretch."""
    return Stretch(first=span[0], last=span[1])
