"""``export`` and ``import``: write a workspace to a file, and read it back."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer
from attrs import asdict

from honcho.cli.options import AsJson, BaseUrl, Workspace, client_of
from honcho.cli.output import drawn, say, write_json
from honcho.errors import ValidationError
from honcho.ingest.report import counted

File = Annotated[Path, typer.Argument(help="The archive, a zip.", show_default=False)]


def export(
    file: File,
    session: Annotated[
        list[str] | None,
        typer.Option("--session", "-s", metavar="ID", help="Only this session. May be repeated."),
    ] = None,
    peer: Annotated[
        list[str] | None,
        typer.Option(
            "--peer", "-p", metavar="ID", help="Only messages of this peer. May be repeated."
        ),
    ] = None,
    since: Annotated[
        str | None, typer.Option(metavar="DATE", help="Only messages from this date on.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace an existing file.")] = False,
    base_url: BaseUrl = None,
    workspace: Workspace = None,
    as_json: AsJson = False,
) -> None:
    """Write the workspace into a file, which can be read without this program."""
    if file.exists() and not force:
        raise ValidationError(f"{file} exists: use --force to replace it")
    with client_of(base_url, workspace, reads_only=True) as client, drawn(None) as report:
        counts = client.export(
            file, sessions=session or None, peers=peer or None, since=since, progress=report
        )
    if as_json:
        write_json({"file": str(file), "counts": counts})
    else:
        say(", ".join(counted(n, kind.removesuffix("s")) for kind, n in counts.items() if n))


def import_archive(
    file: File,
    on_conflict: Annotated[
        str,
        typer.Option(
            metavar="error|skip|merge",
            help="What to do with peers and sessions that exist already.",
        ),
    ] = "error",
    name: Annotated[
        list[str] | None,
        typer.Option(
            metavar="OLD=NEW", help="Give a peer another id; two can become one. May be repeated."
        ),
    ] = None,
    conclusions: Annotated[
        bool, typer.Option("--conclusions", help="Write the conclusions, as facts.")
    ] = False,
    checkpoint: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", help="A file that records progress: run again with it to continue."
        ),
    ] = None,
    into: Annotated[
        str | None,
        typer.Option(metavar="ID", help="The workspace (default: that of --workspace)."),
    ] = None,
    base_url: BaseUrl = None,
    workspace: Workspace = None,
    as_json: AsJson = False,
) -> None:
    """Write what is in an archive into the workspace."""
    names = dict(_pair(one) for one in name or ())
    with client_of(base_url, workspace) as client, drawn(None) as report:
        done = client.import_archive(
            file,
            into=into,
            on_conflict=on_conflict,  # type: ignore[arg-type]  # it is checked there
            names=names,
            conclusions=conclusions,
            checkpoint=checkpoint,
            progress=report,
        )
    if as_json:
        found: dict[str, Any] = asdict(done)
        write_json({**found, "ids": str(done.ids)})
        return
    say(
        f"{counted(done.messages, 'message')}, {counted(done.sessions, 'session')}, "
        f"{counted(done.peers, 'peer')}, {counted(done.conclusions, 'conclusion')}; "
        f"{counted(done.skipped, 'session')} left alone. "
        f"New ids of messages: {done.ids}"
    )


def _pair(given: str) -> tuple[str, str]:
    old, equals, new = given.partition("=")
    if not (old and equals and new):
        raise ValidationError(f"--name {given}: write OLD=NEW")
    return old, new
