"""What the module of one model says: its fields, and the lines that read and write them."""

from __future__ import annotations

from attrs import evolve, frozen
from openapi_python_client.parser.properties import ModelProperty
from openapi_python_client.parser.properties.file import FileProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol
from openapi_python_client.strings import in_double_quote_literal

from scripts.codegen import prose
from scripts.codegen.fields import Field
from scripts.codegen.properties import Shapes
from scripts.codegen.shapes import TEXT
from scripts.specs.document import Doc, Json, SpecError, mapping, sequence

RESERVED = frozenset({"additional_properties", "from_dict", "self", "to_dict", "to_parts"})
"""Names that a field would take away from the class that has it."""
FEW = 3
"""Up to so many optional fields it is cheaper to look at each than to compare sets of names."""


@frozen
class ModelSource:
    """One model, as its template needs it."""

    name: str
    description: str
    fields: list[Field]
    is_upload: bool

    @property
    def always(self) -> list[Field]:
        """The fields that are always sent."""
        return [one for one in self.fields if one.required or not one.can_be_none]

    @property
    def parts(self) -> list[Field]:
        """Files last, so that a server which reads a stream knows everything else by then."""
        return sorted(self.fields, key=lambda one: one.shape.instance == "File")

    @property
    def keys(self) -> dict[str, str]:
        """The names in JSON of the fields that have another one in Python."""
        return {one.name: one.key for one in self.fields if one.key != one.name}

    @property
    def containers(self) -> list[Field]:
        """The fields of which an empty container stands for what is not given."""
        return [one for one in self.fields if one.factory]

    @property
    def nested(self) -> tuple[str, ...]:
        """The fields whose values are not JSON as they are."""
        return tuple(one.name for one in self.fields if not one.shape.is_json)

    @property
    def has_id(self) -> bool:
        return any(one.name == "id" and one.shape == TEXT and one.required for one in self.fields)

    @property
    def text(self) -> Field | None:
        """The field that is all of the model when it is printed."""
        return next((one for one in self.fields if one.is_text), None)

    @property
    def extra(self) -> str:
        """The expression for the members that have no field; nearly free where there are none."""
        optional = [one for one in self.fields if not one.required]
        if len(optional) > FEW:
            return "_decode.unknown(data, cls._known)"
        complete = "".join(f" and {one.local} is not None" for one in optional)
        rest = "_decode.unknown(data, cls._known)"
        return f"{{}} if len(data) == {len(self.fields)}{complete} else {rest}"

    @property
    def docstring(self) -> str:
        entries = [(one.name, one.description) for one in self.fields]
        return prose.docstring(
            [self.description or f"{self.name}.", prose.section("Attributes", entries)]
        )

    @property
    def imports(self) -> list[str]:
        """The import lines of what is needed when the module is imported."""
        return self._import_lines(models=False)

    @property
    def typing_imports(self) -> list[str]:
        """The import lines of other models, which only annotations name."""
        return [
            line for line in self._import_lines(models=True) if line.rpartition(" ")[2] != self.name
        ]

    def _import_lines(self, *, models: bool) -> list[str]:
        lines = {line for one in self.fields for line in one.shape.imports}
        return sorted(
            line.replace("{models}", ".").replace("{root}", "...")
            for line in lines
            if ("{models}" in line) == models
        )


def model_source(model: ModelProperty, shapes: Shapes, *, sent: bool) -> ModelSource:
    """Everything that is to be said about one model.

    Args:
        model: The parsed schema.
        shapes: The shapes of its fields.
        sent: Whether it is part of a request: then nothing may be put in for what is left out.
    """
    raw = _properties(model)
    properties = [*(model.required_properties or []), *(model.optional_properties or [])]
    order = list(raw)
    properties.sort(key=lambda one: order.index(_key(one)) if _key(one) in raw else len(order))
    fields = [_field(one, shapes, raw.get(_key(one), {}), sent=sent) for one in properties]
    name: str = model.class_info.name
    fields = _mark_text(name, fields, _schema(model).get("x-text"))
    locals_ = [one.local for one in fields]
    for one in fields:
        if one.name in RESERVED:
            raise SpecError(
                f"{name} has a field {one.key}, which models cannot have: rename it in the overlay"
            )
        if locals_.count(one.local) > 1:
            raise SpecError(f"two fields would be called {one.local}: rename one in the overlay")
    description = prose.sentence(model.data.description)
    is_upload = any(isinstance(one, FileProperty) for one in properties)
    return ModelSource(name, description, fields, is_upload or model.is_multipart_body)


def _field(prop: PropertyProtocol, shapes: Shapes, raw: Doc, *, sent: bool) -> Field:
    shape = shapes.of(prop)
    may_fill_in = not (sent or prop.required or shape.nullable)
    default = (
        prop.default.python_code.as_unembedded_code() if may_fill_in and prop.default else None
    )
    return Field(
        key=in_double_quote_literal(prop.name),
        name=prop.python_name,
        shape=shape,
        required=prop.required,
        factory=shape.container if may_fill_in and default is None else None,
        default=default,
        description=prose.member(raw.get("description"), raw),
    )


def _mark_text(name: str, fields: list[Field], key: Json) -> list[Field]:
    """The fields, with the one marked that the document says the model's text is."""
    if key is None:
        return fields
    if not any(one.key == key and one.required and one.shape == TEXT for one in fields):
        raise SpecError(f"{name} has no required text {key!r}, which x-text says it has")
    return [evolve(one, is_text=one.key == key) for one in fields]


def _schema(model: ModelProperty) -> Doc:
    data: Doc = model.data.model_dump(mode="json", by_alias=True, exclude_unset=True)
    return data


def _properties(model: ModelProperty) -> dict[str, Doc]:
    """The properties as the document has them, in its order."""
    data = _schema(model)
    parts = [data, *(mapping(one) for one in sequence(data.get("allOf")))]
    return {
        name: mapping(one)
        for part in parts
        for name, one in mapping(part.get("properties")).items()
    }


def _key(prop: PropertyProtocol) -> str:
    return prop.name.get_untrusted_value()
