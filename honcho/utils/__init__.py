"""The official SDK's ``honcho.utils``: its helper functions."""

from __future__ import annotations

from honcho.official.helpers import datetime_to_iso as datetime_to_iso
from honcho.official.helpers import normalize_file_input as normalize_file_input
from honcho.official.helpers import normalize_peers_to_dict as normalize_peers_to_dict
from honcho.official.helpers import parse_datetime as parse_datetime
from honcho.official.helpers import prepare_file_for_upload as prepare_file_for_upload
from honcho.official.helpers import resolve_id as resolve_id
from honcho.official.recall import resolve_scope_membership as resolve_scope_membership
from honcho.official.recall import resolve_scope_option as resolve_scope_option
from honcho.official.recall import resolve_scope_session as resolve_scope_session
from honcho.official.recall import resolve_session_allowlist as resolve_session_allowlist
from honcho.official.recall import scope_context_fields as scope_context_fields
from honcho.official.recall import scope_recall_fields as scope_recall_fields
from honcho.official.recall import validate_scope_id as validate_scope_id
from honcho.official.streams import SSEStreamParser as SSEStreamParser
from honcho.official.streams import parse_sse_astream as parse_sse_astream
from honcho.official.streams import parse_sse_chunk as parse_sse_chunk
from honcho.official.streams import parse_sse_stream as parse_sse_stream

__all__ = [
    "SSEStreamParser",
    "datetime_to_iso",
    "normalize_file_input",
    "normalize_peers_to_dict",
    "parse_datetime",
    "parse_sse_astream",
    "parse_sse_chunk",
    "parse_sse_stream",
    "prepare_file_for_upload",
    "resolve_id",
    "resolve_scope_membership",
    "resolve_scope_option",
    "resolve_scope_session",
    "resolve_session_allowlist",
    "scope_context_fields",
    "scope_recall_fields",
    "validate_scope_id",
]
