# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""Counts by session."""

from typing import TypeAlias

from .session_deriver_status import SessionDeriverStatus

SessionDeriverStatusMap: TypeAlias = dict[str, SessionDeriverStatus]
