"""From an operation and its arguments to a request, with our errors."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar

from honcho.errors import ValidationError
from honcho_api.request import InvalidPathError, Request

P = ParamSpec("P")
T = TypeVar("T")


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
