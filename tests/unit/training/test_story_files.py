"""Stories with marks are laid out as reports and gold, and a broken one is named with what is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from training.story_files import main, parsed

STORY = """# A walkout

```actors
chile = country: Chile | Santiago
morvo = person of chile: Ada Morvo | Morvo
miners = group of chile: miners
```

```events
# the walkout itself
strike = PROTEST,REJECT strike: miners > chile @ 2023-03-06
talks = CONSULT visit announced,hypothetical: morvo + miners @ 2023-03-14..2023-03-15
fire = OTHER: @ ?
```

```standings
agreement: chile, miners on 2023-03-20 = no|contested
```

```report file=a.txt published=2023-03-07 basis=stated credits=Agence Sur
Coast Wire, 7 March 2023
Miners walk out
%%
Miners [[strike|walked off the job]] on Monday 😀, {{union|the union said}}.
After a [[fire|fire]] Morvo [[talks|will visit]].
%%
All rights reserved
```

```report file=b.txt published=2023-03-06..2023-03-08 basis=inferred
%%
Miners [[strike|struck]].
%%
```
"""


def test_a_story_is_laid_out() -> None:
    """Marks become places in the text without them; head and tail are kept apart from the body."""
    story = parsed("walkout", STORY)
    first = story.reports[0]
    strike, talks, fire = story.gold["events"]
    spot = strike["reports"][0]
    assert first.text[spot["start"] : spot["end"]] == spot["phrase"] == "walked off the job"
    assert [one["article"] for one in strike["reports"]] == ["a.txt", "b.txt"]
    assert (strike["types"], strike["mode"], strike["roles"]) == (
        ["PROTEST", "REJECT"], "strike", {"miners": "actor", "chile": "recipient"},
    )  # fmt: skip
    assert talks["status"] == ["announced", "hypothetical"]
    assert "roles" not in talks
    assert fire["undated"]
    cue = story.gold["sources"]["attributed"][0]
    assert (first.text[cue["start"] : cue["end"]], cue["source"]) == ("the union said", "union")
    article = story.gold["articles"][0]
    assert article["title"] == "Miners walk out"
    assert article["boilerplate"] == ["All rights reserved"]
    assert first.text.index(article["body_first"]) == first.text.index("Miners walked")
    assert story.gold["in_force"] == [
        {"kind": "agreement", "parties": ["chile", "miners"], "on": "2023-03-20", "answers": ["no", "contested"]}
    ]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("[[strike|struck]]", "[[stroke|struck]]", "no event 'stroke'"),
        ("PROTEST,REJECT", "PROTEST,REJECTED", "no type REJECTED"),
        ("miners > chile", "miners > peru", "no actor peru"),
        ("[[fire|fire]]", "fire", "never marked in a report: fire"),
        ("2023-03-14..2023-03-15", "2023-03-16..2023-03-15", "ends before it begins"),
        ("[[strike|struck]]", "[[strike|were {{x|said]] to}} strike", "a mark inside a mark"),
        ("basis=stated", "basis=guessed", "no report"),
        ("= no|contested", "= maybe", "no standing"),
        ("file=b.txt", "file=a.txt", "two of one name"),
    ],
)
def test_a_broken_story_is_named(old: str, new: str, said: str) -> None:
    """What is wrong is said in a line."""
    with pytest.raises(ValueError, match=said):
        parsed("walkout", STORY.replace(old, new))


def test_a_folder_is_laid_out_and_its_mistakes_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Good stories are written, a bad one is told of, and the exit status says so."""
    (tmp_path / "walkout.md").write_text(STORY, encoding="utf-8")
    assert main([str(tmp_path), "--out", str(tmp_path / "out")]) == 0
    assert (tmp_path / "out" / "walkout" / "b.txt").read_text(encoding="utf-8") == "Miners struck.\n"
    (tmp_path / "bad.md").write_text("nothing", encoding="utf-8")
    assert main([str(tmp_path)]) == 2
    assert "bad.md: fewer than two reports" in capsys.readouterr().err


def test_the_stories_of_the_project_keep_to_the_format() -> None:
    """All of them can be laid out."""
    assert main([str(Path(__file__).parents[3] / "training" / "stories")]) == 0
