"""How a type of the document is written, checked, read from JSON and turned into JSON."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from attrs import evolve, field, frozen

from scripts.codegen.unions import Tags

Imports: TypeAlias = frozenset[str]


@frozen
class Shape:
    """One type: Python code for everything that is done with its values.

    Nothing here is about ``None``: whether a value may be absent or null is a matter of the place.
    """

    annotation: str
    function: str
    """The function that reads a value, or raises MalformedValueError."""
    expected: str = "a value"
    """What a person would call it."""
    instance: str = "object"
    """The class of its values, as ``isinstance`` takes it."""
    exact: str | None = None
    """The one class that JSON gives: then ``type(value) is exact`` is the whole check."""
    is_json: bool = True
    """Whether its values are JSON as they are: no models and no dates, also inside."""
    imports: Imports = field(default=frozenset())
    nullable: bool = False
    inner: Shape | None = None
    """What a list or a map holds."""
    members: tuple[Shape, ...] = ()
    """What a union is made of."""
    arguments: tuple[str, ...] = ()
    """What ``function`` takes after the value."""

    def read(self, source: str, *path: str) -> str:
        """The expression that reads the value of ``source``; ``path`` leads to it in errors."""
        return f"{self.function}({', '.join([source, *self.arguments, *path])})"

    @property
    def decoder(self) -> str:
        """The expression for a callable that takes nothing but the value."""
        return f"lambda value: {self.read('value')}" if self.arguments else self.function

    @property
    def container(self) -> str | None:
        """``dict`` or ``list`` for what an answer may leave out instead of writing an empty one."""
        return self.instance if self.instance in {"dict", "list"} else None

    @property
    def optional(self) -> str:
        """The annotation of a place where ``None`` is possible."""
        return (
            self.annotation if self.annotation in {"Any", "None"} else f"{self.annotation} | None"
        )


ANYTHING = Shape("Any", "_decode.anything", imports=frozenset({"from typing import Any"}))
FREE_FORM = Shape(
    "dict[str, Any]", "_decode.json_object", "an object", "dict", "dict", imports=ANYTHING.imports
)
TEXT = Shape("str", "_decode.text", "a string", "str", "str")
INTEGER = Shape("int", "_decode.integer", "an integer", "int", "int")


def _nested(shape: Shape) -> Shape:
    """A shape inside a list or a map, where null is a value like any other."""
    if not shape.nullable:
        return shape
    return evolve(
        shape,
        annotation=shape.optional,
        function="_decode.optional",
        arguments=(shape.decoder,),
        nullable=False,
    )


def list_of(shape: Shape) -> Shape:
    item = _nested(shape)
    return Shape(
        f"list[{item.annotation}]",
        "_decode.each",
        "a list",
        "list",
        is_json=item.is_json,
        imports=item.imports,
        inner=shape,
        arguments=(item.decoder,),
    )


def map_of(shape: Shape) -> Shape:
    item = _nested(shape)
    if item is ANYTHING:
        return FREE_FORM
    return Shape(
        f"dict[str, {item.annotation}]",
        "_decode.each_value",
        "an object",
        "dict",
        is_json=item.is_json,
        imports=item.imports,
        inner=shape,
        arguments=(item.decoder,),
    )


def constant(value: str | float | bool) -> Shape:
    """One value and no other."""
    kind = type(value).__name__
    return Shape(
        "float" if kind == "float" else f"Literal[{value!r}]",
        "_decode.exactly",
        "a constant",
        kind,
        imports=frozenset() if kind == "float" else frozenset({"from typing import Literal"}),
        arguments=(repr(value),),
    )


def one_object_of(models: list[Shape], maps: list[Shape], tags: Tags | None) -> Shape:
    """One of several objects, told apart by ``tags``, or by which leaves least unknown."""
    by_name = {one.annotation: one for one in models}
    members = [*models, *maps]
    if tags is not None and not maps:
        function, expected = "_decode.tagged", "an object"
        readers = ", ".join(
            f"{value!r}: {by_name[name].decoder}" for value, name in tags.classes.items()
        )
        arguments: tuple[str, ...] = (repr(tags.key), f"{{{readers}}}")
    else:
        function, expected = "_decode.closest", "one of several objects"
        arguments = (f'"{expected}"', *(one.decoder for one in members))
    classes = ", ".join(one.instance for one in models)
    return Shape(
        " | ".join(dict.fromkeys(one.annotation for one in members)),
        function,
        expected,
        f"({classes}, dict)" if maps else f"({classes},)",
        is_json=False,
        imports=together(one.imports for one in members),
        arguments=arguments,
    )


def either_of(members: list[Shape]) -> Shape:
    """A value of one of several types."""
    expected = " or ".join(dict.fromkeys(one.expected for one in members))
    return Shape(
        " | ".join(dict.fromkeys(one.annotation for one in members)),
        "_decode.either",
        expected,
        is_json=all(one.is_json for one in members),
        imports=together(one.imports for one in members),
        members=tuple(members),
        arguments=(f'"{expected}"', *(one.decoder for one in members)),
    )


def together(sets: Iterable[Imports]) -> Imports:
    return frozenset[str]().union(*sets)
