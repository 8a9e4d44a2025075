# Derived from honcho/aio/background.py by scripts/blocking.py; do not edit.
"""Background work of the server: its status, waiting for its end, and requesting more."""

from __future__ import annotations

import time

from honcho.arguments.ids import Reference, id_of, id_or_none
from honcho.arguments.names import both_names
from honcho.blocking.transport.api import ApiUser
from honcho.client.progress import Progress, reporting
from honcho.client.waiting import FIRST_PAUSE, GATE, POLL_TIMEOUT, check_timeout, pauses
from honcho.concurrency.both import sleep
from honcho.errors import TimeoutError
from honcho.settings.timeouts import Seconds
from honcho_api import v3


class Background(ApiUser):
    """The part of a client that is about background work."""

    @both_names
    def queue_status(
        self,
        observer: Reference | None = None,
        sender: Reference | None = None,
        session: Reference | None = None,
    ) -> v3.QueueStatus:
        """How much background work is done and how much is left.

        Args:
            observer: Only work done for this peer.
            sender: Only work on messages of this peer.
            session: Only work for this session.

        Calls ``GET /v3/workspaces/{workspace_id}/queue/status``.

        Examples:
            >>> status = client.queue_status()
            >>> status.pending_work_units
            0
        """
        return self._api.call(
            v3.get_queue_status,
            self.workspace_id,
            observer_id=id_or_none("observer", observer),
            sender_id=id_or_none("sender", sender),
            session_id=id_or_none("session", session),
        )

    def deriver_metrics(self) -> v3.DeriverMetrics:
        """How much background work the whole server has left, in all its workspaces.

        Numbers that the server does not report are absent.

        Raises:
            NotFoundError: The server is older than 3.1.2.
            ServerError: Nothing was measured yet (503).

        Calls ``GET /deriver/metrics``.

        Examples:
            >>> client.deriver_metrics()
            DeriverMetrics(...)
        """
        return self._api.send(v3.get_deriver_metrics(), ensure=False)

    @both_names
    def wait_until_processed(
        self,
        *,
        session: Reference | None = None,
        timeout: Seconds | None = POLL_TIMEOUT,
        progress: Progress | bool | None = None,
    ) -> v3.QueueStatus:
        """Wait until the server has nothing left to do in the background.

        A server queues the work of new messages shortly after its response, so this waits until two
        status requests in a row report no work. With its default settings a server begins only when
        512 tokens of a session wait, or after 30 minutes; ``DERIVER_FLUSH_ENABLED=true`` in its
        environment makes it begin at once.

        Args:
            session: Only wait for work of this session.
            timeout: Seconds to wait at most; ``None`` waits as long as it takes.
            progress: Called with the work done and the total, or ``True`` for a bar.

        Returns:
            The last status: nothing in progress, nothing pending.

        Raises:
            TimeoutError: There was still work to do; the last status is in ``body``.

        Calls ``GET /v3/workspaces/{workspace_id}/queue/status`` every 0.1 to 5 seconds.

        Examples:
            >>> status = client.wait_until_processed(timeout=60)
            >>> status.pending_work_units
            0
        """
        end = time.monotonic() + check_timeout(timeout)
        was_idle = False
        with reporting(progress, "processing", "units") as report:
            for pause in pauses():
                status = self.queue_status(session=session)
                left = status.pending_work_units + status.in_progress_work_units
                report(status.completed_work_units, status.total_work_units)
                if left == 0 and was_idle:
                    return status
                was_idle = left == 0
                remaining = end - time.monotonic()
                if remaining <= 0 and left:
                    raise TimeoutError(
                        f"{left} units of background work were left after {timeout} s. {GATE}",
                        is_retryable=True,
                        body=status.to_dict(),
                    )
                sleep(FIRST_PAUSE if was_idle else min(pause, remaining))
        raise AssertionError("pauses() has no end")

    @both_names
    def schedule_dream(
        self,
        observer: Reference,
        session: Reference | None = None,
        observed: Reference | None = None,
    ) -> None:
        """Have the server consolidate what one peer knows of another, in the background.

        Args:
            observer: The peer who knows.
            session: The session that the results belong to.
            observed: The peer it is about; default is the observer itself.

        Calls ``POST /v3/workspaces/{workspace_id}/schedule_dream``.

        Examples:
            >>> client.schedule_dream(mara)
        """
        observer_id = id_of("observer", observer)
        body = v3.ScheduleDreamRequest(
            observer=observer_id,
            observed=id_or_none("observed", observed) or observer_id,
            dream_type="omni",
            session_id=id_or_none("session", session),
        )
        self._api.call(v3.schedule_dream, self.workspace_id, body=body)
