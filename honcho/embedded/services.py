"""What all operations of one server share."""

from __future__ import annotations

import threading

from attrs import field, frozen

from honcho.embedded.bridge import Bridge
from honcho.embedded.plugs import Plugs
from honcho.embedded.store import Store


@frozen
class Services:
    """The database, the plugs, and the signal that there is work in the queue."""

    store: Store
    plugs: Plugs
    bridge: Bridge
    webhook_secret: str
    work: threading.Event = field(factory=threading.Event)
    """Set when a transaction with new background work has been committed."""
