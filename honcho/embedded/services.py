"""Objects that all operations of one server share."""

from __future__ import annotations

import threading

from attrs import field, frozen

from honcho.embedded.database.store import Store
from honcho.embedded.deliveries import Deliveries
from honcho.embedded.plugs import Bridge, Plugs
from honcho.embedded.versions import OLDEST


@frozen
class Services:
    """Objects that all operations of one server share."""

    store: Store
    plugs: Plugs
    bridge: Bridge
    webhooks: Deliveries
    version: str = OLDEST
    """The version of the emulated server."""
    work: threading.Event = field(factory=threading.Event)
    """Set when new background work has been committed."""
