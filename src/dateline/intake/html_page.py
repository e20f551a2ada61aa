"""Which blocks of an HTML page are its story: trafilatura's choice, aligned onto the blocks of our own walk."""

from __future__ import annotations

import logging
import re
from collections import Counter
from collections.abc import Mapping, Sequence

from dateline.intake.html_meta import Meta
from dateline.intake.html_walk import Block
from dateline.intake.lines import normal, words_of
from dateline.intake.looks import Mark

_GRAM = 4
_LARGEST = 3_000_000
_MOST_TAGS = 40_000
_BYLINE_NAMES = re.compile(r"(?:^|[\s_-])(?:byline|author|writer|contributor)")
_STANDFIRST_NAMES = re.compile(
    r"standfirst|subtitle|sub-?head(?:line)?|deck\b|\bdek\b|summary|article__?lead|article-intro|\blede?\b"
)
_CAPTION_NAMES = re.compile(r"caption")


def extract(page: str) -> tuple[str, ...]:
    """The blocks that trafilatura takes for the story, in order; none where it finds none."""
    if len(page) > _LARGEST or page.count("<") > _MOST_TAGS:
        return ()  # the extractor is not made for dumps: our own cutter is
    from trafilatura import extract as trafilatura_extract

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        text = trafilatura_extract(
            page.replace("\x00", "\ufffd"), include_comments=False, include_tables=True, output_format="txt", url=None
        )
    except (ValueError, TypeError, AttributeError, RecursionError, AssertionError, IndexError, KeyError):
        return ()  # a page that breaks the extractor is cut by our own cutter
    return tuple(line.lstrip("-\u2022 ") for line in (text or "").splitlines() if line.strip())


def mark(blocks: Sequence[Block], chosen: Sequence[str], meta: Meta) -> dict[int, Mark]:
    """What each block is; empty where the extractor chose nothing that can be found again."""
    story = _aligned(blocks, chosen)
    if not story:
        return {}
    marks: dict[int, Mark] = {}
    title = _title(blocks, meta, min(story))
    for index, block in enumerate(blocks):
        marks[index] = _mark(index, block, story=index in story, title=title, first=min(story))
    return marks


def _mark(index: int, block: Block, *, story: bool, title: int | None, first: int) -> Mark:
    if index == title:
        return Mark.TITLE
    if (
        "figcaption" in block.inside
        or ("figure" in block.inside and block.unit.size >= 4)
        or (_CAPTION_NAMES.search(block.names) and block.unit.size < 80)
    ):
        return Mark.CAPTION if block.unit.size >= 3 else Mark.OTHER
    if title is not None and title < index <= first + 2 and block.unit.size < 16 and _BYLINE_NAMES.search(block.names):
        return Mark.BYLINE
    if "time" in block.inside and block.unit.size < 12 and index < first + 3 and not story:
        return Mark.DATE
    standfirst = (
        title is not None and title < index < first and _STANDFIRST_NAMES.search(block.names) and block.unit.size >= 5
    )
    return Mark.STORY if story or standfirst else Mark.OTHER


def _title(blocks: Sequence[Block], meta: Meta, first: int) -> int | None:
    """The block that repeats the page's own headline: an h1 before others; else the last h1 ahead of the story."""
    heads = [normal(headline) for headline in meta.headlines]

    def same(block: Block) -> bool:
        words = block.unit.normal
        return block.unit.size >= 2 and any(
            words == head or (len(words) > 15 and head.startswith(words)) for head in heads
        )

    for wanted in (("h1",), ("h1", "h2", "h3"), ()):
        for index, block in enumerate(blocks):
            if same(block) and (not wanted or block.tag in wanted) and (not wanted or block.linked < 0.9):
                return index
    ahead = [i for i, block in enumerate(blocks[: first + 1]) if block.tag == "h1" and block.unit.size >= 3]
    return ahead[-1] if ahead else None


def _aligned(blocks: Sequence[Block], chosen: Sequence[str]) -> frozenset[int]:
    """Blocks whose words stand in the chosen text: long ones by word sequences, short ones whole."""
    lines = Counter(normal(line) for line in chosen)
    grams = _grams(chosen)
    long_ones = {i for i, block in enumerate(blocks) if lines[block.unit.normal] or _share(block, grams) >= 0.75}
    long_ones = {i for i in long_ones if blocks[i].unit.size >= 6}
    if not long_ones:
        return frozenset()
    kept = _once(blocks, long_ones, lines)
    whole = f" {' '.join(normal(line) for line in chosen)} "
    first, last = max(min(kept) - 1, 0), max(kept)
    for i in range(first, min(last + 2, len(blocks))):
        words = blocks[i].unit.normal
        near = (i - 1 in kept) + (i + 1 in kept)
        # A short block is found almost anywhere: it must be a chosen line, or stand by one and be no link.
        inside = blocks[i].unit.size >= 1 and f" {words} " in whole
        if lines[words] or (inside and blocks[i].linked < 0.5 and (near or blocks[i].unit.size >= 4)):
            kept.add(i)
    return frozenset(kept)


def _once(blocks: Sequence[Block], found: set[int], lines: Mapping[str, int]) -> set[int]:
    """A sentence that stands on the page more often than in the chosen text is kept where its neighbours are."""
    places: dict[str, list[int]] = {}
    for i in sorted(found):
        places.setdefault(blocks[i].unit.normal, []).append(i)
    kept: set[int] = set()
    middle = sorted(found)[len(found) // 2]
    for words, where in places.items():
        count = max(lines.get(words, 0), 1)
        kept.update(sorted(where, key=lambda i: (abs(i - middle), i))[:count])
    return kept


def _grams(chosen: Sequence[str]) -> frozenset[tuple[str, ...]]:
    words = [word.casefold() for line in chosen for word in words_of(line)]
    return frozenset(zip(*(words[n:] for n in range(_GRAM)), strict=False))


def _share(block: Block, grams: frozenset[tuple[str, ...]]) -> float:
    words = [word.casefold() for word in block.unit.words]
    own = list(zip(*(words[n:] for n in range(_GRAM)), strict=False))
    return sum(gram in grams for gram in own) / len(own) if own else 0.0
