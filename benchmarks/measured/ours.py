"""This SDK, with the engine that the command line names."""

from __future__ import annotations

import asyncio
import json
import sys
from pathlib import Path
from typing import Any

from common import TEXT, Job, blocking, growth, in_flight, job, once


def opened(task: Job) -> tuple[Any, Any, Any]:
    from honcho import Honcho

    client = Honcho("key", base_url=task.url, workspace_id="bench", engine=task.engine)
    return client, client.peer("alice"), client.session("session")


def first(task: Job) -> None:
    client, alice, session = opened(task)
    session.add_messages(alice.message(TEXT))
    client.close()


def one_call(task: Job) -> None:
    client, alice, session = opened(task)
    with client:
        blocking(lambda: session.add_messages(alice.message(TEXT)), task.count)


def async_calls(task: Job, limit: int) -> None:
    from honcho import AsyncHoncho

    async def main() -> None:
        client = AsyncHoncho("key", base_url=task.url, workspace_id="bench", engine=task.engine)
        async with client:
            alice, session = await client.peer("alice"), await client.session("session")
            await in_flight(lambda: session.add_messages(alice.message(TEXT)), task.count, limit)

    asyncio.run(main())


def walk(task: Job) -> None:
    client, _, session = opened(task)

    def whole() -> None:
        for message in session.messages(size=100):
            message.content  # noqa: B018 - what a caller does with it

    with client:
        blocking(whole, task.count, 2)


def walk_json(task: Job) -> None:
    """The floor: the pages through the same engine, and nothing but ``json.loads`` on top."""
    from honcho.engines.protocol import Limits
    from honcho.engines.selection import open_engine
    from honcho.transport.wiring import Wiring
    from honcho_api import v3

    client, _, _ = opened(task)
    config = client._api.shared.config
    engine = open_engine(config, None, None)
    wiring, limits, options = Wiring(config), Limits(config.timeout), client._api.options

    def whole() -> None:
        for page in range(1, 101):
            request = v3.get_messages("bench", "session", page=page, size=100)
            answer = engine.send(wiring.request(request, options, None), limits)
            for message in json.loads(answer.body)["items"]:
                message["content"]

    with client:
        blocking(whole, task.count, 2)
    engine.close()


def stream(task: Job) -> None:
    client, alice, _ = opened(task)
    with client:
        blocking(lambda: [None for _ in alice.chat_stream("what?")], task.count, 1)


def upload(task: Job) -> None:
    client, alice, session = opened(task)
    with client:
        session.add_messages(alice.message(TEXT))
        growth(lambda: session.upload_file(Path(task.path), alice))


CASES = {
    "one_call": one_call,
    "walk": walk,
    "walk_json": walk_json,
    "stream": stream,
    "upload": upload,
}


def main() -> None:
    task = job()
    if task.case == "import":
        once(lambda: __import__("honcho"))
    elif task.case == "first":
        once(lambda: first(task))
    elif task.case.startswith("async_"):
        async_calls(task, int(task.case.removeprefix("async_")))
    else:
        CASES[task.case](task)


if __name__ == "__main__":
    sys.exit(main())
