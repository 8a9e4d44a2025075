# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""Waiting, done, or given up."""

from typing import Literal, TypeAlias

ScopeBackfillState: TypeAlias = Literal["pending", "completed", "failed"]
