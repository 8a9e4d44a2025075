"""Answers without a model: the found texts that share words with the question, and where from."""

from __future__ import annotations

import json
from typing import Any

from honcho.embedded.lexical import stems
from honcho.embedded.plugs import ChatContext, ChatOptions

_MOST = 5


def extract(question: str, context: ChatContext, options: ChatOptions) -> str:
    """An answer that says what is stored and names the source of each line."""
    text = _text(question, context)
    if options.response_format is None:
        return text
    schema = options.response_format
    definitions = {**schema.get("definitions", {}), **schema.get("$defs", {})}
    return json.dumps(_instance(schema, definitions, text), ensure_ascii=False)


def _text(question: str, context: ChatContext) -> str:
    found = [
        (conclusion.content, f"conclusion {conclusion.id}") for conclusion in context.conclusions
    ]
    found += [
        (
            f"{message.peer_id}: {message.content}",
            f"session {message.session_id}, message {message.id}",
        )
        for message in context.messages
    ]
    # The name of the target is in most questions, and says nothing.
    wanted = {stem for stem in stems(question) if stem} - set(stems(context.target))
    scored = [(len(wanted & set(stems(text))), text, source) for text, source in found]
    best = sorted((one for one in scored if one[0]), key=lambda one: -one[0])[:_MOST]
    if not best:
        return f"Nothing that is stored about {context.target} answers this."
    lines = [f"- {text} [{source}]" for _, text, source in best]
    return "\n".join([f"What is stored about {context.target}:", *lines])


def _instance(schema: dict[str, Any], definitions: dict[str, Any], text: str) -> Any:
    """A value that fits the schema, with the text wherever a text goes."""
    if "$ref" in schema:
        return _instance(definitions[schema["$ref"].rpartition("/")[2]], definitions, text)
    if "const" in schema:
        return schema["const"]
    if "enum" in schema:
        return schema["enum"][0]
    if "anyOf" in schema:
        return _instance(schema["anyOf"][0], definitions, text)
    kind = schema.get("type", "object")
    match kind[0] if isinstance(kind, list) else kind:
        case "object":
            properties: dict[str, Any] = schema.get("properties", {})
            return {key: _instance(one, definitions, text) for key, one in properties.items()}
        case "array":
            return [_instance(schema.get("items", {"type": "string"}), definitions, text)]
        case "string":
            return text
        case "boolean":
            return False
        case "null":
            return None
        case _:
            return schema.get("minimum", 0)
