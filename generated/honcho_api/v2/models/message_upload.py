# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""The model ``MessageUpload``."""

from __future__ import annotations

from ... import model as _model
from ...request import File, Part


class MessageUpload(_model.Model):
    """A file whose text becomes messages.

    Attributes:
        file: The file.
        peer_id: Id of the peer who is taken to have said it.
        metadata: Metadata of every message, as JSON text. Absent or null: none.
        configuration: Settings for every message, as JSON text. Absent or null: those of the
            session.
        created_at: When it was said, in ISO 8601. Absent or null: now.
    """

    __slots__ = _fields = (
        "file",
        "peer_id",
        "metadata",
        "configuration",
        "created_at",
        "additional_properties",
    )
    _hidden = ("additional_properties",)
    _empty = {"additional_properties": dict}

    file: File
    peer_id: str
    metadata: str | None
    configuration: str | None
    created_at: str | None
    additional_properties: dict[str, str]
    """Text fields that this version does not know; they are sent as they are."""

    def __init__(
        self,
        *,
        file: File,
        peer_id: str,
        metadata: str | None = None,
        configuration: str | None = None,
        created_at: str | None = None,
        additional_properties: dict[str, str] | None = None,
    ) -> None:
        self._fill(
            file,
            peer_id,
            metadata,
            configuration,
            created_at,
            {} if additional_properties is None else additional_properties,
        )

    def to_parts(self) -> tuple[Part, ...]:
        """The parts of a multipart body, files last."""
        parts = [
            Part("peer_id", self.peer_id),
        ]
        if self.metadata is not None:
            parts.append(Part("metadata", self.metadata))
        if self.configuration is not None:
            parts.append(Part("configuration", self.configuration))
        if self.created_at is not None:
            parts.append(Part("created_at", self.created_at))
        parts.extend(Part(name, value) for name, value in self.additional_properties.items())
        parts.append(Part("file", self.file))
        return tuple(parts)
