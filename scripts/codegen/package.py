"""One version of the API as a package: the generator's project, printed by our templates."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from attrs import frozen
from openapi_python_client import Project
from openapi_python_client.config import Config
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.bodies import BodyType
from openapi_python_client.parser.errors import GeneratorError
from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.parser.properties import LiteralEnumProperty, ModelProperty
from openapi_python_client.strings import ClassName, PythonIdentifier

from scripts.codegen import prose
from scripts.codegen.calls import Call
from scripts.codegen.endpoints import call_of
from scripts.codegen.grouping import group_models, group_operations, groups
from scripts.codegen.models import ModelSource, model_source
from scripts.codegen.properties import Shapes, is_map
from scripts.codegen.reach import Reach
from scripts.codegen.unions import Unions
from scripts.specs.document import Doc, SpecError, mapping, objects, operations, sequence

HEADER = "# Derived from {source} by scripts/generate.py; do not edit."
LEFTOVERS = ("client.py", "errors.py", "types.py")
"""Modules that the generator always writes and that nothing here refers to."""

TAKEN = frozenset(
    {
        *("Any", "File", "Literal", "Mapping", "Part", "Request", "Self", "TypeAlias", "UTC"),
        *("Value", "annotations", "api", "models"),
    }
)
"""Names that generated modules import, or that the package has anyway."""


@frozen
class Alias:
    """A name for a type that needs no class: an enum's values, or a map."""

    name: str
    annotation: str
    imports: list[str]
    docstring: str


class ApiPackage(Project):
    """What the generator writes for one document.

    The generator's own property templates are never used: ``source_of``, ``call_of`` and
    ``alias_of`` give each template what it prints.
    """

    def __init__(
        self,
        document: Doc,
        api: str,
        source: str,
        openapi: GeneratorData,
        config: Config,
        templates: Path,
    ):
        super().__init__(openapi=openapi, config=config, custom_template_path=templates)
        self.document = document
        everything = list(openapi.models)
        endpoints = [
            one for group in openapi.endpoint_collections_by_tag.values() for one in group.endpoints
        ]
        self.reach = Reach.of(everything, endpoints)
        self.operations = {
            PythonIdentifier(str(one.get("operationId")), config.field_prefix): one
            for _, _, one in operations(document)
        }
        self.unions = Unions.of(document, config.field_prefix)
        self.forms = {
            one.prop.class_info.name
            for endpoint in endpoints
            for one in endpoint.bodies
            if one.body_type == BodyType.FILES and isinstance(one.prop, ModelProperty)
        }
        self.named = {ClassName(one, config.field_prefix) for one in self._schemas}
        self.maps = [one for one in everything if is_map(one) and one.class_info.name in self.named]
        openapi.models = [one for one in everything if not is_map(one)]
        classes = [one.class_info for one in (*openapi.models, *openapi.enums, *self.maps)]
        models: list[tuple[str, str]] = [(one.name, f".{one.module_name}") for one in classes]
        calls: list[tuple[str, str]] = [
            (one.name, f".api.{one.tags[0]}.{one.name}") for one in endpoints
        ]
        check_names([*models, *calls])
        self.placed = groups([one.module_name for one in classes], api)
        self.header = HEADER.format(source=source)
        models = [(name, f".{self.placed[module[1:]]}") for name, module in models]
        calls = [(name, ".api.operations") for name, _ in calls]
        globals_: dict[str, Any] = self.env.globals
        globals_ |= {
            "api": api,
            "header": self.header,
            "call_of": self.call_of,
            "source_of": self.source_of,
            "alias_of": self.alias_of,
            "model_names": sorted(models),
            "package_names": sorted(
                [(name, f".models{module}") for name, module in models] + calls
            ),
        }

    def build(self) -> Sequence[GeneratorError]:
        """Write the package's files; what is returned went wrong."""
        self.project_dir.mkdir(parents=True)
        self._create_package()
        self._build_models()
        template = self.env.get_template("literal_enum.py.jinja")
        for one in self.maps:
            path = self.package_dir / "models" / f"{one.class_info.module_name}.py"
            path.write_text(template.render(enum=one), encoding="utf-8")
        self._build_api()
        group_models(self.package_dir / "models", self.header, self.placed)
        group_operations(self.package_dir / "api", self.header, self.placed)
        for name in LEFTOVERS:
            (self.package_dir / name).unlink()
        return self._get_errors()

    def call_of(self, endpoint: Endpoint) -> Call:
        """What the endpoint's template prints."""
        operation = self.operations.get(endpoint.name)
        if operation is None:
            place = f"{endpoint.method.upper()} {endpoint.path.get_untrusted_value()}"
            raise SpecError(f"{place} has no operationId: give it one")
        sent, received = (self._shapes(open_enums=one) for one in (False, True))
        try:
            return call_of(endpoint, operation, sent, received)
        except SpecError as error:
            raise SpecError(f"the operation {endpoint.name}: {error}") from None

    def source_of(self, model: ModelProperty) -> ModelSource:
        """What the model's template prints."""
        name = model.class_info.name
        is_sent, is_received = name in self.reach.sent, name in self.reach.received
        shapes = self._shapes(open_enums=is_received or not is_sent)
        try:
            source = model_source(model, shapes, sent=is_sent)
        except SpecError as error:
            raise SpecError(f"the schema {name}: {error}") from None
        if source.is_upload and (
            is_received or name in self.reach.in_json or name not in self.forms
        ):
            raise SpecError(f"the schema {name}: a body of an upload, or a file, in another place")
        return source

    def alias_of(self, prop: LiteralEnumProperty | ModelProperty) -> Alias:
        """What the template of a name without a class prints."""
        name: str = prop.class_info.name
        schemas = {ClassName(key, ""): mapping(one) for key, one in self._schemas.items()}
        schema: Doc = schemas.get(prop.class_info.name) or {}
        text = prose.docstring([prose.sentence(schema.get("description")) or f"{name}."], indent=0)
        if isinstance(prop, ModelProperty):
            shape = self._shapes(open_enums=name not in self.reach.sent).of(prop)
            imports = sorted(
                one.replace("{models}", ".").replace("{root}", "...") for one in shape.imports
            )
            return Alias(name, shape.annotation, imports, text)
        values = _in_order(prop.values, self.document)
        return Alias(name, f"Literal[{', '.join(repr(one) for one in values)}]", [], text)

    def _shapes(self, *, open_enums: bool) -> Shapes:
        return Shapes(self.reach.models, open_enums, self.unions)

    @property
    def _schemas(self) -> Doc:
        return mapping(mapping(self.document.get("components")).get("schemas"))


def check_names(names: list[tuple[str, str]]) -> None:
    """Refuse names that would hide each other, or what every generated module needs.

    Args:
        names: All operations and models, each with its module.
    """
    for kind, listed in (
        ("two things are called", [name for name, _ in names]),
        ("two things would be in the module", [module.casefold() for _, module in names]),
    ):
        again = sorted({one for one in listed if listed.count(one) > 1})
        if again:
            raise SpecError(f"{kind} {again[0]}: rename one in the overlay")
    taken = sorted(TAKEN.intersection(name for name, _ in names))
    if taken:
        raise SpecError(f"{taken[0]} is a name that generated code needs: rename it in the overlay")


def _in_order(values: set[str | int], document: Doc) -> list[str | int]:
    """An enum's values as the document orders them, which the generator forgets."""
    for _, schema in objects(document):
        listed = [one for one in sequence(schema.get("enum")) if isinstance(one, str | int)]
        if set(listed) == values:
            return list(listed)
    return sorted(values, key=str)
