# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""Any JSON object."""

from typing import Any, TypeAlias

JsonObject: TypeAlias = dict[str, Any]
