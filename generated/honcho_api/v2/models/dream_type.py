# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""The kinds of dreams that can be asked for."""

from typing import Literal, TypeAlias

DreamType: TypeAlias = Literal["consolidate", "agent"]
