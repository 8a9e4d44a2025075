"""The base of all models: the methods that people know from pydantic's models.

Code written for pydantic's models calls ``model_dump``, ``model_validate``, ``model_copy`` and so
on. None of it needs pydantic; where it is installed, models may be fields of pydantic's models, and
pass for one of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, ClassVar, Literal, NoReturn, Self

from .given import Readers
from .values import Value, as_json, owner_of_fields


class _Fields:
    """``model_fields``: the fields of a class by name, as attrs describes them."""

    def __get__(self, instance: Any, owner: type[Any]) -> dict[str, Any]:
        from .habits import fields_of, names_of

        return {name: one for name, one in fields_of(owner).items() if name in names_of(owner)}


class Model(Value):
    """A shape of the API. Iterating it gives pairs of a name and a value."""

    __slots__ = ()
    _hidden = ("additional_properties",)
    _empty: ClassVar[dict[str, type[Any]]] = {"additional_properties": dict}
    _keys: ClassVar[Mapping[str, str]] = {}
    """The names in JSON of the fields that have another one in Python."""
    _nested: ClassVar[tuple[str, ...]] = ()
    """Fields whose values are not JSON as they are: models and dates, also in lists and dicts."""
    _known: ClassVar[frozenset[str]]
    """The members in JSON that have a field."""
    _spelled: ClassVar[Mapping[str, str]] = {}
    """Fields that are dumped and read under another name than the attribute's."""

    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""
    model_fields: ClassVar[Any] = _Fields()

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        if "_fields" in vars(cls):
            cls._known = frozenset(cls._keys.get(name, name) for name in cls._fields[:-1])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The model from its JSON object.

        Raises:
            MalformedValueError: A member is missing or is not what the API says.
        """
        raise NotImplementedError(f"{cls.__name__} is only sent")

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        found: dict[str, Any] = {}
        for name, key, is_nested, may_be_left_out in _WRITTEN[type(self)]:
            value = getattr(self, name)
            if value is not None:
                found[key] = as_json(value) if is_nested else value
            elif not may_be_left_out:
                found[key] = None
        found.update(self.additional_properties)
        return found

    def _take(self, given: Mapping[str, Any]) -> None:
        """Take the arguments of ``__init__``: dicts for nested models, texts for dates."""
        fill, empty = object.__setattr__, self._empty
        for name in self._fields:
            value = given[name]
            fill(self, name, empty[name]() if value is None and name in empty else value)
        for name, read in _READERS[type(self)]:
            value = getattr(self, name)
            if value is not None:
                fill(self, name, read(value, name))

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

        Examples:
            >>> message.model_dump(include={"content"})
            {'content': 'I am vegetarian.'}
        """
        from .habits import dumped

        return dumped(
            self,
            mode=mode,
            include=include,
            exclude=exclude,
            by_alias=by_alias,
            exclude_unset=exclude_unset,
            exclude_defaults=exclude_defaults,
            exclude_none=exclude_none,
        )

    def model_dump_json(self, *, indent: int | None = None, **options: Any) -> str:
        """The fields as JSON.

        Args:
            indent: How many spaces a level is indented; without it all is on one line.
            options: Those of :meth:`model_dump`.

        Examples:
            >>> message.model_dump_json(include={"content"})
            '{"content":"I am vegetarian."}'
        """
        import json

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

        Examples:
            >>> v3.PeerConfig.model_validate({"observe_me": False})
            PeerConfig(observe_me=False)
        """
        from .habits import validated

        made: Self = validated(cls, obj)
        return made

    @classmethod
    def model_validate_json(cls, json_data: str | bytes, **options: Any) -> Self:
        """The model from JSON.

        Raises:
            ValueError: It is not JSON, or not this model.

        Examples:
            >>> v3.PeerConfig.model_validate_json('{"observe_me": false}')
            PeerConfig(observe_me=False)
        """
        import json

        return cls.model_validate(json.loads(json_data))

    @classmethod
    def model_construct(cls, **values: Any) -> Self:
        """The model with these fields; the same as calling the class.

        Examples:
            >>> v3.PeerConfig.model_construct(observe_me=False)
            PeerConfig(observe_me=False)
        """
        return cls(**values)

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """A copy with some fields changed.

        Args:
            update: The new values by name.
            deep: Copy what the fields hold as well.

        Raises:
            TypeError: There is no such field.

        Examples:
            >>> message.model_copy(update={"content": "Sun."}).content
            'Sun.'
        """
        from copy import deepcopy

        whole: Any = deepcopy(self) if deep else self
        made: Self = whole.__replace__(**(update or {}))
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
        from .habits import fields_of, is_default

        described = fields_of(type(self))
        return {name for name, value in self if not is_default(described.get(name), value)}

    def __iter__(self) -> Iterator[tuple[str, Any]]:
        for name in self._fields[:-1]:  # the last one is additional_properties
            yield self._spelled.get(name, name), getattr(self, name)
        yield from self.model_extra.items()

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


class _Written(dict[type[Any], tuple[tuple[str, str, bool, bool], ...]]):
    """For each model how its fields are written: by name, key, whether nested, whether optional."""

    def __missing__(self, model: type[Any]) -> tuple[tuple[str, str, bool, bool], ...]:
        owner = owner_of_fields(model)
        optional: dict[str, Any] = owner.__init__.__kwdefaults__ or {}
        self[model] = found = tuple(
            (name, owner._keys.get(name, name), name in owner._nested, name in optional)
            for name in owner._fields[:-1]  # the last one is additional_properties
        )
        return found


_READERS = Readers(Model)
_WRITTEN = _Written()
