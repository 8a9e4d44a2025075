# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""Counts by an internal id of the session, which is not the id that callers use."""

from typing import TypeAlias

from .session_queue_status import SessionQueueStatus

SessionQueueStatusMap: TypeAlias = dict[str, SessionQueueStatus]
