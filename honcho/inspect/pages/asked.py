"""Reads requests: the client, and the numbers and texts in the query string."""

from __future__ import annotations

from starlette.requests import Request

from honcho import AsyncHoncho, ValidationError
from honcho.inspect.clients import Clients

SIZE = 50
"""How many items a page of a list has."""


async def client_of(request: Request) -> AsyncHoncho:
    """The client of the workspace that the address names.

    Raises:
        NotFoundError: There is no such workspace.
    """
    clients: Clients = request.state.clients
    return await clients.of(request.path_params["workspace"])


def text_of(request: Request, name: str) -> str | None:
    """A parameter of the address; ``None`` if it is missing or blank."""
    return request.query_params.get(name, "").strip() or None


def number_of(request: Request, name: str, default: int) -> int:
    """A parameter that is a whole number.

    Raises:
        ValidationError: It is not a whole number.
    """
    text = text_of(request, name)
    if text is None:
        return default
    if not (text.isascii() and text.isdecimal() and len(text) < 10):
        raise ValidationError(f"{name} is {text[:40]!r}: it must be a whole number.")
    return int(text)


def page_of(request: Request) -> int:
    """The number of the page of a list."""
    return number_of(request, "page", 1)
