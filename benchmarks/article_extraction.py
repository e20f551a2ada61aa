"""Body text found on 181 web pages, against their main text (Zyte's article-extraction-benchmark; figures only).

The measure is that benchmark's own: precision and recall of word 4-grams a page, averaged, and the F1 of the averages.
``html`` reads the pages as HTML; ``plain`` gives our cutter of plain-text scrapes nothing but their visible text.
"""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from dateline.intake.assembling import Document, assemble
from dateline.intake.cutter import cut
from dateline.intake.html_walk import parse, walk
from dateline.model.article import STORY_ZONES, Zone


def _grams(text: str) -> Counter[tuple[str, ...]]:
    words = re.findall(r"\w+", text)
    return Counter(zip(*(words[n:] for n in range(4)), strict=False)) if len(words) > 3 else Counter({tuple(words): 1})


def _story(text: str, zones: tuple[Zone, ...]) -> str:
    return "\n".join(text[zone.start : zone.end] for zone in zones if zone.kind in STORY_ZONES)


def read_html(page: str) -> str:
    """The story of a page read as HTML."""
    document = Document(file="page.html", original=page.encode(), text=page, media_type="text/html")
    article, _ = assemble(document)
    return _story(article.text, article.zones) if article else ""


def read_plain(page: str) -> str:
    """The story of a page of which only the visible text is left."""
    root = parse(page)
    text = walk(root).text if root is not None else ""
    return _story(text, cut(text).zones)


def measure(folder: Path, read: Callable[[str], str]) -> tuple[float, float, float, list[tuple[float, str]]]:
    """Precision, recall, F1, and the pages with the F1 of each, worst first."""
    truth = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
    rows: list[tuple[float, float, float, str]] = []
    for key in sorted(truth):
        page = gzip.decompress((folder / "html" / f"{key}.html.gz").read_bytes()).decode("utf-8", errors="replace")
        want, have = _grams(truth[key]["articleBody"]), _grams(read(page))
        hit = sum((want & have).values())
        precision, recall = hit / max(have.total(), 1), hit / max(want.total(), 1)
        rows.append((2 * hit / max(have.total() + want.total(), 1), precision, recall, key))
    precision = sum(row[1] for row in rows) / len(rows)
    recall = sum(row[2] for row in rows) / len(rows)
    return precision, recall, 2 * precision * recall / (precision + recall), sorted((row[0], row[3]) for row in rows)


def run(path: Path) -> dict[str, float]:
    """The figures of both readings, in percent, for the folder with ``ground-truth.json`` and ``html/``."""
    figures: dict[str, float] = {}
    for name, read in (("html", read_html), ("plain", read_plain)):
        precision, recall, f1, _ = measure(path, read)
        figures |= {f"{name}_precision": 100 * precision, f"{name}_recall": 100 * recall, f"{name}_f1": 100 * f1}
    return figures
