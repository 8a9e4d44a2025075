"""Recorded requests as they go on the wire."""

from __future__ import annotations

import base64
import json
import re
from typing import Any
from urllib.parse import quote, urlencode

from .names import Names
from .recordings import MISSING, Exchange

BOUNDARY = "contract-test-boundary-7f3a9c"


def build(exchange: Exchange, names: Names) -> tuple[str, dict[str, str], bytes | None]:
    """Target, headers and body with our names in place of the recorded ones."""
    target = quote(names.ours(exchange.path), safe="/%:@!$&'()*+,;=~")
    if exchange.query:
        target += "?" + urlencode([(name, names.ours(value)) for name, value in exchange.query])
    headers = {name: names.ours(value) for name, value in exchange.headers.items()}
    if exchange.multipart is not None:
        headers["content-type"] = f"multipart/form-data; boundary={BOUNDARY}"
        return target, headers, _multipart(names.request(exchange.multipart))
    if exchange.json is not MISSING:
        headers.setdefault("content-type", "application/json")
        return (
            target,
            headers,
            json.dumps(names.request(exchange.json), separators=(",", ":")).encode(),
        )
    if exchange.text is not None:
        headers.setdefault("content-type", "application/json")
        return target, headers, _raw(names.ours(exchange.text))
    return target, headers, None


def _raw(text: str) -> bytes:
    r"""Bytes that are not UTF-8 were recorded as ``\xff``."""
    pieces = re.split(r"\\x([0-9a-f]{2})", text)
    pairs = zip(pieces[::2], [*pieces[1::2], ""], strict=True)
    return b"".join(
        piece.encode("utf-8", "surrogatepass") + bytes.fromhex(code) for piece, code in pairs
    )


def _multipart(form: dict[str, Any]) -> bytes:
    pieces: list[bytes] = []
    for name, value in form["fields"].items():
        pieces += [_head(f'name="{name}"'), value.encode(), b"\r\n"]
    if (file := form.get("file")) is not None:
        where = f'name="{file["field"]}"; filename="{file["filename"]}"'
        pieces += [
            _head(where, f"Content-Type: {file['content_type']}\r\n"),
            _content(file),
            b"\r\n",
        ]
    return b"".join([*pieces, f"--{BOUNDARY}--\r\n".encode()])


def _head(where: str, more: str = "") -> bytes:
    return f"--{BOUNDARY}\r\nContent-Disposition: form-data; {where}\r\n{more}\r\n".encode()


def _content(file: dict[str, Any]) -> bytes:
    return base64.b64decode(file["base64"]) if "base64" in file else file["text"].encode()
