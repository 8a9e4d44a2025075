"""The API document that the server serves: its routes and schemas."""

from __future__ import annotations

import json
from pathlib import Path

from honcho.embedded.values import Json

DOCUMENT: Json = json.loads(Path(__file__).parents[1].joinpath("v3.json").read_bytes())
"""The document itself."""

SCHEMAS: Json = DOCUMENT["components"]["schemas"]
