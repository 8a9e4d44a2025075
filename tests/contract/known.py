"""Differences from the recordings that are accepted, each with its reason."""

from __future__ import annotations

_PHANTOM = (
    "an artefact of the recorded server's row cache, which keeps a workspace that was rolled back; "
    "the recording itself says that it is not a behaviour to reproduce"
)

KNOWN: dict[str, str] = {
    "http-p014": "the refusal of a route of API v2 says what to use instead of it",
    "quirks-p002": _PHANTOM,
    "quirks-p004": _PHANTOM,
}
"""Id of the exchange -> why this server answers differently."""
