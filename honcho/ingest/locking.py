"""Locking a file for one process at a time; the lock ends with the process, however that ends."""

from __future__ import annotations

import sys
from typing import BinaryIO

if sys.platform == "win32":
    import msvcrt

    _FAR = 2**40
    """Where the locked byte is: on Windows nobody could read one that is part of the file."""

    def lock(file: BinaryIO) -> bool:
        """Lock the file until it is closed; whether nobody else had."""
        file.seek(_FAR)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def unlock(file: BinaryIO) -> None:
        """Closing the file ends the lock."""

else:
    import fcntl

    def lock(file: BinaryIO) -> bool:
        """Lock the file until it is closed; whether nobody else had."""
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def unlock(file: BinaryIO) -> None:
        """End the lock, which a forked process would go on with until it closes the file."""
        fcntl.flock(file, fcntl.LOCK_UN)
