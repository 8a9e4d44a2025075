# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""The model ``SessionPeerConfig``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from ... import decode as _decode
from ... import drafts as _drafts
from ... import model as _model

_KNOWN = frozenset({"observe_others", "observe_me"})


class SessionPeerConfig(_model.Model):
    """How a member takes part in one session.

    Attributes:
        observe_others: Whether this peer draws its own conclusions about the others here; at most
            10 members may. Absent or null: no.
        observe_me: Whether what this peer says here is observed. Absent or null: as its own
            configuration says.
    """

    __slots__ = _fields = ("observe_others", "observe_me", "additional_properties")
    _hidden = ("additional_properties",)
    _empty = {"additional_properties": dict}

    observe_others: bool | None
    observe_me: bool | None
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        observe_others: bool | None = None,
        observe_me: bool | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            observe_others,
            observe_me,
            {} if additional_properties is None else additional_properties,
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The model from its JSON object.

        Raises:
            MalformedValueError: A member is missing or is not what the API says.
        """
        try:
            observe_others = data.get("observe_others")
            observe_me = data.get("observe_me")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = (
            {}
            if len(data) == 2 and observe_others is not None and observe_me is not None
            else _decode.unknown(data, _KNOWN)
        )
        if observe_others is not None and type(observe_others) is not bool:
            raise _decode.wrong(observe_others, "a boolean", "observe_others")
        if observe_me is not None and type(observe_me) is not bool:
            raise _decode.wrong(observe_me, "a boolean", "observe_me")
        made: Any = _drafts.DRAFTS[cls]()
        made.observe_others = observe_others
        made.observe_me = observe_me
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {}
        if self.observe_others is not None:
            result["observe_others"] = self.observe_others
        if self.observe_me is not None:
            result["observe_me"] = self.observe_me
        result.update(self.additional_properties)
        return result
