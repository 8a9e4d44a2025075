"""Records from files: the mapping of columns, keys that stay the same, and what is wrong."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from honcho import FileError, IngestRecord, ValidationError
from honcho.ingest import Columns, read_csv, read_jsonl


def written(path: Path, *rows: dict[str, Any]) -> Path:
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    return path


def test_a_mapping_names_columns(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("who|what|mood|ref\nmara|Hello|calm|7\n")
    columns = Columns(
        of={"peer": "who", "content": "what", "key": "ref"},
        metadata=("mood",),
        defaults={"session": "s1"},
    )
    (record,) = read_csv(tmp_path / "a.csv", columns, delimiter="|")
    wanted = IngestRecord(
        session="s1", peer="mara", content="Hello", metadata={"mood": "calm"}, key="7"
    )
    assert record == wanted


def test_keys_depend_on_what_is_said_and_not_on_the_line(tmp_path: Path) -> None:
    hello = {"session": "s", "peer": "mara", "content": "Hello"}
    other = {**hello, "content": "Other"}
    before = [one.key for one in read_jsonl(written(tmp_path / "a", hello, hello))]
    after = [one.key for one in read_jsonl(written(tmp_path / "b", other, hello, hello))]
    assert after[1:] == before
    assert len({*after}) == 3
    dated = {**hello, "created_at": "2026-01-01T00:00:00Z"}
    assert next(read_jsonl(written(tmp_path / "c", dated))).key not in after


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ("[1]\n", "line 1: not a JSON object"),
        ("{\n", "line 1: not JSON"),
        ('{"session": "s", "peer": "p"}\n', "line 1: it has no content"),
        ("\xff", "not UTF-8"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, rows: str, words: str) -> None:
    (tmp_path / "a").write_bytes(rows.encode("latin-1"))
    with pytest.raises(ValidationError, match=words):
        list(read_jsonl(tmp_path / "a"))


def test_other_mistakes(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="No such file"):
        next(read_jsonl(tmp_path / "none"))
    with pytest.raises(ValidationError, match="'who' is not a field"):
        Columns(of={"who": "peer"})
    with pytest.raises(ValidationError, match="one character"):
        next(read_csv(tmp_path / "none", delimiter="::"))
