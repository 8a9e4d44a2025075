"""Webhook deliveries: is this really from the server, and what does it say?"""

from __future__ import annotations

from honcho.answers.webhook_deliveries import SIGNATURE_HEADER as SIGNATURE_HEADER
from honcho.answers.webhook_deliveries import verify as verify

__all__ = ["SIGNATURE_HEADER", "verify"]
