"""Checks of schemas: types, unions, objects, enums and constants."""

from __future__ import annotations

from attrs import frozen

from scripts.codegen.constructs import keywords as known
from scripts.codegen.constructs.keywords import check_keywords, refuse
from scripts.specs.document import Doc, Json, Parts, mapping, sequence

_JSON_TYPES: dict[type, str] = {str: "string", bool: "boolean", int: "integer", float: "number"}


@frozen
class SchemaCheck:
    """Looks at schemas of one document, each with all that is in it."""

    document: Doc

    def check(self, schema: Json, where: Parts, *, is_form: bool = False) -> None:
        """Refuse what is not known. ``is_form`` says that it is the body of a multipart request.

        Raises:
            SpecError: Names the place and the construct.
        """
        if not isinstance(schema, dict):
            refuse(where, f"the schema {str(schema).lower()} is not supported")
        if "$ref" in schema:
            return
        check_keywords(schema, known.SCHEMA, where)
        self._types(schema, where)
        if "const" in schema:
            self._const(schema, where)
        if "enum" in schema:
            self._enum(schema, where)
        if known.UNIONS & schema.keys():
            self._union(schema, where)
        elif "discriminator" in schema:
            refuse((*where, "discriminator"), "a discriminator without oneOf or anyOf")
        if "allOf" in schema:
            self._all_of(schema, where)
        self._object(schema, where)
        if "items" in schema:
            self.check(schema["items"], (*where, "items"))

    def _types(self, schema: Doc, where: Parts) -> None:
        kinds = types_of(schema)
        for kind in kinds:
            if kind not in known.TYPES:
                refuse((*where, "type"), f"{kind} is no type")
        form = schema.get("format")
        if "format" in schema and form not in known.FORMATS:
            refuse((*where, "format"), f"the format {form} is not known: remove or rename it")
        for keywords, kind in (({"items"}, "array"), (known.OBJECT, "object")):
            found = sorted(keywords & schema.keys())
            if found and kinds and kind not in kinds:
                refuse((*where, found[0]), f"{found[0]} beside the type {' or '.join(kinds)}")
        if "array" in kinds and "items" not in schema:
            refuse(where, "an array without items")
        if "items" in schema and not kinds:
            refuse(where, "items without the type array")
        if known.OBJECT & schema.keys() and not kinds and "properties" not in schema:
            refuse(where, "the keywords of an object without its type")

    def _const(self, schema: Doc, where: Parts) -> None:
        value, here = schema["const"], (*where, "const")
        others = sorted(
            schema.keys() & {"enum", "items", "allOf", "nullable", *known.UNIONS, *known.OBJECT}
        )
        if others:
            refuse(here, f"a const beside {others[0]}")
        if value is None or type(value) not in _JSON_TYPES:
            refuse(here, "a const that is neither text, a number nor a boolean")
        self._fits(value, schema, here)

    def _enum(self, schema: Doc, where: Parts) -> None:
        here = (*where, "enum")
        others = sorted(schema.keys() & {"items", "allOf", *known.UNIONS, *known.OBJECT})
        if others:
            refuse(here, f"an enum beside {others[0]}")
        values = [one for one in sequence(schema["enum"]) if one is not None]
        if not values or {type(one) for one in values} not in ({str}, {int}):
            refuse(here, "an enum whose values are neither all texts nor all integers")
        if len(set(map(str, values))) != len(values):
            refuse(here, "an enum that lists a value twice")
        for one in values:
            self._fits(one, schema, here)

    def _fits(self, value: Json, schema: Doc, where: Parts) -> None:
        kinds, kind = types_of(schema), _JSON_TYPES[type(value)]
        is_integral = isinstance(value, int) or (isinstance(value, float) and value.is_integer())
        if kind == "integer" or (kind == "number" and is_integral):
            fits = not kinds or bool({"integer", "number"}.intersection(kinds))
        else:
            fits = not kinds or kind in kinds
        if not fits:
            refuse(where, f"{value} is no {' or '.join(kinds)}")

    def _union(self, schema: Doc, where: Parts) -> None:
        named = sorted(known.UNIONS & schema.keys())
        beside = sorted(
            schema.keys() & {"allOf", "items", "const", "enum", "format", "type", *known.OBJECT}
        )
        if len(named) > 1 or beside:
            refuse((*where, (named + beside)[-1]), f"{(named + beside)[-1]} beside {named[0]}")
        members = sequence(schema[named[0]])
        if not members:
            refuse((*where, named[0]), f"an empty {named[0]}")
        for index, one in enumerate(members):
            self.check(one, (*where, named[0], index))

    def _all_of(self, schema: Doc, where: Parts) -> None:
        parts = sequence(schema["allOf"])
        kinds = types_of(schema)
        if not parts:
            refuse((*where, "allOf"), "an empty allOf")
        if "items" in schema or (kinds and kinds != ["object"]):
            refuse((*where, "allOf"), "allOf beside the keywords of another type")
        for index, one in enumerate(parts):
            here = (*where, "allOf", index)
            self.check(one, here)
            if len(parts) > 1 and not self._is_object(one):
                refuse(here, "allOf of several schemas that are not all objects")
        self._required_exist(schema, where)

    def _object(self, schema: Doc, where: Parts) -> None:
        for name, one in mapping(schema.get("properties")).items():
            self.check(one, (*where, "properties", name))
        more = schema.get("additionalProperties", True)
        if isinstance(more, dict):
            self.check(more, (*where, "additionalProperties"))
            if more and schema.get("properties"):
                refuse((*where, "additionalProperties"), "types of members beside properties")
        if "allOf" not in schema and not (where[-2:-1] and where[-2] == "allOf"):
            self._required_exist(schema, where)

    def _required_exist(self, schema: Doc, where: Parts) -> None:
        missing = sorted(self.members(schema, "required") - self.members(schema, "properties"))
        if missing:
            refuse((*where, "required"), f"{missing[0]} is required and has no schema")

    def members(self, schema: Json, keyword: str) -> set[str]:
        """The names under ``required`` or ``properties``, inherited ones too."""
        node = self.target(schema)
        listed = node.get(keyword)
        found = {str(one) for one in listed} if isinstance(listed, list | dict) else set[str]()
        for one in sequence(node.get("allOf")):
            found |= self.members(one, keyword)
        return found

    def properties(self, schema: Json) -> Doc:
        """The properties of an object, inherited ones too."""
        node = self.target(schema)
        found: Doc = {}
        for one in sequence(node.get("allOf")):
            found |= self.properties(one)
        return found | mapping(node.get("properties"))

    def _is_object(self, schema: Json) -> bool:
        node = self.target(schema)
        if "allOf" in node:
            return all(self._is_object(one) for one in sequence(node["allOf"]))
        kinds = types_of(node)
        return kinds == ["object"] or (not kinds and "properties" in node)

    def target(self, schema: Json) -> Doc:
        """The schema itself, or the component it refers to."""
        seen: set[str] = set()
        node = mapping(schema)
        while isinstance(reference := node.get("$ref"), str) and reference not in seen:
            seen.add(reference)
            kind, _, name = reference.removeprefix("#/components/").partition("/")
            node = mapping(mapping(mapping(self.document.get("components")).get(kind)).get(name))
        return node


def types_of(schema: Doc) -> list[str]:
    """The types that a schema names, null left out."""
    kinds = schema.get("type")
    listed = kinds if isinstance(kinds, list) else [kinds]
    return [str(one) for one in listed if one is not None and one != "null"]
