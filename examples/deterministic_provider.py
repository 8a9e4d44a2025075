"""Plug a deterministic stand-in for a language model into the embedded server.

No network and no randomness: good for tests that compare texts word for word. The contract tests
of this repository use these plugs, since the exchanges they replay were recorded with a model
provider of the same rules.

    python examples/deterministic_provider.py
"""

from __future__ import annotations

import hashlib
import json
import math
import re
from collections.abc import Iterator
from typing import Any

from honcho.embedded import (
    ChatContext,
    ChatOptions,
    DeriverContext,
    EmbeddedServer,
    Summary,
    SummaryContext,
)

DIMENSIONS = 1536
ANSWER = "Alice enjoys hiking in the mountains and drinks oat-milk coffee."


class ProviderError(Exception):
    """Raised for texts that ask for a failure: to the server, a model provider that is down."""


def embed(text: str) -> list[float]:
    """A bag of words, hashed and normalised: texts with the same words are near to each other."""
    if "EMBEDFAIL" in text:
        raise ProviderError("the text asks for a failing embedding")
    vector = [0.0] * DIMENSIONS
    for word in re.findall(r"\w+", text.lower()):
        vector[int(hashlib.md5(word.encode()).hexdigest(), 16) % DIMENSIONS] += 1.0
    length = math.sqrt(sum(value * value for value in vector))
    if length == 0:
        return [1.0, *vector[1:]]
    return [value / length for value in vector]


def derive(context: DeriverContext) -> list[str]:
    """One fact per message: who said what. NOFACT in the message gives none."""
    content = context.message.content
    if "NOFACT" in content or not content.strip():
        return []
    return [f"{context.observed} said: {content.strip().splitlines()[0]}"]


def summarize(context: SummaryContext) -> Summary:
    """A text of fixed length that says how many messages it stands for."""
    text = f"{context.kind.upper()} summary of {len(context.messages)} messages."
    if context.kind == "long":
        text += " " + "detail " * 30
    return Summary(text, token_count=len(text.split()))


def respond(question: str, context: ChatContext, options: ChatOptions) -> str | Iterator[str]:
    """Always the same answer, in words if streamed; for a schema its smallest instance."""
    if "LLMFAIL" in question:
        raise ProviderError("the question asks for a failing model")
    if "EMPTYANSWER" in question:
        return ""
    text = ANSWER
    if options.response_format is not None:
        schema = options.response_format
        text = json.dumps(_smallest(schema, schema.get("$defs", {})))
    if not options.stream:
        return text
    return _pieces(text, broken="STREAMFAIL" in question)


def _pieces(text: str, *, broken: bool) -> Iterator[str]:
    for index, piece in enumerate(re.findall(r" ?[^ ]+", text)):
        if broken and index == 3:
            raise ProviderError("the question asks for a stream that breaks")
        yield piece


def _smallest(schema: dict[str, Any], definitions: dict[str, Any]) -> Any:
    if "$ref" in schema:
        return _smallest(definitions[schema["$ref"].rpartition("/")[2]], definitions)
    if "enum" in schema:
        return schema["enum"][0]
    if "anyOf" in schema:
        return _smallest(schema["anyOf"][0], definitions)
    kind = schema.get("type", "object")
    kind = kind[0] if isinstance(kind, list) else kind
    if kind == "object":
        properties: dict[str, Any] = schema.get("properties", {})
        return {name: _smallest(one, definitions) for name, one in properties.items()}
    if kind == "array":
        return [_smallest(schema.get("items", {"type": "string"}), definitions)]
    return {"string": "text", "integer": 7, "number": 1.5, "boolean": True}.get(kind)


def plugs() -> dict[str, Any]:
    """Keyword arguments for ``EmbeddedServer``."""
    return {"responder": respond, "deriver": derive, "summarizer": summarize, "embedder": embed}


def main() -> None:
    from honcho import Honcho
    from honcho.embedded.serve import running_server

    with (
        EmbeddedServer(**plugs()) as server,
        running_server(server) as url,
        Honcho(base_url=url) as client,
    ):
        alice = client.peer("alice")
        session = client.session("first-talk")
        session.add_messages([alice.message("I keep bees."), alice.message("And I grow tomatoes.")])
        server.drain(10)
        print(alice.representation())
        print(alice.chat("What does Alice like?"))


if __name__ == "__main__":
    main()
