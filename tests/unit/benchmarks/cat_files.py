"""Small invented files in the CAT format, for the tests of benchmarks that read it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path


def write_cat(path: Path, sentences: Sequence[str], markables: str = "", relations: str = "") -> Path:
    """Write a file of sentences (words parted by blanks) and return its path; words are numbered through from 1."""
    tokens: list[str] = []
    for number, sentence in enumerate(sentences):
        for word in sentence.split():
            tokens.append(f'<token t_id="{len(tokens) + 1}" sentence="{number}" number="0">{word}</token>')
    path.parent.mkdir(parents=True, exist_ok=True)
    body = f"<Markables>{markables}</Markables><Relations>{relations}</Relations>"
    path.write_text(f'<?xml version="1.0"?><Document doc_name="d">{"".join(tokens)}{body}</Document>', encoding="utf-8")
    return path


def markable(tag: str, number: int, words: Sequence[int] = (), attributes: str = "") -> str:
    """Return a markable over words counted from 1."""
    anchors = "".join(f'<token_anchor t_id="{word}"/>' for word in words)
    return f'<{tag} m_id="{number}" {attributes}>{anchors}</{tag}>'
