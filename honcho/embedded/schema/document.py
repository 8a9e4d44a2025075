"""The API document that the server serves: its routes and schemas."""

from __future__ import annotations

import json
from importlib.resources import files

from honcho.embedded.values import Json


def _document(api: str) -> Json:
    found: Json = json.loads(files("honcho.embedded").joinpath(f"{api}.json").read_bytes())
    return found


DOCUMENT = _document("v3")
"""The document as JSON."""

OLDER = _document("v2")
"""The supported operations of the previous API version."""

SCHEMAS: Json = DOCUMENT["components"]["schemas"]
