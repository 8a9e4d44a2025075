"""What holds for every test: no settings of the machine, the same examples on every run."""

from __future__ import annotations

import gc
import os
import signal
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, settings

# The same examples on every run; and how long one takes says nothing on a busy machine.
settings.register_profile(
    "tests", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("tests")


# A shell starts what it puts into the background with SIGINT ignored, and processes inherit that:
# those that tests start and interrupt, too.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


# A home of their own: that of whoever runs the tests may hold settings in ~/.honcho. It is set for
# the whole process, so that fixtures of any scope and child processes have it, too.
_home = TemporaryDirectory(prefix="honcho-home-")
os.environ["HOME"] = os.environ["USERPROFILE"] = _home.name
os.environ.pop("HONCHO_CONFIG_DIR", None)


@pytest.fixture(autouse=True)
def _no_settings_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests say what they need; only HONCHO_TEST_... chooses the server of the contract tests."""
    for name in list(os.environ):
        if name.startswith("HONCHO_") and not name.startswith("HONCHO_TEST_"):
            monkeypatch.delenv(name)


def pytest_collection_finish() -> None:
    """What was imported and collected stays, and is not looked at whenever garbage is collected."""
    gc.collect()
    gc.freeze()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Files with slow tests come first, so that no process works alone at the end."""
    slow = {item.path for item in items if item.get_closest_marker("slow")}
    items.sort(key=lambda item: item.path not in slow)
