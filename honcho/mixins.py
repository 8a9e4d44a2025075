"""The official SDK's ``honcho.mixins``: what has metadata and a configuration."""

from __future__ import annotations

from honcho.aio.resource import AsyncResource as AsyncMetadataConfigMixin
from honcho.blocking.resource import Resource as MetadataConfigMixin

__all__ = [
    "AsyncMetadataConfigMixin",
    "MetadataConfigMixin",
]
