# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""GET /health"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....request import Request
from ... import models as _models

if TYPE_CHECKING:
    from ...models.health import Health


def health_check() -> Request[Health]:
    """Tell whether the server is up.

    Needs no key.

    Returns:
        A request whose answer is read as ``Health``.

    Endpoint: ``GET /health``, idempotent.
    """
    return Request(
        operation="health_check",
        method="GET",
        template="/health",
        path="/health",
        parse=_models.Health.from_dict,
        idempotent=True,
    )
