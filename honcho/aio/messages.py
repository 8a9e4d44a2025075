"""The messages of a session: add, upload, read, change."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from honcho.aio.handle import AsyncHandle, Twin
from honcho.aio.transport.api import build
from honcho.arguments.ids import Reference, id_of
from honcho.arguments.messages import (
    KEY_NAME,
    batch_key,
    batches,
    check_key,
    keyed,
    messages_to_send,
    upload_fields,
)
from honcho.arguments.names import async_both_names
from honcho.arguments.validation import MAX_BATCH, check_filters, check_metadata
from honcho.errors import HonchoError, PartialFailureError
from honcho_api import v3

if TYPE_CHECKING:
    from honcho.aio.page import AsyncPage
    from honcho.client.progress import Progress
    from honcho.uploads.sources import Upload
    from honcho_api.request import File


class AsyncMessages(AsyncHandle[Twin]):
    """The part of a session that reads and writes its messages."""

    async def add_messages(
        self,
        messages: v3.MessageCreate
        | Mapping[str, Any]
        | Iterable[v3.MessageCreate | Mapping[str, Any]],
        *,
        idempotency_key: str | None = None,
    ) -> list[v3.Message]:
        """Add messages, in order. Authors who do not exist yet are created, and become members.

        More than 100 go in batches of 100, one after the other; each batch is stored whole or
        not at all. A batch whose outcome is unknown is not sent again, unless there is a key:
        then the server is asked first whether the batch is there.

        Args:
            messages: One message or several, made by ``peer.message()``, or dicts of its fields.
                An empty list sends nothing.
            idempotency_key: 1-256 characters that stand for these very messages. It is stored in
                their metadata as ``idempotency_key``. Calling again with the same key and the
                same messages adds nothing twice; it costs one more request per batch.

        Returns:
            The messages as stored, in the same order.

        Raises:
            ValidationError: Not messages, or a key that cannot be used.
            PartialFailureError: A batch failed after others had been stored.
            HonchoError: The first batch failed; ``outcome_unknown`` says whether it may be stored.

        Calls ``POST /v3/workspaces/{workspace_id}/sessions/{session_id}/messages``.

        Examples:
            >>> stored = await session.add_messages([mara.message("Far?"), tomas.message("No.")])
            >>> len(stored)
            2
        """
        given = messages_to_send(messages)
        key = None if idempotency_key is None else check_key(idempotency_key)
        created: list[v3.Message] = []
        for number, batch in enumerate(batches(given)):
            try:
                created += await self._add(batch, None if key is None else batch_key(key, number))
            except HonchoError as error:
                if not created:
                    raise
                raise PartialFailureError.after(error, created, given) from error
        return created

    async def _add(
        self, batch: list[v3.MessageCreate], key: str | None, *, ask_first: bool = True
    ) -> list[v3.Message]:
        """Write one batch. Without ``ask_first`` its key must never have been used before."""
        ids = self.workspace_id, self.id
        if key is None:
            body = v3.MessageBatchCreate(messages=batch)
            return await self._api.call(v3.create_messages_for_session, *ids, body=body)
        body = v3.MessageBatchCreate(messages=keyed(batch, key))
        find = partial(self._stored, key)
        request = build(v3.create_messages_for_session, *ids, body=body)
        found = await find() if ask_first else None
        return found if found is not None else await self._api.send(request, reconcile=find)

    async def _stored(self, key: str) -> list[v3.Message] | None:
        """The messages with a key, or ``None`` if no write with that key happened."""
        filters = {"metadata": {KEY_NAME: key}}
        page = await self.messages(filters=filters, size=MAX_BATCH)
        return [message async for message in page] or None

    @async_both_names
    async def upload_file(
        self,
        file: Upload | File,
        peer: Reference,
        metadata: Mapping[str, Any] | None = None,
        configuration: v3.MessageConfiguration | Mapping[str, Any] | None = None,
        created_at: datetime | str | None = None,
        *,
        progress: Progress | bool | None = None,
        idempotency_key: str | None = None,
    ) -> list[v3.Message]:
        """Add the text of a file as messages of a peer. The server reads text, JSON and PDF.

        Args:
            file: A ``FileSource``, a path, an open file, or a tuple of name, content and type.
                From a path it is streamed, and read again when the upload is repeated.
            peer: The author.
            metadata: Stored with each message.
            configuration: Overrides the session's settings for these messages.
            created_at: When it was said; without a time zone taken as local time.
            progress: Called with the bytes sent and the size, or ``True`` for a bar.
            idempotency_key: As for :meth:`add_messages`.

        Returns:
            The messages made from the file, in order.

        Raises:
            ValidationError: An argument, or the file, cannot be used; nothing was sent.
            FileError: The file cannot be read.
            UnprocessableEntityError: The server cannot read this type of file, or it is too large.

        Calls ``POST /v3/workspaces/{workspace_id}/sessions/{session_id}/messages/upload``.

        Examples:
            >>> await session.upload_file("notes.txt", mara)
            [Message(...)]
        """
        key = None if idempotency_key is None else check_key(idempotency_key)
        fields: Any = upload_fields(peer, metadata, configuration, created_at, key)
        from honcho.uploads.sources import async_upload_source

        source = await async_upload_source(file, progress=progress)
        body = v3.MessageUpload(file=source, **fields)
        ids = self.workspace_id, self.id
        request = build(v3.create_messages_with_file, *ids, body=body)
        if key is None:
            return await self._api.send(request)
        find = partial(self._stored, key)
        found = await find()
        return found if found is not None else await self._api.send(request, reconcile=find)

    async def messages(
        self,
        filters: Mapping[str, Any] | None = None,
        *,
        page: int = 1,
        size: int = 50,
        reverse: bool = False,
    ) -> AsyncPage[v3.Message]:
        """The messages of the session, oldest first.

        Args:
            filters: Conditions in the server's filter language.
            page: Number of the page, from 1.
            size: Messages a page, 1-100.
            reverse: Newest first.

        Raises:
            ValidationError: An argument is outside its range.

        Calls ``POST /v3/workspaces/{workspace_id}/sessions/{session_id}/messages/list``.

        Examples:
            >>> [str(one) async for one in await session.messages({"peer_id": "tomas"})]
            ['The hut has a stove.']
        """
        body = v3.MessageGet(filters=check_filters(filters))
        operation = partial(v3.get_messages, self.workspace_id, self.id, body=body)
        return await self._api.page(operation, v3.Message.from_dict, page, size, reverse=reverse)

    @async_both_names
    async def get_message(self, message_id: Reference) -> v3.Message:
        """One message.

        Raises:
            NotFoundError: There is no such message in this session.

        Calls ``GET /v3/workspaces/{workspace_id}/sessions/{session_id}/messages/{message_id}``.

        Examples:
            >>> await session.get_message(message.id)
            Message(...)
        """
        return await self._api.call(
            v3.get_message, self.workspace_id, self.id, id_of("message_id", message_id)
        )

    @async_both_names
    async def update_message(self, message: Reference, metadata: Mapping[str, Any]) -> v3.Message:
        """Replace the metadata of a message.

        Args:
            message: The message, or its id.
            metadata: At most 100 keys, objects nested at most 5 deep.

        Returns:
            The message as it is now.

        Raises:
            ValidationError: The metadata exceeds its limits.
            NotFoundError: There is no such message in this session.

        Calls ``PUT /v3/workspaces/{workspace_id}/sessions/{session_id}/messages/{message_id}``.

        Examples:
            >>> changed = await session.update_message(message, {"seen": True})
            >>> changed.metadata
            {'seen': True}
        """
        return await self._api.call(
            v3.update_message,
            self.workspace_id,
            self.id,
            id_of("message", message),
            body=v3.MessageUpdate(metadata=check_metadata(metadata)),
        )
