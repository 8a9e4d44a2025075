"""Run the embedded server over HTTP: ``python -m honcho.embedded --port 8000 --db memory.db``."""

from __future__ import annotations

import argparse
import errno
import logging
import os
import signal
import sqlite3
import sys
import threading
from collections.abc import Sequence
from types import FrameType

LEVELS = ["critical", "error", "warning", "info", "debug"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve until SIGTERM or SIGINT. Returns the exit code: 0 stopped, 1 could not start."""
    options = _parser().parse_args(arguments)
    logging.basicConfig(
        level=options.log_level.upper(),
        stream=sys.stderr,
        format="%(asctime)s %(levelname)s %(name)s: %(message)s",
    )
    try:
        return _serve(options.host, options.port, options.db)
    except ImportError as error:
        return _fail(f"{error}; install it with: pip install 'honcho-sdk[embedded]'")
    except (OSError, sqlite3.Error, ValueError) as error:
        return _fail(str(error))


def _serve(host: str, port: int, db: str | None) -> int:
    from honcho.embedded.serve import running_server
    from honcho.embedded.server import EmbeddedServer

    stop = _stop_signal()
    server = EmbeddedServer(db)
    try:
        with running_server(server, host, port) as url:
            print(f"honcho.embedded: listening on {url} ({db or 'memory'})", flush=True)  # noqa: T201
            stop.wait()
    except OSError as error:
        return _fail(f"cannot listen on {host}:{port}: {_why(error)}")
    finally:
        server.close()
    return 0


def _stop_signal() -> threading.Event:
    """An event that the first SIGTERM or SIGINT sets. The second ends the process on the spot."""
    stop = threading.Event()

    def handle(number: int, frame: FrameType | None) -> None:
        if stop.is_set():
            os._exit(1)  # safe for the database: whatever was acknowledged is committed
        stop.set()

    signal.signal(signal.SIGTERM, handle)
    signal.signal(signal.SIGINT, handle)
    return stop


def _why(error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return (
            "the port is in use by another process; choose another with --port, or 0 for a free one"
        )
    return error.strerror or str(error)


def _fail(reason: str) -> int:
    print(f"honcho.embedded: {reason}", file=sys.stderr)  # noqa: T201
    return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m honcho.embedded",
        description="Honcho on SQLite, over HTTP. For development and tests, not for production.",
    )
    parser.add_argument(
        "--host", default="127.0.0.1", help="address to listen on (default: %(default)s)"
    )
    parser.add_argument(
        "--port", type=_port, default=8000, help="0 picks a free one (default: %(default)s)"
    )
    parser.add_argument(
        "--db", metavar="FILE", help="SQLite file, made if it is missing (default: in memory)"
    )
    parser.add_argument("--log-level", choices=LEVELS, default="info", help="default: %(default)s")
    return parser


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > 65535:
        raise argparse.ArgumentTypeError(f"{text!r} is not a port: 0 to 65535")
    return int(text)


if __name__ == "__main__":
    sys.exit(main())
