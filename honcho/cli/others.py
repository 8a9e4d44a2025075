"""Commands that need no client: ``version``, and those of other parts, with their own options."""

from __future__ import annotations

import argparse
import platform

import typer

from honcho._version import __version__
from honcho.cli.options import AsJson
from honcho.cli.output import say, write_json


def serve(context: typer.Context) -> None:
    """Serve the embedded server over HTTP, for development and tests: see serve --help."""
    from honcho.embedded.__main__ import main

    raise typer.Exit(main(context.args, "honcho-sdk serve"))


def outbox(context: typer.Context) -> None:
    """Look at an outbox, deliver it, see to what was refused: see outbox --help."""
    from honcho.outbox.command import ABOUT, configure, run

    parser = argparse.ArgumentParser("honcho-sdk outbox", description=ABOUT)
    configure(parser)
    raise typer.Exit(run(parser.parse_args(context.args)))


def version(as_json: AsJson = False) -> None:
    """Show the version of this SDK, of Python and of the system."""
    found = {
        "honcho-sdk": __version__,
        "python": platform.python_version(),
        "system": platform.platform(),
    }
    if as_json:
        write_json(found)
    else:
        say(f"honcho-sdk {found['honcho-sdk']}, Python {found['python']}, {found['system']}")
