"""Options that limit what is recalled."""

from honcho.utils.scopes import (
    MAX_SCOPES_PER_OPTION,
    MAX_SESSION_ALLOWLIST_ENTRIES,
    MAX_SESSIONS_PER_ADD,
    resolve_scope_membership,
    resolve_scope_option,
    scope_context_fields,
    scope_recall_fields,
    validate_scope_id,
)

print(MAX_SCOPES_PER_OPTION, MAX_SESSION_ALLOWLIST_ENTRIES, MAX_SESSIONS_PER_ADD)
print(validate_scope_id("work"), resolve_scope_option(["a", "b"]), resolve_scope_option("a"))
print(scope_recall_fields(scope=None, sessions=["a", "b"], session_id="a"))
print(scope_recall_fields(scope="a", sessions=None), resolve_scope_membership(["s"]))
neutral = {"scope": None, "sessions": None, "peer_target": "a", "peer_perspective": None}
print(scope_context_fields(**{**neutral, "sessions": ["s"]}, limit_to_session=False))
for wrong in (
    lambda: validate_scope_id("scope.a"),
    lambda: validate_scope_id("a b"),
    lambda: validate_scope_id("a" * 507),
    lambda: resolve_scope_option([]),
    lambda: resolve_scope_option([f"s{i}" for i in range(101)]),
    lambda: scope_recall_fields(scope="a", sessions=["s"]),
    lambda: scope_recall_fields(scope=None, sessions=[]),
    lambda: scope_recall_fields(scope=None, sessions=[f"s{i}" for i in range(1001)]),
    lambda: scope_context_fields(
        **{**neutral, "scope": "a", "peer_target": None}, limit_to_session=False
    ),
    lambda: resolve_scope_membership([f"s{i}" for i in range(101)]),
):
    try:
        wrong()
    except ValueError:
        print("ValueError")
