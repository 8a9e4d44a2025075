"""From the generator's endpoints to calls."""

from __future__ import annotations

from attrs import evolve
from openapi_python_client.parser.bodies import BodyType
from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.parser.properties.protocol import PropertyProtocol
from openapi_python_client.strings import in_double_quote_literal

from scripts.codegen import prose
from scripts.codegen.calls import Argument, Call
from scripts.codegen.properties import Shapes
from scripts.codegen.shapes import ANYTHING, Shape
from scripts.specs.document import Doc, SpecError, mapping, sequence

PLAIN = frozenset({"str", "int", "float", "bool", "datetime"})
"""Classes whose values can stand in a query."""


def call_of(endpoint: Endpoint, operation: Doc, sent: Shapes, received: Shapes) -> Call:
    """Everything that is to be said about one endpoint.

    Args:
        endpoint: As the generator parsed it.
        operation: The same operation in the document, for what the generator does not look at.
        sent: The shapes of parameters and bodies.
        received: The shapes of answers.
    """
    listed = (mapping(one) for one in sequence(operation.get("parameters")))
    raw = {str(one.get("name")): one for one in listed}
    body = _body(endpoint, operation, sent)
    multipart = bool(endpoint.bodies) and endpoint.bodies[0].body_type == BodyType.FILES
    if multipart and body and (body.shape.nullable or body.shape.annotation not in sent.models):
        raise SpecError("the body of an upload is no object with fields of its own")
    path = [_argument(one, raw, sent) for one in endpoint.path_parameters]
    query = [_argument(one, raw, sent) for one in endpoint.query_parameters]
    _check(endpoint, path, query)
    return Call(
        operation=endpoint.name,
        method=endpoint.method.upper(),
        template=endpoint.path.get_untrusted_value(),
        path=path,
        query=query,
        body=body,
        multipart=multipart,
        result=_result(endpoint, received),
        idempotent=operation.get("x-idempotent") is True,
        streams_when=_streams_when(operation, body, sent),
        summary=prose.sentence(operation.get("summary")),
        details=f"{prose.sentence(operation.get('description'))} {prose.since(operation)}".strip(),
        since=prose.version(operation),
    )


def _check(endpoint: Endpoint, path: list[Argument], query: list[Argument]) -> None:
    """Refuse what a request of ours cannot carry."""
    names = [one.name for one in (*path, *query)]
    again = sorted({one for one in names if names.count(one) > 1})
    if "body" in names:
        raise SpecError(
            "a parameter is called body, as the request's body is: rename it in the overlay"
        )
    if again:
        raise SpecError(f"two parameters would be called {again[0]}: rename one in the overlay")
    if any(one.body_type not in {BodyType.JSON, BodyType.FILES} for one in endpoint.bodies):
        raise SpecError("a body that is neither JSON nor multipart")
    for one in path:
        if one.shape.nullable or one.shape.instance not in {"str", "int"}:
            raise SpecError(f"{one.key}, a parameter in the path, is neither a text nor an integer")
    for one in query:
        if not _is_plain(one.shape):
            raise SpecError(f"{one.key} is {one.shape.expected}: no way to send it in a query")


def _is_plain(shape: Shape) -> bool:
    """Whether values can stand in a query: single ones, and lists of single ones."""
    if shape.instance == "list" and shape.inner is not None:
        return not shape.inner.nullable and shape.inner.instance in PLAIN
    if shape.members:
        return all(_is_plain(one) for one in shape.members)
    return shape.instance in PLAIN


def _streams_when(operation: Doc, body: Argument | None, shapes: Shapes) -> str | None:
    """The attribute of the body that asks for a stream."""
    mark = operation.get("x-streaming")
    if mark is None:
        return None
    model = shapes.models.get(body.shape.annotation) if body else None
    fields = (
        [*(model.required_properties or []), *(model.optional_properties or [])] if model else []
    )
    for one in fields:
        if one.name == mapping(mark).get("when"):
            return one.python_name
    name = operation.get("operationId")
    raise SpecError(f"{name} is marked as streaming when a field is true that its body has not")


def _argument(prop: PropertyProtocol, raw: dict[str, Doc], shapes: Shapes) -> Argument:
    parameter = raw.get(prop.name.get_untrusted_value(), {})
    schema = mapping(parameter.get("schema"))
    text = parameter.get("description") or schema.get("description")
    return Argument(
        key=in_double_quote_literal(prop.name),
        name=prop.python_name,
        shape=shapes.of(prop),
        required=prop.required,
        description=prose.member(text, {**schema, **parameter}),
        joined=parameter.get("explode") is False,
    )


def _body(endpoint: Endpoint, operation: Doc, shapes: Shapes) -> Argument | None:
    if not endpoint.bodies:
        return None
    prop = endpoint.bodies[0].prop
    shape = shapes.of(prop)
    required = prop.required and not shape.nullable
    raw = mapping(operation.get("requestBody"))
    text = raw.get("description") or shapes.description(prop) or "What to send."
    return Argument("body", "body", shape, required, prose.member(text, {}))


def _result(endpoint: Endpoint, shapes: Shapes) -> Shape | None:
    """What a successful answer holds; ``None`` for an empty one."""
    answers: list[PropertyProtocol | None] = []
    for response in endpoint.responses:
        bounds = response.status_code.range
        if bounds is None or 200 <= bounds[0] < 300:
            empty = response.source["return_type"] == "None"
            answers.append(None if empty else response.prop)
    prop = next((one for one in answers if one is not None), None)
    if prop is None:
        return None if answers else ANYTHING
    shape = shapes.of(prop)
    if shape.instance == "File":
        raise SpecError("an answer that is a file is not supported")
    return evolve(shape, nullable=True) if None in answers else shape
