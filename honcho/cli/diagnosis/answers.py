"""Whether a response comes from a Honcho server, and from what else if not."""

from __future__ import annotations

import re
from typing import Any

from honcho.cli.diagnosis.findings import Finding, problem
from honcho.errors import HonchoError
from honcho.settings.address import BaseUrl
from honcho.settings.typeguards import is_dict
from honcho.transport.raw import RawResponse

_TITLE = re.compile(r"<title[^>]*>(.*?)</title>", re.IGNORECASE | re.DOTALL)
_GATEWAY = {502, 503, 504}


def not_from_honcho(answer: RawResponse, address: BaseUrl) -> Finding | None:
    """The problem with the response to ``GET /health``; None if it is a Honcho server's."""
    status = answer.status
    where = address.url
    if status == 407:
        text = "The proxy wants a user name and a password."
        return problem("proxy_login", text, "Put them into the proxy's URL.", status=status)
    if 300 <= status < 400:
        target = answer.headers.get("location", "nowhere")[:200]
        return problem(
            "redirect",
            f"{where} redirects to {target}, and redirects are not followed: the key would go "
            "to another server.",
            "Set base_url to the address of the server itself.",
            status=status,
        )
    if is_html(answer):
        return _html(answer, where)
    if status in _GATEWAY:
        return problem(
            "gateway",
            f"A gateway answers at {where}, and says that the server behind it does not "
            f"(HTTP {status}).",
            "Look at the server's own log, or wait until it has started.",
            status=status,
        )
    if status >= 500:
        text = f"The server at {where} fails (HTTP {status}): {_start(answer)}"
        return problem("server_fails", text, "Look at the server's own log.", status=status)
    if status in {401, 403}:
        return problem(
            "gateway_refuses",
            f"Something in front of the server at {where} refuses the request (HTTP {status}): "
            "Honcho itself says without a key whether it is well.",
            "Ask who runs it, and see whether a VPN or an allowed address is needed.",
            status=status,
        )
    if status == 429:
        text = f"{where} says that there are too many requests from here."
        return problem("too_many", text, "Wait a minute.", status=status)
    if status == 200 and json_object(answer).get("status") == "ok":
        return None
    return problem(
        "wrong_port",
        f"A web server answers at {where}, but it is not Honcho's (HTTP {status} for /health).",
        "Correct the port or the path in base_url.",
        status=status,
    )


def is_html(answer: RawResponse) -> bool:
    """Whether the response is an HTML page."""
    kind = answer.headers.get("content-type", "")
    return "html" in kind.lower() or answer.body.lstrip()[:1] == b"<"


def _html(answer: RawResponse, where: str) -> Finding:
    title = _TITLE.search(answer.text[:20_000])
    named = f", titled '{' '.join(title[1].split())[:80]}'" if title else ""
    return problem(
        "html",
        f"A web page came in place of Honcho's answer{named} (HTTP {answer.status}). It is from "
        f"a proxy, a login page or another web server at {where}.",
        "See whether a proxy or a VPN stands between, and whether base_url is the API's address "
        "and not that of a web site.",
        status=answer.status,
    )


def json_object(answer: RawResponse) -> dict[str, Any]:
    """The JSON object in the body; empty if there is none."""
    try:
        found = answer.json()
    except HonchoError:
        return {}
    return found if is_dict(found) else {}


def _start(answer: RawResponse) -> str:
    return " ".join(answer.text.split())[:200] or "it says nothing"
