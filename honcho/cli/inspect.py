"""``inspect``: serves a page that shows the memory, for a browser on this machine."""

from __future__ import annotations

import errno
import threading
from importlib.util import find_spec
from typing import Annotated

import typer

from honcho.cli.options import AsJson, BaseUrl, Workspace, client_of
from honcho.cli.output import say, write_json
from honcho.errors import ConfigurationError

_NEEDED = ("jinja2", "splintr", "starlette", "uvicorn")


def inspect(
    port: Annotated[int, typer.Option(min=0, max=65535, help="0 picks a free one.")] = 0,
    write: Annotated[
        bool, typer.Option("--write", help="Show forms that change what is stored.")
    ] = False,
    allow_host: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME",
            help="Another name under which the page may be opened, that of a forwarded port, say; "
            "may be repeated.",
            show_default=False,
        ),
    ] = None,
    base_url: BaseUrl = None,
    workspace: Workspace = None,
    as_json: AsJson = False,
) -> None:
    """Show what a server remembers, in a browser on this machine. Ctrl-C ends it."""
    if missing := [name for name in _NEEDED if find_spec(name) is None]:
        hint = "pip install 'honcho-sdk[inspect]'"
        raise ConfigurationError(f"inspect needs {', '.join(missing)}, not installed: {hint}")
    from honcho import AsyncHoncho
    from honcho.inspect.serve import running_inspector

    def connect(id: str | None) -> AsyncHoncho:
        return AsyncHoncho(base_url=base_url, workspace_id=id or workspace)

    # This client finds wrong settings now, and keeps a server in this process alive.
    with client_of(base_url, workspace, reads_only=not write) as client:
        try:
            with running_inspector(
                connect, port, workspace=workspace, write=write, allow_hosts=allow_host or ()
            ) as url:
                if as_json:
                    write_json({"url": url, "server": client.base_url, "write": write})
                else:
                    mode = "can write" if write else "read-only"
                    say(f"Inspecting {client.base_url} ({mode}). Open this address:")
                    say(f"  {url}")
                _wait_for_interrupt()
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise
            raise ConfigurationError(
                f"port {port} is in use: choose another with --port, or 0 for a free one"
            ) from None


def _wait_for_interrupt() -> None:
    try:
        threading.Event().wait()
    except KeyboardInterrupt:
        say("Stopped.")
