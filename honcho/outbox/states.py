"""The status and the refused messages of an outbox, as callers see them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any, Literal, TypeAlias

from attrs import frozen

from honcho_api.v3 import MessageCreate

OutboxState: TypeAlias = Literal["idle", "delivering", "waiting", "held", "stopped"]
"""``idle``: nothing is pending. ``delivering``: messages are being sent. ``waiting``: the server
failed repeatedly, and is retried after a wait. ``held``: the server refuses the API key.
``stopped``: no process has the outbox open."""
Kind: TypeAlias = Literal["message", "session", "peer"]


@frozen(kw_only=True)
class OutboxStatus:
    """The status of an outbox.

    Attributes:
        pending: Messages, and metadata of sessions and peers, that are not delivered yet.
        bytes: Their size.
        oldest: When the oldest of them was added; ``None`` if nothing is pending.
        state: ``idle``, ``delivering``, ``waiting``, ``held`` or ``stopped``.
        last_error: Why it is waiting or held, or the last failure since the last success.
        retry_at: When the server is retried, if it is waiting or held.
        delivered: How many were delivered since the file was made.
        refused: How many the server has refused for good.
        dropped: How many were dropped to make room.
    """

    pending: int
    bytes: int
    oldest: datetime | None
    state: OutboxState
    last_error: str | None
    retry_at: datetime | None
    delivered: int
    refused: int
    dropped: int


@frozen(kw_only=True)
class RefusedMessage:
    """An item that the server has refused for good.

    Attributes:
        number: Its number in the file.
        session: The id of the session.
        kind: ``message``; or ``session`` or ``peer`` for metadata given to ``add()``.
        message: The message; ``None`` for the other kinds.
        body: What was to be sent, as JSON.
        code: The code of the error, such as ``unprocessable_entity``.
        status_code: The HTTP status, if the server has refused it.
        error: Why it was refused.
        added_at: When it was added.
        refused_at: When it was refused.
    """

    number: int
    session: str
    kind: Kind
    message: MessageCreate | None
    body: dict[str, Any]
    code: str
    status_code: int | None
    error: str
    added_at: datetime
    refused_at: datetime


class RefusedMessages:
    """The refused items, oldest first; read from the file during iteration."""

    def __init__(
        self, count: Callable[[], int], page: Callable[[int], list[RefusedMessage]]
    ) -> None:
        self._count = count
        self._page = page

    def __len__(self) -> int:
        return self._count()

    def __iter__(self) -> Iterator[RefusedMessage]:
        after = 0
        while page := self._page(after):
            yield from page
            after = page[-1].number

    def __repr__(self) -> str:
        return f"<{len(self)} refused>"
