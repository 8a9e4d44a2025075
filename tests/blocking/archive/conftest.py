# Derived from tests/aio/archive/conftest.py by scripts/blocking.py; do not edit.
"""A workspace to take along."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from honcho import Honcho


@pytest.fixture
def full() -> Iterator[Honcho]:
    """A workspace that has something of everything."""
    with Honcho.embedded(workspace_id="full") as client:
        client.set_metadata({"team": "hikers"})
        mara = client.peer("mara", metadata={"age": 41}, configuration={"observe_me": False})
        tomas = client.peer("tomas")
        client.peer("silent")
        hut = client.session("hut", metadata={"place": "Black Forest"})
        hut.add_peers({"mara": {"observe_others": True}, "tomas": {"observe_me": False}})
        said = [mara.message("a", metadata={"n": 1}, created_at="2026-01-02T03:04:05Z")]
        said += [tomas.message(str(number)) for number in range(120)]
        hut.add_messages(said, idempotency_key="k")
        van = client.session("van")
        van.add_messages([tomas.message("b"), mara.message("c")])
        mara.set_card(["Likes huts"])
        mara.set_card(["Drives"], tomas)
        mara.conclusions_of(tomas).create(
            [{"content": "Drives a van", "session_id": "van"}, {"content": "Snores"}]
        )
        scope = client.scope("trips", metadata={"year": 2026})
        scope.add_sessions(["van", "hut"])
        client.webhooks.create("https://example.com/hook")
        yield client
