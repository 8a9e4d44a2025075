"""The checkpoint file of an ingest: its progress, so that another run can continue.

It is an append-only file of JSON lines: the first identifies the run, each later one is a position.
A line is valid once it ends with a line break, so a crash while writing loses only that line. Not
every batch is recorded: a line also says which later batches may have been sent, and the server is
asked about those.
"""

from __future__ import annotations

import json
import os
import threading
import time
from collections.abc import Mapping
from os import PathLike
from pathlib import Path
from typing import Any, BinaryIO

from attrs import frozen

from honcho.errors import ConfigurationError, FileError, ValidationError
from honcho.ingest.locking import lock, unlock
from honcho.settings.wording import shown

FORMAT = 1
SETTLE_SECONDS = 2.0
"""Seconds that the server may still be working on a request of a process that died."""
_FRESH_SECONDS = 600.0
_HEAD = b'{"honcho_ingest"'


@frozen
class Position:
    """The progress of a run.

    Attributes:
        batches: How many batches, counted from the first, are written.
        messages: The messages in them.
        digest: A digest of these batches, in order.
        reserved: Batches from ``batches`` up to this number may have been sent.
        closed: Whether the run had stopped in order, and did not crash.
    """

    batches: int = 0
    messages: int = 0
    digest: str = ""
    reserved: int = 0
    closed: bool = True

    @classmethod
    def of(cls, line: Mapping[str, Any]) -> Position:
        """Parse a line of the file."""
        return cls(
            int(line["batches"]),
            int(line["messages"]),
            str(line["digest"]),
            int(line["reserved"]),
            bool(line["closed"]),
        )

    def line(self) -> bytes:
        """This as a line of the file."""
        fields = {
            "batches": self.batches,
            "messages": self.messages,
            "digest": self.digest,
            "reserved": self.reserved,
            "closed": self.closed,
        }
        return json.dumps(fields).encode() + b"\n"


class Checkpoint:
    """An open checkpoint file; it is locked, so that only one run uses it at a time.

    Attributes:
        id: The prefix of the keys of all batches.
        position: The progress of the run when the file was opened.
        settled_at: The time, by ``time.monotonic``, at which the server has surely finished the
            requests of a process that died.
    """

    def __init__(self, file: BinaryIO, id: str, position: Position, settled_at: float) -> None:
        self._file = file
        self.id = id
        self.position = position
        self.settled_at = settled_at
        self._lock = threading.Lock()

    @classmethod
    def open(cls, path: str | PathLike[str], workspace_id: str) -> Checkpoint:
        """Open a checkpoint file, or create one.

        Raises:
            ConfigurationError: It belongs to another workspace, is no checkpoint, or is in use.
            FileError: It cannot be read or written.
        """
        place = Path(path)
        try:
            file = place.open("a+b")
        except OSError as error:
            raise FileError(f"checkpoint {place}: {error.strerror}") from error
        try:
            if not lock(file):
                raise ConfigurationError(f"checkpoint {place} is in use by another ingest")
            return cls._read(file, place, workspace_id)
        except OSError as error:
            file.close()
            raise FileError(f"checkpoint {place}: {error.strerror}") from error
        except BaseException:
            file.close()
            raise

    @classmethod
    def _read(cls, file: BinaryIO, place: Path, workspace_id: str) -> Checkpoint:
        age = time.time() - os.fstat(file.fileno()).st_mtime
        file.seek(0)
        *lines, torn = file.read().split(b"\n")
        end = file.tell()
        if not lines and _HEAD.startswith(torn[: len(_HEAD)]):
            file.truncate(0)
            return cls._begin(file, place, workspace_id)
        try:
            head, *later = (json.loads(line) for line in lines)
            version, id, workspace = head["honcho_ingest"], str(head["id"]), head["workspace"]
            position = Position.of(later[-1]) if later else Position()
        except (ValueError, KeyError, TypeError) as error:
            raise ConfigurationError(f"{place} is not a checkpoint of an ingest") from error
        if version != FORMAT:
            raise ConfigurationError(f"checkpoint {place} was made by another version of this SDK")
        if workspace != workspace_id:
            raise ConfigurationError(
                f"checkpoint {place} belongs to workspace {shown(workspace)}, "
                f"not to {shown(workspace_id)}"
            )
        file.truncate(end - len(torn))
        waits = not position.closed and age < _FRESH_SECONDS
        return cls(file, id, position, time.monotonic() + (SETTLE_SECONDS if waits else 0.0))

    @classmethod
    def _begin(cls, file: BinaryIO, place: Path, workspace_id: str) -> Checkpoint:
        id = os.urandom(8).hex()
        checkpoint = cls(file, id, Position(), 0.0)
        head = {"honcho_ingest": FORMAT, "id": id, "workspace": workspace_id}
        checkpoint._append(json.dumps(head).encode() + b"\n")
        _keep_entry(place)
        return checkpoint

    def save(self, position: Position) -> None:
        """Append the run's progress and wait for the disk. Does nothing once the file is closed.

        Raises:
            FileError: It cannot be written.
        """
        self._append(position.line())

    def close(self) -> None:
        """Close and unlock the file."""
        with self._lock:
            if not self._file.closed:
                unlock(self._file)
                self._file.close()

    def _append(self, line: bytes) -> None:
        try:
            with self._lock:
                if not self._file.closed:
                    self._file.write(line)
                    self._file.flush()
                    os.fsync(self._file.fileno())
        except OSError as error:
            raise FileError(f"checkpoint {self._file.name}: {error.strerror}") from error


def _keep_entry(path: Path) -> None:
    """Sync the folder, so that a new file survives a crash of the machine."""
    if os.name != "posix":
        return
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def check_same(expected: str, found: str, batches: int) -> None:
    """Refuse records that differ from those of the checkpoint.

    Raises:
        ValidationError: They differ.
    """
    if expected != found:
        raise ValidationError(
            "these are not the records that the checkpoint was started with: they differ within "
            f"the first {batches:,} batches, which are written. Give the same records in the same "
            "order, or another checkpoint"
        )
