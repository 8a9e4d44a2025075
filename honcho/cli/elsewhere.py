"""``serve`` and ``outbox``: commands of other parts of the SDK, with their own options."""

from __future__ import annotations

import argparse

import typer


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
