"""The examples, one for each theme: here and on a server over HTTP, and what they print."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.facade.serving import served

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"

SHOWS = {
    "chat_streaming.py": [
        "I have been vegetarian since January",
        "I drive the blue Kangoo",
        "complete          True",
        'as JSON           {"food":',
    ],
    "conclusions.py": [
        "mara > tomas      Snores (explicit)",
        "packing           Packs light",
        "found             Drives a blue van",
        "left              Drives a blue van, Knows every hut in the Black Forest",
    ],
    "model_context.py": [
        "card              Name: Mara, Diet: vegetarian",
        "system            <peer_card> Name: Mara Diet: vegetarian </peer_card>",
        "assistant         Then no cheese board for you at the hut; a rain coat, boots & water.",
        "user              mara: Is there a stove?",
        "kept              1 of 4 messages",
    ],
    "observation.py": [
        "agent             observe_me None, observe_others True",
        "members           customer, agent, bot, technician",
        "technician        observe_me None, observe_others True",
        "bad_request       ",
    ],
    "outbox.py": [
        "state             waiting, 3 pending",
        "last error        connection_error",
        "added again       0: the key is known",
        "state             idle, 3 delivered",
        "mara      Is there a stove at the hut?",
    ],
    "paging.py": [
        "page              1 of 5, 50 of 240 messages",
        "newest            23:54, 23:48, 23:42",
        "full hours        24: 00:00, 01:00",
        "walked            240 messages",
    ],
    "raw_endpoint.py": [
        "idempotent        False",
        "Message           'I take the train.'",
        "not_found         get_message: ",
        "validation_error  message_id is '../../",
    ],
    "scopes.py": [
        "work              stand-up",
        "work              The release is on Thursday.",
        "Bakes a cake for Thursday",
        "work              0 sessions",
    ],
    "webhook_receiver.py": [
        "registered        http://localhost:PORT/honcho",
        "test.event        for workspace webhooks-",
        "forged            answered with 401 and not believed",
        "left              0 webhooks",
    ],
}
"""For each example some of the lines that it prints."""


def run(script: str, url: str | None) -> str:
    """Runs an example as a person would, with nothing of the SDK in the environment."""
    environment = {name: value for name, value in os.environ.items() if "HONCHO" not in name}
    if url is not None:
        environment["HONCHO_URL"] = url
    done = subprocess.run(
        [sys.executable, "-W", "error", str(EXAMPLES / script)],
        env={**environment, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with served("--allow-private-webhooks") as address:  # one example receives webhooks
        yield address


@pytest.mark.parametrize("script", SHOWS)
def test_an_example_in_this_process(script: str) -> None:
    check(script, run(script, None))


@pytest.mark.parametrize("script", SHOWS)
def test_an_example_over_http(script: str, url: str) -> None:
    printed = run(script, url)
    assert url in printed.splitlines()[1]
    check(script, printed)


def check(script: str, printed: str) -> None:
    for line in SHOWS[script]:
        assert line in printed
    assert max(len(line) for line in printed.splitlines()) <= 100


def test_every_example_says_how_to_run_it() -> None:
    for script in SHOWS:
        text = (EXAMPLES / script).read_text(encoding="utf-8")
        assert f"python examples/{script}" in text
