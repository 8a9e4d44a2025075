"""``mcp``: the memory as a server of the Model Context Protocol."""

from __future__ import annotations

import asyncio
import logging
import os
import secrets
import sys
from importlib.util import find_spec
from ipaddress import ip_address
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from honcho.cli.options import BaseUrl, Workspace
from honcho.cli.output import complain, say
from honcho.errors import ConfigurationError, ValidationError

if TYPE_CHECKING:
    from mcp.server import Server

LEAST_TOKEN = 16
_TOKEN = "HONCHO_MCP_TOKEN"  # noqa: S105 - the name of a variable


def mcp(
    embedded: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="A server in this process that keeps its data here.",
            dir_okay=False,
        ),
    ] = None,
    user: Annotated[
        str,
        typer.Option(
            "--user",
            "-u",
            metavar="ID",
            envvar="HONCHO_MCP_USER",
            help="The peer that is meant where a call names none.",
        ),
    ] = "user",
    session: Annotated[
        str,
        typer.Option(
            "--session", "-s", metavar="ID", help="The session that kept facts belong to."
        ),
    ] = "mcp",
    write: Annotated[
        bool, typer.Option("--write", help="Let the model keep facts and delete them.")
    ] = False,
    timeout: Annotated[
        float, typer.Option(help="Seconds until a call is given up, more than 0.")
    ] = 30.0,
    http: Annotated[
        bool, typer.Option("--http", help="Serve streamable HTTP, not standard input and output.")
    ] = False,
    host: Annotated[str, typer.Option(help="With --http: the address to listen on.")] = "127.0.0.1",
    port: Annotated[
        int, typer.Option(min=0, max=65535, help="With --http: 0 picks a free one.")
    ] = 8790,
    allow_host: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME",
            help="With --http: another name of this server, or of web pages that may use it. "
            "May be repeated.",
        ),
    ] = None,
    no_token: Annotated[
        bool,
        typer.Option(
            "--no-token", help="With --http: let in every program of this machine. Loopback only."
        ),
    ] = False,
    base_url: BaseUrl = None,
    workspace: Workspace = None,
) -> None:
    """Offer the memory to a host of the Model Context Protocol, such as an editor or an assistant.

    It only reads, unless it is started with --write. With --http the token is that of
    HONCHO_MCP_TOKEN, or a new one that is shown.
    """
    if find_spec("mcp") is None:
        raise ConfigurationError(
            "the MCP server needs the package mcp, which is not installed: "
            'pip install "honcho-sdk[mcp]"'
        )
    if embedded is not None:
        if base_url is not None:
            raise ValidationError("--embedded and --url are two servers: give one of them")
        base_url = f"embedded:{embedded}"
    logging.basicConfig(stream=sys.stderr, format="%(levelname)s %(name)s: %(message)s")
    from honcho import AsyncHoncho
    from honcho.mcp_server.server import make_server
    from honcho.mcp_server.stdio import serve_stdio

    client = AsyncHoncho(base_url=base_url, workspace_id=workspace)
    server = make_server(client, user=user, session=session, timeout=timeout, write=write)
    if http:
        _serve_http(server, host, port, allow_host or [], _token(host, no_token))
        return
    if sys.stdin.isatty():
        complain("waiting for a host on standard input; Ctrl-C ends it")
    asyncio.run(serve_stdio(server))


def _token(host: str, no_token: bool) -> str | None:
    """The token that requests have to send."""
    given = os.environ.get(_TOKEN, "").strip()
    if no_token:
        if not _is_loopback(host):
            raise ValidationError(f"--no-token needs an address of loopback, and --host is {host}")
        return None
    if not given:
        token = secrets.token_urlsafe(24)
        say(f"token: {token}  (a new one for each start; {_TOKEN} sets it)")
        return token
    if len(given) < LEAST_TOKEN or not given.isascii() or not given.isprintable() or " " in given:
        raise ValidationError(
            f"{_TOKEN} must have {LEAST_TOKEN} or more ASCII characters, no blank"
        )
    return given


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _serve_http(
    server: Server[None], host: str, port: int, allow_hosts: list[str], token: str | None
) -> None:
    from honcho.embedded.__main__ import stop_signal
    from honcho.embedded.http.listening import listening
    from honcho.embedded.serve import STOP_SECONDS
    from honcho.mcp_server.http import PATH, make_app

    stop = stop_signal()
    if not _is_loopback(host):
        complain("others can listen to plain HTTP: put a proxy with TLS in front of it")
    app = make_app(server, host=host, allow_hosts=allow_hosts, token=token)
    try:
        with listening(app, host, port, seconds=STOP_SECONDS, lifespan="on") as url:
            say(f"listening on {url}{PATH}")
            stop.wait()
    except OSError as error:
        raise ConfigurationError(f"cannot listen on {host}:{port}: {error.strerror}") from error
