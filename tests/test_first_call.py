"""What importing the package, making a client and one call load: by name, since time is not exact.

Import, client and call took 93 ms with most of these modules, and take 43 ms without them.
"""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.raw.document import SCHEMAS, value
from tests.servers.acts import answer
from tests.servers.lines import Line, Seen
from tests.servers.scripted import ScriptedServer

ANSWERS = {
    "workspaces": value(SCHEMAS["Workspace"]),
    "peers": value(SCHEMAS["Peer"]),
    "sessions": value(SCHEMAS["Session"]) | {"id": "s1"},
    "messages": [value(SCHEMAS["Message"])],
}
"""By the last part of the path."""


BLOCKING = """
from honcho import Honcho
with Honcho("key", base_url=sys.argv[1], engine="wire") as client:
    session = client.session("s1")
    session.add_messages(client.peer("alice").message("Hello"))
"""
ASYNC = """
import asyncio
from honcho import AsyncHoncho
async def main():
    async with AsyncHoncho("key", base_url=sys.argv[1], engine="wire") as client:
        session = await client.session("s1")
        await session.add_messages((await client.peer("alice")).message("Hello"))
asyncio.run(main())
"""
UNUSED = {
    *("attr", "attrs", "dateutil", "h11", "httpx", "idna", "msgspec", "opentelemetry", "pydantic"),
    *("dataclasses", "email", "http", "importlib.metadata", "mimetypes", "sqlite3", "tempfile"),
    *("urllib.request", "uuid", "xml"),
    *("honcho.answers.chat", "honcho.answers.contexts"),
    *("honcho.arguments.dates", "honcho.arguments.options"),
    *("honcho.embedded", "honcho.engines.httpx", "honcho.ingest", "honcho.official"),
    *("honcho.settings.hooks", "honcho.testing", "honcho.transport.raw", "honcho.transport.sse"),
    *("honcho.types", "honcho.uploads.sources", "honcho.webhooks"),
}
"""What neither half loads."""
UNUSED_BY_BLOCKING = UNUSED | {
    *("asyncio", "base64", "hashlib", "inspect", "ssl", "honcho.aio", "honcho.concurrency.tasks"),
}
"""The event loop itself needs the first five."""


def respond(line: Line, seen: Seen) -> bool:
    return answer(body=ANSWERS[seen.target.rpartition("/")[2]])(line, seen)


@pytest.mark.parametrize(
    ("code", "unused"), [(BLOCKING, UNUSED_BY_BLOCKING), (ASYNC, UNUSED)], ids=["blocking", "async"]
)
def test_a_first_call_loads_nothing_that_it_does_not_use(code: str, unused: set[str]) -> None:
    with ScriptedServer() as server:
        server.always(respond)
        script = f"import sys; before = {{*sys.modules}}{code}print(*{{*sys.modules}} - before)"
        done = subprocess.run(
            [sys.executable, "-c", script, server.url],
            capture_output=True,
            text=True,
            check=False,
            timeout=30,
        )

    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    assert server.count("/v3/workspaces/default/sessions/s1/messages") == 1
    assert set(done.stdout.split()) & unused == set()
