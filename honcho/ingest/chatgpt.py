"""Records for ``ingest`` from ``conversations.json``, as ChatGPT exports it.

Only the visible conversation is read: the texts of user and assistant on the current branch, in
order. Other branches (of regenerated answers), system and tool messages, hidden messages, images,
audio and files are left out.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from os import PathLike
from typing import Any

from honcho.arguments.ids import Reference, safe_id
from honcho.arguments.splitting import split_text
from honcho.arguments.validation import MAX_CONTENT
from honcho.errors import ValidationError
from honcho.ingest.loaders import opened
from honcho.ingest.records import IngestRecord
from honcho.settings.typeguards import is_list, is_mapping

_BLANK = re.compile(r"[\s,]*")


def read_chatgpt(
    path: str | PathLike[str], *, user: Reference = "user", assistant: Reference = "assistant"
) -> Iterator[IngestRecord]:
    """The messages of ChatGPT's ``conversations.json``.

    Each conversation becomes a session, named after its id, and its title the ``title`` in the
    metadata of the messages. The key of a message is its id, so a later export can be loaded on top
    of an earlier one. A text of more than 25,000 characters becomes several messages. The text of
    the whole file is in memory, and one conversation as objects.

    Args:
        path: ``conversations.json`` from the export.
        user: The peer of the user, or its id.
        assistant: The peer of the assistant, or its id.

    Raises:
        ValidationError: The file is not such an export; names the conversation.
        FileError: The file cannot be read.
    """
    peers = {"user": user, "assistant": assistant}
    for number, conversation in enumerate(_conversations(path)):
        try:
            yield from _records(conversation, peers)
        except (AttributeError, KeyError, TypeError, ValueError, OverflowError, OSError) as error:
            raise ValidationError(
                f"{path}: conversation {number} is not as ChatGPT exports it: {error!r}"
            ) from error


def _conversations(path: str | PathLike[str]) -> Iterator[Any]:
    """The conversations in the file, parsed one at a time."""
    with opened(path) as stream:
        text = stream.read()
    decoder = json.JSONDecoder()
    place = _skip(text, 0)
    if text[place : place + 1] != "[":
        raise ValidationError(f"{path} is not an export of ChatGPT: it should be a JSON list")
    place = _skip(text, place + 1)
    while text[place : place + 1] != "]":
        try:
            item, place = decoder.raw_decode(text, place)
        except (ValueError, RecursionError) as error:
            raise ValidationError(f"{path} is not JSON: {error}") from None
        yield item
        place = _skip(text, place)


def _skip(text: str, place: int) -> int:
    found = _BLANK.match(text, place)
    return place if found is None else found.end()


def _records(
    conversation: Mapping[str, Any], peers: Mapping[str, Reference]
) -> Iterator[IngestRecord]:
    id = str(conversation.get("conversation_id") or conversation["id"])
    title = conversation.get("title")
    for message in _shown(conversation):
        content = _text(message["content"])
        time = message.get("create_time") or conversation.get("create_time")
        parts = split_text(content, MAX_CONTENT) if content.strip() else []
        for number, part in enumerate(parts):
            yield IngestRecord(
                session=safe_id(f"chatgpt-{id}"),
                peer=peers[message["author"]["role"]],
                content=part,
                metadata={"title": title} if title else None,
                created_at=None if time is None else datetime.fromtimestamp(float(time), UTC),
                key=f"chatgpt-{message['id']}" + (f"-{number + 1}" if number else ""),
            )


def _shown(conversation: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The messages of user and assistant on the current branch, oldest first."""
    nodes = conversation["mapping"]
    found: list[Mapping[str, Any]] = []
    visited: set[str] = set()
    place = conversation.get("current_node")
    while place is not None and place not in visited:
        visited.add(place)
        node = nodes[place]
        message = node.get("message")
        if message is not None and _is_shown(message):
            found.append(message)
        place = node.get("parent")
    return found[::-1]


def _is_shown(message: Mapping[str, Any]) -> bool:
    about: Any = message.get("metadata")
    hidden = is_mapping(about) and about.get("is_visually_hidden_from_conversation")
    addressed = message.get("recipient", "all") == "all"  # otherwise it is a tool call
    return message["author"]["role"] in {"user", "assistant"} and addressed and not hidden


def _text(content: Mapping[str, Any]) -> str:
    """The text of a message; parts that are images or files are left out."""
    if content.get("content_type") not in {"text", "multimodal_text"}:
        return ""
    parts: Any = content.get("parts")
    if not is_list(parts):
        return ""
    texts = [part if isinstance(part, str) else _transcript(part) for part in parts]
    return "\n\n".join(text for text in texts if text.strip())


def _transcript(part: Any) -> str:
    """The text of a part that is transcribed speech."""
    text = part.get("text") if is_mapping(part) else None
    return text if isinstance(text, str) else ""
