"""Run the embedded server over HTTP: ``python -m honcho.embedded --port 8000 --db memory.db``."""

from __future__ import annotations

import argparse
import errno
import logging
import os
import signal
import sys
import threading
from collections.abc import Sequence

from honcho.embedded.versions import OLDEST, VERSIONS

_IN_USE = "the port is in use by another process; choose another with --port, or 0 for a free one"


def main(arguments: Sequence[str] | None = None, program: str = "python -m honcho.embedded") -> int:
    """Serve until SIGTERM or SIGINT. Returns the exit code: 0 stopped, 1 could not start."""
    options = _options(arguments, program)
    host, port = options.host, options.port
    log_format = "%(asctime)s %(levelname)s %(name)s: %(message)s"
    logging.basicConfig(level=options.log_level.upper(), format=log_format)
    # With the default of 5 ms a writing thread mostly waits for threads that prepare writes.
    sys.setswitchinterval(0.0005)
    stop = stop_signal()
    try:
        from honcho.embedded.serve import running_server
        from honcho.embedded.server import EmbeddedServer

        private, others = options.allow_private_webhooks, options.allow_host
        with (
            EmbeddedServer(
                options.db, private_webhooks=private, server_version=options.server_version
            ) as server,
            running_server(server, host, port, allow_hosts=others) as url,
        ):
            where = options.db or "memory"
            where += "" if server.version == OLDEST else f", as server {server.version}"
            print(f"honcho.embedded: listening on {url} ({where})", flush=True)  # noqa: T201
            stop.wait()
            return 0
    except ImportError as error:
        reason = f"{error}; install it with: pip install 'honcho-sdk[embedded]'"
    except OSError as error:
        why = _IN_USE if error.errno == errno.EADDRINUSE else error.strerror or str(error)
        reason = f"cannot listen on {host}:{port}: {why}"
    except ValueError as error:
        reason = str(error)
    print(f"honcho.embedded: {reason}", file=sys.stderr)  # noqa: T201
    return 1


def _options(arguments: Sequence[str] | None, program: str) -> argparse.Namespace:
    about = "Honcho on SQLite, over HTTP. For development and tests, not for production."
    parser = argparse.ArgumentParser(program, description=about)
    add, usual = parser.add_argument, "(default: %(default)s)"
    add("--host", default="127.0.0.1", help=f"address to listen on {usual}")
    add("--port", type=_port, default=8000, help=f"0 picks a free one {usual}")
    add("--db", metavar="FILE", help="SQLite file, made if it is missing (default: in memory)")
    add(
        "--allow-host",
        metavar="NAME",
        action="append",
        default=[],
        help="another name of this server, or of web pages that may use it; may be repeated",
    )
    add(
        "--allow-private-webhooks",
        action="store_true",
        help="deliver webhooks to this machine and its network",
    )
    add(
        "--server-version",
        choices=VERSIONS,
        default=OLDEST,
        help=f"the server version to emulate; the last one is the newest known {usual}",
    )
    levels = ["critical", "error", "warning", "info", "debug"]
    add("--log-level", choices=levels, default="info", help="default: %(default)s")
    return parser.parse_args(arguments)


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > 65535:
        raise argparse.ArgumentTypeError(f"{text!r} is not a port: 0 to 65535")
    return int(text)


def stop_signal() -> threading.Event:
    """An event that the first SIGTERM or SIGINT sets. The second ends the process at once."""
    stop = threading.Event()

    def handle(*_: object) -> None:
        if stop.is_set():
            os._exit(1)  # safe for the database: all acknowledged writes are committed
        stop.set()

    signal.signal(signal.SIGTERM, handle)
    signal.signal(signal.SIGINT, handle)
    return stop


if __name__ == "__main__":
    sys.exit(main())
