"""What the module of one endpoint says: the function's signature, and the request it returns."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen
from openapi_python_client.strings import in_double_quote_literal, in_f_string_literal

from scripts.codegen import prose
from scripts.codegen.shapes import Imports, Shape


@frozen
class Argument:
    """One parameter of the function."""

    key: str
    name: str
    shape: Shape
    required: bool
    description: str
    joined: bool = False
    """Whether a list goes into a query as one value with commas."""

    @property
    def declaration(self) -> str:
        if self.required:
            return f"{self.name}: {self.shape.annotation}"
        return f"{self.name}: {self.shape.optional} = None"

    @property
    def value(self) -> str:
        """The expression for what stands in the query."""
        return f'_request.joined("{self.key}", {self.name})' if self.joined else self.name


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
        if result is None or not (result.nullable or result.arguments):
            return None
        call = result.read("payload")
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
            pairs = ", ".join(f'("{one.key}", {one.value})' for one in self.query)
            yield "query", f"_request.query({pairs})"
        if self.body is not None:
            if self.multipart:
                sent = "body.to_parts()"
                yield "parts", sent if self.body.required else f"None if body is None else {sent}"
            else:
                yield "json", "body" if self.body.shape.is_json else "_request.as_json(body)"
        if self.streams_when is not None:
            body = "body is not None and " if self.body and not self.body.required else ""
            yield "stream", f"{body}bool(body.{self.streams_when})"
        if self.since is not None:
            yield "since", f'"{in_double_quote_literal(self.since)}"'

    @property
    def imports(self) -> list[str]:
        """The import lines of what is needed when the module is imported."""
        return self._import_lines(models=False)

    @property
    def typing_imports(self) -> list[str]:
        """The import lines of models, which only annotations name."""
        return self._import_lines(models=True)

    def _import_lines(self, *, models: bool) -> list[str]:
        shapes = [one.shape for one in (*self.path, *self._named)]
        lines: Imports = frozenset[str]().union(*(one.imports for one in shapes))
        lines |= self.result.imports if self.result else frozenset()
        return sorted(
            line.replace("{models}", "...models.").replace("{root}", "....")
            for line in lines
            if ("{models}" in line) == models
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
