"""The picture of who reports what."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from tests.unit.export.sample import chronicle, day

from dateline.export.html.lookups import lookups
from dateline.export.html.matrix import LABEL_ROOM, MOST_COLUMNS, matrix
from dateline.model.chronicle import Chronicle
from dateline.model.interval import When


def test_each_column_has_a_dot_for_each_report_of_its_event() -> None:
    """The call, told by three reports, has three dots at three heights."""
    found = matrix(lookups(chronicle()))

    assert found is not None
    call = next(one for one in found.columns if "telephone call" in one.event.label)
    assert len({one.y for one in call.dots}) == 3
    assert (call.top, call.bottom) == (min(one.y for one in call.dots), max(one.y for one in call.dots))


def test_what_is_not_told_as_done_is_hollow() -> None:
    """An announced visit has a hollow dot."""
    found = matrix(lookups(chronicle()))

    assert found is not None
    assert [dot.hollow for one in found.columns for dot in one.dots if one.event.status.value == "announced"] == [True]


def test_every_year_has_its_words() -> None:
    """Many years with one event each: no label is left out, none touches the next."""
    sample = chronicle()
    event = sample.events[0]
    events = tuple(
        replace(event, id=f"e-{year}", when=When(interval=day(year, 5, 1), rule="test")) for year in range(1950, 2010)
    )

    found = matrix(lookups(replace(sample, events=events)))

    assert found is not None
    years = [one for one in found.labels if one.year]
    assert [one.words for one in years] == [str(year) for year in range(1950, 2010)]
    assert all(b.x - a.x >= LABEL_ROOM for a, b in pairwise(years))


def test_too_much_is_not_drawn() -> None:
    """Nothing at all, or more events than a picture bears, gives no picture."""
    sample = chronicle()
    many = tuple(replace(sample.events[0], id=f"e-{n}") for n in range(MOST_COLUMNS + 1))

    assert matrix(lookups(Chronicle(articles=(), actors=(), events=()))) is None
    assert matrix(lookups(replace(sample, events=many))) is None
