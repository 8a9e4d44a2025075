"""Which records are on the server already, by their keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from honcho.arguments.validation import MAX_BATCH
from honcho.errors import NotFoundError
from honcho.ingest.records import key_of

if TYPE_CHECKING:
    from honcho.aio.session import AsyncSession
    from honcho_api.v3 import MessageCreate


class AsyncKnownKeys:
    """The keys of the messages that sessions have, each session read when it is first needed."""

    def __init__(self) -> None:
        self._keys: dict[str, set[str]] = {}

    async def missing(
        self, session: AsyncSession, messages: list[MessageCreate]
    ) -> list[MessageCreate]:
        """The messages that the session does not have; those without a key count as missing.

        Calls for the same session must not overlap.
        """
        if all(key_of(message) is None for message in messages):
            return messages
        if session.id not in self._keys:
            self._keys[session.id] = await self._read(session)
        known = self._keys[session.id]
        found: list[MessageCreate] = []
        for message in messages:
            key = key_of(message)
            if key is None or key not in known:
                found.append(message)
            if key is not None:
                known.add(key)
        return found

    @staticmethod
    async def _read(session: AsyncSession) -> set[str]:
        try:
            page = await session.messages(size=MAX_BATCH)
            keys = [key_of(message) async for message in page]
        except NotFoundError:
            return set()
        return {key for key in keys if key is not None}
