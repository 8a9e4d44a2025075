"""From the generator's properties to shapes."""

from __future__ import annotations

from attrs import evolve, frozen
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

from scripts.codegen.shapes import (
    ANYTHING,
    FREE_FORM,
    INTEGER,
    TEXT,
    Shape,
    either_of,
    list_of,
    map_of,
)
from scripts.specs.document import SpecError

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
                return list_of(self.of(prop.inner_property))
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
            return FREE_FORM if values is None else map_of(self.of(values))
        return Shape(
            name,
            f"_models.{name}.from_dict",
            "an object",
            f"_models.{name}",
            sender="{}.to_dict()",
            imports=frozenset({f"from {{models}}{model.class_info.module_name} import {name}"}),
        )

    def _union(self, prop: UnionProperty) -> Shape:
        members = [
            self.of(one) for one in prop.inner_properties if not isinstance(one, NoneProperty)
        ]
        if not members or ANYTHING in members:
            return ANYTHING
        shape = members[0] if len(members) == 1 else either_of(members)
        return evolve(shape, nullable=len(members) < len(prop.inner_properties) or shape.nullable)
