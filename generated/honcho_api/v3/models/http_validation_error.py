# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""The model of the module ``http_validation_error``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ... import decode as _decode
from ... import drafts as _drafts
from ... import model as _model
from .. import models as _models

if TYPE_CHECKING:
    from .validation_error import ValidationError


class HTTPValidationError(_model.Model):
    """Why a request was not accepted.

    Attributes:
        detail: Everything that is wrong with it.
    """

    __slots__ = _fields = ("detail", "additional_properties")
    _hidden = ("additional_properties",)
    _known = frozenset({"detail"})
    _empty = {"detail": list, "additional_properties": dict}

    detail: list[ValidationError]
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        detail: list[ValidationError] | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            [] if detail is None else detail,
            {} if additional_properties is None else additional_properties,
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The model from its JSON object.

        Raises:
            MalformedValueError: A member is missing or is not what the API says.
        """
        try:
            detail = data.get("detail")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = {} if len(data) == 1 and detail is not None else _decode.unknown(data, cls._known)
        if detail is None:
            detail = []
        else:
            detail = _decode.each(detail, _models.ValidationError.from_dict, "detail")
        made: Any = _drafts.DRAFTS[cls]()
        made.detail = detail
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "detail": [item.to_dict() for item in self.detail],
        }
        result.update(self.additional_properties)
        return result
