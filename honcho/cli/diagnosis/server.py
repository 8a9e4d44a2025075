"""Checks of a server: reachable, a Honcho server, its version, and whether it accepts the key."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import Any

from honcho.blocking.client import Honcho
from honcho.cli.diagnosis import access, operations, unreachable
from honcho.cli.diagnosis.answers import not_from_honcho
from honcho.cli.diagnosis.clock import skew
from honcho.cli.diagnosis.findings import Finding, Level, ok
from honcho.cli.options import quiet_client
from honcho.errors import HonchoError
from honcho.settings.config import ClientConfig
from honcho.transport.raw import RawResponse
from honcho_api import v3
from honcho_api.request import Request


def check(config: ClientConfig, seconds: float) -> Iterator[Finding]:
    """Send requests as a client with these settings would, without changing anything.

    Args:
        config: The settings.
        seconds: How long each step of a request may take.

    Yields:
        The findings, in order; after a problem no more follow.
    """
    with quiet_client(
        base_url=config.base_url,
        workspace_id=config.workspace_id,
        timeout=seconds,
        engine=config.engine,
    ) as client:
        try:
            yield from _conversation(client, config)
        except HonchoError as error:
            yield unreachable.explain(error, config.address)


def _conversation(client: Honcho, config: ClientConfig) -> Iterator[Finding]:
    begun, wall = time.monotonic(), time.time()
    health = client.send_raw(v3.health_check())
    took = time.monotonic() - begun
    wrong = not_from_honcho(health, config.address)
    if wrong is not None:
        older = (
            operations.of_an_older_api(client.send_raw(_document())) if _missing(health) else None
        )
        yield older or wrong
        return
    yield ok(
        "reachable",
        f"{config.base_url} answers in {1000 * took:.0f} ms.",
        milliseconds=round(1000 * took, 1),
    )
    yield from skew(health.headers.get("date"), wall, wall + took)
    document = client.send_raw(_document())
    for finding in operations.compare(document):
        yield finding
        if finding.level is Level.PROBLEM:
            return
    yield access.explain(_list_peers(client), config)


def _missing(health: RawResponse) -> bool:
    """Whether the server lacks the path, as servers 2.x do."""
    return health.status == 404


def _list_peers(client: Honcho) -> RawResponse:
    """An operation that needs a key, and creates nothing: not even the workspace."""
    return client.send_raw(v3.get_peers(client.workspace_id, size=1))


def _document() -> Request[Any]:
    keep: Callable[[Any], Any] = lambda value: value  # noqa: E731
    path = "/openapi.json"
    return Request("read_document", "GET", path, path, keep, idempotent=True)
