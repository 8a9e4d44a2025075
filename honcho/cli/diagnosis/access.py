"""Whether the server accepts the key, and for which operations."""

from __future__ import annotations

import base64
import json
import time
from datetime import UTC, datetime
from typing import Any

from honcho.cli.diagnosis.answers import is_html, json_object
from honcho.cli.diagnosis.findings import Finding, note, ok, problem
from honcho.settings.config import ClientConfig
from honcho.settings.secrets import KEY_VARIABLE
from honcho.settings.typeguards import is_dict
from honcho.transport.raw import RawResponse


def explain(answer: RawResponse, config: ClientConfig) -> Finding:
    """What the response to listing the workspace's peers says about the key.

    Args:
        answer: The server's response.
        config: The client's settings.
    """
    if is_html(answer):
        text = f"The answer is a web page instead of the list of peers (HTTP {answer.status})."
        return problem("html", text, "A proxy or a login page is in front of the server.")
    said = _detail(answer)
    if answer.status == 200:
        total = json_object(answer).get("total")
        if not isinstance(total, int):
            return problem(
                "wrong_port", "This is not a Honcho server: it did not return a list of peers."
            )
        text = f"Workspace '{config.workspace_id}' can be read; it has {total:,} peers."
        return ok("access", text, peers=total)
    if answer.status in {401, 403}:
        return _refused(answer.status, said, config)
    if answer.status == 404:
        return problem(
            "wrong_port",
            "The server does not know the v3 API: it is not a Honcho server, or it is too old.",
            "Correct base_url, or upgrade the server to 3.0 or newer.",
        )
    text = f"The list of peers was refused (HTTP {answer.status}): {said}"
    return problem("refused", text, status=answer.status)


def _refused(status: int, said: str, config: ClientConfig) -> Finding:
    if not config.api_key.present:
        return problem(
            "unauthorized",
            f"The server needs an API key, and none is set (HTTP {status}).",
            f"Set {KEY_VARIABLE}.",
            status=status,
        )
    claims = _claims(config.api_key.authorization() or "")
    expires = claims.get("exp")
    if isinstance(expires, (int, float)) and expires < time.time():
        when = datetime.fromtimestamp(expires, UTC)
        return problem(
            "unauthorized",
            f"The API key expired on {when:%Y-%m-%d at %H:%M} UTC (HTTP {status}).",
            f"Make a new key, and set {KEY_VARIABLE} to it.",
            status=status,
        )
    workspace = claims.get("w")
    if isinstance(workspace, str) and workspace != config.workspace_id:
        return problem(
            "unauthorized",
            f"The API key is for workspace '{workspace[:80]}', and '{config.workspace_id}' is "
            f"asked for (HTTP {status}).",
            "Set HONCHO_WORKSPACE_ID to that workspace, or use another key.",
            status=status,
        )
    limits = [f"{name} '{str(claims[key])[:80]}'" for key, name in _LIMITS if claims.get(key)]
    if limits:
        return note(
            "limited_key",
            f"The API key is limited to {' and '.join(limits)}: it may not list the peers of the "
            "workspace. A call that it permits will show whether it is valid.",
            status=status,
        )
    return problem(
        "unauthorized",
        f"The server refuses the API key (HTTP {status}): {said}",
        f"Check that {KEY_VARIABLE} is complete, belongs to this server and has not expired.",
        status=status,
    )


_LIMITS = (("p", "peer"), ("s", "session"))


def _claims(authorization: str) -> dict[str, Any]:
    """The claims in a key of a Honcho server: a JWT, whose signature the server checks."""
    parts = authorization.split(".")
    if len(parts) != 3:
        return {}
    try:
        found = json.loads(base64.urlsafe_b64decode(parts[1] + "=" * (-len(parts[1]) % 4)))
    except (ValueError, RecursionError):
        return {}
    return found if is_dict(found) else {}


def _detail(answer: RawResponse) -> str:
    said = json_object(answer).get("detail")
    return " ".join(str(said or "it does not say why").split())[:300]
