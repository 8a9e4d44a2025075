"""The official SDK's helper functions, based on those that this SDK's facade uses."""

from __future__ import annotations

import io
import mimetypes
from collections.abc import Mapping
from datetime import datetime
from typing import Any, TypeGuard, TypeVar

from honcho.answers.chat import chat_reader
from honcho.answers.response_format import ResponseFormat, schema_of
from honcho.arguments.dates import moment
from honcho.arguments.ids import Reference, optional_id
from honcho.arguments.members import MemberSpec, member_map
from honcho.errors import HonchoError, ValidationError, error_class_for

__all__ = [
    "TResponseFormat",
    "create_error_from_response",
    "datetime_to_iso",
    "normalize_file_input",
    "normalize_peers_to_dict",
    "parse_chat_response",
    "parse_datetime",
    "prepare_file_for_upload",
    "resolve_id",
    "serialize_response_format",
]

TResponseFormat = TypeVar("TResponseFormat")


def resolve_id(obj: Reference | None) -> str | None:
    """The id of a handle, or the id itself.

    Raises:
        ValidationError: An id that cannot be used.
    """
    return optional_id("obj", obj)


def datetime_to_iso(value: datetime | str | None) -> str | None:
    """A date as text in ISO 8601; text stays as it is."""
    return value.isoformat() if isinstance(value, datetime) else value


def parse_datetime(value: datetime | str | None) -> datetime | None:
    """A date from text, in any form that ``created_at`` takes.

    Raises:
        ValidationError: Not a date.
    """
    return value if value is None or isinstance(value, datetime) else moment("value", value)


def normalize_peers_to_dict(peers: MemberSpec) -> dict[str, dict[str, Any]]:
    """The members of a session with their settings, by id.

    Raises:
        ValidationError: A peer is named twice, or an id is not legal.
    """
    return {name: settings.to_dict() for name, settings in member_map(peers).items()}


def normalize_file_input(file: Any) -> tuple[str, Any, str]:
    """A file's name, an open file, and its type, from an open file or a tuple of the three.

    Raises:
        ValidationError: It is neither, or has no name.
    """
    if _is_triple(file):
        name, content, kind = file
        if isinstance(content, bytes):
            content = io.BytesIO(content)
        if not hasattr(content, "read"):
            raise ValidationError("File content must be bytes or a file-like object.")
        return name, content, kind
    if not hasattr(file, "read"):
        raise ValidationError(f"file is a {type(file).__name__}: give an open file or a tuple")
    named: Any = file
    if not getattr(named, "name", None):
        raise ValidationError("File object must have a .name attribute.")
    return named.name, named, mimetypes.guess_type(str(named.name))[0] or "application/octet-stream"


def _is_triple(value: Any) -> TypeGuard[tuple[str, Any, str]]:
    return isinstance(value, tuple) and len(value) == 3  # pyright: ignore[reportUnknownArgumentType]


def prepare_file_for_upload(file: Any) -> tuple[str, bytes, str]:
    """A file's name, content and type. It is read into memory, which ``upload_file()`` never does.

    Raises:
        ValidationError: It is no file.
    """
    name, opened, kind = normalize_file_input(file)
    opened.seek(0)
    content: bytes = opened.read()
    return name, content, kind


def serialize_response_format(response_format: ResponseFormat | None) -> dict[str, Any] | None:
    """The JSON schema of a response format.

    Raises:
        ValidationError: Neither a model class nor a schema.
    """
    return None if response_format is None else schema_of(response_format)


def parse_chat_response(
    data: Mapping[str, Any], response_format: ResponseFormat | None, include_evidence: bool
) -> Any:
    """The answer to a question, in the form that was asked for.

    Raises:
        DecodeError: The answer does not fit.
    """
    return chat_reader(response_format, include_evidence)(data)


def create_error_from_response(
    status: int, message: str, body: Any = None, retry_after: float | None = None
) -> HonchoError:
    """The error for an HTTP status."""
    return error_class_for(status)(message, status_code=status, body=body, retry_after=retry_after)
