"""Docstrings: what the document says in words, wrapped and safe to stand in Python source."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable

from openapi_python_client.schema.untrusted_string import UntrustedString
from openapi_python_client.strings import safe_for_docstring

from scripts.specs.document import Doc, Json, mapping, sequence

WIDTH = 100

_NUMBER = re.compile(r"\d+")
_ENTRY = re.compile(r" +\w+: ")


def sentence(text: Json | UntrustedString) -> str:
    """A text on one line, with a full stop; empty for anything that is no text."""
    if isinstance(text, UntrustedString):
        text = text.get_untrusted_value()
    words = " ".join(text.split()) if isinstance(text, str) else ""
    return words if not words or words.endswith((".", "?", "!", ":")) else f"{words}."


def docstring(blocks: Iterable[str], indent: int = 4) -> str:
    """A docstring in quotes. Blocks are divided by empty lines; their later lines are indented."""
    pad = " " * indent
    room = WIDTH - indent
    parts = [safe_for_docstring(block) for block in blocks if block]
    lines: list[str] = []
    for part in parts:
        for number, line in enumerate(part.splitlines()):
            hanging = line[: len(line) - len(line.lstrip())] + (
                "    " if _ENTRY.match(line) else ""
            )
            wrapped = textwrap.wrap(
                line,
                room - (3 if not lines and not number else 0),
                subsequent_indent=hanging,
                break_long_words=False,
                break_on_hyphens=False,
            )
            lines.extend(wrapped or [""])
        lines.append("")
    lines.pop()
    if len(lines) == 1 and len(lines[0]) + 6 <= room and not lines[0].endswith(('"', "\\\\")):
        return f'"""{lines[0]}"""'
    body = "\n".join(f"{pad}{line}".rstrip() for line in lines).lstrip()
    return f'"""{body}\n{pad}"""'


def section(title: str, entries: Iterable[tuple[str, str]]) -> str:
    """A list in a docstring, such as ``Args:``, of what there is something to say about."""
    lines = [f"    {name}: {text}" if name else f"    {text}" for name, text in entries if text]
    return "\n".join([f"{title}:", *lines]) if lines else ""


def member(text: Json | UntrustedString, schema: Doc) -> str:
    """What is to be said of a parameter or field: the document's words, and limits they leave out.

    Our own descriptions state limits and defaults; what a server adds has none yet.
    """
    words = sentence(text)
    told = set(_NUMBER.findall(words))
    missing = [one for one in _limits(schema) if not told.issuperset(_NUMBER.findall(one))]
    if not words:
        pattern, default = schema.get("pattern"), schema.get("x-server-default")
        missing += [f"Matches ``{pattern}``."] if pattern else []
        missing += [f"The server's default is {_literal(default)}."] if default is not None else []
    return " ".join([words, *missing, since(schema)]).strip()


def since(schema: Doc) -> str:
    """From which server version on something is there, where that is not all of them."""
    first = version(schema)
    return f"Since server {first}." if first else ""


def version(schema: Doc) -> str | None:
    """The first server version that has something, where that is not all of them."""
    first = schema.get("x-since")
    return first if isinstance(first, str) else None


def _limits(schema: Doc) -> list[str]:
    """The limits of a value in words: ``1 to 100.``, ``At most 25000 characters.``"""
    found = [_range(schema, "minimum", "maximum", "")]
    found.append(_range(schema, "minLength", "maxLength", "characters"))
    found.append(_range(schema, "minItems", "maxItems", "items"))
    for one in (*sequence(schema.get("anyOf")), *sequence(schema.get("allOf"))):
        found.extend(_limits(mapping(one)))
    return list(dict.fromkeys(one for one in found if one))


def _range(schema: Doc, low: str, high: str, unit: str) -> str:
    least, most = _literal(schema.get(low)), _literal(schema.get(high))
    unit = f" {unit}" if unit else ""
    if unit and least == "0":
        least = ""
    if least and most:
        return f"{least} to {most}{unit}."
    if least:
        return f"At least {least}{unit}."
    return f"At most {most}{unit}." if most else ""


def _literal(value: Json) -> str:
    """A JSON value as a person writes it: ``10`` for the 10.0 that the parser makes of limits."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case float() if value.is_integer():
            return str(int(value))
        case dict() | list() | "" if not value:
            return "empty"
        case _:
            return str(value)
