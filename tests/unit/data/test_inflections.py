"""Regular endings are undone as English spells them, irregular pasts are listed."""

from __future__ import annotations

import pytest

from dateline.data.inflections import irregular, stems


@pytest.mark.parametrize(
    ("form", "upos", "likeliest"),
    [
        ("denied", "VERB", ("deny",)),
        ("denies", "VERB", ("deny",)),
        ("revoked", "VERB", ("revok", "revoke")),
        ("slamming", "VERB", ("slamm", "slamme", "slam")),
        ("reaches", "VERB", ("reache", "reach")),
        ("ties", "NOUN", ("ty", "tie")),
        ("buses", "NOUN", ("buse", "bus")),
        ("towed", "NOUN", ()),
    ],
)
def test_regular_endings_are_undone(form: str, upos: str, likeliest: tuple[str, ...]) -> None:
    """All that spelling allows is named, the likeliest first; a noun has no past."""
    assert stems(form, upos) == likeliest


def test_irregular_pasts_are_listed() -> None:
    """Past tense and participle lead to the same verb; a regular form is not listed."""
    assert irregular()["spoke"] == irregular()["spoken"] == "speak"
    assert "talked" not in irregular()
