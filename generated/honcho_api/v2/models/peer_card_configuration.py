# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""The model ``PeerCardConfiguration``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from ... import decode as _decode
from ... import drafts as _drafts
from ... import model as _model

_KNOWN = frozenset({"use", "create"})


class PeerCardConfiguration(_model.Model):
    """Settings for cards. Without the deriver there are none.

    Attributes:
        use: Whether cards are used when observations are made.
        create: Whether the server writes cards by itself.
    """

    __slots__ = _fields = ("use", "create", "additional_properties")
    _hidden = ("additional_properties",)
    _empty = {"additional_properties": dict}

    use: bool | None
    create: bool | None
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        use: bool | None = None,
        create: bool | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            use,
            create,
            {} if additional_properties is None else additional_properties,
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The model from its JSON object.

        Raises:
            MalformedValueError: A member is missing or is not what the API says.
        """
        try:
            use = data.get("use")
            create = data.get("create")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = (
            {}
            if len(data) == 2 and use is not None and create is not None
            else _decode.unknown(data, _KNOWN)
        )
        if use is not None and type(use) is not bool:
            raise _decode.wrong(use, "a boolean", "use")
        if create is not None and type(create) is not bool:
            raise _decode.wrong(create, "a boolean", "create")
        made: Any = _drafts.DRAFTS[cls]()
        made.use = use
        made.create = create
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {}
        if self.use is not None:
            result["use"] = self.use
        if self.create is not None:
            result["create"] = self.create
        result.update(self.additional_properties)
        return result
