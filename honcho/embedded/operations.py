"""Every operation: importing this module registers them."""

from honcho.embedded import (
    cards,
    chat,
    conclusions,
    context,
    members,
    messages,
    peers,
    representation,
    scopes,
    search,
    sessions,
    summaries,
    system,
    webhooks,
    worker_queue,
    workspaces,
)

__all__ = [
    "cards",
    "chat",
    "conclusions",
    "context",
    "members",
    "messages",
    "peers",
    "representation",
    "scopes",
    "search",
    "sessions",
    "summaries",
    "system",
    "webhooks",
    "worker_queue",
    "workspaces",
]
