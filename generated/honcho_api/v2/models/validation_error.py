# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""The model ``ValidationError``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from ... import decode as _decode
from ... import drafts as _drafts
from ... import model as _model

_KNOWN = frozenset({"loc", "msg", "type"})


class ValidationError(_model.Model):
    """One thing that is wrong with a request.

    Attributes:
        loc: Where: `body`, `query` or `path`, then names and indexes.
        msg: What is wrong, in words.
        type_: What is wrong, as a stable identifier.
    """

    __slots__ = _fields = ("loc", "msg", "type_", "additional_properties")
    _hidden = ("additional_properties",)
    _empty = {"additional_properties": dict}

    loc: list[str | int]
    msg: str
    type_: str
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        loc: list[str | int],
        msg: str,
        type_: str,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            loc,
            msg,
            type_,
            {} if additional_properties is None else additional_properties,
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The model from its JSON object.

        Raises:
            MalformedValueError: A member is missing or is not what the API says.
        """
        try:
            loc = data["loc"]
            msg = data["msg"]
            type_ = data["type"]
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = {} if len(data) == 3 else _decode.unknown(data, _KNOWN)
        loc = _decode.each(
            loc,
            lambda value: _decode.either(
                value, "a string or an integer", _decode.text, _decode.integer
            ),
            "loc",
        )
        if type(msg) is not str:
            raise _decode.wrong(msg, "a string", "msg")
        if type(type_) is not str:
            raise _decode.wrong(type_, "a string", "type")
        made: Any = _drafts.DRAFTS[cls]()
        made.loc = loc
        made.msg = msg
        made.type_ = type_
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "loc": self.loc,
            "msg": self.msg,
            "type": self.type_,
        }
        result.update(self.additional_properties)
        return result
