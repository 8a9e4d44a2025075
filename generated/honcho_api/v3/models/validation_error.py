# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""The model of the module ``validation_error``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from ... import decode as _decode
from ... import drafts as _drafts
from ... import model as _model


class ValidationError(_model.Model):
    """One thing that is wrong with a request.

    Attributes:
        loc: Where: `body`, `query` or `path`, then names and indexes.
        msg: What is wrong, in words.
        type_: What is wrong, as a stable identifier.
        input_: The value that was not accepted.
        ctx: Limits and expectations that the value does not meet.
    """

    __slots__ = _fields = ("loc", "msg", "type_", "input_", "ctx", "additional_properties")
    _hidden = ("additional_properties",)
    _known = frozenset({"loc", "msg", "type", "input", "ctx"})
    _empty = {"ctx": dict, "additional_properties": dict}

    loc: list[str | int]
    msg: str
    type_: str
    input_: Any
    ctx: dict[str, Any]
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        loc: list[str | int],
        msg: str,
        type_: str,
        input_: Any = None,
        ctx: dict[str, Any] | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            loc,
            msg,
            type_,
            input_,
            {} if ctx is None else ctx,
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
            input_ = data.get("input")
            ctx = data.get("ctx")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = (
            {}
            if len(data) == 5 and input_ is not None and ctx is not None
            else _decode.unknown(data, cls._known)
        )
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
        if ctx is None:
            ctx = {}
        elif type(ctx) is not dict:
            raise _decode.wrong(ctx, "an object", "ctx")
        made: Any = _drafts.DRAFTS[cls]()
        made.loc = loc
        made.msg = msg
        made.type_ = type_
        made.input_ = input_
        made.ctx = ctx
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
            "ctx": self.ctx,
        }
        if self.input_ is not None:
            result["input"] = self.input_
        result.update(self.additional_properties)
        return result
