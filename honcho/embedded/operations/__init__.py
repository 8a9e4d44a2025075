"""The server's operations: a module for each group, which registers them."""

from __future__ import annotations

from honcho.embedded.operations import (
    chat,
    conclusions,
    contexts,
    keys,
    members,
    messages,
    peers,
    queue,
    scopes,
    sessions,
    uploads,
    webhooks,
    workspace_chat,
    workspaces,
)
from honcho.embedded.registry import HANDLERS

__all__ = [
    "HANDLERS",
    "chat",
    "conclusions",
    "contexts",
    "keys",
    "members",
    "messages",
    "peers",
    "queue",
    "scopes",
    "sessions",
    "uploads",
    "webhooks",
    "workspace_chat",
    "workspaces",
]
