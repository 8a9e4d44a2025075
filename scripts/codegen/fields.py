"""One field of a model: how it is declared, and the lines that read and send its value."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from scripts.codegen.shapes import Shape
from scripts.specs.document import SpecError

LOCALS = frozenset({"cls", "data", "error", "extra", "made", "result", "self"})
"""Names of the generated methods' own variables."""

TAKE_PATH = frozenset({"_decode.each", "_decode.each_value", "_decode.exactly", "_decode.number"})
"""Functions that take the way to the value as their last arguments."""


@frozen
class Field:
    """One field: its name in JSON, its name in Python, its type, and whether it may be missing."""

    key: str
    name: str
    shape: Shape
    required: bool
    factory: str | None
    default: str | None
    description: str
    is_text: bool = False
    """Whether it is the text that the whole model stands for."""

    @property
    def local(self) -> str:
        """The variable that holds the value in ``from_dict``."""
        return f"{self.name}_" if self.name in LOCALS else self.name

    @property
    def fallback(self) -> str | None:
        """What stands for a value that the answer leaves out, if that is not ``None``."""
        return self.default or (f"{self.factory}()" if self.factory else None)

    @property
    def can_be_none(self) -> bool:
        return self.shape.nullable or not (self.required or self.fallback)

    @property
    def held(self) -> str:
        """The annotation of the attribute."""
        return self.shape.optional if self.can_be_none else self.shape.annotation

    @property
    def parameter(self) -> str:
        """How ``__init__`` takes it."""
        if self.factory:
            return f"{self.name}: {self.shape.optional} = None"
        if self.required:
            return f"{self.name}: {self.held}"
        return f"{self.name}: {self.held} = {self.default}"

    @property
    def lookup(self) -> str:
        """The line that takes the value out of the JSON object."""
        key = f'"{self.key}"'
        return f"{self.local} = data[{key}]" if self.required else f"{self.local} = data.get({key})"

    def checks(self) -> Iterator[str]:
        """The lines that make the value what the annotation says, or raise."""
        guarded = self.can_be_none or self.fallback is not None
        steps = list(self._steps())
        if self.fallback is not None:
            yield f"if {self.local} is None:"
            yield f"    {self.local} = {_literal(self.fallback)}"
        if not steps:
            return
        if not guarded:
            yield from steps
        elif self.fallback is not None and len(steps) == 2:
            yield f"el{steps[0]}"
            yield steps[1]
        elif len(steps) == 2:
            yield steps[0].replace("if ", f"if {self.local} is not None and ", 1)
            yield steps[1]
        else:
            yield "else:" if self.fallback is not None else f"if {self.local} is not None:"
            yield from (f"    {step}" for step in steps)

    def _steps(self) -> Iterator[str]:
        value, shape, key = self.local, self.shape, f'"{self.key}"'
        if shape.exact is not None:
            yield f"if type({value}) is not {shape.exact}:"
            yield f'    raise _decode.wrong({value}, "{shape.expected}", "{self.key}")'
        elif shape.instance == "datetime":
            yield "try:"
            yield f"    {value} = _decode.fromisoformat({value})"
            yield "except (TypeError, ValueError):"
            yield f'    {value} = _decode.moment({value}, "{self.key}")'
            yield f"if {value}.tzinfo is None:"
            yield f"    {value} = {value}.replace(tzinfo=UTC)"
        elif shape.function in TAKE_PATH:
            yield f"{value} = {shape.read(value, key)}"
        elif shape.function != "_decode.anything":
            yield f'{value} = _decode.inside({value}, {shape.decoder}, "{self.key}")'

    @property
    def part(self) -> str:
        """The expression for the content of a multipart part."""
        value = f"self.{self.name}"
        if self.required and self.shape.nullable:
            raise SpecError(f"{self.key} is required and may be null: no part of a form is null")
        if self.shape.instance == "File" or self.shape.instance == "str":
            return value
        if self.shape.instance in {"int", "float", "bool", "datetime"}:
            return f"_request.text({value})"
        raise SpecError(f"{self.key} is {self.shape.expected}: no way to send it as multipart")


def _literal(code: str) -> str:
    return {"dict()": "{}", "list()": "[]"}.get(code, code)
