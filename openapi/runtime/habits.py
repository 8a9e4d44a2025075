"""What the methods of models do that people know from pydantic's models. Loaded when first used."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

from attrs import NOTHING, Attribute, Factory, fields

from .decode import wrong
from .given import is_list, is_mapping
from .model import Model


def dumped(
    model: Any,
    *,
    mode: str,
    include: Any,
    exclude: Any,
    by_alias: bool | None,
    exclude_unset: bool,
    exclude_defaults: bool,
    exclude_none: bool,
) -> dict[str, Any]:
    """The fields of a model as a dict, nested models as dicts."""
    kind: Any = model.__class__
    names = names_of(kind)
    keys: Mapping[str, str] = kind._keys
    defaults = fields_of(kind) if exclude_unset or exclude_defaults else {}
    rest: dict[str, Any] = {
        "mode": mode,
        "by_alias": by_alias,
        "exclude_unset": exclude_unset,
        "exclude_defaults": exclude_defaults,
        "exclude_none": exclude_none,
    }
    found: dict[str, Any] = {}
    for name, value in model:
        inner = exclude.get(name) if is_mapping(exclude) else None
        is_left_out = (
            (include is not None and name not in include)
            or (exclude is not None and name in exclude and not isinstance(inner, (set, dict)))
            or (exclude_none and value is None)
            or is_default(defaults.get(name), value)
        )
        if not is_left_out:
            key = keys.get(name, name) if by_alias and name in names else name
            found[key] = _plain(value, {**rest, "exclude": inner})
    return found


def validated(model: Any, given: Any) -> Any:
    """A model from a dict, or from an object that has its fields."""
    if isinstance(given, model):
        return given
    source: Any = given
    if not isinstance(source, Mapping):
        source = {name: getattr(given, name) for name in names_of(model) if hasattr(given, name)}
        source = source or given
    try:
        data: Any = _plain(source, {"mode": "json", "exclude_none": True, "by_alias": True})
    except RecursionError:
        raise wrong(given, "fewer levels") from None
    if is_mapping(data):
        names = names_of(model)
        keys = {**{spelled: name for name, spelled in names.items()}}
        keys |= {name: model._keys.get(name, name) for name in names}
        data = {keys.get(name, name): one for name, one in data.items()}
    return model.from_dict(data)


def fields_of(model: Any) -> dict[str, Attribute[Any]]:
    """The fields of a class by name, as attrs describes them."""
    described: tuple[Attribute[Any], ...] = fields(model)
    return {one.name: one for one in described}


def names_of(model: type[Any]) -> dict[str, str]:
    """The fields of a model, and how each is spelled in a dump."""
    spelled: Mapping[str, str] = model._spelled
    names = fields_of(model)
    return {name: spelled.get(name, name) for name in names if name != "additional_properties"}


def is_default(field: Any, value: Any) -> bool:
    """Whether a value is the default of its field."""
    if field is None or field.default is NOTHING:
        return False
    default = field.default
    made: Any = default.factory() if isinstance(default, Factory) else default  # type: ignore[arg-type]
    return bool(value == made)


def _plain(value: Any, options: dict[str, Any]) -> Any:
    """A value of a field as it stands in a dump."""
    if isinstance(value, Model):
        return value.model_dump(**options)
    whole = {**options, "exclude": None}
    if is_mapping(value):
        return {name: _plain(one, whole) for name, one in value.items()}
    if is_list(value):
        return [_plain(one, whole) for one in value]
    if isinstance(value, date) and options["mode"] == "json":
        text = value.isoformat()
        is_utc = isinstance(value, datetime) and value.tzinfo is UTC
        return text.removesuffix("+00:00") + "Z" if is_utc else text
    return value
