"""Structured answers: a pydantic model class or a JSON schema in, a checked answer out.

Pydantic is no dependency: any class with ``model_json_schema`` and ``model_validate_json`` will do.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Protocol, TypeAlias, runtime_checkable

from honcho.arguments.validation import check_object, refuse
from honcho.errors import DecodeError

EXCERPT = 200


@runtime_checkable
class ModelClass(Protocol):
    """The methods of a pydantic v2 model class that are used."""

    def model_json_schema(self) -> dict[str, Any]: ...
    def model_validate_json(self, json_data: str, /) -> Any: ...


ResponseFormat: TypeAlias = "type[Any] | Mapping[str, Any]"


def schema_of(response_format: ResponseFormat) -> dict[str, Any]:
    """The JSON schema to send.

    Raises:
        ValidationError: Neither a model class nor a schema whose root is an object.
    """
    if isinstance(response_format, Mapping):
        schema = check_object("response_format", response_format)
    elif isinstance(response_format, type) and isinstance(response_format, ModelClass):
        schema = response_format.model_json_schema()
    else:
        refuse("response_format", response_format, "a pydantic v2 model class or a JSON schema")
    if schema.get("type") != "object":
        refuse("response_format", response_format, "a schema with type 'object' at its root")
    return schema


def read_reply(response_format: ResponseFormat | None, text: str | None) -> Any:
    """The answer in the form that was asked for: an instance, or JSON text for a schema.

    Raises:
        DecodeError: The answer does not fit; its text is in ``body``.
    """
    if response_format is None or text is None:
        return text
    try:
        if isinstance(response_format, type) and isinstance(response_format, ModelClass):
            return response_format.model_validate_json(text)
        if isinstance(json.loads(text), dict):
            return text
        raise ValueError("it is not a JSON object")
    except ValueError as error:
        name = getattr(response_format, "__name__", "the JSON schema")
        raise DecodeError(
            f"the answer does not fit {name}: {str(error)[:EXCERPT]}", body=text
        ) from error
