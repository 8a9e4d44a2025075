"""After a fork: replace the locks, connections and threads that belong to the parent process.

A child process has a copy of the parent's memory, but only the thread that forked. A lock that
another thread held is never released there, and an import that it had begun never ends.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Iterable
from typing import Protocol
from weakref import WeakSet


class BoundToProcess(Protocol):
    """An object that a child process must not use as it is."""

    def forked(self) -> None:
        """Reset the object in a child process, before anything else runs there."""
        ...


class AtRest(BoundToProcess, Protocol):
    """An object that no thread may be using at the moment when the process forks."""

    def before_fork(self) -> None:
        """In the parent: wait until no thread uses the object, and block new uses."""
        ...

    def after_fork(self) -> None:
        """In the parent: allow uses again."""
        ...


_bound: WeakSet[BoundToProcess] = WeakSet()
_resting: WeakSet[AtRest] = WeakSet()
_forking = threading.RLock()
_abandoned: list[object] = []
_loaded: set[str] = set()


def renew_after_fork(bound: BoundToProcess) -> None:
    """Call ``bound.forked()`` in every child process that is forked while it exists."""
    _bound.add(bound)


def rest_for_fork(bound: AtRest) -> None:
    """Call the methods of ``bound`` around every fork while it exists."""
    with _forking:
        _resting.add(bound)
    renew_after_fork(bound)


def abandon(*things: object) -> None:
    """Keep an object of the parent process referenced, so that its finalizer never runs here."""
    _abandoned.extend(things)


def load(*packages: str, libraries: Iterable[str] = ()) -> None:
    """Do the deferred imports now, so that no import is in progress during a fork.

    Args:
        packages: Packages of which all modules are imported.
        libraries: Modules to import; those that are not installed are skipped.
    """
    from contextlib import suppress
    from importlib import import_module
    from pkgutil import walk_packages

    for package in packages:
        if package not in _loaded:
            for module in walk_packages(import_module(package).__path__, f"{package}."):
                import_module(module.name)
    for library in libraries:
        if library not in _loaded:
            with suppress(ImportError):
                import_module(library)
    _loaded.update(packages, libraries)


def _rest() -> None:
    _forking.acquire()
    for bound in list(_resting):
        bound.before_fork()


def _go_on() -> None:
    for bound in list(_resting):
        bound.after_fork()
    _forking.release()


def _renew() -> None:
    global _forking
    _forking = threading.RLock()
    for bound in list(_bound):
        bound.forked()


if hasattr(os, "register_at_fork"):  # Windows does not fork
    os.register_at_fork(before=_rest, after_in_parent=_go_on, after_in_child=_renew)
