"""The base of all models: the methods that people know from pydantic's models.

The models themselves are attrs classes. Here is what code written for pydantic's models calls:
``model_dump``, ``model_validate``, ``model_copy`` and so on. None of it needs pydantic; where it is
installed, models may be fields of pydantic's models, and pass for one of them.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from copy import deepcopy
from datetime import UTC, date, datetime
from typing import Any, ClassVar, Literal, NoReturn, Self, TypeGuard

from attrs import NOTHING, Attribute, Factory, evolve

from . import decode as _decode
from . import display as _display

_NESTED = re.compile(r"(list\[|dict\[str, )?([A-Za-z_]\w*)\]?(?: \| None)?")
_readers: dict[type[Any], dict[str, Callable[[Any, str], Any]]] = {}


class _Fields:
    """``model_fields``: the fields of a class by name, as attrs describes them."""

    def __get__(self, instance: Any, owner: type[Any]) -> dict[str, Any]:
        return {name: one for name, one in _fields(owner).items() if name in _names(owner)}


class Model:
    """A shape of the API. Iterating it gives pairs of a name and a value."""

    __slots__ = ()
    _spelled: ClassVar[Mapping[str, str]] = {}
    """Fields that are dumped and read under another name than the attribute's."""

    model_fields: ClassVar[Any] = _Fields()

    def __attrs_post_init__(self) -> None:
        """Take dicts for nested models, and texts for dates."""
        for name, read in (_readers.get(type(self)) or _readers_of(type(self))).items():
            value = getattr(self, name)
            if value is not None:
                object.__setattr__(self, name, read(value, name))

    def model_dump(
        self,
        *,
        mode: Literal["python", "json"] | str = "python",
        include: Any = None,
        exclude: Any = None,
        by_alias: bool | None = None,
        exclude_unset: bool = False,
        exclude_defaults: bool = False,
        exclude_none: bool = False,
        **options: Any,
    ) -> dict[str, Any]:
        """The fields as a dict, nested models as dicts.

        Args:
            mode: ``"json"`` makes dates texts, as they stand in JSON.
            include: Names of the fields to take, a set or a dict.
            exclude: Names of the fields to leave out, a set, or a dict with the names in a field.
            by_alias: Use the names of the wire, where those are no names in Python.
            exclude_unset: The same as ``exclude_defaults``: what was given is not remembered.
            exclude_defaults: Leave out what has its default.
            exclude_none: Leave out what is ``None``.
            options: Whatever else pydantic's method takes changes nothing here.
        """
        names = _names(type(self))
        defaults = _fields(type(self)) if exclude_unset or exclude_defaults else {}
        rest: dict[str, Any] = {
            "mode": mode,
            "by_alias": by_alias,
            "exclude_unset": exclude_unset,
            "exclude_defaults": exclude_defaults,
            "exclude_none": exclude_none,
        }
        found: dict[str, Any] = {}
        for name, value in self:
            inner = exclude.get(name) if _is_mapping(exclude) else None
            is_left_out = (
                (include is not None and name not in include)
                or (exclude is not None and name in exclude and not isinstance(inner, (set, dict)))
                or (exclude_none and value is None)
                or _is_default(defaults.get(name), value)
            )
            if not is_left_out:
                key = _key(name) if by_alias and name in names else name
                found[key] = _plain(value, {**rest, "exclude": inner})
        return found

    def model_dump_json(self, *, indent: int | None = None, **options: Any) -> str:
        """The fields as JSON.

        Args:
            indent: How many spaces a level is indented; without it all is on one line.
            options: Those of :meth:`model_dump`.
        """
        found = self.model_dump(mode="json", **options)
        separators = (",", ":") if indent is None else None
        return json.dumps(found, ensure_ascii=False, indent=indent, separators=separators)

    @classmethod
    def model_validate(cls, obj: Any, **options: Any) -> Self:
        """The model from a dict, or from an object that has its fields.

        Members that the model does not know are kept in ``additional_properties``.

        Args:
            obj: A dict as it comes from JSON; dates may be dates, nested models may be models.
            options: Pydantic's own change nothing here.

        Raises:
            MalformedValueError: A member is missing or has another type. It is a ``ValueError``.
        """
        if isinstance(obj, cls):
            return obj
        given: Any = obj
        if not isinstance(given, Mapping):
            given = {name: getattr(obj, name) for name in _names(cls) if hasattr(obj, name)}
            given = given or obj
        data: Any = _plain(given, {"mode": "json", "exclude_none": True, "by_alias": True})
        if _is_mapping(data):
            fields = _names(cls)
            keys = {**{v: k for k, v in fields.items()}, **{name: _key(name) for name in fields}}
            data = {keys.get(name, name): one for name, one in data.items()}
        reader: Any = cls
        made: Self = reader.from_dict(data)
        return made

    @classmethod
    def model_validate_json(cls, json_data: str | bytes, **options: Any) -> Self:
        """The model from JSON.

        Raises:
            ValueError: It is not JSON, or not this model.
        """
        return cls.model_validate(json.loads(json_data))

    @classmethod
    def model_construct(cls, **values: Any) -> Self:
        """The model with these fields; the same as calling the class."""
        return cls(**values)

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """A copy with some fields changed.

        Args:
            update: The new values by name.
            deep: Copy what the fields hold as well.

        Raises:
            TypeError: There is no such field.
        """
        whole: Any = deepcopy(self) if deep else self
        made: Self = evolve(whole, **(update or {}))
        return made

    @classmethod
    def model_rebuild(cls, **options: Any) -> None:
        """Nothing: nested models are found when they are needed."""

    @classmethod
    def model_json_schema(cls, **options: Any) -> NoReturn:
        """Not available: the schema of each model is in the OpenAPI document.

        Raises:
            NotImplementedError: Always.
        """
        raise NotImplementedError(
            f"{cls.__name__} has no JSON schema of its own: it is in the API's OpenAPI document"
        )

    @property
    def model_extra(self) -> dict[str, Any]:
        """The members that this version does not know."""
        whole: Any = self
        extra: dict[str, Any] = whole.additional_properties
        return extra

    @property
    def model_fields_set(self) -> set[str]:
        """The names of the fields that have another value than their default."""
        described = _fields(type(self))
        return {name for name, value in self if not _is_default(described.get(name), value)}

    def __iter__(self) -> Iterator[tuple[str, Any]]:
        for name, spelled in _names(type(self)).items():
            yield spelled, getattr(self, name)
        yield from self.model_extra.items()

    def _shown(self) -> dict[str, Any]:
        """What a person sees of it: the fields that this version knows."""
        return {name: getattr(self, name) for name in _names(type(self))}

    def __repr__(self) -> str:
        return _display.line(type(self).__name__, self._shown())

    def _repr_html_(self) -> str:
        """A table, for notebooks."""
        return _display.table(type(self).__name__, self._shown())

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        from pydantic_core import core_schema as schema  # only pydantic asks for this

        dump = schema.plain_serializer_function_ser_schema(
            lambda model, info: model.model_dump(mode=info.mode), info_arg=True
        )
        return schema.no_info_plain_validator_function(cls.model_validate, serialization=dump)

    @classmethod
    def __get_pydantic_json_schema__(cls, core_schema: Any, handler: Any) -> dict[str, Any]:
        return {"type": "object", "title": cls.__name__}


def _fields(model: Any) -> dict[str, Attribute[Any]]:
    # The base itself has no fields, and help() asks for them.
    described: tuple[Attribute[Any], ...] = getattr(model, "__attrs_attrs__", ())
    return {one.name: one for one in described}


def _names(model: type[Any]) -> dict[str, str]:
    """The fields of a model, and how each is spelled in a dump."""
    spelled: Mapping[str, str] = model._spelled
    names = _fields(model)
    return {name: spelled.get(name, name) for name in names if name != "additional_properties"}


def _key(name: str) -> str:
    """The name of a field on the wire, of which Python has some for itself."""
    return name.rstrip("_")


def _is_default(field: Any, value: Any) -> bool:
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
    if _is_mapping(value):
        return {name: _plain(one, whole) for name, one in value.items()}
    if _is_list(value):
        return [_plain(one, whole) for one in value]
    if isinstance(value, date) and options["mode"] == "json":
        text = value.isoformat()
        is_utc = isinstance(value, datetime) and value.tzinfo is UTC
        return text.removesuffix("+00:00") + "Z" if is_utc else text
    return value


def _readers_of(model: type[Any]) -> dict[str, Callable[[Any, str], Any]]:
    """For each field that holds models or dates what makes it from what a caller gave."""
    owner = next(one for one in model.__mro__ if "__attrs_attrs__" in vars(one))
    models = sys.modules[owner.__module__.rpartition(".")[0]]
    found: dict[str, Callable[[Any, str], Any]] = {}
    for name, field in _fields(model).items():
        match = _NESTED.fullmatch(str(field.type))
        nested = getattr(models, match[2], None) if match else None
        if match and match[2] == "datetime":
            found[name] = _moment
        elif match and isinstance(nested, type) and issubclass(nested, Model):
            found[name] = _reader(nested, match[1] or "")
    return _readers.setdefault(model, found)


def _is_mapping(value: object) -> TypeGuard[Mapping[str, Any]]:
    return isinstance(value, Mapping)


def _is_list(value: object) -> TypeGuard[list[Any] | tuple[Any, ...]]:
    return isinstance(value, (list, tuple))


def _moment(value: Any, name: str) -> Any:
    return value if isinstance(value, datetime) else _decode.moment(value, name)


def _reader(model: type[Model], shape: str) -> Callable[[Any, str], Any]:
    def one(value: Any, name: str) -> Any:
        if isinstance(value, model):
            return value
        if not isinstance(value, Mapping):
            raise _decode.wrong(value, f"a {model.__name__} or a dict of its fields", name)
        return _decode.inside(value, model.model_validate, name)

    def several(value: Any, name: str) -> Any:
        if not _is_list(value):
            raise _decode.wrong(value, "a list", name)
        return [item if isinstance(item, model) else one(item, name) for item in value]

    def by_key(value: Any, name: str) -> Any:
        if not _is_mapping(value):
            raise _decode.wrong(value, "a dict", name)
        return {key: one(member, name) for key, member in value.items()}

    return several if shape == "list[" else by_key if shape else one
