"""Options that several commands have, and the client that they make."""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from honcho.errors import ConfigurationError

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


def client_of(
    base_url: str | None, workspace: str | None, *, reads_only: bool = False, **settings: Any
) -> Honcho:
    """The client for these options. The key comes from HONCHO_API_KEY alone: the list of
    processes shows every argument to other users of the machine.

    Raises:
        ConfigurationError: The command only reads, and the file of the embedded server does not
            exist: it would be created empty, and nothing be found in it.
    """
    from honcho import Honcho
    from honcho.settings.config import ClientConfig

    if reads_only:
        found = ClientConfig.resolve(base_url=base_url, workspace_id=workspace).address.store
        if found is not None and not Path(found).exists():
            raise ConfigurationError(f"there is no file {found}: check the path after embedded:")
    return Honcho(base_url=base_url, workspace_id=workspace, **settings)


def quiet_client(**settings: Any) -> Honcho:
    """A client for ``doctor``: it makes one attempt, and its warnings are findings already."""
    from honcho import Honcho

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return Honcho(max_retries=0, **settings)
