"""The attribution benchmark scores its own gold 100 and an empty reading 0."""

from __future__ import annotations

from pathlib import Path

import pytest
from benchmarks import attribution
from benchmarks.attribution import Marked, gold_of, match, outermost, score
from benchmarks.brat import read_events
from benchmarks.marked import parse

TEXT = "Ana Roca said the dam, built in May, leaks. It was reported that Peru agreed. “No,” he wrote, “never.”"
ANN = """T1\tSource 0 8\tAna Roca
T2\tCue 9 13\tsaid
T3\tContent 14 42\tthe dam, built in May, leaks
T4\tAttribution 9 13\tsaid
E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3
T5\tCue 47 59\twas reported
T6\tContent 60 76\tthat Peru agreed
T7\tAttribution-no-source 47 59\twas reported
E2\tAttribution-no-source:T7 Content:T6 Cue:T5
T8\tSource 84 86\the
T9\tCue 87 92\twrote
T10\tContent 78 83;94 102\t“No,” “never.”
T11\tAttribution 87 92\twrote
E3\tAttribution:T11 Content:T10 Cue:T9 Source:T8
T12\tDiscard 0 3\tAna
"""


@pytest.fixture
def gold(tmp_path: Path) -> list[Marked]:
    """The attributions of the invented file."""
    path = tmp_path / "text_a1.ann"
    path.write_text(ANN, encoding="utf-8")
    return gold_of(TEXT, path)


def test_pieces_and_missing_sources_are_read(gold: list[Marked]) -> None:
    """Content in two pieces is one set of tokens, and a missing source is an empty one."""
    assert [len(m.source) for m in gold] == [2, 0, 1]
    assert gold[2].content == {TEXT.index("No"), TEXT.index("never")}


def test_a_second_role_of_the_same_name_is_added(tmp_path: Path) -> None:
    """``Content2`` is more of the content."""
    path = tmp_path / "x.ann"
    rows = "T1\tContent 0 2\tab", "T2\tContent 3 5\tcd", "E1\tAttribution:T1 Content:T1 Content2:T2"
    path.write_text("\n".join(rows), encoding="utf-8")
    assert read_events(path)[0].roles["Content"] == ((0, 2), (3, 5))


def test_gold_scores_all_and_nothing_scores_nothing(gold: list[Marked]) -> None:
    """The gold against itself is perfect in every figure; no attributions get no points."""
    assert set(score([[gold]], [gold]).values()) == {100.0}
    assert set(score([[gold]], [[]]).values()) == {0.0}


def test_an_empty_gold_and_an_empty_reading_are_no_error() -> None:
    """A text without attributions gives zeros."""
    assert set(score([[[]]], [[]]).values()) == {0.0}


def test_a_right_source_with_wrong_content_earns_nothing(gold: list[Marked]) -> None:
    """Both source and content must overlap for a pair to be worth anything."""
    wrong = [Marked(source=gold[0].source, cue=gold[0].cue, content=gold[1].content)]
    assert score([[gold]], [wrong])["f1"] == 0.0


def test_half_the_content_is_worth_the_root_of_its_f1(gold: list[Marked]) -> None:
    """The worth of a pair is the geometric mean of its parts' F1."""
    half = Marked(source=gold[0].source, cue=gold[0].cue, content=frozenset(sorted(gold[0].content)[:3]))
    assert score([[[gold[0]]]], [[half]])["f1"] == pytest.approx(100 * (2 * 3 / 9) ** 0.5)


def test_each_gold_attribution_is_matched_once(gold: list[Marked]) -> None:
    """Two copies of one found attribution match one gold attribution."""
    assert len(match(gold, [gold[0], gold[0]])) == 1


def test_several_annotators_count_as_one_text(gold: list[Marked]) -> None:
    """A second annotator who marked nothing halves the known attributions."""
    figures = score([[gold, []]], [gold])
    assert figures["recall"] == 100.0
    assert figures["precision"] == 50.0


def test_nested_attributions_are_left_out_where_gold_has_none(gold: list[Marked]) -> None:
    """What is found inside another's content counts against a univocal gold only in the figure with nested."""
    inner = Marked(source=frozenset({14}), cue=frozenset({18}), content=frozenset({37}))
    assert outermost([gold[0], inner]) == [gold[0]]
    figures = score([[gold]], [[*gold, inner]])
    assert figures["precision"] == 100.0
    assert figures["f1_with_nested"] < 100.0


def test_a_folder_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Texts and annotations are paired by name, and a reader that finds nothing gets 0."""
    for folder in ("text", "attributions"):
        (tmp_path / folder).mkdir()
    (tmp_path / "text" / "one.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "attributions" / "one_a1.ann").write_text(ANN, encoding="utf-8")
    monkeypatch.setattr(attribution, "found_in", lambda text: [])
    assert attribution.run(tmp_path)["f1"] == 0.0
    everything = gold_of(TEXT, tmp_path / "attributions" / "one_a1.ann")
    monkeypatch.setattr(attribution, "found_in", lambda text: everything)
    assert attribution.run(tmp_path)["f1"] == 100.0


def test_marked_texts_are_read() -> None:
    """Of equal words those nearest to the content are meant, and every fifth text is held back."""
    block = "He left. He said that he knew.\n- He | said | that he knew\n- he | knew | that he\n---\n"
    texts = parse(block * 5)
    assert [t.held_back for t in texts] == [False] * 4 + [True]
    assert texts[0].marks[0].source == ((9, 11),)
    assert texts[0].marks[1].source == ((22, 24),)


def test_a_folder_of_marked_texts_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The marks themselves score 100, nothing scores 0, and the texts held back have a figure of their own."""
    (tmp_path / "README.md").write_text("- no | text\n", encoding="utf-8")
    (tmp_path / "some.md").write_text("He said no.\n- He | said | no\n---\n" * 5, encoding="utf-8")
    monkeypatch.setattr(attribution, "found_in", lambda text: [])
    assert set(attribution.run(tmp_path).values()) == {0.0}
    he = Marked(source=frozenset({0}), cue=frozenset({3}), content=frozenset({8}))
    monkeypatch.setattr(attribution, "found_in", lambda text: [he])
    figures = attribution.run(tmp_path)
    assert set(figures.values()) == {100.0}
    assert "held_back_f1" in figures


def test_words_that_a_marked_text_does_not_have_are_an_error() -> None:
    """A slip in a marked file is seen."""
    with pytest.raises(ValueError, match="nobody"):
        parse("He said no.\n- nobody | said | no\n---\n")
