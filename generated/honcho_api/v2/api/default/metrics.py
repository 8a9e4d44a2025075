# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""GET /metrics"""

from __future__ import annotations

from typing import Any

from .... import decode as _decode
from ....request import Request


def metrics() -> Request[Any]:
    """Get the numbers that Prometheus collects.

    The answer is Prometheus' text and not JSON, whatever the document says: read it as raw bytes.

    Returns:
        A request whose answer is read as ``Any``.

    Endpoint: ``GET /metrics``, idempotent.
    """
    return Request(
        operation="metrics",
        method="GET",
        template="/metrics",
        path="/metrics",
        parse=_decode.anything,
        idempotent=True,
    )
