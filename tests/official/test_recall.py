"""The helpers that limit recall say what is wrong before a request, and name the limit."""

from __future__ import annotations

from typing import Any

import pytest

from honcho import Honcho
from honcho.utils import scopes

CONTEXT: dict[str, Any] = {
    "scope": None,
    "sessions": None,
    "peer_target": "user",
    "peer_perspective": None,
    "limit_to_session": False,
}


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (lambda: scopes.validate_scope_id("scope.a"), "reserved prefix"),
        (lambda: scopes.validate_scope_id("a b"), "must match pattern"),
        (lambda: scopes.validate_scope_id(""), "between 1 and 506"),
        (lambda: scopes.validate_scope_id("a" * 507), "between 1 and 506"),
        (lambda: scopes.resolve_scope_option([]), "at least one scope"),
        (lambda: scopes.resolve_scope_option(["a"] * 101), "at most 100"),
        (lambda: scopes.resolve_session_allowlist([]), "at least one session"),
        (lambda: scopes.resolve_session_allowlist(["s"] * 1001), "at most 1,000"),
        (lambda: scopes.resolve_scope_membership([]), "At least one session"),
        (lambda: scopes.resolve_scope_membership(["s"] * 101), "At most 100"),
        (lambda: scopes.resolve_scope_session("a?b"), "session is 'a.b'"),
        (lambda: scopes.scope_recall_fields(scope="a", sessions=["b"]), "mutually exclusive"),
        (
            lambda: scopes.scope_recall_fields(scope="a", sessions=None, session_id="s"),
            "mutually exclusive",
        ),
        (
            lambda: scopes.scope_context_fields(**CONTEXT | {"scope": "a", "sessions": ["b"]}),
            "mutually exclusive",
        ),
        (
            lambda: scopes.scope_context_fields(
                **CONTEXT | {"scope": "a", "peer_perspective": "b"}
            ),
            "mutually exclusive",
        ),
        (
            lambda: scopes.scope_context_fields(
                **CONTEXT | {"sessions": ["b"], "limit_to_session": True}
            ),
            "mutually exclusive",
        ),
        (
            lambda: scopes.scope_context_fields(**CONTEXT | {"scope": "a", "peer_target": None}),
            "peer_target",
        ),
        (
            lambda: scopes.scope_context_fields(
                **CONTEXT | {"sessions": ["a"], "peer_target": None}
            ),
            "peer_target",
        ),
    ],
)
def test_what_is_refused(wrong: Any, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        wrong()


def test_what_is_sent() -> None:
    with Honcho.embedded() as client:
        session, scope = client.session("s"), client.scope("x")
        assert scopes.scope_recall_fields(scope=scope, sessions=None) == {"scope": "x"}
        assert scopes.scope_recall_fields(scope=[scope, "y"], sessions=None) == {
            "scope": ["x", "y"]
        }
        assert scopes.resolve_scope_membership([session, "t"]) == ["s", "t"]
        assert scopes.resolve_scope_session(session) == "s"
    assert scopes.scope_recall_fields(scope=None, sessions=None) == {}
    assert scopes.scope_recall_fields(scope=None, sessions=["a"], session_id="a") == {
        "filters": {"session_id": ["a"]}
    }
    assert scopes.scope_context_fields(**CONTEXT) == {}
    assert scopes.scope_context_fields(**CONTEXT | {"limit_to_session": True}) == {}
    assert scopes.scope_context_fields(**CONTEXT | {"scope": "a"}) == {"scope": "a"}
    assert scopes.scope_context_fields(**CONTEXT | {"sessions": ["a"]}) == {"sessions": ["a"]}
