"""Health, and keys."""

from __future__ import annotations

from honcho.embedded.registry import Call, Reply, operation
from honcho.embedded.values import ApiError


@operation("health_check")
def health_check(_: Call) -> Reply:
    """The health check."""
    return Reply({"status": "ok"})


@operation("create_key")
def create_key(_: Call) -> Reply:
    """Always refused: authentication is off, so there are no keys."""
    raise ApiError(405, "Feature is disabled")
