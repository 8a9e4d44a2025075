"""An undecoded response, for callers that decode it themselves."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import field, frozen

from honcho.transport.decode import load_json


@frozen
class RawResponse:
    """The result of ``send_raw``: the final response, whatever its status.

    Attributes:
        status: HTTP status. 4xx and 5xx raise nothing.
        headers: By lower-case name.
        body: The decompressed bytes.
        request_id: The server's id of the exchange.
    """

    status: int
    headers: Mapping[str, str] = field(repr=False)
    body: bytes = field(repr=False)
    request_id: str | None = None

    @property
    def is_success(self) -> bool:
        """Whether the status is 2xx."""
        return 200 <= self.status < 300

    @property
    def text(self) -> str:
        """The body as UTF-8 text; invalid bytes are replaced."""
        return self.body.decode("utf-8", "replace")

    def json(self) -> Any:
        """The body as JSON; ``None`` if it is empty.

        Raises:
            DecodeError: It is not JSON.
        """
        return load_json(self.body, self.status, self.request_id)
