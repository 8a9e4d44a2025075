"""Options that several commands have, and the client that they make."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from honcho import Honcho

BaseUrl = Annotated[
    str | None,
    typer.Option(
        "--base-url",
        "--url",
        metavar="URL",
        help="The server, or embedded:FILE for a server in this process (default: HONCHO_URL).",
        show_default=False,
    ),
]
Workspace = Annotated[
    str | None,
    typer.Option(
        "--workspace",
        "-w",
        metavar="ID",
        help="The workspace (default: HONCHO_WORKSPACE_ID, else 'default').",
        show_default=False,
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Write JSON, for programs.")]


def client_of(base_url: str | None, workspace: str | None, **settings: Any) -> Honcho:
    """The client for these options. The key comes from HONCHO_API_KEY alone: the list of
    processes shows every argument to other users of the machine."""
    from honcho import Honcho

    return Honcho(base_url=base_url, workspace_id=workspace, **settings)
