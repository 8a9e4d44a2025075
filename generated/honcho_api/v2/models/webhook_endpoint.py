# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""The model ``WebhookEndpoint``."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Self

from ... import decode as _decode
from ... import drafts as _drafts
from ... import model as _model

_KNOWN = frozenset({"id", "workspace_id", "url", "created_at"})


class WebhookEndpoint(_model.Model):
    """An address that the server reports events to.

    Attributes:
        id: Its id, made by the server.
        workspace_id: The workspace whose events it gets, or null.
        url: Where the events are posted.
        created_at: When it was registered.
    """

    __slots__ = _fields = ("id", "workspace_id", "url", "created_at", "additional_properties")
    _hidden = ("additional_properties",)
    _empty = {"additional_properties": dict}

    id: str
    workspace_id: str | None
    url: str
    created_at: datetime
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        id: str,
        workspace_id: str | None,
        url: str,
        created_at: datetime,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            id,
            workspace_id,
            url,
            created_at,
            {} if additional_properties is None else additional_properties,
        )

    def __hash__(self) -> int:
        return hash(self.id)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The model from its JSON object.

        Raises:
            MalformedValueError: A member is missing or is not what the API says.
        """
        try:
            id = data["id"]
            workspace_id = data["workspace_id"]
            url = data["url"]
            created_at = data["created_at"]
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = {} if len(data) == 4 else _decode.unknown(data, _KNOWN)
        if type(id) is not str:
            raise _decode.wrong(id, "a string", "id")
        if workspace_id is not None and type(workspace_id) is not str:
            raise _decode.wrong(workspace_id, "a string", "workspace_id")
        if type(url) is not str:
            raise _decode.wrong(url, "a string", "url")
        try:
            created_at = _decode.fromisoformat(created_at)
        except (TypeError, ValueError):
            created_at = _decode.moment(created_at, "created_at")
        if created_at.tzinfo is None:
            created_at = created_at.replace(tzinfo=UTC)
        made: Any = _drafts.DRAFTS[cls]()
        made.id = id
        made.workspace_id = workspace_id
        made.url = url
        made.created_at = created_at
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "id": self.id,
            "workspace_id": self.workspace_id,
            "url": self.url,
            "created_at": self.created_at.isoformat(),
        }
        result.update(self.additional_properties)
        return result
