"""What belongs to one process (locks, connections, threads) is made anew in a child process.

A child has the memory of its parent, and of its threads only the one that forked: a lock that
another thread held is never released there, an import or a statement that it had begun never ends.
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
        """Begin anew in a child process, before anything else runs there."""
        ...


class AtRest(BoundToProcess, Protocol):
    """An object that other threads must not be in the middle of using when a process forks."""

    def before_fork(self) -> None:
        """In the parent: wait until nobody is, and let nobody begin."""
        ...

    def after_fork(self) -> None:
        """In the parent: go on."""
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
    """Keep what belongs to the parent process, so that no finalizer of it ever runs here."""
    _abandoned.extend(things)


def load(*packages: str, libraries: Iterable[str] = ()) -> None:
    """Import what is otherwise imported late, so that nothing is being imported during a fork.

    Args:
        packages: Of these, all modules.
        libraries: Of these, what importing them brings; one that is not installed is passed over.
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
