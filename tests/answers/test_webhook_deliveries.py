"""Is a delivery really from the server?"""

from __future__ import annotations

import hashlib
import hmac
from typing import Any

import pytest

from honcho import Honcho, ValidationError, webhooks

BODY = b'{"data":{},"timestamp":"2026-01-02T03:04:05Z","type":"test.event"}'
SECRET = "shared secret"
SIGNATURE = hmac.new(SECRET.encode(), BODY, hashlib.sha256).hexdigest()


def test_a_signed_delivery() -> None:
    assert webhooks.verify(BODY, SIGNATURE, SECRET)
    assert webhooks.verify(BODY.decode(), SIGNATURE, SECRET.encode())
    assert webhooks.verify(BODY, f" {SIGNATURE.upper()} ", SECRET)


def test_a_client_verifies_as_well(honcho_client: Honcho) -> None:
    assert honcho_client.webhooks.verify(BODY, SIGNATURE, SECRET)
    assert not honcho_client.webhooks.verify(BODY, SIGNATURE, "another")


@pytest.mark.parametrize(
    ("body", "signature", "secret"),
    [
        (BODY + b" ", SIGNATURE, SECRET),
        (BODY, SIGNATURE, "another secret"),
        (BODY, SIGNATURE[:-1] + "0", SECRET),
        (BODY, SIGNATURE[:-1], SECRET),
        (BODY, "", SECRET),
        (BODY, None, SECRET),
        (BODY, "\ud800é", SECRET),
        (BODY, f"sha256={SIGNATURE}", SECRET),
    ],
)
def test_anything_else_is_not_from_the_server(body: bytes, signature: Any, secret: str) -> None:
    assert webhooks.verify(body, signature, secret) is False


def test_signatures_are_compared_in_constant_time(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[tuple[bytes, bytes]] = []

    def compare(first: bytes, second: bytes) -> bool:
        compared.append((first, second))
        return first == second

    monkeypatch.setattr(hmac, "compare_digest", compare)
    assert webhooks.verify(BODY, SIGNATURE, SECRET)
    assert not webhooks.verify(BODY, "a", SECRET)
    assert compared == [
        (SIGNATURE.encode(), SIGNATURE.encode()),
        (SIGNATURE.encode(), b"a"),
    ]


@pytest.mark.parametrize(
    ("body", "secret", "named"),
    [({"type": "x"}, SECRET, "raw_body"), (None, SECRET, "raw_body"), (BODY, "", "secret")],
)
def test_what_cannot_be_verified_is_refused(body: Any, secret: Any, named: str) -> None:
    with pytest.raises(ValidationError, match=named) as caught:
        webhooks.verify(body, SIGNATURE, secret)
    assert SECRET not in str(caught.value)
