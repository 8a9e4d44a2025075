# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""The model of the module ``schedule_dream_request``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ... import decode as _decode
from ... import drafts as _drafts
from ... import model as _model

if TYPE_CHECKING:
    from .dream import DreamType


class ScheduleDreamRequest(_model.Model):
    """A dream to queue.

    Attributes:
        observer: Id of the peer who thinks things over. It must not contain a colon.
        observed: Id of the peer it is about. Absent or null: the observer itself.
        dream_type: What shall come of it.
        session_id: Session that the new conclusions are filed under. Absent or null: none in
            particular.
        rebuild: Whether to derive everything anew. Absent: false.
    """

    __slots__ = _fields = (
        "observer",
        "observed",
        "dream_type",
        "session_id",
        "rebuild",
        "additional_properties",
    )
    _hidden = ("additional_properties",)
    _known = frozenset({"observer", "observed", "dream_type", "session_id", "rebuild"})
    _empty = {"additional_properties": dict}

    observer: str
    observed: str | None
    dream_type: DreamType
    session_id: str | None
    rebuild: bool | None
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        observer: str,
        observed: str | None = None,
        dream_type: DreamType,
        session_id: str | None = None,
        rebuild: bool | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            observer,
            observed,
            dream_type,
            session_id,
            rebuild,
            {} if additional_properties is None else additional_properties,
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The model from its JSON object.

        Raises:
            MalformedValueError: A member is missing or is not what the API says.
        """
        try:
            observer = data["observer"]
            observed = data.get("observed")
            dream_type = data["dream_type"]
            session_id = data.get("session_id")
            rebuild = data.get("rebuild")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = (
            {}
            if len(data) == 5
            and observed is not None
            and session_id is not None
            and rebuild is not None
            else _decode.unknown(data, cls._known)
        )
        if type(observer) is not str:
            raise _decode.wrong(observer, "a string", "observer")
        if observed is not None and type(observed) is not str:
            raise _decode.wrong(observed, "a string", "observed")
        if type(dream_type) is not str:
            raise _decode.wrong(dream_type, "a string", "dream_type")
        if session_id is not None and type(session_id) is not str:
            raise _decode.wrong(session_id, "a string", "session_id")
        if rebuild is not None and type(rebuild) is not bool:
            raise _decode.wrong(rebuild, "a boolean", "rebuild")
        made: Any = _drafts.DRAFTS[cls]()
        made.observer = observer
        made.observed = observed
        made.dream_type = dream_type
        made.session_id = session_id
        made.rebuild = rebuild
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "observer": self.observer,
            "dream_type": self.dream_type,
        }
        if self.observed is not None:
            result["observed"] = self.observed
        if self.session_id is not None:
            result["session_id"] = self.session_id
        if self.rebuild is not None:
            result["rebuild"] = self.rebuild
        result.update(self.additional_properties)
        return result
