# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""How hard to think about an answer, from quick and cheap to slow and dear."""

from typing import Literal, TypeAlias

ReasoningLevel: TypeAlias = Literal["minimal", "low", "medium", "high", "max"]
