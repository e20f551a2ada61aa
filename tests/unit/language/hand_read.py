"""Readings made by hand: one sentence from words with tag, head and relation."""

from __future__ import annotations

from dateline.model.reading import Name, NameKind, Reading

KINDS = {"P": NameKind.PERSON, "O": NameKind.ORGANIZATION, "L": NameKind.PLACE}
TAGS = {",": "PUNCT", ".": "PUNCT", "(": "PUNCT", "of": "ADP", "in": "ADP", "at": "ADP", "near": "ADP", "the": "DET"}
"""Tags of small words; others are told by their capital."""
_XPOS = {"PROPN": "NNP", "NOUN": "NN", "ADJ": "JJ", "DET": "DT", "ADP": "IN", "VERB": "VBD", "PUNCT": ","}


def sentence(rows: str, *names: tuple[int, int, str]) -> Reading:
    """A reading of one sentence; rows of ``form UPOS head deprel [xpos]``, heads counted from 0, -1 for the root."""
    cells = [row.split() for row in rows.strip().splitlines()]
    forms = tuple(cell[0] for cell in cells)
    starts = [0]
    for form in forms[:-1]:
        starts.append(starts[-1] + len(form) + 1)
    return Reading(
        article="a-1",
        version="test",
        forms=forms,
        starts=tuple(starts),
        ends=tuple(start + len(form) for start, form in zip(starts, forms, strict=True)),
        sentences=((0, len(forms)),),
        upos=tuple(cell[1] for cell in cells),
        xpos=tuple(cell[4] if len(cell) > 4 else _XPOS.get(cell[1], "XX") for cell in cells),
        feats=("_",) * len(forms),
        lemmas=tuple(form.lower() for form in forms),
        heads=tuple(int(cell[2]) for cell in cells),
        deprels=tuple(cell[3] for cell in cells),
        names=tuple(Name(first=first, last=last, kind=KINDS[kind]) for first, last, kind in names),
    )


def plain(text: str, *names: tuple[int, int, str]) -> Reading:
    """A reading of words without a tree: capitalised ones are PROPN, the others NOUN; all hang on the first."""
    rows = []
    for place, form in enumerate(text.split()):
        tag = TAGS.get(form) or ("PROPN" if form[:1].isupper() else "NOUN")
        rows.append(f"{form} {tag} {0 if place else -1} {'dep' if place else 'root'}")
    return sentence("\n".join(rows), *names)
