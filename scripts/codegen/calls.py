"""What the module of one endpoint says: the function's signature, and the request it returns."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen
from openapi_python_client.parser.bodies import BodyType
from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.parser.properties.protocol import PropertyProtocol
from openapi_python_client.strings import in_double_quote_literal, in_f_string_literal

from scripts.codegen import prose
from scripts.codegen.shapes import ANYTHING, Imports, Shape, Shapes
from scripts.specs.document import Doc, SpecError, mapping, sequence


@frozen
class Argument:
    """One parameter of the function."""

    key: str
    name: str
    shape: Shape
    required: bool
    description: str

    @property
    def declaration(self) -> str:
        if self.required:
            return f"{self.name}: {self.shape.annotation}"
        return f"{self.name}: {self.shape.optional} = None"


@frozen
class Call:
    """One endpoint, as its template needs it."""

    operation: str
    method: str
    template: str
    path: list[Argument]
    query: list[Argument]
    body: Argument | None
    multipart: bool
    result: Shape | None
    idempotent: bool
    streams_when: str | None
    summary: str
    details: str
    since: str | None = None

    @property
    def signature(self) -> str:
        """The path's parameters, by position or name; then, by name, the required first."""
        named = sorted(self._named, key=lambda one: not one.required)
        parts = [one.declaration for one in self.path]
        if named:
            parts += ["*", *(one.declaration for one in named)]
        return ", ".join(parts)

    @property
    def _named(self) -> list[Argument]:
        return self.query if self.body is None else [self.body, *self.query]

    @property
    def annotation(self) -> str:
        """The type argument of the returned request."""
        if self.result is None:
            return "None"
        return self.result.optional if self.result.nullable else self.result.annotation

    @property
    def parse(self) -> str:
        """The function that reads the answer; ``_parse`` is one of the module's own."""
        if self.result is None:
            return "_decode.nothing"
        return "_parse" if self.parse_body else self.result.decoder

    @property
    def parse_body(self) -> str | None:
        """The expression of the module's own ``_parse``, where the answer needs one."""
        result = self.result
        if result is None or not (result.nullable or result.decoder.startswith("lambda")):
            return None
        call = result.decoder.removeprefix("lambda value: ")
        call = (
            call.replace("(value, ", "(payload, ", 1)
            if call != result.decoder
            else f"{call}(payload)"
        )
        return f"None if payload is None else {call}" if result.nullable else call

    @property
    def url(self) -> str:
        """The source of the path: an f-string whose segments are all checked."""
        path = in_f_string_literal(self.template)
        for one in self.path:
            value = one.name if one.shape.instance == "str" else f"str({one.name})"
            checked = f"{{_request.segment('{one.name}', {value})}}"
            path = path.replace(f"{{{{{one.name}}}}}", checked)
        return f'f"{path}"' if self.path else f'"{path}"'

    @property
    def members(self) -> Iterator[tuple[str, str]]:
        """The arguments of ``Request`` beyond those that every request has."""
        if self.query:
            pairs = ", ".join(f'("{one.key}", {one.name})' for one in self.query)
            yield "query", f"_request.query({pairs})"
        if self.body is not None:
            sent = "body.to_parts()" if self.multipart else self.body.shape.send("body")
            optional = sent != "body" and not self.body.required
            yield (
                "parts" if self.multipart else "json",
                f"None if body is None else {sent}" if optional else sent,
            )
        if self.streams_when is not None:
            body = "body is not None and " if self.body and not self.body.required else ""
            yield "stream", f"{body}bool(body.{self.streams_when})"
        if self.since is not None:
            yield "since", f'"{self.since}"'

    @property
    def imports(self) -> list[str]:
        shapes = [one.shape for one in (*self.path, *self._named)]
        lines: Imports = frozenset[str]().union(*(one.imports for one in shapes))
        lines |= self.result.imports if self.result else frozenset()
        return sorted(
            line.replace("{models}", "...models.").replace("{root}", "....") for line in lines
        )

    @property
    def _answer(self) -> str:
        if self.result is None:
            return "A request whose answer is empty."
        return f"A request whose answer is read as ``{self.annotation}``."

    @property
    def docstring(self) -> str:
        arguments = [*self.path, *self._named]
        repeat = "idempotent" if self.idempotent else "not idempotent"
        refused = (
            [("InvalidPathError", "An id that must not become part of a path.")]
            if self.path
            else []
        )
        blocks = [
            self.summary or f"{self.operation}.",
            self.details,
            prose.section("Args", [(one.name, one.description) for one in arguments]),
            prose.section("Returns", [("", self._answer)]),
            prose.section("Raises", refused),
            f"Endpoint: ``{self.method} {self.template}``, {repeat}.",
        ]
        return prose.docstring(blocks)


def call_of(endpoint: Endpoint, operation: Doc, sent: Shapes, received: Shapes) -> Call:
    """Everything that is to be said about one endpoint.

    Args:
        endpoint: As the generator parsed it.
        operation: The same operation in the document, for what the generator does not look at.
        sent: The shapes of parameters and bodies.
        received: The shapes of answers.
    """
    _check(endpoint)
    listed = (mapping(one) for one in sequence(operation.get("parameters")))
    raw = {str(one.get("name")): one for one in listed}
    body = _body(endpoint, operation, sent)
    return Call(
        operation=endpoint.name,
        method=endpoint.method.upper(),
        template=endpoint.path.get_untrusted_value(),
        path=[_argument(one, raw, sent) for one in endpoint.path_parameters],
        query=[_argument(one, raw, sent) for one in endpoint.query_parameters],
        body=body,
        multipart=bool(endpoint.bodies) and endpoint.bodies[0].body_type == BodyType.FILES,
        result=_result(endpoint, received),
        idempotent=operation.get("x-idempotent") is True,
        streams_when=_streams_when(operation, body, sent),
        summary=prose.sentence(operation.get("summary")),
        details=f"{prose.sentence(operation.get('description'))} {prose.since(operation)}".strip(),
        since=prose.version(operation),
    )


def _check(endpoint: Endpoint) -> None:
    """Refuse what a request of ours cannot carry."""
    if endpoint.header_parameters or endpoint.cookie_parameters:
        problem = "takes a header or cookie parameter: the client sends those itself"
    elif len(endpoint.bodies) > 1:
        problem = "takes a body of several content types: remove all but one in the overlay"
    elif any(one.body_type not in {BodyType.JSON, BodyType.FILES} for one in endpoint.bodies):
        problem = "takes a body that is neither JSON nor multipart"
    elif any(one.python_name == "body" for _, one in endpoint.iter_all_parameters()):
        problem = "has a parameter called body, as the request's body is: rename it in the overlay"
    else:
        return
    raise SpecError(f"{endpoint.name} {problem}")


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
    for response in endpoint.responses:
        bounds = response.status_code.range
        if bounds is None or 200 <= bounds[0] < 300:
            empty = response.source["return_type"] == "None"
            return None if empty else shapes.of(response.prop)
    return ANYTHING
