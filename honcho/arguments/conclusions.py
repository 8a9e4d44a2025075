"""Conclusions on their way to the server, and filters for one pair of peers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from honcho.arguments.ids import id_or_none
from honcho.arguments.names import class_with_both_names, renamed
from honcho.arguments.validation import MAX_CONCLUSION, check_filters, check_text, refuse
from honcho.errors import ValidationError
from honcho.settings.typeguards import is_mapping, is_series
from honcho.settings.wording import shown
from honcho_api.v3 import ConclusionCreate as _ConclusionCreate


@class_with_both_names
class ConclusionCreate(_ConclusionCreate):
    """A conclusion to store: its text, and the session it comes from.

    A view of a pair of peers, ``peer.conclusions_of(target)``, fills in the pair. Only a raw
    request needs ``observer_id`` and ``observed_id``.
    """

    __slots__ = ()

    def __init__(
        self,
        content: str,
        session_id: str | None = None,
        *,
        observer_id: str = "",
        observed_id: str = "",
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        super().__init__(
            content=content,
            session_id=session_id,
            observer_id=observer_id,
            observed_id=observed_id,
            additional_properties=additional_properties or {},
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The conclusion from its JSON object; the pair may be missing.

        Raises:
            MalformedValueError: The content is missing, or a member does not have the form of the
                API.
        """
        return super().from_dict({"observer_id": "", "observed_id": "", **data})


RESERVED = frozenset({"observer", "observer_id", "observed", "observed_id"})


def conclusions_to_create(given: Any, observer: str, observed: str) -> list[_ConclusionCreate]:
    """Conclusions of one pair of peers, from texts, dicts or :class:`ConclusionCreate`.

    Raises:
        ValidationError: Not 1-65,535 characters, or of another shape.
    """
    if isinstance(given, (str, Mapping, _ConclusionCreate)):
        given = [given]
    if not is_series(given):
        refuse("conclusions", given, "a list of texts, dicts or ConclusionCreate")
    return [_one(f"conclusions[{i}]", one, observer, observed) for i, one in enumerate(given)]


def _one(name: str, value: Any, observer: str, observed: str) -> _ConclusionCreate:
    session: Any = None
    if isinstance(value, _ConclusionCreate):
        content, session = value.content, value.session_id
    elif is_mapping(value):
        fields = renamed(value, {"session_id": "session"})
        if fields.keys() - {"content", "session"} - RESERVED or "content" not in fields:
            refuse(name, dict(value), "a dict with 'content' and, if wanted, 'session'")
        content, session = fields["content"], fields.get("session")
    else:
        content = value
    return _ConclusionCreate(
        content=check_text(f"{name}.content", content, 1, MAX_CONCLUSION),
        observer_id=observer,
        observed_id=observed,
        session_id=id_or_none(f"{name}.session_id", session),
    )


def pair_filters(
    filters: Mapping[str, Any] | None, observer: str, observed: str, session: str | None = None
) -> dict[str, Any]:
    """The caller's filters, limited to one pair of peers and, if given, one session.

    Raises:
        ValidationError: The filters name the pair, or the session that has its own argument.
    """
    found = check_filters(filters) or {}
    taken = RESERVED if session is None else RESERVED | {"session", "session_id"}
    for name in found:
        if name in taken:
            raise ValidationError(f"filters has {shown(name)}, which this call sets itself")
    pair = {"observer_id": observer, "observed_id": observed}
    return found | pair | ({} if session is None else {"session_id": session})
