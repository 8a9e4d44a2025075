"""The kinds of background work: a function for each, with the name of the task."""

from __future__ import annotations

from honcho.embedded.background.learning import derive, embed
from honcho.embedded.background.notices import notify
from honcho.embedded.background.scoping import fill_scope, leave_scope
from honcho.embedded.background.summarizing import summarize
from honcho.embedded.background.worker import Task
from honcho.embedded.database.store import Row
from honcho.embedded.registry import Services
from honcho.embedded.tables import lifecycle


def dream(*_: object, **__: object) -> None:
    """Does nothing: dreaming needs a language model."""


def purge(services: Services, job: Row) -> None:
    """Remove a session with all conclusions made in it, or a workspace with everything."""
    with services.store.write() as db:
        lifecycle.purge(db, job["workspace_id"], job["session_id"])


_ALL = (embed, derive, summarize, notify, dream, fill_scope, leave_scope, purge)

TASKS: dict[str, Task] = {task.__name__: task for task in _ALL}
