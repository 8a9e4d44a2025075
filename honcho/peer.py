"""The official SDK's ``honcho.peer``: peers, and the reading of answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from honcho.blocking import Peer as Peer
from honcho.official.elsewhere import elsewhere
from honcho.official.helpers import TResponseFormat as TResponseFormat
from honcho.official.helpers import parse_chat_response as parse_chat_response
from honcho.official.helpers import serialize_response_format as serialize_response_format

__all__ = [
    "Peer",
    "TResponseFormat",
    "parse_chat_response",
    "serialize_response_format",
]

if not TYPE_CHECKING:
    __getattr__ = elsewhere(__name__)
