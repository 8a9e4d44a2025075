"""Webhook deliveries: verify that the server sent them."""

from __future__ import annotations

from honcho.answers.webhook_deliveries import SIGNATURE_HEADER as SIGNATURE_HEADER
from honcho.answers.webhook_deliveries import verify as verify

__all__ = ["SIGNATURE_HEADER", "verify"]
