"""Cached values of clients and handles. Async and blocking twins share these objects."""

from __future__ import annotations

from copy import deepcopy
from datetime import datetime
from typing import Any, TypeVar

from honcho.errors import DecodeError

C = TypeVar("C")


class ResourceState:
    """The last values that the server returned for a workspace, peer, session or scope."""

    __slots__ = ("configuration", "created_at", "is_active", "metadata", "uid")

    def __init__(self) -> None:
        self.metadata: dict[str, Any] | None = None
        self.configuration: dict[str, Any] | None = None
        self.created_at: datetime | None = None
        self.is_active: bool | None = None
        self.uid: str | None = None

    @classmethod
    def of(cls, model: Any) -> ResourceState:
        """The state in a response."""
        state = cls()
        state.update(model)
        return state

    def update(self, model: Any) -> None:
        """Update from a new response. This state then owns the response's objects."""
        self.metadata = model.metadata
        self.created_at = model.created_at
        self.configuration = getattr(model, "configuration", self.configuration)
        self.is_active = getattr(model, "is_active", self.is_active)
        self.uid = getattr(model, "uid", None) or self.uid

    def clear(self) -> None:
        """Drop all values, after the resource was deleted."""
        self.metadata = self.configuration = self.created_at = self.is_active = self.uid = None

    def metadata_copy(self) -> dict[str, Any] | None:
        """A copy of the metadata, which the caller may change."""
        return deepcopy(self.metadata)

    def configuration_copy(self) -> dict[str, Any] | None:
        """A copy of the configuration, which the caller may change."""
        return deepcopy(self.configuration)


def typed(model: type[C], raw: dict[str, Any]) -> C:
    """A configuration as its typed class; fields unknown to this SDK are kept.

    Raises:
        DecodeError: The stored values do not fit the class.
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
