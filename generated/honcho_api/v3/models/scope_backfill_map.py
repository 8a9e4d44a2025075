# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""Copying jobs by the id of the session."""

from typing import TypeAlias

from .scope_backfill import ScopeBackfill

ScopeBackfillMap: TypeAlias = dict[str, ScopeBackfill]
