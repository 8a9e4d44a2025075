# Derived from honcho/engines/wire/aio/connecting.py by scripts/blocking.py; do not edit.
"""Connects to a host: its addresses are tried concurrently, each 0.25 s after the one before."""

from __future__ import annotations

import socket
from typing import Any

from honcho.engines.protocol import Limits
from honcho.engines.wire.clock import connect_time_left
from honcho.engines.wire.faults import StepTimeoutError
from honcho.engines.wire.sockets import (
    Attempt,
    drop,
    look_up,
    start_connecting,
    wait_for_any,
)

STAGGER = 0.25
"""Seconds until the next address of a host is tried as well."""


def connect(host: str, port: int, limits: Limits) -> socket.socket:
    """Connect to the address of a host that accepts first.

    Raises:
        OSError: No address accepts, or there is no such host.
        StepTimeoutError: The time is up.
    """
    found = look_up(host, port, connect_time_left(limits))
    if found is None:
        raise StepTimeoutError("the host name was not resolved within the connect timeout")
    connected = _first_to_answer(_interleaved(found), limits)
    connected.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)  # send small requests at once
    connected.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    return connected


def _first_to_answer(addresses: list[Any], limits: Limits) -> socket.socket:
    attempts: list[Attempt] = []
    winner: socket.socket | None = None
    try:
        while True:
            left = connect_time_left(limits)
            if addresses:
                attempts.append(start_connecting(addresses.pop(0)))
            pending = [one for one in attempts if one.raw is None and one.error is None]
            if pending:
                if addresses:
                    left = STAGGER if left is None else min(left, STAGGER)
                wait_for_any(pending, left)
            elif not addresses and not any(one.raw for one in attempts):
                raise _why(attempts)
            winner = next((one.raw for one in attempts if one.raw is not None), None)
            if winner is not None:
                return winner
    finally:
        drop([one for one in attempts if winner is None or one.raw is not winner])


def _why(attempts: list[Attempt]) -> OSError:
    failures = [one.error for one in attempts if one.error is not None]
    return failures[-1] if failures else OSError("the host name has no address")


def _interleaved(addresses: list[Any]) -> list[Any]:
    """Addresses by alternating family, so that an unreachable family costs only 0.25 s."""
    first = [one for one in addresses if one[0] == addresses[0][0]]
    others = [one for one in addresses if one[0] != addresses[0][0]]
    mixed: list[Any] = []
    while first or others:
        mixed += first[:1] + others[:1]
        del first[:1], others[:1]
    return mixed
