"""``session`` and ``session_id``, ``peer`` and ``peer_id``: one argument, two names, everywhere."""

from __future__ import annotations

import inspect
from typing import Any

import pytest

from honcho import AsyncHoncho, AsyncPeer, DialecticOptions, IngestRecord, ValidationError
from honcho.aio import AsyncScope, AsyncSession
from honcho.arguments.names import THINGS
from honcho.types import ConclusionCreate

NAMES = THINGS | {f"{name}_id" for name in THINGS}


def to_any(handle: Any) -> Any:
    """The same without its types: type checkers know the documented names alone."""
    return handle


def methods() -> list[tuple[type, str, str]]:
    """Every public method with an argument that has two names, and that argument."""
    found: list[tuple[type, str, str]] = []
    for kind in (AsyncHoncho, AsyncPeer, AsyncSession, AsyncScope):
        for name, member in inspect.getmembers(kind, inspect.isfunction):
            if not name.startswith("_"):
                arguments = inspect.signature(member).parameters
                found.extend((kind, name, one) for one in arguments if one in NAMES)
    return found


@pytest.mark.parametrize(("kind", "method", "argument"), methods())
async def test_no_method_knows_one_of_them_alone(
    local: AsyncHoncho, kind: type, method: str, argument: str
) -> None:
    """Both at once are refused in these words only where both are known."""
    peer, session = await local.peer("p"), await local.session("s")
    handles = {
        AsyncHoncho: local,
        AsyncPeer: peer,
        AsyncSession: session,
        AsyncScope: await local.scope("x"),
    }
    stem = argument.removesuffix("_id")
    call = getattr(handles[kind], method)
    with pytest.raises(ValidationError, match=f"{stem}(_id)? and {stem}(_id)? are two names"):
        await call(**{stem: "a", f"{stem}_id": "a"})


async def test_the_second_name_means_the_same(local: AsyncHoncho) -> None:
    peer, session = await local.peer("p"), await local.session("s", peers=["p"])
    asked = await to_any(peer).chat("tea?", session_id=session)
    assert asked == await peer.chat("tea?", session=session)
    uploaded = await to_any(session).upload_file(("a.txt", b"tea", "text/plain"), peer_id=peer)
    assert [one.peer_id for one in uploaded] == ["p"]
    (message,) = uploaded
    assert await to_any(session).get_message(message=message) == message
    status = await to_any(local).queue_status(session_id="s", observer_id=peer)
    assert (status.sessions or {}).keys() <= {"s"}
    await to_any(peer.conclusions).list(session_id=session)


async def test_messages_as_dicts(local: AsyncHoncho) -> None:
    peer, session = await local.peer("p"), await local.session("s")
    sent = await session.add_messages(
        [
            {"peer": "p", "content": "one"},
            {"peer": peer, "content": "two"},
            {"peer_id": peer, "content": "three"},
        ]
    )
    assert [one.peer_id for one in sent] == ["p"] * 3
    with pytest.raises(ValidationError, match="peer_id and peer are two names"):
        await session.add_messages({"peer": "p", "peer_id": "p", "content": ""})
    with pytest.raises(ValidationError, match="has no peer_id"):
        await session.add_messages({"content": ""})
    records = [
        {"session_id": session, "peer_id": peer, "content": "four"},
        ("s", {"peer": peer, "content": "five"}),
    ]
    assert (await local.ingest(records)).messages == 2


async def test_conclusions_as_dicts(local: AsyncHoncho) -> None:
    view = (await local.peer("p")).conclusions
    session = await local.session("s")
    made: Any = ConclusionCreate
    found = await view.create(
        [
            {"content": "a", "session": session},
            {"content": "b", "session_id": session},
            made("c", session="s"),
            made("d", session_id="s"),
        ]
    )
    assert [one.session_id for one in found] == ["s"] * 4
    with pytest.raises(ValidationError, match="session and session_id are two names"):
        await view.create({"content": "a", "session": "s", "session_id": "s"})


def test_objects_of_options() -> None:
    options: Any = DialecticOptions
    assert options(query="?", session="s") == options(query="?", session_id="s")
    record: Any = IngestRecord
    assert record(session_id="s", peer_id="p", content="") == record(
        session="s", peer="p", content=""
    )
    for both in ({"session": "s", "session_id": "s"}, {"peer": "p", "peer_id": "p"}):
        with pytest.raises(ValidationError, match="are two names of one argument"):
            record(**{"session": "s", "peer": "p", "content": ""} | both)
    with pytest.raises(ValidationError, match="session_id and session are two names"):
        options(query="?", session="s", session_id="s")
