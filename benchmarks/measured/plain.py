"""httpx or httpx2 by hand: the same requests with no SDK, as in somebody's script."""

from __future__ import annotations

import asyncio
import json
import sys
from importlib import import_module
from typing import Any

from common import TEXT, Job, blocking, growth, in_flight, job, once

SESSION = "/v3/workspaces/bench/sessions/session"
HEADERS = {"authorization": "Bearer key"}
BODY = {"messages": [{"peer_id": "alice", "content": TEXT}]}


def library(task: Job) -> Any:
    return import_module(task.engine)


def first(task: Job) -> None:
    client = library(task).Client(base_url=task.url, headers=HEADERS, timeout=60)
    client.post(f"{SESSION}/messages", json=BODY).raise_for_status().json()


def one_call(task: Job) -> None:
    client = library(task).Client(base_url=task.url, headers=HEADERS, timeout=60)

    def call() -> Any:
        response = client.post(f"{SESSION}/messages", json=BODY)
        response.raise_for_status()
        return response.json()

    blocking(call, task.count)


def async_calls(task: Job, limit: int) -> None:
    async def main() -> None:
        async with library(task).AsyncClient(
            base_url=task.url, headers=HEADERS, timeout=60
        ) as client:

            async def call() -> Any:
                response = await client.post(f"{SESSION}/messages", json=BODY)
                response.raise_for_status()
                return response.json()

            await in_flight(call, task.count, limit)

    asyncio.run(main())


def walk(task: Job) -> None:
    client = library(task).Client(base_url=task.url, headers=HEADERS, timeout=60)

    def whole() -> None:
        number, pages = 1, 1
        while number <= pages:
            query = {"page": number, "size": 100}
            found = client.post(f"{SESSION}/messages/list", params=query, json={}).json()
            for message in found["items"]:
                message["content"]
            number, pages = number + 1, found["pages"]

    blocking(whole, task.count, 2)


def stream(task: Job) -> None:
    client = library(task).Client(base_url=task.url, headers=HEADERS, timeout=60)
    body = {"query": "what?", "stream": True}

    def whole() -> None:
        path = "/v3/workspaces/bench/peers/alice/chat"
        with client.stream("POST", path, json=body) as response:
            for line in response.iter_lines():
                if line.startswith("data: "):
                    json.loads(line[6:]).get("delta")

    blocking(whole, task.count, 2)


def upload(task: Job) -> None:
    client = library(task).Client(base_url=task.url, headers=HEADERS, timeout=60)
    client.post(f"{SESSION}/messages", json=BODY)

    def whole() -> None:
        with open(task.path, "rb") as file:  # noqa: PTH123 - as in a script
            files = {"file": ("notes.txt", file, "text/plain")}
            client.post(f"{SESSION}/messages/upload", files=files, data={"peer_id": "alice"})

    growth(whole)


def main() -> None:
    task = job()
    if task.case == "import":
        once(lambda: library(task))
    elif task.case == "first":
        once(lambda: first(task))
    elif task.case.startswith("async_"):
        async_calls(task, int(task.case.removeprefix("async_")))
    else:
        {"one_call": one_call, "walk": walk, "stream": stream, "upload": upload}[task.case](task)


if __name__ == "__main__":
    sys.exit(main())
