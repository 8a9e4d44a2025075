"""The command line as a whole: its commands, and how errors are reported."""

from __future__ import annotations

from collections.abc import Sequence

import typer

from honcho.cli import exits
from honcho.cli.archive import export, import_archive
from honcho.cli.chat import chat
from honcho.cli.doctor import doctor
from honcho.cli.ingest import ingest
from honcho.cli.inspect import inspect
from honcho.cli.mcp import mcp
from honcho.cli.others import outbox, serve, version
from honcho.cli.output import complain
from honcho.cli.search import search
from honcho.errors import HonchoError

app: typer.Typer = typer.Typer(
    name="honcho-sdk",
    help="Honcho, the memory server for AI agents, from the command line.",
    epilog=(
        "Exit codes: 0 done; 1 refused, or doctor found a problem; 2 an argument, setting or file "
        "cannot be used; 3 the server cannot be reached; 130 interrupted."
    ),
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for _command in (doctor, chat, search, ingest, inspect, mcp, version):
    app.command()(_command)
app.command()(export)
app.command("import")(import_archive)
for _forwarded in (serve, outbox):
    # These commands parse their own options, so that the options are listed in one place.
    app.command(
        context_settings={
            "allow_extra_args": True,
            "ignore_unknown_options": True,
            "help_option_names": [],
        }
    )(_forwarded)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command.

    Args:
        arguments: The arguments after the program's name; None takes those of the process.

    Returns:
        The exit code.
    """
    try:
        app(None if arguments is None else list(arguments), prog_name="honcho-sdk")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else exits.FAILED
    except HonchoError as error:
        complain(error.message)
        return exits.code_of(error)
    except KeyboardInterrupt:
        complain("interrupted")
        return exits.INTERRUPTED
    return exits.DONE
