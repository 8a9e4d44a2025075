"""``serve``: the embedded server over HTTP."""

from __future__ import annotations

import typer


def serve(context: typer.Context) -> None:
    """Serve the embedded server over HTTP, for development and tests: see serve --help."""
    from honcho.embedded.__main__ import main

    raise typer.Exit(main(context.args, "honcho-sdk serve"))
