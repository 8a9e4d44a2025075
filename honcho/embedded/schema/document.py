"""The API document that the server serves, as it was at each version that can be emulated."""

from __future__ import annotations

import json
import re
from functools import cache
from importlib.resources import files
from typing import Any

from honcho.embedded.values import Json, is_list, is_object


def _document(api: str) -> Json:
    found: Json = json.loads(files("honcho.embedded").joinpath(f"{api}.json").read_bytes())
    return found


DOCUMENT = _document("v3")
"""The document as JSON."""

OLDER = _document("v2")
"""The supported operations of the previous API version."""

SCHEMAS: Json = DOCUMENT["components"]["schemas"]


@cache
def document_of(version: str) -> Json:
    """The document without later additions than this version."""
    found: Json = _known(DOCUMENT, _numbers(version))
    found["paths"] = {path: item for path, item in found["paths"].items() if item}
    return {**found, "info": {**found["info"], "version": version}}


@cache
def schemas_of(version: str) -> Json:
    """The schemas of that document, by name."""
    found: Json = document_of(version)["components"]["schemas"]
    return found


def _known(node: Any, version: tuple[int, ...]) -> Any:
    if is_list(node):
        return [_known(one, version) for one in node if _is_known(one, version)]
    if not is_object(node):
        return node
    kept = {key: _known(one, version) for key, one in node.items() if _is_known(one, version)}
    choices = kept.get("anyOf")
    if is_list(choices) and len(choices) == 1 < len(node["anyOf"]):
        del kept["anyOf"]
        kept |= choices[0]
    return kept


def _is_known(node: Any, version: tuple[int, ...]) -> bool:
    if not is_object(node):
        return True
    name = str(node.get("$ref", "")).rpartition("/")[2]
    marked: Json = DOCUMENT["components"]["schemas"].get(name, {}) if name else node
    return _numbers(str(marked.get("x-since", "0"))) <= version


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(number) for number in re.findall(r"\d+", version))
