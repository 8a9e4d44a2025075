"""How a type of the document is written, checked, read from JSON and turned into JSON."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from attrs import evolve, field, frozen
from openapi_python_client.parser.properties import LiteralEnumProperty, ModelProperty
from openapi_python_client.parser.properties.any import AnyProperty
from openapi_python_client.parser.properties.boolean import BooleanProperty
from openapi_python_client.parser.properties.const import ConstProperty
from openapi_python_client.parser.properties.date import DateProperty
from openapi_python_client.parser.properties.datetime import DateTimeProperty
from openapi_python_client.parser.properties.file import FileProperty
from openapi_python_client.parser.properties.float import FloatProperty
from openapi_python_client.parser.properties.int import IntProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.none import NoneProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol
from openapi_python_client.parser.properties.string import StringProperty
from openapi_python_client.parser.properties.union import UnionProperty
from openapi_python_client.parser.properties.uuid import UuidProperty

from scripts.specs.document import SpecError

Imports: TypeAlias = frozenset[str]


@frozen
class Shape:
    """One type: Python code for everything that is done with its values.

    Nothing here is about ``None``: whether a value may be absent or null is a matter of the place.
    """

    annotation: str
    decoder: str
    """An expression for a callable that reads a value, or raises MalformedValueError."""
    expected: str = "a value"
    """What a person would call it."""
    instance: str = "object"
    """The class of its values, as ``isinstance`` takes it."""
    exact: str | None = None
    """The one class that JSON gives: then ``type(value) is exact`` is the whole check."""
    sender: str = "{}"
    """How a value becomes JSON; ``{}`` alone means that it is JSON already."""
    imports: Imports = field(default=frozenset())
    nullable: bool = False

    def send(self, source: str) -> str:
        """The expression that turns the value of ``source`` into JSON."""
        return self.sender.replace("{}", source)

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
SIMPLE: dict[type[object], Shape] = {
    AnyProperty: ANYTHING,
    BooleanProperty: Shape("bool", "_decode.boolean", "a boolean", "bool", "bool"),
    DateProperty: TEXT,
    DateTimeProperty: Shape(
        "datetime",
        "_decode.moment",
        "a date and time",
        "datetime",
        sender="{}.isoformat()",
        imports=frozenset({"from datetime import UTC, datetime"}),
    ),
    FileProperty: Shape(
        "File", "", "a file", "File", imports=frozenset({"from {root}request import File"})
    ),
    FloatProperty: Shape("float", "_decode.number", "a number", "float"),
    IntProperty: INTEGER,
    NoneProperty: Shape("None", "_decode.nothing", "null"),
    StringProperty: TEXT,
    UuidProperty: TEXT,
}


def is_map(model: ModelProperty) -> bool:
    """Whether an object has no fields of its own: then a dict says everything about it."""
    return not model.required_properties and not model.optional_properties


@frozen
class Shapes:
    """The shapes of one place: of what is sent, or of what is received.

    ``open_enums`` says that a string which is none of an enum's values is possible: a newer server
    may answer with one, and that must not be an error. ``models`` are the parsed models by name;
    properties that refer to a model are not always filled in by the parser.
    """

    models: dict[str, ModelProperty]
    open_enums: bool

    def of(self, prop: PropertyProtocol) -> Shape:
        """The shape of a parsed property."""
        simple = SIMPLE.get(type(prop))
        if simple is not None:
            return simple
        match prop:
            case LiteralEnumProperty():
                return self._enum(prop)
            case ConstProperty():
                return TEXT if type(prop.value.raw_value) is str else INTEGER
            case ModelProperty():
                return self._model(prop)
            case ListProperty():
                return _list_of(self.of(prop.inner_property))
            case UnionProperty():
                return self._union(prop)
            case _:
                raise SpecError(
                    f"{prop.name.get_untrusted_value()} is a {type(prop).__name__}: no shape for it"
                )

    def description(self, prop: PropertyProtocol) -> str:
        """What the document says about a type, or about the one type that is not null."""
        if isinstance(prop, UnionProperty):
            found = [self.description(one) for one in prop.inner_properties]
            return next((one for one in found if one), "")
        text = prop.description
        if isinstance(prop, ModelProperty):
            text = self.models.get(prop.class_info.name, prop).data.description
        return "" if text is None else text.get_untrusted_value()

    def _enum(self, prop: LiteralEnumProperty) -> Shape:
        name = prop.class_info.name
        base = TEXT if prop.value_type is str else INTEGER
        return Shape(
            f"{name} | {base.annotation}" if self.open_enums else name,
            base.decoder,
            base.expected,
            base.instance,
            base.exact,
            imports=frozenset({f"from {{models}}{prop.class_info.module_name} import {name}"}),
        )

    def _model(self, prop: ModelProperty) -> Shape:
        name = prop.class_info.name
        model = self.models.get(name, prop)
        if is_map(model):
            values = model.additional_properties
            return FREE_FORM if values is None else _map_of(self.of(values))
        return Shape(
            name,
            f"{name}.from_dict",
            "an object",
            name,
            sender="{}.to_dict()",
            imports=frozenset({f"from {{models}}{model.class_info.module_name} import {name}"}),
        )

    def _union(self, prop: UnionProperty) -> Shape:
        members = [
            self.of(one) for one in prop.inner_properties if not isinstance(one, NoneProperty)
        ]
        if not members or ANYTHING in members:
            return ANYTHING
        shape = members[0] if len(members) == 1 else _either(members)
        return evolve(shape, nullable=len(members) < len(prop.inner_properties) or shape.nullable)


def _nested(shape: Shape) -> Shape:
    """A shape inside a list or a map, where null is a value like any other."""
    if not shape.nullable:
        return shape
    sender = "{}" if shape.sender == "{}" else f"None if {{}} is None else {shape.sender}"
    return evolve(
        shape,
        annotation=shape.optional,
        decoder=f"lambda value: None if value is None else {_call(shape, 'value')}",
        sender=sender,
        nullable=False,
    )


def _list_of(shape: Shape) -> Shape:
    item = _nested(shape)
    return Shape(
        f"list[{item.annotation}]",
        f"lambda value: _decode.each(value, {item.decoder})",
        "a list",
        "list",
        sender="{}" if item.sender == "{}" else f"[{item.send('item')} for item in {{}}]",
        imports=item.imports,
    )


def _map_of(shape: Shape) -> Shape:
    item = _nested(shape)
    if item is ANYTHING:
        return FREE_FORM
    return Shape(
        f"dict[str, {item.annotation}]",
        f"lambda value: _decode.each_value(value, {item.decoder})",
        "an object",
        "dict",
        sender=(
            "{}"
            if item.sender == "{}"
            else f"{{key: {item.send('item')} for key, item in {{}}.items()}}"
        ),
        imports=item.imports,
    )


def _either(members: list[Shape]) -> Shape:
    """A value of one of several types; ``isinstance`` tells them apart when it is sent."""
    expected = " or ".join(dict.fromkeys(one.expected for one in members))
    sender = "{}"
    for one in members:
        if one.sender != "{}":
            sender = f"({one.sender} if isinstance({{}}, {one.instance}) else {sender})"
    decoders = ", ".join(one.decoder for one in members)
    return Shape(
        " | ".join(dict.fromkeys(one.annotation for one in members)),
        f'lambda value: _decode.either(value, "{expected}", {decoders})',
        expected,
        sender=sender,
        imports=_union_of(one.imports for one in members),
    )


def _call(shape: Shape, source: str) -> str:
    decoder = shape.decoder
    return (
        decoder.removeprefix("lambda value: ")
        if decoder.startswith("lambda")
        else f"{decoder}({source})"
    )


def _union_of(sets: Iterable[Imports]) -> Imports:
    return frozenset[str]().union(*sets)
