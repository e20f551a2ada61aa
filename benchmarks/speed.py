"""How fast the whole reading is, what memory it takes, and how much of it is the encoder.

*Reports.* PATH is a folder: its CoNLL-U files, if it has any (their raw text), else every report below it that the
intake takes in (text, Markdown, HTML; the zones that are read); or one such file. All texts, in the order
of their paths, a blank line between two, make one stream; it is cut behind every 450th word (a word here is what stands
between white space), white space kept, and begins anew at its end, until there are 200 reports of exactly 450 words. A
cut may fall inside a sentence. Each report is an article with one zone, a body.

*Time.* The reports are read one after another in this process by ``dateline.language.pipeline.read`` (article ->
Reading; no file is read or written) with the network as shipped: its own number of threads, two. One report is read
before the clock starts, so that opening the model is not counted. Behind each report the bare encoder, with the same
settings, is run on the very same batches, padding included, that the network was given; a load on the machine so hits
both alike. Sums of wall-clock time are compared.

*Figures.* ``words_per_second``: words between white space read in a second (punctuation and clitics are no words of
their own here; ``tokens_per_second`` counts those of the Reading). ``encoder_share``: time of the bare encoder in
percent of the reading's. ``ratio_to_bare_encoder``: time of the reading over that of the bare encoder. ``peak_mb``: the
largest resident set (MiB) of a fresh process that makes the same reports and reads them, and does nothing else; it
fails if PyTorch is loaded there. ``network_share``: percent of the reading's time inside the graph, encoder and heads.
``padding``: padded positions in percent of all. ``step_…_ms``: milliseconds a report that each step of the pipeline
takes, the graph included where a step runs it. ``coding_to_reading``: what ``dateline.coding.code`` takes for each
reading, in percent of the reading's time, of which it is no part; the learned coder is one of the reading's steps.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import cycle, islice
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from dateline.coding import code
from dateline.intake import take_in
from dateline.language import pipeline
from dateline.language.encoding import Batch
from dateline.language.network import DATA, Network, Outputs
from dateline.model.article import Article

from .articles import one_paragraph
from .conllu import read_corpus
from .encoder import BareEncoder

REPORTS, WORDS = 200, 450
ROOT = Path(__file__).resolve().parent.parent

Step = Callable[[pipeline.Draft], pipeline.Draft]


class Encoder(Protocol):
    """What can be run beside the reading."""

    def run(self, batch: Batch) -> NDArray[np.float32]:
        """Return the pieces' vectors of one batch."""


@dataclass(kw_only=True)
class Clock:
    """Seconds by what took them."""

    now: Callable[[], float] = time.perf_counter
    seconds: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def __call__(self, name: str) -> Iterator[None]:
        """Count the time of the block."""
        start = self.now()
        try:
            yield
        finally:
            self.seconds[name] = self.seconds.get(name, 0.0) + self.now() - start


class Watched(Network):
    """The shipped network, which keeps its batches and counts the time in its graph."""

    def __init__(self, clock: Clock, folder: Path = DATA) -> None:
        """Start with no batch."""
        super().__init__(folder)
        self.clock = clock
        self.batches: list[Batch] = []

    def run(self, batch: Batch) -> Outputs:
        """Run one batch and keep it."""
        self.batches.append(batch)
        with self.clock("network"):
            return super().run(batch)


def run(path: Path, reports: int = REPORTS, model: Path = DATA) -> dict[str, float]:
    """Return the figures for reports made of the texts at ``path``."""
    articles = list(islice(cut(texts(path)), reports))
    with tempfile.TemporaryDirectory() as folder:
        figures = measure(articles, Watched(Clock(), model), BareEncoder(Path(folder), model))
    return figures | {"peak_mb": peak(path, reports, model)}


def texts(path: Path) -> list[str]:
    """Return the texts of a folder or file, in the order of their paths."""
    files = sorted(path.rglob("*.conllu")) if path.is_dir() else [path]
    if files and all(file.suffix == ".conllu" for file in files):
        return [read_corpus(file).text for file in files]
    return ["\n\n".join(_read_zones(article)) for article in take_in([path]).articles]


def _read_zones(article: Article) -> Iterator[str]:
    """Yield what is read of an article."""
    for zone in article.zones:
        if zone.kind in pipeline.READ_ZONES:
            yield article.text[zone.start : zone.end]


def cut(found: Sequence[str]) -> Iterator[Article]:
    """Yield articles of ``WORDS`` words each without end: the stream of the texts, again and again."""
    stream = re.findall(r"\S+\s*", "\n\n".join(found) + "\n\n")
    if not stream:
        raise ValueError("there is no text to read")
    words = cycle(stream)
    while True:
        yield one_paragraph("".join(islice(words, WORDS)).rstrip())


def measure(articles: Sequence[Article], network: Watched, encoder: Encoder) -> dict[str, float]:
    """Read the articles, and run the encoder alone on the same batches."""
    clock, steps = network.clock, clocked(pipeline.STEPS, network.clock)
    pipeline.read(articles[0], network)
    for batch in network.batches:
        encoder.run(batch)
    clock.seconds.clear()
    tokens, positions, real = 0, 0, 0.0
    for article in articles:
        network.batches.clear()
        with clock("whole"):
            reading = pipeline.read(article, network, steps)
        tokens += len(reading)
        with clock("coding"):
            code(article, reading)
        for batch in network.batches:
            with clock("encoder"):
                encoder.run(batch)
            positions += batch.mask.size
            real += float(batch.mask.sum())
    return figures_of(clock.seconds, len(articles), tokens) | {"padding": 100.0 * (1.0 - real / positions)}


def clocked(steps: pipeline.Steps, clock: Clock) -> pipeline.Steps:
    """Return the steps, each of which counts its time under its name."""

    def one(name: str, step: Step) -> Step:
        def run_step(draft: pipeline.Draft) -> pipeline.Draft:
            with clock(f"step {name}"):
                return step(draft)

        return run_step

    return tuple((name, one(name, step)) for name, step in steps)


def figures_of(seconds: dict[str, float], articles: int, tokens: int) -> dict[str, float]:
    """Return the figures of speed from seconds by what took them."""
    whole, encoder = seconds["whole"], seconds["encoder"]
    steps = {name: spent for name, spent in seconds.items() if name.startswith("step ")}
    return {
        "words_per_second": articles * WORDS / whole,
        "tokens_per_second": tokens / whole,
        "encoder_share": 100.0 * encoder / whole,
        "ratio_to_bare_encoder": whole / encoder,
        "network_share": 100.0 * seconds["network"] / whole,
        "coding_to_reading": 100.0 * seconds.get("coding", 0.0) / whole,
        **{re.sub(r"\W+", "_", name) + "_ms": 1000.0 * spent / articles for name, spent in steps.items()},
    }


def peak(path: Path, reports: int = REPORTS, model: Path = DATA) -> float:
    """Return the largest resident set, in MiB, of a process that only reads the reports."""
    command = [sys.executable, "-m", "benchmarks.speed", str(path.resolve()), str(reports), str(model.resolve())]
    here = {**os.environ, "PYTHONPATH": os.pathsep.join(str(Path(place).resolve()) for place in sys.path if place)}
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT, env=here)
    told: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return told["peak_mb"]


def resident() -> float:
    """Return this process's largest resident set so far, in MiB."""
    status = Path("/proc/self/status")
    if status.exists():
        # getrusage's figure is passed on from the parent process, this one is not.
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) / 1024
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)


def main() -> None:
    """Read the reports of a path and print the peak of memory: what ``peak`` runs."""
    path, reports, model = sys.argv[1:]
    network = Network(Path(model))
    for article in islice(cut(texts(Path(path))), int(reports)):
        pipeline.read(article, network)
    assert "torch" not in sys.modules, "the reader must do without PyTorch"
    sys.stdout.write(json.dumps({"peak_mb": resident()}) + "\n")


if __name__ == "__main__":
    main()
