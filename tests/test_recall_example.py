"""The example that measures recall: its data, and that its page shows what it prints."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from honcho.embedded.serve import running_server
from honcho.embedded.server import EmbeddedServer

FOLDER = Path(__file__).resolve().parents[1] / "examples" / "recall"


def data(name: str) -> Any:
    return json.loads((FOLDER / name).read_text(encoding="utf-8"))


def run(*arguments: str, url: str | None = None) -> str:
    environment = {name: value for name, value in os.environ.items() if "HONCHO" not in name}
    if url is not None:
        environment["HONCHO_URL"] = url
    done = subprocess.run(
        [sys.executable, "-W", "error", str(FOLDER / "recall.py"), *arguments],
        env={**environment, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        timeout=100,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_the_conversation_is_one() -> None:
    talk = data("conversation.json")
    messages = [message for session in talk["sessions"] for message in session["messages"]]
    assert len(talk["sessions"]) >= 10
    assert {message["peer"] for message in messages} == {talk["user"], talk["assistant"]}
    assert len({message["id"] for message in messages}) == len(messages) >= 250
    assert [message["at"] for message in messages] == sorted(message["at"] for message in messages)


def test_each_question_has_the_message_that_answers_it() -> None:
    talk = data("conversation.json")
    messages = {m["id"]: m for session in talk["sessions"] for m in session["messages"]}
    questions = data("questions.json")
    assert len(questions) == len({one["question"] for one in questions}) == 60
    for one in questions:
        message = messages[one["message"]]
        assert one["answer"].casefold() in message["content"].casefold(), one
        assert one["answer"].casefold() not in one["question"].casefold(), one
        assert (message["peer"] == talk["assistant"]) == (one["kind"] == "helper"), one
    kinds = Counter(one["kind"] for one in questions)
    assert set(kinds) == {"direct", "paraphrase", "changed", "helper"}
    assert min(kinds.values()) >= 5
    # No question is answered by a message of another one, and few sessions have none.
    assert len({one["message"] for one in questions}) == 60
    assert len({one["message"][:3] for one in questions}) >= 12


@pytest.mark.slow
def test_the_page_shows_what_is_printed(tmp_path: Path) -> None:
    printed = run("--chart", str(tmp_path / "recall.svg"))
    assert printed in (FOLDER / "README.md").read_text(encoding="utf-8")
    drawn = (tmp_path / "recall.svg").read_text(encoding="utf-8")
    assert drawn == (FOLDER / "recall.svg").read_text(encoding="utf-8")
    svg = ElementTree.fromstring(drawn)
    rows = printed.splitlines()[3:]
    assert len(svg.findall("{*}circle")) == len(rows) == 16
    assert len(svg.findall("{*}polyline")) == len({row.split()[0] for row in rows}) == 4


@pytest.mark.slow
def test_any_server_can_be_measured() -> None:
    core = EmbeddedServer()
    try:
        with running_server(core) as url:
            printed = run("--questions", "4", url=url)
    finally:
        core.close()
    first, *rows = filter(None, printed.splitlines())
    assert first == f"4 questions about 286 messages of 5,314 tokens, on {url}"
    assert [row.split()[0] for row in rows[1:]].count("context") == 5
