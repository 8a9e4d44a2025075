"""The lease on deliveries: only the outbox object that holds a file lock delivers."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

from honcho.concurrency.forks import renew_after_fork
from honcho.errors import FileError
from honcho.ingest.locking import lock


class Lease:
    """The exclusive right to deliver a file's items. It ends with the process, even in a crash.

    It is a lock on an empty file beside the outbox, whose name ends in ``-lease``. That file is
    never removed: if it were removed while locked, two processes could deliver.
    """

    def __init__(self, outbox: Path) -> None:
        self._path = outbox.with_name(f"{outbox.name}-lease")
        self._file: BinaryIO | None = None
        renew_after_fork(self)

    @property
    def held(self) -> bool:
        """Whether this object holds the lease."""
        return self._file is not None

    def take(self) -> bool:
        """Try to acquire the lease; whether this object holds it now.

        Raises:
            FileError: The file cannot be created.
        """
        if self._file is not None:
            return True
        try:
            file = self._path.open("a+b")
        except OSError as error:
            raise FileError(f"outbox lease {self._path}: {error.strerror}") from error
        if not lock(file):
            file.close()
            return False
        self._file = file
        return True

    def is_free(self) -> bool:
        """Whether the lease is not held at this moment, by this object or any other."""
        if self._file is not None or not self._path.exists():
            return self._file is None
        with self._path.open("a+b") as file:
            return lock(file)

    def release(self) -> None:
        """Release the lease."""
        file, self._file = self._file, None
        if file is not None:
            file.close()

    def forked(self) -> None:
        """In a child process: close the file, which would prolong the parent's lock."""
        self.release()
