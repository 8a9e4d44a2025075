"""``doctor``: checks the installation, the settings and the server."""

from __future__ import annotations

import platform
from collections.abc import Iterator
from typing import Annotated

import typer
from rich.text import Text

from honcho._version import __version__
from honcho.cli import exits
from honcho.cli.diagnosis.findings import Finding, Level, ok
from honcho.cli.options import AsJson, BaseUrl, Workspace
from honcho.cli.output import plain, say, write_json

_LABELS = {
    Level.OK: ("ok  ", "green"),
    Level.NOTE: ("note", "cyan"),
    Level.WARNING: ("warn", "yellow"),
    Level.PROBLEM: ("FAIL", "bold red"),
}


def doctor(
    timeout: Annotated[float, typer.Option(help="Seconds for each step of a request.")] = 5.0,
    base_url: BaseUrl = None,
    workspace: Workspace = None,
    as_json: AsJson = False,
) -> None:
    """Check the installation, the settings and the server, and say what is wrong.

    Nothing is changed or created. The exit code is 1 if there is a problem; a warning is none.
    """
    findings: list[Finding] = []
    for finding in _findings(base_url, workspace, timeout):
        findings.append(finding)
        if not as_json:
            _show(finding)
    failed = any(finding.level is Level.PROBLEM for finding in findings)
    if as_json:
        write_json({"ok": not failed, "findings": findings})
    raise typer.Exit(exits.FAILED if failed else exits.DONE)


def _findings(base_url: str | None, workspace: str | None, timeout: float) -> Iterator[Finding]:
    from honcho.cli.diagnosis import embedded, installation, server, settings

    python = platform.python_version()
    text = f"honcho-sdk {__version__}, Python {python}, {platform.platform()}"
    yield ok("versions", text, sdk=__version__, python=python)
    yield from installation.check()
    config, found = settings.check(base_url, workspace)
    yield from found
    if config is None:
        return
    if config.address.is_embedded:
        yield from embedded.check(config.address.store)
    else:
        yield from server.check(config, timeout)


def _show(finding: Finding) -> None:
    label, style = _LABELS[finding.level]
    say(Text.assemble((label, style), "  ", plain(finding.text)))
    if finding.hint:
        say(Text.assemble("      ", (plain(finding.hint), "dim")))
