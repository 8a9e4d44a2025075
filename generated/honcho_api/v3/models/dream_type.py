# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""`omni`: new conclusions and the card. `card_refresh`: only the card."""

from typing import Literal, TypeAlias

DreamType: TypeAlias = Literal["omni", "card_refresh"]
