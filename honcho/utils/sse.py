"""The official SDK's ``honcho.utils.sse``: streamed answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from honcho.official.elsewhere import elsewhere
from honcho.official.streams import SSEStreamParser as SSEStreamParser
from honcho.official.streams import parse_sse_astream as parse_sse_astream
from honcho.official.streams import parse_sse_chunk as parse_sse_chunk
from honcho.official.streams import parse_sse_stream as parse_sse_stream

__all__ = [
    "SSEStreamParser",
    "parse_sse_astream",
    "parse_sse_chunk",
    "parse_sse_stream",
]

if not TYPE_CHECKING:
    __getattr__ = elsewhere(__name__)
