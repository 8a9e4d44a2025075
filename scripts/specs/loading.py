"""Read JSON or YAML from a file or an address, strictly, with errors a person can act on."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Hashable
from http import HTTPStatus
from pathlib import Path
from typing import Any, NoReturn
from urllib.parse import urlsplit

import yaml

from scripts.specs.document import Doc, Json, SpecError

_TIMEOUT = 30.0
_DEEPEST = 200


class _Loader(yaml.CSafeLoader):
    """YAML as OpenAPI means it: JSON's types only, and no key twice."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        self.flatten_mapping(node)
        seen: set[str] = set()
        for key_node, _ in node.value:
            key = str(key_node.value)
            if key in seen:
                raise yaml.constructor.ConstructorError(
                    None, None, f"the key {key!r} is there twice", key_node.start_mark
                )
            seen.add(key)
        return super().construct_mapping(node, deep=deep)


# "no", "on", "=" and dates are texts: only true and false are booleans (YAML 1.2).
_Loader.yaml_implicit_resolvers = {
    first: [
        (tag, pattern)
        for tag, pattern in resolvers
        if not tag.endswith((":bool", ":timestamp", ":value"))
    ]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_BOOL = ("tag:yaml.org,2002:bool", re.compile(r"(?:true|True|TRUE|false|False|FALSE)$"))
_Loader.yaml_implicit_resolvers |= {first: [_BOOL] for first in "tTfF"}


def load_document(source: str) -> Doc:
    """The JSON or YAML object in ``source``, a file's path or an http(s) address.

    An address without a path is that of a server, whose ``/openapi.json`` is read.

    Raises ``SpecError`` when it cannot be read or parsed, or is not an object.
    """
    data = _fetch(source) if source.startswith(("http://", "https://")) else _read(source)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SpecError(
            f"{source} is not UTF-8 text: {error.reason} at byte {error.start}"
        ) from None
    try:
        node = _plain(_parse(source, text), source)
    except RecursionError:
        raise SpecError(
            f"{source} is nested too deeply, or refers to itself by YAML aliases"
        ) from None
    if not isinstance(node, dict):
        kind = "empty" if node is None else "not a JSON or YAML object"
        raise SpecError(f"{source} is {kind}")
    return node


def _read(source: str) -> bytes:
    try:
        return Path(source).read_bytes()
    except OSError as error:
        raise SpecError(f"cannot read {source}: {error.strerror or error}") from None


def _fetch(address: str) -> bytes:
    import httpx  # most documents are files, and this import takes longer than the rest

    if urlsplit(address).path in {"", "/"}:
        address = f"{address.rstrip('/')}/openapi.json"
    try:
        response = httpx.get(address, follow_redirects=True, timeout=_TIMEOUT)
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise SpecError(f"cannot reach {address}: {error or type(error).__name__}") from None
    if response.status_code != HTTPStatus.OK:
        raise SpecError(
            f"{address} answered {response.status_code} {response.reason_phrase}".rstrip()
        )
    return response.content


def _parse(source: str, text: str) -> object:
    is_yaml = source.endswith((".yaml", ".yml"))
    if text.lstrip().startswith(("{", "[")) and not is_yaml:
        try:
            return json.loads(
                text, object_pairs_hook=_no_key_twice, parse_constant=_refuse_constant
            )
        except ValueError as error:
            raise SpecError(f"{source} is not valid JSON: {error}") from None
    try:
        _check_depth(text)
        return yaml.load(text, Loader=_Loader)  # noqa: S506 -- it is a SafeLoader
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        where = f" (line {mark.line + 1}, column {mark.column + 1})" if mark else ""
        raise SpecError(f"{source} is not valid YAML: {error.problem}{where}") from None
    except (yaml.YAMLError, ValueError) as error:
        reason = " ".join(str(error).split())
        raise SpecError(f"{source} is not valid YAML: {reason}") from None


def _check_depth(text: str) -> None:
    """Raise ``RecursionError`` where loading would crash the process: libyaml recurses in C."""
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEEPEST:
            raise RecursionError


def _no_key_twice(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found: dict[str, object] = {}
    for key, value in pairs:
        if key in found:
            raise ValueError(f"the key {key!r} is there twice")
        found[key] = value
    return found


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not a JSON number")


def _plain(node: object, source: str) -> Json:
    """The same as JSON data: YAML allows keys and numbers that JSON does not have."""
    if isinstance(node, dict):
        found: Doc = {}
        for key, value in node.items():  # pyright: ignore[reportUnknownVariableType]
            if not isinstance(key, (str, int)) or isinstance(key, bool):
                raise SpecError(f"{source} has the key {key!r}, which is not a text")
            found[str(key)] = _plain(value, source)  # pyright: ignore[reportUnknownArgumentType]
        return found
    if isinstance(node, list):
        return [_plain(item, source) for item in node]  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
    if isinstance(node, float) and not math.isfinite(node):
        raise SpecError(f"{source} has the number {node}, which JSON does not have")
    if node is None or isinstance(node, (str, int, float)):
        return node
    raise SpecError(f"{source} has a value of type {type(node).__name__}, which JSON does not have")
