"""The embedded server over HTTP, for clients in other processes and other languages.

For development and tests, not for production: one process, one database, no authentication. The
sockets are uvicorn's, requests and responses Starlette's. Requests that a foreign web page could
send are refused: see ``honcho.embedded.http.browsers``.
"""

from __future__ import annotations

import threading
from collections.abc import Generator, Iterable
from contextlib import contextmanager

from honcho.embedded.http.application import Application, Handler
from honcho.embedded.http.browsers import Guard
from honcho.embedded.http.listening import listening

__all__ = ["STOP_SECONDS", "Handler", "running_server"]

STOP_SECONDS = 10
"""Seconds to wait for open responses when the server stops."""


@contextmanager
def running_server(
    server: Handler, host: str = "127.0.0.1", port: int = 0, *, allow_hosts: Iterable[str] = ()
) -> Generator[str]:
    """Serve ``server`` from a thread for as long as the block runs.

    Args:
        server: The server. It is not closed at the end.
        host: Name or address to listen on.
        port: 0 picks a free one.
        allow_hosts: Allowed values of the ``Host`` header, besides ``host`` and those of
            loopback; also the hosts of web pages that may send requests.

    Yields:
        The base URL, such as ``http://127.0.0.1:49152``.

    Raises:
        OSError: The address cannot be listened on.
    """
    stopping = threading.Event()
    app = Application(server, Guard([host, *allow_hosts]), stopping)
    with listening(app, host, port, stop=stopping.set, seconds=STOP_SECONDS) as url:
        yield url
