"""The server's operations: a module for each group, which registers them."""

from __future__ import annotations

from honcho.embedded.operations import (
    cards,
    chat,
    conclusions,
    contexts,
    keys,
    members,
    messages,
    peers,
    queue,
    scopes,
    search,
    sessions,
    summaries,
    uploads,
    webhooks,
    workspace_chat,
    workspaces,
)
from honcho.embedded.registry import HANDLERS

__all__ = [
    "HANDLERS",
    "cards",
    "chat",
    "conclusions",
    "contexts",
    "keys",
    "members",
    "messages",
    "peers",
    "queue",
    "scopes",
    "search",
    "sessions",
    "summaries",
    "uploads",
    "webhooks",
    "workspace_chat",
    "workspaces",
]
