"""Records from files: the mapping of columns, keys that stay the same, and what is wrong."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from honcho import FileError, IngestRecord, ValidationError
from honcho.ingest import Columns, read_chatgpt, read_csv, read_jsonl


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
    with pytest.raises(ValidationError, match="'who' is no field"):
        Columns(of={"who": "peer"})
    with pytest.raises(ValidationError, match="one character"):
        next(read_csv(tmp_path / "none", delimiter="::"))


def node(id: str, parent: str | None, role: str, *parts: Any, **more: Any) -> dict[str, Any]:
    """A node of a conversation as ChatGPT exports it."""
    message = {
        "id": f"m-{id}",
        "author": {"role": role, "name": None},
        "create_time": 1767323045.5,
        "content": {"content_type": "text", "parts": list(parts)},
        "metadata": {},
        "recipient": "all",
        **more,
    }
    return {"id": id, "parent": parent, "children": [], "message": message}


def conversation(*nodes: dict[str, Any], **more: Any) -> dict[str, Any]:
    mapping = {one["id"]: one for one in nodes}
    about = {"title": "Bread", "create_time": 1767323000, "current_node": nodes[-1]["id"]}
    return {**about, "conversation_id": "c 1", "mapping": mapping, **more}


HIDDEN = {"is_visually_hidden_from_conversation": True}
ROOT: dict[str, Any] = {"id": "root", "parent": None, "children": ["a"], "message": None}
EXPORT = [
    conversation(
        ROOT,
        node("sys", "root", "system", "You are helpful."),
        node("a", "sys", "user", "How long does dough rise?"),
        node("old", "a", "assistant", "An answer that was made anew."),
        node("call", "a", "assistant", "search()", recipient="browser"),
        node("found", "call", "tool", "a page"),
        node(
            "hidden", "found", "user", "x", metadata={"is_visually_hidden_from_conversation": True}
        ),
        node("b", "hidden", "assistant", "Two hours.", create_time=None),
        node(
            "c",
            "b",
            "user",
            {"content_type": "image_asset_pointer", "asset_pointer": "file-service://x"},
            "Like this?",
            content={
                "content_type": "multimodal_text",
                "parts": [
                    {"content_type": "image_asset_pointer"},
                    "Like this?",
                    {"content_type": "audio_transcription", "text": "said aloud"},
                ],
            },
        ),
        node("d", "c", "assistant", "", content={"content_type": "code", "text": "1 + 1"}),
    ),
    conversation(ROOT, title=None, conversation_id=None, id="empty"),
]


def test_conversations_of_chatgpt(tmp_path: Path) -> None:
    path = tmp_path / "conversations.json"
    path.write_text(json.dumps(EXPORT, indent=1), encoding="utf-8")
    found = list(read_chatgpt(path, user="mara"))
    assert [(one.peer, one.content) for one in found] == [
        ("mara", "How long does dough rise?"),
        ("assistant", "Two hours."),
        ("mara", "Like this?\n\nsaid aloud"),
    ]
    assert [one.key for one in found] == ["chatgpt-m-a", "chatgpt-m-b", "chatgpt-m-c"]
    assert len({one.session for one in found}) == 1
    assert found[0].metadata == {"title": "Bread"}
    times = [str(one.created_at) for one in found[:2]]
    assert times == ["2026-01-02 03:04:05.500000+00:00", "2026-01-02 03:03:20+00:00"]


def test_long_texts_are_split(tmp_path: Path) -> None:
    text = "A sentence. " * 5_000
    (tmp_path / "c.json").write_text(
        json.dumps([conversation(ROOT, node("a", "root", "user", text))])
    )
    found = list(read_chatgpt(tmp_path / "c.json"))
    assert "".join(one.content for one in found) == text
    assert [one.key for one in found] == ["chatgpt-m-a", "chatgpt-m-a-2", "chatgpt-m-a-3"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{}", "it should be a JSON list"),
        ("", "it should be a JSON list"),
        ("[{]", "not JSON"),
        ("[1]", "conversation 0 is not as ChatGPT exports it"),
        ('[{"id": "x", "mapping": {}, "current_node": "gone"}]', "conversation 0"),
        ("[", "not JSON"),
    ],
)
def test_what_is_no_export(tmp_path: Path, text: str, words: str) -> None:
    (tmp_path / "c.json").write_text(text)
    with pytest.raises(ValidationError, match=words):
        list(read_chatgpt(tmp_path / "c.json"))


def test_a_circle_of_parents_ends(tmp_path: Path) -> None:
    circle = conversation(node("a", "b", "user", "one"), node("b", "a", "assistant", "two"))
    (tmp_path / "c.json").write_text(json.dumps([circle]))
    assert [one.content for one in read_chatgpt(tmp_path / "c.json")] == ["one", "two"]
