"""A program that forks while another thread is inside its first call, a little later each time."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time

PATIENCE = 30


def call(address: str, text: str) -> None:
    from honcho import Honcho

    with Honcho(base_url=address) as client:
        client.session("s").add_messages([client.peer("alice").message(text)])


def attempt(address: str, delay: float) -> int:
    """How a child ends that is forked this long after another thread has begun its first call."""
    from honcho import Honcho

    client = Honcho(base_url=address)
    alice, session = client.peer("alice"), client.session("s")
    thread = threading.Thread(target=lambda: session.add_messages([alice.message("parent")]))
    thread.start()
    time.sleep(delay)  # the moment matters, not how long it is
    child = os.fork()
    if not child:
        try:
            session.add_messages([alice.message("child")])
        except BaseException as error:  # noqa: BLE001 - the child ends here in any case
            print(repr(error), file=sys.stderr)
            os._exit(1)
        os._exit(0)
    thread.join()
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        found, status = os.waitpid(child, os.WNOHANG)
        if found:
            client.close()
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.01)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return -9


def main() -> int:
    """Each attempt in a process of its own, which has loaded nothing yet."""
    for milliseconds in (0, 10, 30, 60, 120):
        one = os.fork()
        if not one:
            os._exit(abs(attempt(sys.argv[1], milliseconds / 1000)))
        _, status = os.waitpid(one, 0)
        if status:
            print(f"{milliseconds} ms: {os.waitstatus_to_exitcode(status)}", file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
