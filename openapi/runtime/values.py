"""What models and requests have in common: they are immutable, and compared by what they hold.

Their classes are written out, because attrs compiles a class when its module is imported: a first
call needs a dozen of them, which took 10 ms, and importing attrs took 16 ms more.
``attrs.fields``, ``attrs.evolve``, ``attrs.asdict`` and subclasses made by ``attrs.frozen`` work
all the same.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any, ClassVar, NoReturn, Self, dataclass_transform


class _OfClass:
    """An attribute of a class that is computed when somebody asks for it."""

    def __init__(self, compute: Callable[[type[Any]], object]) -> None:
        self._compute = compute

    def __get__(self, instance: object, owner: type[Any]) -> Any:
        return self._compute(owner)


@dataclass_transform(frozen_default=True, kw_only_default=True)
class Value:
    """Something immutable that has fields. Classes below say which, and take them in their order.

    ``_hidden`` are those that ``repr`` and ``hash`` leave out, and ``_empty`` are the containers
    that stand for what is not given.
    """

    __slots__ = ("__weakref__",)

    _fields: ClassVar[tuple[str, ...]] = ()
    _hidden: ClassVar[tuple[str, ...]] = ()
    _empty: ClassVar[dict[str, type[Any]]] = {}
    __attrs_attrs__: ClassVar[Any] = _OfClass(lambda cls: cls._attrs())

    def _fill(self, *values: object) -> None:
        fill = object.__setattr__
        for name, value in zip(self._fields, values, strict=True):
            fill(self, name, value)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        from attrs.exceptions import FrozenInstanceError

        raise FrozenInstanceError

    def __delattr__(self, name: str) -> NoReturn:
        from attrs.exceptions import FrozenInstanceError

        raise FrozenInstanceError

    def __eq__(self, other: object) -> bool:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in self._fields)

    def __hash__(self) -> int:
        shown = (getattr(self, name) for name in self._fields if name not in self._hidden)
        return hash((self.__class__, *shown))

    def _shown(self) -> dict[str, Any]:
        """What a person sees of it."""
        return {name: getattr(self, name) for name in self._fields if name not in self._hidden}

    def __repr__(self) -> str:
        from .display import line

        return line(self.__class__.__qualname__, self._shown())

    def _repr_html_(self) -> str:
        """A table, for notebooks."""
        from .display import table

        return table(self.__class__.__qualname__, self._shown())

    def __getstate__(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in self._fields}

    def __setstate__(self, state: dict[str, Any]) -> None:
        for name, value in state.items():
            object.__setattr__(self, name, value)

    def __replace__(self, **changes: Any) -> Self:
        """A copy with other values: what ``copy.replace`` calls from Python 3.13 on."""
        return self.__class__(**(Value.__getstate__(self) | changes))

    @classmethod
    def _attrs(cls) -> Any:
        """The fields as attrs describes them."""
        from inspect import Parameter, signature

        from attrs import NOTHING, Factory, field, make_class

        parameters = signature(owner_of_fields(cls)).parameters
        described: dict[str, Any] = {}
        for name in cls._fields:
            empty, default = cls._empty.get(name), parameters[name].default
            if default is Parameter.empty:
                default = NOTHING
            is_shown = name not in cls._hidden
            described[name] = field(
                default=Factory(empty) if empty else default,
                repr=is_shown,
                hash=is_shown,
            )
        made: Any = make_class(cls.__name__, described, kw_only=True)
        return made.__attrs_attrs__


def owner_of_fields(cls: type[Any]) -> Any:
    """The class that has the fields of this one: a subclass may have an __init__ of its own."""
    return next(one for one in cls.__mro__ if "_fields" in vars(one))


def as_json(value: Any) -> Any:
    """What JSON has for a value: objects for models, texts for dates, also in lists and dicts."""
    kind: type[Any] = value.__class__
    if issubclass(kind, Value):
        return value.to_dict()
    if issubclass(kind, datetime):
        return value.isoformat()
    if issubclass(kind, (list, tuple)):
        return [as_json(one) for one in value]
    if issubclass(kind, dict):
        return {key: as_json(one) for key, one in value.items()}
    return value
