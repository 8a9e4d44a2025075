"""What the calls of scopes, of webhooks and of workspace-wide chat send."""

from __future__ import annotations

from tests.facade import answers
from tests.facade.sends.rows import DRINK, SCHEMA, W, X, listing, row

OTHERS = [
    row(
        "scope refresh",
        lambda h: h.scope.refresh(),
        "GET",
        X,
        {"id": "x", "metadata": {}, "created_at": answers.CREATED},
    ),
    row(
        "scope add_sessions",
        lambda h: h.scope.add_sessions([h.session, "t"]),
        "POST",
        f"{X}/sessions",
        None,
        body={"session_ids": ["s", "t"]},
    ),
    row(
        "scope remove_session",
        lambda h: h.scope.remove_session(h.session),
        "DELETE",
        f"{X}/sessions/s",
        None,
    ),
    listing(
        "scope sessions",
        lambda h: h.scope.sessions(3, 7, reverse=True),
        f"{X}/sessions",
        None,
        least=False,
    ),
    row("scope status", lambda h: h.scope.status(), "GET", f"{X}/status", {"backfill_status": {}}),
    row(
        "webhooks create",
        lambda h: h.client.webhooks.create("https://example.com/hook"),
        "POST",
        f"{W}/webhooks",
        {"id": "e", "workspace_id": "w", "url": "https://e.x", "created_at": answers.CREATED},
        body={"url": "https://example.com/hook"},
    ),
    row(
        "webhooks list",
        lambda h: h.client.webhooks.list(page=2, size=5),
        "GET",
        f"{W}/webhooks",
        answers.page([], page=2, size=5),
        query={"page": ["2"], "size": ["5"]},
    ),
    row(
        "webhooks delete",
        lambda h: h.client.webhooks.delete("e"),
        "DELETE",
        f"{W}/webhooks/e",
        None,
    ),
    row("webhooks test", lambda h: h.client.webhooks.test(), "GET", f"{W}/webhooks/test", None),
    row(
        "workspace chat",
        lambda h: h.client.chat("tea?"),
        "POST",
        f"{W}/chat",
        {"content": "yes"},
        body={"query": "tea?"},
    ),
    row(
        "workspace chat with all",
        lambda h: h.client.chat(
            "tea?",
            session=h.session,
            reasoning_level="low",
            response_format=SCHEMA,
            include_evidence=True,
            timeout=5,
        ),
        "POST",
        f"{W}/chat",
        DRINK,
        body={
            "query": "tea?",
            "session_id": "s",
            "reasoning_level": "low",
            "response_format": SCHEMA,
            "include_evidence": True,
        },
    ),
    row(
        "workspace chat within scopes",
        lambda h: h.client.chat("tea?", scope=["x", h.scope]),
        "POST",
        f"{W}/chat",
        {"content": None},
        body={"query": "tea?", "scope": ["x", "x"]},
    ),
]
