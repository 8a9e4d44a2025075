"""Refusing scopes where a peer is wanted."""

from __future__ import annotations

from collections.abc import Iterable

from honcho.embedded import creation
from honcho.embedded.errors import unprocessable
from honcho.embedded.ids import is_scope
from honcho.embedded.registry import Call

NO_REPRESENTATION = "No representation is formed of a scope, so a scope cannot be a {}."
READ_OPTION = "Use the `scope` option on the read routes instead."
MEMBERSHIP = "Scope membership is managed via the scopes routes."
ADDING = (
    "Scope membership is managed via the scopes routes "
    "(/v3/workspaces/{workspace_id}/scopes/{scope_id}/sessions) "
    "or the `scopes` field at session creation."
)
AUTHOR = "Scope peers cannot author messages."


def refuse_scopes(call: Call, names: Iterable[str], hint: str, *, missing: bool = False) -> None:
    """Refuse (422) names of scopes; with ``missing`` also names that could become scopes."""
    named = [name for name in names if is_scope(name)]
    if not named:
        return
    there = [name for name in named if creation.find(call, "peers", name) is not None]
    if there:
        raise unprocessable(f"Peer name(s) {there} are scopes. {hint}")
    if missing:
        raise unprocessable(
            f"Peer name(s) {named} are in the reserved scope namespace and do not exist, "
            f"so they may become scopes later. {hint}"
        )
