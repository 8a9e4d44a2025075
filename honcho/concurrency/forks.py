"""What belongs to one process (locks, connections) is made anew in a child process."""

from __future__ import annotations

import os
from typing import Protocol
from weakref import WeakSet


class BoundToProcess(Protocol):
    """An object that a child process must not use as it is."""

    def forked(self) -> None:
        """Begin anew in a child process, before anything else runs there."""
        ...


_bound: WeakSet[BoundToProcess] = WeakSet()


def renew_after_fork(bound: BoundToProcess) -> None:
    """Call ``bound.forked()`` in every child process that is forked while it exists."""
    _bound.add(bound)


def _renew() -> None:
    for bound in list(_bound):
        bound.forked()


if hasattr(os, "register_at_fork"):  # Windows does not fork
    os.register_at_fork(after_in_child=_renew)
