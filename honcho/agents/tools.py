"""The tools that a model can call: names, descriptions, parameters, and checks of arguments.

A model's mistakes are explained to it in a text, so that it can correct them.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Literal

from attrs import frozen

from honcho.arguments.validation import MAX_QUERY
from honcho.errors import HonchoError, TimeoutError, ValidationError
from honcho.settings.typeguards import is_mapping

MAX_FACT = 2_000
MAX_FOUND = 20


@frozen
class Parameter:
    """An argument of a tool: a text, or a number within limits; optional if it has a default."""

    name: str
    description: str
    type: Literal["string", "integer"]
    least: int
    most: int
    default: str | int | None = None

    @property
    def schema(self) -> dict[str, Any]:
        """Its JSON schema."""
        least, most = (
            ("minLength", "maxLength") if self.type == "string" else ("minimum", "maximum")
        )
        schema = {
            "type": self.type,
            "description": self.description,
            least: self.least,
            most: self.most,
        }
        return schema if self.default is None else {**schema, "default": self.default}

    def problem(self, value: object) -> str | None:
        """What is wrong with an argument, as a text for the model."""
        if self.type == "string":
            if not isinstance(value, str):
                return f"{self.name} must be a text"
            size, unit = len(value.strip()), " characters"
        else:
            if isinstance(value, bool) or not isinstance(value, int):
                return f"{self.name} must be a whole number"
            size, unit = value, ""
        if self.least <= size <= self.most:
            return None
        return f"{self.name} must have {self.least:,} to {self.most:,}{unit}, and has {size:,}"


@frozen
class ToolSpec:
    """The definition of a tool for a model.

    Attributes:
        name: Its name.
        description: What it does, for the model.
        parameters: Its arguments; in ``SPECS`` all are required.
        writes: Whether it changes the memory.
    """

    name: str
    description: str
    parameters: tuple[Parameter, ...]
    writes: bool = False

    @property
    def schema(self) -> dict[str, Any]:
        """The JSON schema of the arguments, in the strict form that model providers require."""
        return {
            "type": "object",
            "properties": {parameter.name: parameter.schema for parameter in self.parameters},
            "required": [one.name for one in self.parameters if one.default is None],
            "additionalProperties": False,
        }

    def read(self, arguments: object) -> dict[str, Any] | str:
        """The arguments of a call, or a text that says what is wrong with them."""
        if isinstance(arguments, str):
            try:
                arguments = json.loads(arguments or "{}")
            except ValueError:
                return "the arguments must be a JSON object"
        if not is_mapping(arguments):
            return "the arguments must be a JSON object"
        known = {parameter.name: parameter for parameter in self.parameters}
        unknown = [str(name) for name in arguments if name not in known]
        if unknown:
            return f"there is no argument {unknown[0][:50]!r}; there are: {', '.join(known)}"
        given = {name: arguments.get(name, parameter.default) for name, parameter in known.items()}
        for name, parameter in known.items():
            if name not in arguments and parameter.default is None:
                return f"{name} is missing"
            problem = parameter.problem(given[name])
            if problem:
                return problem
        return given


def openai_tool(spec: ToolSpec) -> dict[str, Any]:
    """A tool as the OpenAI chat API takes it."""
    function = {"name": spec.name, "description": spec.description, "parameters": spec.schema}
    return {"type": "function", "function": {**function, "strict": True}}


def anthropic_tool(spec: ToolSpec) -> dict[str, Any]:
    """A tool as the Anthropic API takes it."""
    return {"name": spec.name, "description": spec.description, "input_schema": spec.schema}


def failed(reason: str) -> str:
    """The text for the model when a tool has failed."""
    return f"Error: {reason}"


def failure_of(error: HonchoError) -> str:
    """The text for the model for an exception in a tool call."""
    if isinstance(error, ValidationError):
        return failed(str(error))
    if error.outcome_unknown:
        return failed("it is not known whether this was done; do not do it again")
    if isinstance(error, TimeoutError):
        return failed("the memory did not answer in time; go on without it")
    return failed("the memory cannot be used now; go on without it")


ASK = ToolSpec(
    "ask_memory",
    "Ask the memory of earlier conversations a question about the user, in plain words. It takes "
    "a few seconds.",
    (Parameter("question", "A question about the user.", "string", 1, MAX_QUERY),),
)
SEARCH = ToolSpec(
    "search_memory",
    "Find messages that the user sent in earlier conversations, and facts that are known of the "
    "user. Facts have an id that forget takes.",
    (
        Parameter("query", "Words or a phrase to look for.", "string", 1, MAX_QUERY),
        Parameter("limit", "How many of each at most.", "integer", 1, MAX_FOUND),
    ),
)
REMEMBER = ToolSpec(
    "remember",
    "Keep a fact about the user for later conversations: one sentence that can be understood "
    "without this conversation. What is said in it is kept anyway.",
    (Parameter("fact", "The fact.", "string", 1, MAX_FACT),),
    writes=True,
)
FORGET = ToolSpec(
    "forget",
    "Delete a fact about the user for ever, by the id that search_memory shows.",
    (Parameter("id", "The fact's id.", "string", 1, 100),),
    writes=True,
)
SPECS: Mapping[str, ToolSpec] = {spec.name: spec for spec in (ASK, SEARCH, REMEMBER, FORGET)}
