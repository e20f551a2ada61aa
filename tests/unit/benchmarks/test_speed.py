"""The figures of speed agree with one another, and the reports measured are those the protocol names."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from pathlib import Path

import numpy as np
import pytest
from benchmarks import speed
from benchmarks.encoder import cut as cut_graph
from benchmarks.speed import Clock, Watched
from numpy.typing import NDArray

from dateline.language.encoding import Batch
from dateline.language.network import DATA, Outputs, Parse

CONLLU = "# text = Talks fail\n1\tTalks\ttalk\tNOUN\t_\t_\t2\tnsubj\t_\t_\n2\tfail\tfail\tVERB\t_\t_\t0\troot\t_\t_\n"


def batch(rows: int, width: int) -> Batch:
    """A batch whose last row is half padding."""
    mask = np.ones((rows, width), dtype=np.float32)
    mask[-1, width // 2 :] = 0.0
    return Batch(
        ids=np.zeros((rows, width), dtype=np.int64),
        mask=mask,
        cases=np.zeros((rows, width), dtype=np.int64),
        pool=np.zeros((rows, 1, width), dtype=np.float32),
        affixes=np.zeros((rows, 1, 4), dtype=np.int64),
        lengths=(1,) * rows,
    )


class Time:
    """A clock that stands still unless it is moved."""

    def __init__(self) -> None:
        """Begin at nought."""
        self.seconds = 0.0

    def __call__(self) -> float:
        """Tell the time."""
        return self.seconds


class SlowNetwork(Watched):
    """Runs one batch for all sentences, takes two seconds for it and one for the rest, and finds nothing."""

    def __init__(self, time: Time) -> None:
        """Measure by this clock."""
        super().__init__(Clock(now=time))
        self.time = time

    @property
    def version(self) -> str:
        """No files, no version."""
        return "000000000000"

    def run(self, batch: Batch) -> Outputs:
        """Take two seconds."""
        self.batches.append(batch)
        with self.clock("network"):
            self.time.seconds += 2.0
        return {}

    def parse(self, sentences: Sequence[Sequence[str]], predicates: object = None) -> list[Parse]:
        """Hang all words on the first."""
        self.run(batch(2, 8))
        self.time.seconds += 1.0
        return [
            Parse(
                upos=("X",) * len(words),
                xpos=("FW",) * len(words),
                feats=("_",) * len(words),
                lemmas=tuple(words),
                heads=(0, *(1,) * (len(words) - 1)),
                deprels=("root", *("dep",) * (len(words) - 1)),
                names=(),
            )
            for words in sentences
        ]


class QuickEncoder:
    """Takes one second a batch."""

    def __init__(self, time: Time) -> None:
        """Start with no batch."""
        self.time = time
        self.batches: list[Batch] = []

    def run(self, batch: Batch) -> NDArray[np.float32]:
        """Take a second."""
        self.batches.append(batch)
        self.time.seconds += 1.0
        return np.zeros((*batch.ids.shape, 1), dtype=np.float32)


def test_figures_agree() -> None:
    """The encoder is a part of the graph, the graph of the reading; share and ratio say the same; steps fit in."""
    time = Time()
    reports = list(islice(speed.cut(["Talks fail."]), 3))
    figures = speed.measure(reports, SlowNetwork(time), QuickEncoder(time))
    assert figures["encoder_share"] == pytest.approx(100 / 3)
    assert figures["network_share"] == pytest.approx(200 / 3)
    assert figures["ratio_to_bare_encoder"] == pytest.approx(3)
    assert figures["words_per_second"] == pytest.approx(speed.WORDS / 3)
    assert figures["tokens_per_second"] > figures["words_per_second"]
    assert figures["padding"] == pytest.approx(25)
    assert sum(figure for name, figure in figures.items() if name.startswith("step_")) == pytest.approx(3000)


def test_the_encoder_gets_the_batches_of_the_reading() -> None:
    """Each batch once, after one report that only warms up."""
    time = Time()
    encoder = QuickEncoder(time)
    speed.measure(list(islice(speed.cut(["Talks fail."]), 3)), SlowNetwork(time), encoder)
    assert len(encoder.batches) == 4


def test_reports_have_their_words() -> None:
    """The stream of texts is cut behind every 450th word and begins anew; white space is kept."""
    first, second = islice(speed.cut(["a  b\n\nc " * 100, "d"]), 2)
    assert [len(article.text.split()) for article in (first, second)] == [speed.WORDS, speed.WORDS]
    assert first.text.startswith("a  b\n\nc a")
    assert "d" in first.text.split()
    assert second.text.split()[0] == first.text.split()[speed.WORDS - 301]


def test_no_text_is_told() -> None:
    """A folder without words cannot be measured."""
    with pytest.raises(ValueError, match="no text"):
        next(speed.cut([" \n"]))


def test_texts_of_a_folder(tmp_path: Path) -> None:
    """CoNLL-U files give their raw text, in the order of their names; without any, reports are taken in."""
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "one.txt").write_text("Talks fail\n\nThe talks failed on Tuesday.\n", encoding="utf-8")
    (found,) = speed.texts(tmp_path)
    assert "The talks failed on Tuesday." in found
    (tmp_path / "z.conllu").write_text(CONLLU.replace("fail", "end"), encoding="utf-8")
    (tmp_path / "b" / "a.conllu").write_text(CONLLU, encoding="utf-8")
    assert speed.texts(tmp_path) == ["Talks fail ", "Talks end "]


def test_a_graph_is_cut_behind_an_output() -> None:
    """Nodes and weights that the output does not need are gone, the rest is as it was."""
    needed = _message(1, b"x") + _message(1, b"w") + _message(2, b"pieces")
    other = _message(1, b"pieces") + _message(1, b"v") + _message(2, b"tags")
    kept = [_message(1, needed), _message(5, _message(8, b"w")), _message(11, _message(1, b"x"))]
    dropped = [_message(1, other), _message(5, _message(8, b"v")), _message(12, _message(1, b"tags"))]
    output = _message(12, _message(1, b"pieces"))
    whole = b"\x08\x09" + _message(7, kept[0] + dropped[0] + kept[1] + dropped[1] + kept[2] + dropped[2] + output)
    assert cut_graph(whole, "pieces") == b"\x08\x09" + _message(7, b"".join(kept) + output)
    with pytest.raises(ValueError, match="no output 'roles'"):
        cut_graph(whole, "roles")


def _message(number: int, content: bytes) -> bytes:
    """A field of fewer than 128 bytes, or of two bytes of length."""
    size = len(content)
    length = bytes([size]) if size < 128 else bytes([size & 0x7F | 0x80, size >> 7])
    return bytes([number << 3 | 2]) + length + content


@pytest.mark.skipif(not (DATA / "reader.onnx").exists(), reason="the model's files are not built")
def test_a_small_folder_is_measured(tmp_path: Path) -> None:
    """With the shipped model: figures for all that is promised, in their bounds, and a peak that a process can have."""
    (tmp_path / "one.txt").write_text("Talks fail\n\n" + "The talks failed on Tuesday. " * 20, encoding="utf-8")
    figures = speed.run(tmp_path, reports=2)
    assert 0 < figures["encoder_share"] <= 100 <= 100 * figures["ratio_to_bare_encoder"]
    assert figures["words_per_second"] > 0
    assert 50 < figures["peak_mb"] < 700
