# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""GET /deriver/metrics"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....request import Request
from ... import models as _models

if TYPE_CHECKING:
    from ...models.deriver_metrics import DeriverMetrics


def get_deriver_metrics() -> Request[DeriverMetrics]:
    """Tell how much background work the whole server has left.

    As it was last measured. 503 before the first measurement. Since server 3.1.2.

    Returns:
        A request whose answer is read as ``DeriverMetrics``.

    Endpoint: ``GET /deriver/metrics``, idempotent.
    """
    return Request(
        operation="get_deriver_metrics",
        method="GET",
        template="/deriver/metrics",
        path="/deriver/metrics",
        parse=_models.DeriverMetrics.from_dict,
        idempotent=True,
        since="3.1.2",
    )
