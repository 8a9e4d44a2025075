# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""The model of the module ``json_object``."""

from __future__ import annotations

from typing import Any, TypeAlias

JsonObject: TypeAlias = dict[str, Any]
"""Any JSON object."""
