# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""The model ``WebhookEndpointCreate``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from ... import decode as _decode
from ... import drafts as _drafts
from ... import model as _model

_KNOWN = frozenset({"url"})


class WebhookEndpointCreate(_model.Model):
    """An address to register.

    Attributes:
        url: The address.
    """

    __slots__ = _fields = ("url", "additional_properties")
    _hidden = ("additional_properties",)
    _empty = {"additional_properties": dict}

    url: str
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        url: str,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            url,
            {} if additional_properties is None else additional_properties,
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The model from its JSON object.

        Raises:
            MalformedValueError: A member is missing or is not what the API says.
        """
        try:
            url = data["url"]
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = {} if len(data) == 1 else _decode.unknown(data, _KNOWN)
        if type(url) is not str:
            raise _decode.wrong(url, "a string", "url")
        made: Any = _drafts.DRAFTS[cls]()
        made.url = url
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "url": self.url,
        }
        result.update(self.additional_properties)
        return result
