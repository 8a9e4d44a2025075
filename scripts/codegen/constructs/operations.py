"""Checks of everything but schemas: paths, operations, parameters, bodies and answers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from scripts.codegen.constructs import keywords as known
from scripts.codegen.constructs.keywords import check_keywords, refuse
from scripts.codegen.constructs.schemas import SchemaCheck
from scripts.specs.document import METHODS, Doc, Json, Parts, mapping, sequence

JSON = "application/json"
FORM = "multipart/form-data"
EVENTS = "text/event-stream"
_IN_PATH = re.compile(r"\{([^{}]*)\}")
_STATUS = re.compile(r"[1-5](?:\d\d|XX)")


def check_document(document: Doc, schemas: SchemaCheck) -> None:
    """Look at every object of a document whose references are resolved.

    Raises:
        SpecError: Something is not known, with its place.
    """
    check_keywords(document, known.DOCUMENT, ())
    version = document.get("openapi")
    if not isinstance(version, str) or not version.startswith(("3.0.", "3.1.")):
        refuse(("openapi",), f"{version} is neither 3.0 nor 3.1")
    for index, one in enumerate(sequence(document.get("servers"))):
        _check_server(mapping(one), ("servers", index))
    components = mapping(document.get("components"))
    check_keywords(components, known.COMPONENTS, ("components",))
    for name, one in mapping(components.get("securitySchemes")).items():
        scheme = (mapping(one).get("type"), str(mapping(one).get("scheme")).lower())
        if scheme != ("http", "bearer"):
            refuse(("components", "securitySchemes", name), "the client sends bearer tokens only")
    for name, one in mapping(components.get("schemas")).items():
        schemas.check(one, ("components", "schemas", name))
    for path, item in mapping(document.get("paths")).items():
        where: Parts = ("paths", path)
        check_keywords(mapping(item), known.PATH_ITEM, where)
        for method in METHODS:
            if method in mapping(item):
                _check_operation(mapping(mapping(item)[method]), path, (*where, method), schemas)


def _check_server(server: Doc, where: Parts) -> None:
    """The client has the address; it only matters that paths begin where the document says."""
    if server.get("variables"):
        refuse((*where, "variables"), "variables of a server are not supported")
    if urlsplit(str(server.get("url", ""))).path not in {"", "/"}:
        refuse((*where, "url"), "a server with a path of its own is not supported")


def _check_operation(operation: Doc, path: str, where: Parts, schemas: SchemaCheck) -> None:
    check_keywords(operation, known.OPERATION, where)
    if not isinstance(operation.get("operationId"), str):
        refuse(where, "has no operationId: give it one")
    parameters = [mapping(one) for one in sequence(operation.get("parameters"))]
    for index, one in enumerate(parameters):
        _check_parameter(one, (*where, "parameters", index), schemas)
    in_path = sorted(str(one.get("name")) for one in parameters if one.get("in") == "path")
    if in_path != sorted(_IN_PATH.findall(path)):
        refuse(where, f"the path has {path}, and its parameters are {', '.join(in_path) or 'none'}")
    if "requestBody" in operation:
        _check_body(mapping(operation["requestBody"]), (*where, "requestBody"), schemas)
    streams = "x-streaming" in operation
    _check_responses(mapping(operation.get("responses")), streams, (*where, "responses"), schemas)


def _check_parameter(parameter: Doc, where: Parts, schemas: SchemaCheck) -> None:
    position = parameter.get("in")
    if position not in {"path", "query"}:
        refuse(where, f"a {position} parameter is not supported: the client sends those itself")
    check_keywords(parameter, known.PARAMETER, where)
    if parameter.get("allowReserved"):
        refuse((*where, "allowReserved"), "allowReserved is not supported")
    style = parameter.get("style", "simple" if position == "path" else "form")
    if style != ("simple" if position == "path" else "form"):
        refuse((*where, "style"), f"the style {style} is not supported")
    if position == "path" and parameter.get("required") is not True:
        refuse(where, "a parameter in the path has to be required")
    if "schema" not in parameter:
        refuse(where, "the parameter has no schema")
    schemas.check(parameter["schema"], (*where, "schema"))


def _check_body(body: Doc, where: Parts, schemas: SchemaCheck) -> None:
    check_keywords(body, known.REQUEST_BODY, where)
    content = mapping(body.get("content"))
    if len(content) != 1:
        refuse((*where, "content"), f"a body of {len(content)} content types is not supported")
    for kind, media in _media(content, where, schemas):
        if kind not in {JSON, FORM}:
            refuse((*where, "content", kind), "a body that is neither JSON nor multipart")
        if "schema" not in media:
            refuse((*where, "content", kind), "has no schema")


def _check_responses(responses: Doc, streams: bool, where: Parts, schemas: SchemaCheck) -> None:
    answers: list[Json] = []
    for status, one in responses.items():
        response, here = mapping(one), (*where, status)
        check_keywords(response, known.RESPONSE, here)
        if status != "default" and not _STATUS.fullmatch(status):
            refuse(here, "is no status code")
        content = mapping(response.get("content"))
        found = list(_media(content, here, schemas))
        if status.startswith(("4", "5")) or status == "default":
            continue  # the client makes errors of these, whatever they hold
        if not status.startswith("2"):
            refuse(here, "an answer that is neither a success nor an error is not supported")
        allowed = {JSON, EVENTS} if streams else {JSON}
        for kind, media in found:
            if kind not in allowed:
                refuse((*here, "content", kind), "an answer that is not JSON is not supported")
            if kind == JSON:
                if "schema" not in media:
                    refuse((*here, "content", kind), "has no schema")
                answers.append(media["schema"])
        if content and JSON not in content:
            refuse((*here, "content"), f"has no {JSON}")
    if not any(one.startswith("2") for one in responses):
        refuse(where, "there is no answer for success")
    if any(one != answers[0] for one in answers):
        refuse(where, "several successful answers of different types are not supported")


def _media(content: Doc, where: Parts, schemas: SchemaCheck) -> Iterator[tuple[str, Doc]]:
    for kind, one in content.items():
        media, here = mapping(one), (*where, "content", kind)
        check_keywords(media, known.MEDIA_TYPE, here)
        if "schema" in media:
            schemas.check(media["schema"], (*here, "schema"), is_form=kind == FORM)
        yield kind, media
