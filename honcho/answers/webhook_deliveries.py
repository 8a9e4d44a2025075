"""Webhook deliveries: checks the signature that proves the server sent one."""

from __future__ import annotations

import hashlib
import hmac

from honcho.arguments.validation import refuse

SIGNATURE_HEADER = "X-Honcho-Signature"


def verify(raw_body: bytes | str, signature: str | None, secret: str | bytes) -> bool:
    """Whether a delivery was signed with the shared secret. Takes constant time.

    Args:
        raw_body: The body exactly as received, before any parsing.
        signature: The header ``X-Honcho-Signature``; ``None`` if it was missing.
        secret: The webhook secret that the server is configured with.

    Returns:
        ``False`` for a missing, malformed or wrong signature.

    Raises:
        ValidationError: ``raw_body`` is neither bytes nor text, or the secret is empty.

    Examples:
        >>> verify(b"{}", "00ff", "the shared secret")
        False
    """
    if isinstance(raw_body, str):
        raw_body = raw_body.encode()
    if not isinstance(raw_body, (bytes, bytearray, memoryview)):
        refuse("raw_body", raw_body, "the bytes of the body as received")
    key = secret.encode() if isinstance(secret, str) else secret
    if not isinstance(key, bytes) or not key:
        refuse("secret", "***", "the webhook secret, not empty")
    expected = hmac.new(key, raw_body, hashlib.sha256).hexdigest()
    given = signature.strip().lower() if isinstance(signature, str) else ""
    return hmac.compare_digest(expected.encode(), given.encode("utf-8", "replace"))
