"""The server under test: where it is, what it is, and how what tests made there goes away."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable
from functools import cache
from typing import TypeVar

from honcho import ConflictError, Honcho, HonchoError, NotFoundError
from honcho.transport.newer import ServerFacts, document_request, facts_of
from honcho_api import v3

T = TypeVar("T")

URL = os.environ.get("HONCHO_TEST_URL", "").rstrip("/")
KEY = os.environ.get("HONCHO_TEST_KEY") or None
SECONDS = 30.0
"""How long a server has to finish its work in the background."""
_RETRIES = 5


def open_client(workspace_id: str = "live-tests") -> Honcho:
    """A client of the server, which repeats what a reset connection lost."""
    return Honcho(base_url=URL, api_key=KEY, workspace_id=workspace_id, max_retries=_RETRIES)


@cache
def facts() -> ServerFacts:
    """What the server says of itself.

    Raises:
        RuntimeError: It is no Honcho server, or does not answer.
    """
    with open_client() as client:
        answer = client.send_raw(document_request())
    found = facts_of(answer.body)
    if answer.status != 200 or found is None:
        raise RuntimeError(f"{URL}/openapi.json does not say which server it is: {answer.status}")
    return found


def eventually(done: Callable[[], bool], seconds: float = SECONDS) -> bool:
    """Ask until it is done, for as long as the server may take."""
    end = time.monotonic() + seconds
    while not done():
        if time.monotonic() > end:
            return False
        time.sleep(0.1)
    return True


def remove(workspaces: Iterable[str]) -> list[str]:
    """Remove workspaces with all that is in them; gives those that stayed, each with the reason."""
    with open_client() as client:
        return [f"{name}: {why}" for name in workspaces if (why := _remove(client, name))]


def _remove(client: Honcho, name: str) -> str | None:
    """Remove one workspace; why it stayed. Sessions go first, and in the background."""
    if "/" in name or not name:
        return None
    said = "its sessions are still being deleted"

    def gone() -> bool:
        nonlocal said
        try:
            body = v3.SessionGet(filters={"is_active": True})
            for session in client.send(v3.get_sessions(name, body=body, size=100)).items:
                client.send(v3.delete_session(name, session.id))
            client.send(v3.delete_workspace(name))
        except NotFoundError:
            return True
        except ConflictError as error:
            said = str(error)
            return False
        return True

    try:
        return None if eventually(gone) else said
    except HonchoError as error:
        return str(error)
