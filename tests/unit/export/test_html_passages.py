"""Sentences with marks, and whole texts with places."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.export.reading import parsed, shown
from tests.unit.export.sample import article, inside, words

from dateline.export.html.passages import Mark, marked, passages, spots_of
from dateline.model.article import Zone, ZoneKind

TEXT = "Menu\nThe minister left on Monday, the office said.\nCopyright"
REPORT = replace(
    article("r.txt", TEXT, None),
    zones=(Zone(start=0, end=5, kind=ZoneKind.BOILERPLATE), Zone(start=5, end=50, kind=ZoneKind.BODY)),
)
SENTENCE = words(REPORT, "The minister left on Monday, the office said.")


def test_marks_may_overlap() -> None:
    """Words that are the time and stand inside the cue carry both marks, and the text stays whole."""
    cue = Mark(quote=inside(SENTENCE, "left on Monday"), kind="cue")
    time = Mark(quote=inside(SENTENCE, "on Monday, the"), kind="time")

    html = marked(SENTENCE, (cue, time))

    assert "".join(parsed(html).text) == SENTENCE.text
    assert '<span class="cue time">on Monday</span>' in html


def test_the_trigger_is_marked() -> None:
    """The word that names the happening is a mark element."""
    assert "<mark>left</mark>" in marked(SENTENCE, (Mark(quote=inside(SENTENCE, "left"), kind="trigger"),))


def test_a_mark_outside_the_sentence_is_passed_over() -> None:
    """A cue in another sentence does not shift the marks of this one."""
    assert "<span" not in marked(SENTENCE, (Mark(quote=words(REPORT, "Menu"), kind="cue"),))


def test_boilerplate_is_folded_and_quotes_have_places() -> None:
    """What was cut is folded away; the sentence has an id of its offsets and leads back to its event."""
    spots = spots_of(REPORT, [SENTENCE], {(SENTENCE.start, SENTENCE.end): ("e-1",)})

    found = passages(REPORT, spots)

    assert [(one.kind, one.folded) for one in found] == [
        ("boilerplate", True),
        ("body", False),
        ("boilerplate", True),
    ]
    assert f'id="{REPORT.id}-{SENTENCE.start}-{SENTENCE.end}"' in found[1].text
    assert 'href="#e-1"' in found[1].text


@settings(deadline=None)
@given(
    st.text(min_size=1, max_size=60),
    st.lists(st.tuples(st.integers(0, 59), st.integers(1, 60)), max_size=8),
    st.lists(st.integers(0, 60), max_size=4),
)
def test_no_character_is_lost(text: str, pairs: list[tuple[int, int]], cuts: list[int]) -> None:
    """However quotes nest and cross and zones lie, the passages hold the whole text in its order."""
    edges = sorted({min(cut, len(text)) for cut in cuts})
    zones = tuple(Zone(start=a, end=b, kind=ZoneKind.BODY) for a, b in zip(edges[::2], edges[1::2], strict=False))
    report = replace(article("r.txt", "x", None), text=text, zones=zones)
    quotes = [report.quote(a, min(b, len(text))) for a, b in pairs if a < min(b, len(text))]

    found = passages(report, spots_of(report, quotes, {}))

    assert "".join("".join(parsed(one.text).text) for one in found) == shown(text)
