"""Who delivers: the one process, and the one outbox in it, that has locked the file's neighbour."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

from honcho.concurrency.forks import renew_after_fork
from honcho.errors import FileError
from honcho.ingest.locking import lock


class Lease:
    """The right to deliver what is in a file. It ends with the process, however that ends.

    It is a lock on a file beside the outbox, whose name ends in ``-lease``. That file is empty and
    stays where it is: removing it while it is locked would allow two to deliver.
    """

    def __init__(self, outbox: Path) -> None:
        self._path = outbox.with_name(f"{outbox.name}-lease")
        self._file: BinaryIO | None = None
        renew_after_fork(self)

    @property
    def held(self) -> bool:
        """Whether it is ours."""
        return self._file is not None

    def take(self) -> bool:
        """Try to get it; whether it is ours now.

        Raises:
            FileError: The file cannot be made.
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
        """Whether nobody has it at this moment, neither we nor anybody else."""
        if self._file is not None or not self._path.exists():
            return self._file is None
        with self._path.open("a+b") as file:
            return lock(file)

    def release(self) -> None:
        """Let somebody else have it."""
        file, self._file = self._file, None
        if file is not None:
            file.close()

    def forked(self) -> None:
        """It is the parent's; it would outlive the parent if the child kept the file open."""
        self.release()
