"""From an operation and its arguments to a request, with our errors."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar

from honcho.errors import ValidationError
from honcho.narrow import is_mapping
from honcho.validation import refuse
from honcho_api.request import InvalidPathError, Request

P = ParamSpec("P")
T = TypeVar("T")
M = TypeVar("M")


def build(operation: Callable[P, Request[T]], *args: P.args, **kwargs: P.kwargs) -> Request[T]:
    """The request of an operation.

    Raises:
        ValidationError: An id that must not become part of a path.
    """
    try:
        return operation(*args, **kwargs)
    except InvalidPathError as error:
        raise ValidationError(str(error)) from error


def read_as(request: Request[Any], parse: Callable[[Any], T]) -> Request[T]:
    """The same request, with its answer read another way."""
    return Request(
        request.operation,
        request.method,
        request.template,
        request.path,
        parse,
        request.idempotent,
        request.query,
        request.json,
        request.parts,
        request.stream,
        request.since,
    )


def model_from(model: type[M], name: str, value: object) -> M:
    """A model, or the same as a dict, as that model; its unknown fields are kept.

    Raises:
        ValidationError: Neither the model nor a dict of its shape.
    """
    if isinstance(value, model):
        return value
    if not is_mapping(value):
        refuse(name, value, f"a {model.__name__} or a dict")
    reader: Any = model
    try:
        result: M = reader.from_dict(dict(value))
    except ValueError as error:
        raise ValidationError(f"{name} is not a {model.__name__}: {error}") from error
    return result
