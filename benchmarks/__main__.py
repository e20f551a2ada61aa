"""``python -m benchmarks NAME FILE``: print one figure a line."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from . import (
    article_extraction,
    attribution,
    coding,
    coreference,
    event_dates,
    event_mentions,
    event_times,
    factuality,
    main_job,
    name_kinds,
    names,
    names_pairs,
    own_coding,
    own_parties,
    parsing,
    roles,
    speed,
    story_vectors,
    times,
)

BENCHMARKS: dict[str, tuple[Callable[[Path], dict[str, float]], str]] = {
    "parsing": (parsing.run, "tags and trees from raw text and gold words (CoNLL-U file)"),
    "names": (names.run, "spans of persons, organisations and places (IOB2 file, or MEANTIME folder)"),
    "roles": (roles.run, "arguments of predicates (PropBank, JSONL file)"),
    "event-mentions": (event_mentions.run, "words that name events (ECB+ folder)"),
    "factuality": (factuality.run, "whether events are told as facts (MEANTIME folder)"),
    "attribution": (attribution.run, "sources and contents of what was said (PolNeAR folder)"),
    "coding": (coding.run, "PLOVER types between given parties, or hidden ones (PLV file)"),
    "own-coding": (own_coding.run, "types, modes and statuses in sentences of our own (folder)"),
    "own-parties": (own_parties.run, "actors and recipients in sentences of our own (folder)"),
    "event-dates": (event_dates.run, "the days of dated events (MEANTIME folder)"),
    "event-times": (event_times.run, "events tied to time expressions (folder of TimeML files)"),
    "coreference": (coreference.run, "mentions of one thing within a text (GUM folder)"),
    "name-kinds": (name_kinds.run, "finer kinds of names, titles and offices (folder)"),
    "story-vectors": (story_vectors.run, "whether articles on one happening lie side by side (folder of JSON)"),
    "speed": (speed.run, "speed, memory and the encoder's share of the whole reading (folder)"),
    "times": (times.run, "time expressions of TimeML files (folder)"),
    "names-pairs": (names_pairs.run, "whether two printed names are one (CSV file)"),
    "article-extraction": (article_extraction.run, "main text of web pages (folder)"),
    "main-job": (main_job.run, "a whole build of reports, cold: time and memory (folder)"),
}
"""What can be run: the function and what the path is."""


def measure(options: argparse.Namespace) -> dict[str, float]:
    """Run the benchmark that the command line names."""
    if options.benchmark == "coding":
        return coding.run(options.path, options.parties)
    return BENCHMARKS[options.benchmark][0](options.path)


def main() -> int:
    """Run one benchmark."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    commands = parser.add_subparsers(dest="benchmark", required=True)
    for name, (_, about) in BENCHMARKS.items():
        command = commands.add_parser(name, help=about)
        command.add_argument("path", type=Path)
        if name == "coding":
            command.add_argument("--parties", choices=("given", "hidden"), default="given")
    options = parser.parse_args()
    figures = measure(options)
    sys.stdout.writelines(f"{name} {figure:.1f}\n" for name, figure in figures.items())
    return 0


if __name__ == "__main__":
    sys.exit(main())
