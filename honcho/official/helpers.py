"""The official SDK's helper functions, made of what the facade uses here."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, BinaryIO, TypeVar

from honcho.answers.chat import chat_reader
from honcho.answers.response_format import ResponseFormat, schema_of
from honcho.arguments.dates import moment
from honcho.arguments.ids import Reference, optional_id
from honcho.arguments.members import MemberSpec, member_map
from honcho.errors import HonchoError, error_class_for
from honcho.uploads.sources import source_of

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


def normalize_file_input(file: Any) -> tuple[str, BinaryIO, str]:
    """A file's name, an open file, and its type; see ``session.upload_file()`` for what is taken.

    Raises:
        FileError: It cannot be read.
        ValidationError: It is no file, or empty.
    """
    found = source_of(file).file()
    return found.name, found.open(), found.content_type


def prepare_file_for_upload(file: Any) -> tuple[str, bytes, str]:
    """A file's name, content and type. It is read into memory, which ``upload_file()`` never does.

    Raises:
        FileError: It cannot be read.
        ValidationError: It is no file, or empty.
    """
    name, opened, kind = normalize_file_input(file)
    with opened:
        return name, opened.read(), kind


def serialize_response_format(response_format: ResponseFormat | None) -> dict[str, Any] | None:
    """The JSON schema of an answer's form.

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
