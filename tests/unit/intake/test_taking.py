"""Files and folders into articles."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from dateline.intake import Columns, IntakeOptions, NoPathsError, NoSuchColumnError, NoSuchPathError, take_in
from dateline.model.article import Basis

STORY = (
    "The delegation arrived in the capital on Monday for talks about trade.\n\n"
    "It will stay for three days, the ministry said.\n"
)


def codes(folder: Path) -> list[tuple[str, str]]:
    return [(p.file, p.code.value) for p in take_in([folder]).problems]


def test_folder_is_read_recursively_and_sorted(tmp_path: Path) -> None:
    """Files have their path below the folder; hidden files, case files and their outputs are left out."""
    for name in ("b.txt", "sub/a.txt", ".hidden.txt", ".git/x.txt", "case.dateline", "case.html", "sources.csv"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("file\n" if name == "sources.csv" else STORY + name)
    assert [a.file for a in take_in([tmp_path]).articles] == ["b.txt", "sub/a.txt"]


def test_order_of_arguments_does_not_matter(tmp_path: Path) -> None:
    """The same articles and problems come out whatever comes first."""
    first, second = tmp_path / "one.txt", tmp_path / "two.txt"
    first.write_text(STORY)
    second.write_text(STORY + "More.\n")
    assert take_in([first, second]) == take_in([second, first, tmp_path])


def test_same_content_twice_is_one_article(tmp_path: Path) -> None:
    """The second file stands in `also` and is named as a duplicate."""
    (tmp_path / "a.txt").write_text(STORY)
    (tmp_path / "b.txt").write_text(STORY)
    taken = take_in([tmp_path])
    assert [(a.file, a.also) for a in taken.articles] == [("a.txt", ("b.txt",))]
    assert codes(tmp_path) == [("b.txt", "duplicate")]


def test_missing_path_and_no_path_are_the_callers_mistakes(tmp_path: Path) -> None:
    """Each error says what, where and what to do."""
    with pytest.raises(NoSuchPathError, match=r"no such file or folder.*nowhere") as caught:
        take_in([tmp_path / "nowhere"])
    assert caught.value.hint in str(caught.value)
    with pytest.raises(NoPathsError):
        take_in([])


def test_empty_folder_takes_nothing(tmp_path: Path) -> None:
    """No file is no error here: the verbs say that no report could be read."""
    assert take_in([tmp_path]).articles == ()


def test_bad_files_are_told(tmp_path: Path) -> None:
    """Empty, binary and PDF files are problems, and the good file beside them is read."""
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "blank.txt").write_bytes(b" \n\n")
    (tmp_path / "image.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    (tmp_path / "noise.txt").write_bytes(bytes(range(256)) * 10)
    (tmp_path / "paper.pdf").write_bytes(b"%PDF-1.7\n")
    (tmp_path / "story.txt").write_text(STORY)
    assert codes(tmp_path) == [
        ("blank.txt", "empty"),
        ("empty.txt", "empty"),
        ("image.txt", "binary"),
        ("noise.txt", "binary"),
        ("paper.pdf", "not-text"),
    ]
    assert [a.file for a in take_in([tmp_path]).articles] == ["story.txt"]


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root reads files without permission")
def test_file_without_permission_is_told(tmp_path: Path) -> None:
    """A file that may not be opened is a problem."""
    path = tmp_path / "closed.txt"
    path.write_text(STORY)
    path.chmod(0)
    assert codes(tmp_path) == [("closed.txt", "unreadable")]


def test_too_long_is_not_read_unless_asked(tmp_path: Path) -> None:
    """A text over the limit is a problem, with a higher limit an article."""
    path = tmp_path / "long.txt"
    path.write_text(STORY * 10)
    assert [p.code.value for p in take_in([path], IntakeOptions(longest=100)).problems] == ["too-long"]
    assert len(take_in([path], IntakeOptions(longest=None)).articles) == 1


def test_progress_counts_files(tmp_path: Path) -> None:
    """Each file done is told, with the files in all."""
    (tmp_path / "a.txt").write_text(STORY)
    (tmp_path / "b.txt").write_text(STORY + "x")
    seen: list[tuple[int, int]] = []
    take_in([tmp_path], progress=lambda done, whole: seen.append((done, whole)))
    assert seen == [(1, 2), (2, 2)]


def test_jsonl_rows_with_named_columns(tmp_path: Path) -> None:
    """Each line is an article of its own bytes; a bad line is a problem with its number."""
    path = tmp_path / "corpus.jsonl"
    row = {
        "body": STORY,
        "date": "2024-03-26T10:00:00Z",
        "source": "The Example",
        "headline": "Talks open in the capital",
    }
    path.write_text(json.dumps(row) + "\n{broken\n\n" + json.dumps({"body": ""}) + "\n")
    options = IntakeOptions(columns=Columns(text="body", published="date", outlet="source", title="headline"))
    taken = take_in([path], options)
    (article,) = taken.articles
    assert article.file == "corpus.jsonl#1"
    assert article.original == json.dumps(row).encode()
    assert article.published.basis is Basis.GIVEN
    assert article.published.interval.edtf == "2024-03-26"
    assert article.outlet is not None
    assert article.outlet.value == "The Example"
    assert article.title is not None
    assert article.title.text == "Talks open in the capital"
    assert [(p.file, p.code.value) for p in taken.problems] == [
        ("corpus.jsonl#2", "bad-row"),
        ("corpus.jsonl#4", "bad-row"),
    ]


def test_csv_rows(tmp_path: Path) -> None:
    """Quoted line breaks stay in a cell; a date that is none is told and left out."""
    path = tmp_path / "rows.csv"
    path.write_text(f'text,published\n"{STORY}",2024-03-26\n"{STORY} More.",someday\n')
    taken = take_in([path])
    assert [a.file for a in taken.articles] == ["rows.csv#1", "rows.csv#2"]
    assert taken.articles[0].text == STORY
    assert [(p.file, p.code.value) for p in taken.problems] == [("rows.csv#2", "bad-row")]


def test_column_that_is_not_there_is_the_callers_mistake(tmp_path: Path) -> None:
    """The error lists the columns that are there."""
    path = tmp_path / "rows.csv"
    path.write_text("text,date\nhello,2024\n")
    with pytest.raises(NoSuchColumnError, match="text, date"):
        take_in([path], IntakeOptions(columns=Columns(text="body")))


def test_sources_give_what_the_files_do_not_say(tmp_path: Path) -> None:
    """The user's word goes before what a report states; unknown files and bad dates are told."""
    (tmp_path / "a.txt").write_text("Talks open\n3 March 2024\n\n" + STORY)
    (tmp_path / "b.txt").write_text(STORY)
    (tmp_path / "sources.csv").write_text(
        "file,url,outlet,published,genre\na.txt,https://example.org/a,The Example,2024-03-02,news\n"
        "b.txt,,,soon,\nc.txt,,,2024-01-01,\n"
    )
    taken = take_in([tmp_path])
    first, second = taken.articles
    assert first.published.interval.edtf == "2024-03-02"
    assert first.published.basis is Basis.GIVEN
    assert first.url is not None
    assert first.url.value == "https://example.org/a"
    assert second.published.interval.edtf is None
    assert [p.code.value for p in taken.problems] == ["bad-sources", "bad-sources"]


def test_encodings(tmp_path: Path) -> None:
    """Marks are no part of the text, Latin-1 and UTF-16 are read, broken bytes are told, line breaks stay."""
    text = "Le café — “naïve” 北京 🙂 said the minister to the house on Monday.\r\nIt was late.\r\n"
    (tmp_path / "bom.txt").write_bytes(b"\xef\xbb\xbf" + text.encode())
    (tmp_path / "wide.txt").write_bytes(text.encode("utf-16"))
    (tmp_path / "wider.txt").write_bytes(text.encode("utf-32"))
    (tmp_path / "latin.txt").write_bytes(
        "The café in the old town of Málaga was closed on Monday, señor Núñez said.\n".encode("latin-1")
    )
    (tmp_path / "broken.txt").write_bytes(
        ("The café was closed on Monday, the mayor’s office said — it will open again. " * 4).encode() + b"\xff\n"
    )
    taken = take_in([tmp_path])
    by_name = {a.file: a for a in taken.articles}
    assert by_name["bom.txt"].text == by_name["wide.txt"].text == by_name["wider.txt"].text == text
    assert "Málaga" in by_name["latin.txt"].text
    assert "\ufffd" in by_name["broken.txt"].text
    assert ("broken.txt", "undecodable") in [(p.file, p.code.value) for p in taken.problems]
