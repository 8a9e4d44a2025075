"""The pytest plugin of the live suite: which tests run, what is skipped and why, the report."""

from __future__ import annotations

import os
import re
from collections.abc import Generator
from pathlib import Path
from typing import Any

import pytest

from honcho import HonchoError
from honcho.transport.newer import is_older
from tests.live import report as reporting
from tests.live.report import Case, Outcome
from tests.live.server import URL, facts, remove

_NEEDS = re.compile(r"needs server \d[\d.]* or newer")


class LiveRun:
    """What one run found out.

    Attributes:
        cases: What the contract scenarios found.
        outcomes: How the tests went.
        workspaces: What the tests used, to be removed at the end.
        notes: What else the report says.
    """

    def __init__(self) -> None:
        self.cases: list[Case] = []
        self.outcomes: list[Outcome] = []
        self.workspaces: set[str] = set()
        self.notes: list[str] = []


RUN = LiveRun()
"""That of this process."""


def pytest_configure(config: pytest.Config) -> None:
    """Say at once what is missing."""
    if not URL:
        raise pytest.UsageError("HONCHO_TEST_URL says which server to test")


def pytest_report_header() -> str:
    """Which server is tested."""
    return f"server under test: {URL}, version {facts().version}"


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Keep what talks to the server; the other tests have servers of their own."""
    kept: list[pytest.Item] = []
    dropped: list[pytest.Item] = []
    for item in items:
        names: list[str] = getattr(item, "fixturenames", [])
        is_live = "live" in item.path.parts or "client" in names
        (kept if is_live else dropped).append(item)
    for item in kept:
        mark = item.get_closest_marker("before")
        if mark is not None and not is_older(facts().version, mark.args[0]):
            reason = (
                f"only servers before {mark.args[0]} do this, and this one is {facts().version}"
            )
            item.add_marker(pytest.mark.skip(reason=reason))
    items[:] = kept
    config.hook.pytest_deselected(items=dropped)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[Any]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Skip what the server's version lacks; note how everything else went."""
    found = yield
    error = None if call.excinfo is None else call.excinfo.value
    if found.failed and isinstance(error, HonchoError) and _NEEDS.search(str(error)):
        found.outcome = "skipped"
        path, line, _ = item.location
        found.longrepr = (path, line or 0, f"Skipped: {error}")
    if found.when == "call" or not found.passed:
        reason = str(found.longrepr[2]) if isinstance(found.longrepr, tuple) else ""
        RUN.outcomes.append(Outcome(item.nodeid, found.outcome, reason or str(error or "")[:300]))
    return found


def pytest_sessionfinish() -> None:
    """Remove what the tests made, and write the report."""
    RUN.notes += [f"not removed: {one}" for one in remove(sorted(RUN.workspaces))]
    folder = Path(os.environ.get("HONCHO_TEST_REPORT", reporting.FOLDER))
    server = f"{URL} ({facts().version})"
    RUN.notes.append(f"workspaces removed: {len(RUN.workspaces)}")
    path = reporting.write(folder, server, RUN.cases, RUN.outcomes, RUN.notes)
    print(f"\nreport: {path}")
