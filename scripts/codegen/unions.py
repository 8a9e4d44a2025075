"""What tells the objects of a union apart: a discriminator, or constants of one property."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen
from openapi_python_client.strings import ClassName

from scripts.codegen.constructs.keywords import UNIONS, refuse
from scripts.codegen.constructs.schemas import SchemaCheck
from scripts.specs.document import Doc, Json, Parts, mapping, objects, sequence


@frozen
class Tags:
    """The property that tells objects apart, and the class for each of its values."""

    key: str
    classes: dict[str, str]


@frozen
class Unions:
    """The discriminators of a document, by the classes they choose from, and its constants."""

    declared: dict[frozenset[str], Tags]
    constants: dict[str, dict[str, frozenset[str]]]
    """By class, the values of its required properties that have a const or an enum of texts."""

    @classmethod
    def of(cls, document: Doc, prefix: str) -> Unions:
        """Read a document that has been checked.

        Raises:
            SpecError: A discriminator does not lead to one class for each value.
        """
        schemas = mapping(mapping(document.get("components")).get("schemas"))
        check = SchemaCheck(document)
        constants: dict[str, dict[str, frozenset[str]]] = {
            ClassName(name, prefix): _constants(check, schema) for name, schema in schemas.items()
        }
        unions = cls({}, constants)
        for where, node in objects(document):
            if "discriminator" in node:
                unions._declare(node, check, prefix, where)
        return unions

    def tags(self, classes: frozenset[str]) -> Tags | None:
        """What tells the classes apart; ``None`` where the document does not say."""
        return self.declared.get(classes) or self._by_constants(classes)

    def _by_constants(self, classes: frozenset[str]) -> Tags | None:
        known = {name: self.constants.get(name, {}) for name in sorted(classes)}
        shared = set.intersection(*(set(one) for one in known.values())) if known else set[str]()
        for key in sorted(shared):
            pairs = [(value, name) for name, one in known.items() for value in sorted(one[key])]
            if len(dict(pairs)) == len(pairs):
                return Tags(key, dict(pairs))
        return None

    def _declare(self, node: Doc, check: SchemaCheck, prefix: str, where: Parts) -> None:
        here = (*where, "discriminator")
        members = [
            mapping(one)
            for name in UNIONS & node.keys()
            for one in sequence(node[name])
            if mapping(one) != {"type": "null"}
        ]
        names = [_component(one.get("$ref")) for one in members]
        discriminator = mapping(node["discriminator"])
        key = discriminator.get("propertyName")
        if not isinstance(key, str) or set(discriminator) - {"propertyName", "mapping"}:
            refuse(here, "a discriminator is a propertyName and a mapping")
        if None in names:
            refuse(here, "a discriminator over schemas that are no components")
        by_value = _mapping(discriminator, [str(name) for name in names], here)
        classes: dict[str, str] = {
            value: ClassName(name, prefix) for value, name in by_value.items()
        }
        for member in members:
            if key not in check.members(member, "required") & check.members(member, "properties"):
                refuse(here, f"{member['$ref']} does not require {key}")
        for value, name in classes.items():
            allowed = self.constants.get(name, {}).get(key)
            if allowed is not None and value not in allowed:
                refuse(here, f"{value} leads to {name}, whose {key} is never that")
        chosen = frozenset(classes.values())
        tags = Tags(key, classes)
        if self.declared.setdefault(chosen, tags) != tags:
            refuse(here, "the same schemas are told apart in another way elsewhere")


def _mapping(discriminator: Doc, names: list[str], where: Parts) -> dict[str, str]:
    """The component of every value: as mapped, and by its own name where nothing is."""
    given: Mapping[str, Json] = mapping(discriminator.get("mapping"))
    found: dict[str, str] = {}
    for value, target in given.items():
        name = _component(target) or str(target)
        if name not in names:
            refuse((*where, "mapping", value), f"{target} is not in the union")
        found[value] = name
    for name in names:
        if name not in found.values():
            found[name] = name
    return found


def _component(reference: Json) -> str | None:
    text = reference if isinstance(reference, str) else ""
    name = text.removeprefix("#/components/schemas/")
    return name if name and name != text else None


def _constants(check: SchemaCheck, schema: Json) -> dict[str, frozenset[str]]:
    required = check.members(schema, "required")
    found: dict[str, frozenset[str]] = {}
    for name, one in check.properties(schema).items():
        target = check.target(one)
        values = [target["const"]] if "const" in target else sequence(target.get("enum"))
        if name in required and values and all(isinstance(value, str) for value in values):
            found[name] = frozenset(map(str, values))
    return found
