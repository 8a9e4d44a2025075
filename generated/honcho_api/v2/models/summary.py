# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""The model ``Summary``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from ... import decode as _decode
from ... import drafts as _drafts
from ... import model as _model

_KNOWN = frozenset({"content", "message_id", "summary_type", "created_at", "token_count"})


class Summary(_model.Model):
    """What was said in a session up to some message.

    Attributes:
        content: The text of the summary.
        message_id: Id of the last message that it covers.
        summary_type: `honcho_chat_summary_short` or `honcho_chat_summary_long`.
        created_at: When it was made, in ISO 8601, to the second.
        token_count: Its length in tokens, as the model counted them.
    """

    __slots__ = _fields = (
        "content",
        "message_id",
        "summary_type",
        "created_at",
        "token_count",
        "additional_properties",
    )
    _hidden = ("additional_properties",)
    _empty = {"additional_properties": dict}

    content: str
    message_id: str
    summary_type: str
    created_at: str
    token_count: int
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        content: str,
        message_id: str,
        summary_type: str,
        created_at: str,
        token_count: int,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            content,
            message_id,
            summary_type,
            created_at,
            token_count,
            {} if additional_properties is None else additional_properties,
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The model from its JSON object.

        Raises:
            MalformedValueError: A member is missing or is not what the API says.
        """
        try:
            content = data["content"]
            message_id = data["message_id"]
            summary_type = data["summary_type"]
            created_at = data["created_at"]
            token_count = data["token_count"]
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = {} if len(data) == 5 else _decode.unknown(data, _KNOWN)
        if type(content) is not str:
            raise _decode.wrong(content, "a string", "content")
        if type(message_id) is not str:
            raise _decode.wrong(message_id, "a string", "message_id")
        if type(summary_type) is not str:
            raise _decode.wrong(summary_type, "a string", "summary_type")
        if type(created_at) is not str:
            raise _decode.wrong(created_at, "a string", "created_at")
        if type(token_count) is not int:
            raise _decode.wrong(token_count, "an integer", "token_count")
        made: Any = _drafts.DRAFTS[cls]()
        made.content = content
        made.message_id = message_id
        made.summary_type = summary_type
        made.created_at = created_at
        made.token_count = token_count
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "content": self.content,
            "message_id": self.message_id,
            "summary_type": self.summary_type,
            "created_at": self.created_at,
            "token_count": self.token_count,
        }
        result.update(self.additional_properties)
        return result
