"""The command line of an outbox: show its status, deliver it, list and retry refused messages."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable
from datetime import datetime
from typing import Any

import attrs

from honcho.errors import HonchoError
from honcho.outbox.adding import Bounds
from honcho.outbox.database import Database
from honcho.outbox.lease import Lease
from honcho.outbox.queue import Queue
from honcho.outbox.refusals import Refusals

ABOUT = "Look at an outbox, deliver its messages, and handle those that the server refused."


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command line to a parser."""
    parser.add_argument("file", metavar="FILE", help="the outbox")
    commands = parser.add_subparsers(dest="command", required=True)
    status = commands.add_parser("status", help="how it stands")
    flush = commands.add_parser("flush", help="deliver everything now; HONCHO_API_KEY has the key")
    flush.add_argument("--timeout", type=float, default=60.0, help="seconds (default: %(default)s)")
    flush.add_argument("--base-url", help="the server (default: HONCHO_URL)")
    refused = commands.add_parser("refused", help="list the messages that the server refused")
    for command in (status, refused):
        command.add_argument("--json", action="store_true", help="one JSON object a line")
    retry = commands.add_parser("retry", help="queue refused messages for delivery again")
    retry.add_argument("numbers", metavar="NUMBER", type=int, nargs="*", help="default: all")


def run(options: argparse.Namespace) -> int:
    """Run a command. Returns the exit code: 0 for success, 1 for failure."""
    command = {"status": _status, "flush": _flush, "refused": _refused, "retry": _retry}
    try:
        for line in command[options.command](options):
            print(line)  # noqa: T201
    except HonchoError as error:
        print(f"honcho.outbox: {error}", file=sys.stderr)  # noqa: T201
        return 1
    return 0


def _queue(options: argparse.Namespace) -> Queue:
    return Queue(Database(options.file, None), Bounds())


def _status(options: argparse.Namespace) -> Iterable[str]:
    queue = _queue(options)
    status = queue.status(has_worker=not Lease(queue.file.path).is_free())
    fields = attrs.asdict(status)
    if options.json:
        return [_json(fields)]
    shown = [(name, value) for name, value in fields.items() if value is not None]
    return [f"{name.replace('_', ' ')}: {_text(value)}" for name, value in shown]


def _refused(options: argparse.Namespace) -> Iterable[str]:
    queue = _queue(options)
    for one in Refusals(queue.file, queue.clock).all():
        if options.json:
            yield _json(attrs.asdict(one, filter=lambda field, _: field.name != "message"))
            continue
        text = str(one.body.get("content", one.body.get("metadata")))
        shown = text if len(text) <= 60 else f"{text[:57]}..."
        yield f"{one.number}  {one.session}  {one.kind}  {shown!r}\n    {one.error}"


def _retry(options: argparse.Namespace) -> Iterable[str]:
    queue = _queue(options)
    refusals = Refusals(queue.file, queue.clock)
    count = sum(refusals.requeue(number) for number in options.numbers or [None])
    return [f"{count} put back"]


def _flush(options: argparse.Namespace) -> Iterable[str]:
    from honcho.blocking.client import Honcho

    queue = _queue(options)
    workspace = queue.workspace()
    queue.file.close()
    with (
        Honcho(base_url=options.base_url, workspace_id=workspace) as client,
        client.outbox(options.file) as outbox,
    ):
        outbox.flush(options.timeout)
        status = outbox.status
    return [f"nothing is pending; {status.refused} refused"]


def _json(fields: dict[str, Any]) -> str:
    return json.dumps(fields, default=_text, ensure_ascii=False)


def _text(value: object) -> str:
    return value.isoformat() if isinstance(value, datetime) else str(value)
