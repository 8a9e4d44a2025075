"""The API document that the server serves: its routes and schemas."""

from __future__ import annotations

import json
from importlib.resources import files

from honcho.embedded.values import Json

DOCUMENT: Json = json.loads(files("honcho.embedded").joinpath("v3.json").read_bytes())
"""The document itself."""

SCHEMAS: Json = DOCUMENT["components"]["schemas"]
