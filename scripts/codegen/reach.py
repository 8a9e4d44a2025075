"""Which models requests are made of, and which ones answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen
from openapi_python_client.parser.bodies import BodyType
from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.parser.properties import ModelProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol
from openapi_python_client.parser.properties.union import UnionProperty


@frozen
class Reach:
    """The models by name, and which of them are sent and which received."""

    models: dict[str, ModelProperty]
    sent: frozenset[str]
    received: frozenset[str]
    in_json: frozenset[str]
    """Of those that are sent, the ones in bodies that are JSON."""

    @classmethod
    def of(cls, models: Iterable[ModelProperty], endpoints: Iterable[Endpoint]) -> Reach:
        """Follow every body and every answer to the last model in it."""
        by_name: dict[str, ModelProperty] = {one.class_info.name: one for one in models}
        bodies: list[PropertyProtocol] = []
        json: list[PropertyProtocol] = []
        answers: list[PropertyProtocol] = []
        for endpoint in endpoints:
            bodies += [one.prop for one in endpoint.bodies]
            json += [one.prop for one in endpoint.bodies if one.body_type != BodyType.FILES]
            answers += [one.prop for one in endpoint.responses]
        return cls(
            by_name, _closure(bodies, by_name), _closure(answers, by_name), _closure(json, by_name)
        )


def _closure(start: Iterable[PropertyProtocol], models: dict[str, ModelProperty]) -> frozenset[str]:
    found: set[str] = set()
    waiting = list(_names(start))
    while waiting:
        name = waiting.pop()
        if name in found:
            continue
        found.add(name)
        if name in models:
            waiting += _names(_fields(models[name]))
    return frozenset(found)


def _fields(model: ModelProperty) -> list[PropertyProtocol]:
    own: list[PropertyProtocol] = [*(model.required_properties or [])]
    own += model.optional_properties or []
    return own if model.additional_properties is None else [*own, model.additional_properties]


def _names(properties: Iterable[PropertyProtocol]) -> Iterator[str]:
    for prop in properties:
        match prop:
            case ModelProperty():
                yield prop.class_info.name
            case ListProperty():
                yield from _names([prop.inner_property])
            case UnionProperty():
                yield from _names(prop.inner_properties)
            case _:
                pass
