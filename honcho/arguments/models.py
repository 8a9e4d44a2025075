"""Models that callers may give as dicts."""

from __future__ import annotations

from typing import Any, TypeVar

from honcho.arguments.validation import plain, refuse
from honcho.errors import ValidationError
from honcho.settings.typeguards import is_mapping

M = TypeVar("M")


def plain_json(name: str, value: Any) -> Any:
    """A caller's value as ``json.loads`` would give it: no subclasses, no tuples.

    Raises:
        ValidationError: It has hundreds of levels.
    """
    try:
        return _plain_json(value)
    except RecursionError:
        raise ValidationError(f"{name} is nested too deeply") from None


def _plain_json(value: Any) -> Any:
    if isinstance(value, str):
        return plain(value)
    if is_mapping(value):
        return {_plain_json(key): _plain_json(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain_json(one) for one in value]  # pyright: ignore[reportUnknownVariableType]
    return value


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
    data = plain_json(name, value)
    try:
        result: M = reader.from_dict(data)
    except ValueError as error:
        raise ValidationError(f"{name} is not a {model.__name__}: {error}") from error
    return result
