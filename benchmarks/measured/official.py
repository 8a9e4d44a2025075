"""honcho-ai, the official SDK. Runs in an environment that has it and nothing of this project."""

from __future__ import annotations

import asyncio
import sys
from typing import Any

from common import TEXT, Job, blocking, growth, in_flight, job, once


def opened(task: Job) -> tuple[Any, Any, Any]:
    from honcho import Honcho

    client = Honcho(base_url=task.url, api_key="key", workspace_id="bench")
    return client, client.peer("alice"), client.session("session")


def first(task: Job) -> None:
    _, alice, session = opened(task)
    session.add_messages(alice.message(TEXT))


def one_call(task: Job) -> None:
    _, alice, session = opened(task)
    blocking(lambda: session.add_messages(alice.message(TEXT)), task.count)


def async_calls(task: Job, limit: int) -> None:
    async def main() -> None:
        _, alice, session = opened(task)
        await in_flight(lambda: session.aio.add_messages(alice.message(TEXT)), task.count, limit)

    asyncio.run(main())


def walk(task: Job) -> None:
    _, _, session = opened(task)

    def whole() -> None:
        for message in session.messages(size=100):
            message.content  # noqa: B018 - what a caller does with it

    blocking(whole, task.count, 2)


def stream(task: Job) -> None:
    _, alice, _ = opened(task)
    blocking(lambda: [None for _ in alice.chat_stream("what?")], task.count, 1)


def upload(task: Job) -> None:
    _, alice, session = opened(task)
    session.add_messages(alice.message(TEXT))

    def whole() -> None:
        with open(task.path, "rb") as file:  # noqa: PTH123 - it takes open files only
            session.upload_file(file, alice)

    growth(whole)


def main() -> None:
    task = job()
    if task.case == "import":
        once(lambda: __import__("honcho"))
    elif task.case == "first":
        once(lambda: first(task))
    elif task.case.startswith("async_"):
        async_calls(task, int(task.case.removeprefix("async_")))
    else:
        {"one_call": one_call, "walk": walk, "stream": stream, "upload": upload}[task.case](task)


if __name__ == "__main__":
    sys.exit(main())
