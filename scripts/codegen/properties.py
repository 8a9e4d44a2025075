"""From the generator's properties to shapes."""

from __future__ import annotations

from itertools import combinations

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
    constant,
    either_of,
    list_of,
    map_of,
    one_object_of,
)
from scripts.codegen.unions import Unions
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
        is_json=False,
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
    unions: Unions

    def of(self, prop: PropertyProtocol) -> Shape:
        """The shape of a parsed property."""
        simple = SIMPLE.get(type(prop))
        if simple is not None:
            return simple
        match prop:
            case LiteralEnumProperty():
                return self._enum(prop)
            case ConstProperty():
                return constant(prop.value.raw_value)
            case ModelProperty():
                return self._model(prop)
            case ListProperty():
                return list_of(self._inside(prop.inner_property))
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
            return FREE_FORM if values is None else map_of(self._inside(values))
        return Shape(
            name,
            f"_models.{name}.from_dict",
            "an object",
            f"_models.{name}",
            is_json=False,
            imports=frozenset({f"from {{models}}{model.class_info.module_name} import {name}"}),
        )

    def _inside(self, prop: PropertyProtocol) -> Shape:
        """The shape of what a list or a map holds."""
        shape = self.of(prop)
        if shape.instance == "File":
            raise SpecError("a list or map of files is not supported")
        return shape

    def _union(self, prop: UnionProperty) -> Shape:
        inner = [one for one in prop.inner_properties if not isinstance(one, NoneProperty)]
        members = [self.of(one) for one in inner]
        if not members or ANYTHING in members:
            return ANYTHING
        nullable = len(members) < len(prop.inner_properties) or any(one.nullable for one in members)
        if self.open_enums and all(_is_text_constant(one) for one in inner):
            members.append(TEXT)  # an enum in other words, to which a value may be added
        if len(members) > 1:
            check_members(members)
            members = self._objects_as_one(inner, members)
        shape = members[0] if len(members) == 1 else either_of(members)
        return evolve(shape, nullable=nullable)

    def _objects_as_one(self, inner: list[PropertyProtocol], members: list[Shape]) -> list[Shape]:
        """The members, with all that are objects in the place of the first of them."""
        objects = [one for one in members if one.instance.startswith(("_models.", "dict"))]
        models = [one for one in objects if one.instance != "dict"]
        if len(objects) < 2:
            return members
        names = [one.annotation for one in models]
        maps = [one for one in objects if one.instance == "dict"]
        tags = self.unions.tags(frozenset(names)) if len(names) > 1 and not maps else None
        if tags is None:
            for pair in combinations(names, 2):
                self._check_pair(*pair)
        place = members.index(objects[0])
        rest = [one for one in members if one not in objects]
        return [*rest[:place], one_object_of(models, maps, tags), *rest[place:]]

    def _check_pair(self, first: str, second: str) -> None:
        """Refuse two objects of a union that which members are there does not tell apart."""
        if self.unions.tags(frozenset({first, second})) is not None:
            raise SpecError(f"{first} and {second} are told apart, and the rest of their union not")
        fields, others = self._names(first, second), self._names(second, first)
        if not (fields or others):
            raise SpecError(f"a union of {first} and {second}: nothing tells them apart")

    def _names(self, name: str, other: str) -> set[str]:
        """What one model requires and another one has no field for."""
        model, rest = self.models[name], self.models[other]
        known = [*(rest.required_properties or []), *(rest.optional_properties or [])]
        required = {one.name.get_untrusted_value() for one in model.required_properties or []}
        return required - {one.name.get_untrusted_value() for one in known}


def _is_text_constant(prop: PropertyProtocol) -> bool:
    return isinstance(prop, ConstProperty) and isinstance(prop.value.raw_value, str)


def check_members(members: list[Shape]) -> None:
    """Refuse a union whose values cannot be told apart when they are read or sent."""
    if any(one.instance == "File" for one in members):
        raise SpecError("a union of a file and something else is not supported")
    for kind in ("list", "dict"):
        found = [one for one in members if one.instance == kind]
        if len(found) > 1 and any(one.inner and not is_scalar(one.inner) for one in found):
            raise SpecError(f"a union of several {kind}s of objects is not supported")


def is_scalar(shape: Shape) -> bool:
    """Whether a value is a text, a number or a boolean, and nothing has to be done to send it."""
    return shape.instance in {"str", "int", "float", "bool"} and shape.is_json
