# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""The model ``SessionUpdate``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ... import decode as _decode
from ... import drafts as _drafts
from ... import model as _model
from .. import models as _models

if TYPE_CHECKING:
    from .session_configuration import SessionConfiguration

_KNOWN = frozenset({"metadata", "configuration"})


class SessionUpdate(_model.Model):
    """What to change of a session.

    Attributes:
        metadata: The new metadata. Absent or null: kept.
        configuration: The new settings. Absent or null: kept.
    """

    __slots__ = _fields = ("metadata", "configuration", "additional_properties")
    _hidden = ("additional_properties",)
    _empty = {"additional_properties": dict}

    metadata: dict[str, Any] | None
    configuration: SessionConfiguration | None
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        metadata: dict[str, Any] | None = None,
        configuration: SessionConfiguration | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            metadata,
            configuration,
            {} if additional_properties is None else additional_properties,
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The model from its JSON object.

        Raises:
            MalformedValueError: A member is missing or is not what the API says.
        """
        try:
            metadata = data.get("metadata")
            configuration = data.get("configuration")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = (
            {}
            if len(data) == 2 and metadata is not None and configuration is not None
            else _decode.unknown(data, _KNOWN)
        )
        if metadata is not None and type(metadata) is not dict:
            raise _decode.wrong(metadata, "an object", "metadata")
        if configuration is not None:
            configuration = _decode.inside(
                configuration, _models.SessionConfiguration.from_dict, "configuration"
            )
        made: Any = _drafts.DRAFTS[cls]()
        made.metadata = metadata
        made.configuration = configuration
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {}
        if self.metadata is not None:
            result["metadata"] = self.metadata
        if self.configuration is not None:
            result["configuration"] = self.configuration.to_dict()
        result.update(self.additional_properties)
        return result
