"""The base of workspaces, peers and sessions: cached metadata and configuration."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Generic, TypeVar

from honcho.arguments.models import model_from
from honcho.arguments.validation import check_metadata, check_object, refuse
from honcho.client.state import ResourceState, typed

C = TypeVar("C")


class AsyncResource(Generic[C]):
    """A stored object with metadata and a configuration; the base of clients and handles."""

    _configuration_type: ClassVar[Any]
    _state: ResourceState

    @property
    def metadata(self) -> dict[str, Any] | None:
        """The metadata as last seen, as a copy; ``None`` before any response had it."""
        return self._state.metadata_copy()

    @property
    def configuration(self) -> C | None:
        """The configuration as last seen; ``None`` before any response had it."""
        raw = self._state.configuration
        return None if raw is None else typed(self._configuration_type, raw)

    @property
    def uid(self) -> str | None:
        """The server's own unchanging identifier; ``None`` on servers that do not give one."""
        return self._state.uid

    async def _fetch(self) -> Any:
        raise TypeError(f"{type(self).__name__} does not say how it is read")

    async def _store(self, **changes: Any) -> Any:
        raise TypeError(f"{type(self).__name__} does not say how it is written")

    async def refresh(self) -> None:
        """Read metadata and configuration again, into the cached values.

        The server reads a workspace, a peer or a session by getting or creating it, so this
        creates the object of a handle made with ``lazy=True``.

        Raises:
            NotFoundError: A session that was deleted a moment ago.

        Examples:
            >>> await mara.refresh()
            >>> mara.metadata
            {'home': 'Freiburg'}
        """
        self._state.update(await self._fetch())

    async def get_metadata(self) -> dict[str, Any]:
        """Read the metadata from the server.

        Returns:
            A dict of the caller's own.

        Examples:
            >>> await mara.get_metadata()
            {'home': 'Freiburg'}
        """
        await self.refresh()
        return self.metadata or {}

    async def set_metadata(self, metadata: Mapping[str, Any]) -> None:
        """Replace the metadata as a whole; ``{}`` clears it.

        Args:
            metadata: At most 100 keys, objects nested at most 5 deep.

        Raises:
            ValidationError: The metadata exceeds those limits, or is not JSON.

        Examples:
            >>> await mara.set_metadata({"home": "Basel"})
        """
        self._state.update(await self._store(metadata=check_metadata(metadata)))

    async def get_configuration(self) -> C:
        """Read the configuration from the server, typed. Fields unknown to this SDK are kept in it.

        Raises:
            DecodeError: The stored configuration does not have the typed form; read it raw then.

        Examples:
            >>> await mara.get_configuration()
            PeerConfig(...)
        """
        await self.refresh()
        found: C = typed(self._configuration_type, self._state.configuration or {})
        return found

    async def set_configuration(self, configuration: C | Mapping[str, Any]) -> None:
        """Write a configuration, typed or as a dict of the same shape.

        Args:
            configuration: The one that was read, changed; its unknown fields are written back.

        Raises:
            ValidationError: A dict that does not have the shape.

        Examples:
            >>> await mara.set_configuration({"observe_me": False})
        """
        model = model_from(self._configuration_type, "configuration", configuration)
        self._state.update(await self._store(configuration=model.to_dict()))

    async def get_configuration_raw(self) -> dict[str, Any]:
        """Read the configuration as the server stores it, as a dict of the caller's own.

        Examples:
            >>> await mara.get_configuration_raw()
            {}
        """
        await self.refresh()
        return self._state.configuration_copy() or {}

    async def set_configuration_raw(self, configuration: Mapping[str, Any]) -> None:
        """Write a configuration as JSON, fields unknown to this SDK included.

        Raises:
            ValidationError: Not a dict, or not JSON.

        Examples:
            >>> await mara.set_configuration_raw({"observe_me": False})
        """
        raw = check_object("configuration", configuration)
        self._state.update(await self._store(configuration=raw))

    async def update(self, patch: Mapping[str, Any]) -> None:
        """Write only what is given.

        Args:
            patch: A dict with ``metadata``, ``configuration`` or both.

        Raises:
            ValidationError: Another key, or a value that the single setters would refuse.

        Examples:
            >>> await mara.update({"metadata": {"home": "Basel"}})
            >>> mara.metadata
            {'home': 'Basel'}
        """
        changes = check_object("patch", patch)
        for name in changes:
            if name not in {"metadata", "configuration"}:
                refuse("a key of patch", name, "'metadata' or 'configuration'")
        if changes.get("metadata") is not None:
            changes["metadata"] = check_metadata(changes["metadata"])
        if changes.get("configuration") is not None:
            model = model_from(self._configuration_type, "configuration", changes["configuration"])
            changes["configuration"] = model.to_dict()
        self._state.update(await self._store(**changes))
