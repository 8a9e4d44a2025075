"""The official SDK's ``honcho.utils.scopes``: limits of what is recalled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from honcho.official.elsewhere import elsewhere
from honcho.official.recall import MAX_SCOPE_ID_LENGTH as MAX_SCOPE_ID_LENGTH
from honcho.official.recall import MAX_SCOPES_PER_OPTION as MAX_SCOPES_PER_OPTION
from honcho.official.recall import MAX_SESSION_ALLOWLIST_ENTRIES as MAX_SESSION_ALLOWLIST_ENTRIES
from honcho.official.recall import MAX_SESSIONS_PER_ADD as MAX_SESSIONS_PER_ADD
from honcho.official.recall import resolve_scope_membership as resolve_scope_membership
from honcho.official.recall import resolve_scope_option as resolve_scope_option
from honcho.official.recall import resolve_scope_session as resolve_scope_session
from honcho.official.recall import resolve_session_allowlist as resolve_session_allowlist
from honcho.official.recall import scope_context_fields as scope_context_fields
from honcho.official.recall import scope_recall_fields as scope_recall_fields
from honcho.official.recall import validate_scope_id as validate_scope_id

__all__ = [
    "MAX_SCOPES_PER_OPTION",
    "MAX_SCOPE_ID_LENGTH",
    "MAX_SESSIONS_PER_ADD",
    "MAX_SESSION_ALLOWLIST_ENTRIES",
    "resolve_scope_membership",
    "resolve_scope_option",
    "resolve_scope_session",
    "resolve_session_allowlist",
    "scope_context_fields",
    "scope_recall_fields",
    "validate_scope_id",
]

if not TYPE_CHECKING:
    __getattr__ = elsewhere(__name__)
