"""What a client and its handles remember. Neutral: the twins of both halves share these objects."""

from __future__ import annotations

from copy import deepcopy
from datetime import datetime
from typing import Any, TypeVar

from honcho.errors import DecodeError

C = TypeVar("C")


class ResourceState:
    """The last values that the server gave for a workspace, peer, session or scope."""

    __slots__ = ("configuration", "created_at", "is_active", "metadata", "uid")

    def __init__(self) -> None:
        self.metadata: dict[str, Any] | None = None
        self.configuration: dict[str, Any] | None = None
        self.created_at: datetime | None = None
        self.is_active: bool | None = None
        self.uid: str | None = None

    @classmethod
    def of(cls, model: Any) -> ResourceState:
        """The state that an answer carries."""
        state = cls()
        state.update(model)
        return state

    def update(self, model: Any) -> None:
        """Take over what a fresh answer carries. The answer's objects belong to this state then."""
        self.metadata = model.metadata
        self.created_at = model.created_at
        self.configuration = getattr(model, "configuration", self.configuration)
        self.is_active = getattr(model, "is_active", self.is_active)
        self.uid = getattr(model, "uid", None) or self.uid

    def clear(self) -> None:
        """Forget everything: what it was about is gone."""
        self.metadata = self.configuration = self.created_at = self.is_active = self.uid = None

    def metadata_copy(self) -> dict[str, Any] | None:
        """The metadata as the caller's own: changing it changes nothing here."""
        return deepcopy(self.metadata)

    def configuration_copy(self) -> dict[str, Any] | None:
        """The configuration as the caller's own."""
        return deepcopy(self.configuration)


def typed(model: type[C], raw: dict[str, Any]) -> C:
    """A configuration as its typed form; fields this SDK does not know stay in it.

    Raises:
        DecodeError: What is stored does not have the shape of the typed form.
    """
    reader: Any = model
    try:
        result: C = reader.from_dict(deepcopy(raw))
    except ValueError as error:
        raise DecodeError(
            f"the stored configuration is not a {model.__name__} ({error}): "
            "read it with get_configuration_raw()",
            body=raw,
        ) from error
    return result
