"""``ingest``: files of either kind, checked before anything is written."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from honcho import Honcho
from tests.cli.conftest import Command, Run

RECORDS = [
    {"session": "s1", "peer": "ann", "content": "One", "metadata": {"n": 1}},
    {"session_id": "s1", "peer_id": "bob", "content": "Two", "created_at": "2024-05-01"},
    {"session": "s2", "peer": "ann", "content": "Three"},
]
CSV = 'who,text,room,mood\nann,One,s1,calm\nbob,"Two,\nin two lines",s1,\n'
MAPPED = ["--column", "peer=who", "--column", "content=text", "--column", "session=room"]


@pytest.fixture
def ingest(run: Command, honcho_server: Any) -> Any:
    def command(*arguments: str) -> Run:
        return run("ingest", *arguments, "--url", honcho_server.url, "-w", "test")

    return command


def stored(client: Honcho, session: str) -> list[tuple[str, str]]:
    messages = client.session(session).messages()
    return [(message.peer_id, message.content) for message in messages]


def lines(path: Path, records: list[dict[str, Any]]) -> str:
    path.write_text("".join(f"{json.dumps(record)}\n\n" for record in records))
    return str(path)


def test_lines_of_json(ingest: Any, tmp_path: Path, honcho_client: Honcho) -> None:
    done = ingest(lines(tmp_path / "x.jsonl", RECORDS))
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("3 messages in 2 batches for 2 sessions")
    assert stored(honcho_client, "s1") == [("ann", "One"), ("bob", "Two")]
    first, second = honcho_client.session("s1").messages().items
    assert first.metadata["n"] == 1
    assert second.created_at.year == 2024


def test_csv_with_a_mapping(ingest: Any, tmp_path: Path, honcho_client: Honcho) -> None:
    (tmp_path / "x.csv").write_bytes(b"\xef\xbb\xbf" + CSV.encode())
    done = ingest(str(tmp_path / "x.csv"), *MAPPED, "--metadata", "mood", "--json")
    assert {name: done.json[name] for name in ("messages", "sessions", "skipped")} == {
        "messages": 2,
        "sessions": 1,
        "skipped": 0,
    }
    assert stored(honcho_client, "s1") == [("ann", "One"), ("bob", "Two,\nin two lines")]
    assert honcho_client.session("s1").messages()[0].metadata["mood"] == "calm"


def test_columns_that_are_left_out_are_named(ingest: Any, tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text(CSV)
    done = ingest(str(tmp_path / "x.csv"), *MAPPED)
    assert done.err == "honcho-sdk: left out: mood (--metadata COLUMN keeps a column)\n"


def test_values_for_every_row(ingest: Any, tmp_path: Path, honcho_client: Honcho) -> None:
    (tmp_path / "x.tsv").write_text("content\tpeer\nOne\tbob\nTwo\t\n")
    assert ingest(str(tmp_path / "x.tsv"), "--session", "all", "--peer", "ann").code == 0
    assert stored(honcho_client, "all") == [("bob", "One"), ("ann", "Two")]


def test_metadata_of_csv_is_json(ingest: Any, tmp_path: Path, honcho_client: Honcho) -> None:
    (tmp_path / "x.csv").write_text('session;peer;content;metadata\ns1;ann;One;"{""n"": 1}"\n')
    assert ingest(str(tmp_path / "x.csv"), "--delimiter", ";").code == 0
    assert honcho_client.session("s1").messages()[0].metadata["n"] == 1


def test_standard_input(
    ingest: Any, honcho_client: Honcho, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(json.dumps(RECORDS[0])))
    assert ingest("-").code == 0
    assert stored(honcho_client, "s1") == [("ann", "One")]


def test_a_dry_run_writes_nothing(ingest: Any, tmp_path: Path, honcho_client: Honcho) -> None:
    path = lines(tmp_path / "x.jsonl", RECORDS)
    assert ingest(path, "--dry-run").out == "3 records, nothing wrong.\n"
    assert ingest(path, "--dry-run", "--json").json == {"records": 3}
    assert honcho_client.sessions().total == 0


def test_run_again_with_a_checkpoint(ingest: Any, tmp_path: Path, honcho_client: Honcho) -> None:
    path = lines(tmp_path / "x.jsonl", RECORDS)
    checkpoint = ["--checkpoint", str(tmp_path / "x.checkpoint")]
    assert ingest(path, *checkpoint).code == 0
    assert ingest(path, *checkpoint, "--json").json["skipped"] == 3
    assert len(stored(honcho_client, "s1")) == 2


def test_run_again_without_one(ingest: Any, tmp_path: Path, honcho_client: Honcho) -> None:
    """More was added to the file meanwhile, and one line stands there twice."""
    path = lines(tmp_path / "x.jsonl", [RECORDS[0], RECORDS[0]])
    assert ingest(path, "--json").json["messages"] == 2
    path = lines(tmp_path / "x.jsonl", [RECORDS[1], RECORDS[0], RECORDS[0], RECORDS[2]])
    assert ingest(path, "--json").json["messages"] == 2
    assert stored(honcho_client, "s1") == [("ann", "One"), ("ann", "One"), ("bob", "Two")]


@pytest.mark.parametrize(
    ("name", "content", "options", "words"),
    [
        (
            "x.jsonl",
            '{"session": "s"}\n',
            [],
            "line 1: it has no peer, and the columns are",
        ),
        ("x.jsonl", "\n{oops\n", [], "line 2: not JSON"),
        ("x.jsonl", "[1]\n", [], "line 1: not a JSON object"),
        ("x.jsonl", '{"session": "a b", "peer": "p", "content": "x"}', [], "line 1: session"),
        ("x.jsonl", '{"session": "s", "peer": "p", "content": 3}', [], "line 1: content"),
        ("x.jsonl", "\xff", [], "not UTF-8"),
        ("x.csv", "a,b\n1,2,3\n", [], "line 2: it has more values than there are columns"),
        ("x.csv", 'a\n"open\n', [], "unexpected end of data"),
        ("x.csv", CSV, [], "line 2: it has no session, and the columns are who, text, room, mood"),
        ("x.csv", CSV, ["--column", "peer=name"], "has no column 'name': the columns are who"),
        ("x.csv", CSV, [*MAPPED, "--metadata", "hue"], "has no column 'hue'"),
        ("x.csv", CSV, ["--column", "author=who"], "write FIELD=COLUMN"),
        ("x.csv", CSV, ["--column", "peer"], "write FIELD=COLUMN"),
        ("x.csv", "session,peer,content,metadata\ns,p,x,{\n", [], "metadata is not JSON"),
        ("x.csv", CSV, ["--delimiter", "::"], "must be one character"),
        ("x.csv", CSV, ["--format", "xml"], "must be jsonl, csv or chatgpt"),
        ("x.csv", CSV, [*MAPPED, "--concurrency", "65"], "concurrency"),
    ],
)
def test_a_mistake_is_named_with_its_line_and_nothing_is_written(
    ingest: Any,
    tmp_path: Path,
    honcho_client: Honcho,
    name: str,
    content: str,
    options: list[str],
    words: str,
) -> None:
    (tmp_path / name).write_bytes(content.encode("latin-1"))
    done = ingest(str(tmp_path / name), *options)
    assert done.code == 2
    assert words in done.err
    assert honcho_client.sessions().total == 0


def test_a_file_that_is_not_there(ingest: Any, tmp_path: Path) -> None:
    done = ingest(str(tmp_path / "none.jsonl"))
    assert done.code == 2
    assert "none.jsonl: No such file or directory" in done.err
