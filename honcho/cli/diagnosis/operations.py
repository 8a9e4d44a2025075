"""Which version a server has, and how its operations compare with those of this SDK."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from honcho.cli.diagnosis.answers import json_object
from honcho.cli.diagnosis.findings import Finding, note, ok, problem, warning
from honcho.embedded.versions import NEWEST
from honcho.settings.typeguards import is_dict
from honcho.transport.raw import RawResponse

_METHODS = {"get", "put", "post", "delete", "patch"}
_NUMBER = re.compile(r"\d+")


def compare(answer: RawResponse) -> Iterator[Finding]:
    """Compare the server's OpenAPI document with that of this SDK.

    Args:
        answer: The response to ``GET /openapi.json``.

    Yields:
        The version, and what either side lacks; a problem if it is no server of the v3 API.
    """
    document = json_object(answer)
    if answer.status != 200 or not is_dict(document.get("paths")):
        yield note(
            "version_unknown",
            f"The server does not say which version it is (HTTP {answer.status} for "
            "/openapi.json).",
        )
        return
    theirs, ours = operations(document), operations(our_document())
    version = str(document.get("info", {}).get("version", "unknown"))[:40]
    if not any(path.startswith("/v3/") for _, path in theirs):
        yield _of_an_older_api(theirs, version) or problem(
            "wrong_port",
            "A web service answers there, but it is not a Honcho server: it has other operations.",
            "Correct the port or the path in base_url.",
        )
        return
    newest = newest_known()
    details = {"version": version, "known": newest}
    if _numbers(version) > _numbers(newest):
        text = f"Server {version} is newer than what this SDK was made for ({newest})."
        yield note(
            "newer_server",
            text,
            "It should work. Check for a newer version of honcho-sdk.",
            **details,
        )
    else:
        yield ok("version", f"Server {version}; this SDK knows servers up to {newest}.", **details)
    lacking = [name for place, name in ours.items() if place not in theirs]
    if lacking:
        yield warning(
            "old_server",
            f"The server is too old for {len(lacking)} of {len(ours)} operations: "
            f"{', '.join(lacking)}.",
            "Calls that need them fail with NotFoundError. Upgrade the server; an embedded one has "
            f"them with --server-version {NEWEST}.",
            operations=lacking,
        )
    unknown = [f"{method} {path}" for method, path in theirs if (method, path) not in ours]
    if unknown:
        yield note(
            "unknown_operations",
            f"The server has {len(unknown)} operations that this SDK does not know: "
            f"{', '.join(unknown)}.",
            operations=unknown,
        )


@cache
def our_document() -> Mapping[str, Any]:
    """The OpenAPI document that this SDK is generated from."""
    found: dict[str, Any] = json.loads(files("honcho.embedded").joinpath("v3.json").read_bytes())
    return found


def operations(document: Mapping[str, Any]) -> dict[tuple[str, str], str]:
    """The operation's name by method and path, with names of path parameters ignored."""
    found: dict[tuple[str, str], str] = {}
    for path, methods in document["paths"].items():
        for method, operation in methods.items() if is_dict(methods) else ():
            if method in _METHODS and is_dict(operation):
                place = re.sub(r"\{[^}]*\}", "{}", str(path))
                found[method.upper(), place] = str(operation.get("operationId", path))
    return found


def newest_known() -> str:
    """The newest server version with a feature that this SDK uses."""
    document = our_document()
    versions = [NEWEST, str(document["info"]["version"])]
    for methods in document["paths"].values():
        versions += [one["x-since"] for one in methods.values() if "x-since" in one]
    return max(versions, key=_numbers)


def of_an_older_api(answer: RawResponse) -> Finding | None:
    """A problem if the answer to ``GET /openapi.json`` is that of a server with API v1 or v2."""
    document = json_object(answer)
    if answer.status != 200 or not is_dict(document.get("paths")):
        return None
    version = str(document.get("info", {}).get("version", "unknown"))[:40]
    return _of_an_older_api(operations(document), version)


def _of_an_older_api(theirs: Mapping[tuple[str, str], str], version: str) -> Finding | None:
    if any(path.startswith(("/v1/", "/v2/")) for _, path in theirs):
        return problem(
            "old_server",
            f"The server is too old: version {version} has no v3 API.",
            "Upgrade the server to 3.0 or newer, or call it with the requests of honcho_api.v2.",
            version=version,
        )
    return None


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(number) for number in _NUMBER.findall(version)[:3])
