"""Helper functions."""

import datetime
import io

from honcho.api_types import SessionPeerConfig
from honcho.utils import (
    datetime_to_iso,
    normalize_peers_to_dict,
    parse_datetime,
    prepare_file_for_upload,
    resolve_id,
)
from honcho.utils.file_upload import normalize_file_input

print(datetime_to_iso(datetime.datetime(2026, 1, 2)), datetime_to_iso("x"), datetime_to_iso(None))
print(parse_datetime("2026-01-02T03:04:05Z"), parse_datetime(None))
print(resolve_id("a"), resolve_id(None))
print(normalize_peers_to_dict(["a", ("b", SessionPeerConfig(observe_me=True))]))
print(prepare_file_for_upload(("a.txt", b"text", "text/plain")))
name, opened, kind = normalize_file_input(("a.txt", io.BytesIO(b"text"), "text/plain"))
print(name, opened.read(), kind)
