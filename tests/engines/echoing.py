"""A server that says to everyone what they asked for, and settings for clients of it."""

from __future__ import annotations

import json
from typing import Any

from honcho.settings.config import ClientConfig
from tests.servers.acts import head
from tests.servers.lines import Line, Seen
from tests.servers.scripted import ScriptedServer

ENGINES = ["wire", "httpx"]


def echo(line: Line, seen: Seen) -> bool:
    """Answers with the path that was asked for."""
    body = json.dumps({"path": seen.target}).encode()
    line.send(head(200, ("content-length", str(len(body)))) + body)
    return True


def config(server: ScriptedServer, engine: str = "wire", **settings: Any) -> ClientConfig:
    return ClientConfig.resolve(base_url=server.url, engine=engine, timeout=10, **settings)
