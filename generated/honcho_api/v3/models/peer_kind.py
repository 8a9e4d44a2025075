# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""`scope`: only the peers behind scopes. `all`: these and ordinary ones."""

from typing import Literal, TypeAlias

PeerKind: TypeAlias = Literal["scope", "all"]
