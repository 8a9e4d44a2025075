"""Exports of ChatGPT: what of a conversation becomes a record, and what is left out."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from honcho import Honcho, ValidationError
from honcho.ingest import read_chatgpt


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


def test_a_later_export_adds_what_is_new(tmp_path: Path) -> None:
    """The first one is in it, a turn longer."""
    first, later = tmp_path / "first.json", tmp_path / "later.json"
    asked, told = node("a", "root", "user", "Why?"), node("b", "a", "assistant", "Yeast.")
    first.write_text(json.dumps([conversation(ROOT, asked)]))
    later.write_text(json.dumps([conversation(ROOT, asked, told)]))
    with Honcho.embedded() as client:
        written = [client.ingest(read_chatgpt(path)).messages for path in (first, later, later)]
        (session,) = client.sessions()
        assert [one.content for one in session.messages()] == ["Why?", "Yeast."]
    assert written == [1, 1, 0]
