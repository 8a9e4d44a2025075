"""Locks a file for one process at a time; the lock ends with the process, even in a crash."""

from __future__ import annotations

import sys
from typing import BinaryIO

if sys.platform == "win32":
    import msvcrt

    _FAR = 2**40
    """The offset of the locked byte, beyond the end: Windows makes locked bytes unreadable."""

    def lock(file: BinaryIO) -> bool:
        """Try to lock the file until it is closed; whether that succeeded."""
        file.seek(_FAR)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def unlock(file: BinaryIO) -> None:
        """Does nothing: closing the file ends the lock."""

else:
    import fcntl

    def lock(file: BinaryIO) -> bool:
        """Try to lock the file until it is closed; whether that succeeded."""
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def unlock(file: BinaryIO) -> None:
        """End the lock, which otherwise lasts as long as a forked process has the file open."""
        fcntl.flock(file, fcntl.LOCK_UN)
