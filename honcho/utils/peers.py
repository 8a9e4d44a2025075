"""The official SDK's ``honcho.utils.peers``: members of a session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from honcho.official.elsewhere import elsewhere
from honcho.official.helpers import normalize_peers_to_dict as normalize_peers_to_dict

__all__ = [
    "normalize_peers_to_dict",
]

if not TYPE_CHECKING:
    __getattr__ = elsewhere(__name__)
