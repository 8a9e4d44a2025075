"""Messages for language models, typed so that the clients of openai and anthropic take them.

A ``TypedDict`` is accepted where another one is expected only if both say the same of each key, so
``content``, which is a ``str`` here, has to be ``Any``: the clients' own types allow more.
"""

from __future__ import annotations

from typing import Any, Literal, NotRequired, TypeAlias, TypedDict


class OpenAISystemTurn(TypedDict):
    """Context before the conversation."""

    role: Literal["system"]
    content: Any
    """A ``str``."""
    name: NotRequired[str]


class OpenAIUserTurn(TypedDict):
    """What a peer said."""

    role: Literal["user"]
    content: Any
    """A ``str``."""
    name: NotRequired[str]
    """The peer's id, shortened to 64 characters."""


OpenAIAssistantTurn: TypeAlias = Any
"""A dict of ``role`` (``"assistant"``), ``name`` and ``content``. The client's own type allows
messages of an assistant without content, and no type with a content fits it but ``Any``."""

OpenAITurn: TypeAlias = OpenAISystemTurn | OpenAIUserTurn | OpenAIAssistantTurn


class AnthropicUserTurn(TypedDict):
    """What peers said, or context before the conversation."""

    role: Literal["user"]
    content: Any
    """A ``str``."""


class AnthropicAssistantTurn(TypedDict):
    """What the assistant said."""

    role: Literal["assistant"]
    content: Any
    """A ``str``."""


AnthropicTurn: TypeAlias = AnthropicUserTurn | AnthropicAssistantTurn


class AnthropicRequest(TypedDict):
    """Keyword arguments for ``anthropic.messages.create``."""

    messages: list[AnthropicTurn]
    system: NotRequired[str]
