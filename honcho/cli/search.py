"""``search``: messages of a workspace, a peer or a session."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.text import Text

from honcho.cli.options import AsJson, BaseUrl, Workspace, client_of
from honcho.cli.output import plain, say, write_json
from honcho.errors import ValidationError
from honcho.inspect.marks import word_pattern

if TYPE_CHECKING:
    from honcho import Message


def search(
    query: Annotated[str, typer.Argument(help="What to look for.", show_default=False)],
    peer: Annotated[
        str | None, typer.Option("--peer", "-p", metavar="ID", help="Messages of this peer.")
    ] = None,
    session: Annotated[
        str | None, typer.Option("--session", "-s", metavar="ID", help="Messages of this session.")
    ] = None,
    limit: Annotated[int, typer.Option("--limit", "-n", help="At most so many, 1-100.")] = 10,
    filters: Annotated[
        str | None,
        typer.Option("--filters", metavar="JSON", help="A filter of the server's, as JSON."),
    ] = None,
    base_url: BaseUrl = None,
    workspace: Workspace = None,
    as_json: AsJson = False,
) -> None:
    """Search what was said. The best match comes first, and hits are marked."""
    wanted = _filters(filters)
    with client_of(base_url, workspace, reads_only=True) as client:
        if session is not None:
            if peer is not None:
                wanted = {"AND": [{"peer_id": peer}, wanted]} if wanted else {"peer_id": peer}
            found = client.session(session, lazy=True).search(query, wanted, limit)
        elif peer is not None:
            found = client.peer(peer, lazy=True).search(query, wanted, limit)
        else:
            found = client.search(query, wanted, limit)
    if as_json:
        write_json(found)
        return
    for message in found:
        _show(message, query)
    say(f"{len(found)} found" if found else "Nothing found.", style="dim")


def _filters(text: str | None) -> dict[str, Any] | None:
    if text is None:
        return None
    try:
        found = json.loads(text)
    except ValueError as error:
        raise ValidationError(f"--filters is not JSON: {error}") from None
    if not isinstance(found, dict):
        raise ValidationError("--filters must be a JSON object")
    return found  # pyright: ignore[reportUnknownVariableType]


def _show(message: Message, query: str) -> None:
    when = f"{message.created_at:%Y-%m-%d %H:%M}"
    say(Text.assemble((message.peer_id, "bold"), (f"  {message.session_id}  {when}", "dim")))
    content = Text(plain(message.content))
    if (words := word_pattern(query)) is not None:
        content.highlight_regex(words, "bold yellow")
    say(content)
    say()
