"""Contents of uploads. Each can be opened again for every attempt."""

from __future__ import annotations

import io
import os
import stat
import tempfile
import threading
import weakref
from collections.abc import Callable
from inspect import isawaitable
from pathlib import Path
from typing import Any, BinaryIO, Protocol, cast

from honcho.concurrency.forks import renew_after_fork
from honcho.errors import FileError, ValidationError
from honcho.settings.wording import shown

PIECE = 2**18
HEAD = 4096
"""How many bytes are read to tell text from binary content."""


class Content(Protocol):
    """Bytes whose number is known once they are loaded."""

    def load(self) -> int:
        """Make sure that they can be read; return their number. Blocks."""
        ...

    async def async_load(self) -> int:
        """The same for the async half."""
        ...

    def open(self) -> BinaryIO:
        """A new file that reads from the first byte."""
        ...


class Memory:
    """Bytes in memory."""

    def __init__(self, data: bytes) -> None:
        self._data = data

    def load(self) -> int:
        """The number of bytes."""
        return len(self._data)

    async def async_load(self) -> int:
        """The number of bytes."""
        return len(self._data)

    def open(self) -> BinaryIO:
        """A view of them."""
        return io.BytesIO(self._data)


class OnDisk:
    """A regular file."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> int:
        """Its size.

        Raises:
            FileError: There is no such file, it is a directory, or it may not be read.
        """
        try:
            found = self._path.stat()
            if stat.S_ISDIR(found.st_mode):
                raise IsADirectoryError("it is a directory")
            if not stat.S_ISREG(found.st_mode):
                raise OSError("it is not a regular file: open it and upload that")
            self._path.open("rb").close()
        except (OSError, ValueError) as error:
            said = getattr(error, "strerror", None) or error
            raise FileError(f"{str(self._path)[-200:]!r} cannot be uploaded: {said}") from error
        return found.st_size

    async def async_load(self) -> int:
        """Its size, read in a thread."""
        from honcho.concurrency.both import async_in_thread

        return await async_in_thread(self.load)

    def open(self) -> BinaryIO:
        """The file, opened anew."""
        return self._path.open("rb")


class Streamed:
    """The bytes of a reader, copied once to a temporary file that is deleted with this object.

    Raises:
        ValidationError: The reader is closed, or is no reader.
    """

    def __init__(self, name: str, reader: Any) -> None:
        if getattr(reader, "closed", False) is True:
            raise ValidationError(f"{shown(name)} is closed")
        read = getattr(reader, "read", None)
        if not callable(read):
            raise ValidationError(f"{shown(name)} has no read(): give an open binary file")
        self._name = name
        self._read: Callable[[int], Any] = read
        self._copy: _Copy | None = None
        self.forked()
        renew_after_fork(self)

    def forked(self) -> None:
        """Replace the lock in a child process, where the thread that holds it does not exist."""
        self._loading = threading.Lock()

    def load(self) -> int:
        """Read the reader to its end, once.

        Raises:
            FileError: Reading failed.
            ValidationError: It gives text, or must be awaited.
        """
        with self._loading:
            if self._copy is None:
                copy = _Copy()
                while piece := self._piece(self._attempt()):
                    copy.add(piece)
                self._copy = copy
            return self._copy.size

    async def async_load(self) -> int:
        """The same; the reader may be async, and one that is not is read in a thread."""
        from honcho.concurrency.both import async_in_thread

        if self._copy is not None:
            return self._copy.size
        first = await async_in_thread(self._attempt)
        if not isawaitable(first):
            return await async_in_thread(self._load_rest, self._piece(first))
        copy = _Copy()
        while piece := self._piece(await self._awaited(first)):
            copy.add(piece)
            first = self._attempt()
        self._copy = copy
        return copy.size

    def open(self) -> BinaryIO:
        """The copy, from its first byte."""
        if self._copy is None:
            self.load()
        view: Any = _View(self._copy)
        file: BinaryIO = view
        return file

    def _load_rest(self, first: bytes) -> int:
        with self._loading:
            copy = _Copy()
            copy.add(first)
            while first and (piece := self._piece(self._attempt())):
                copy.add(piece)
            self._copy = copy
            return copy.size

    def _attempt(self) -> Any:
        try:
            return self._read(PIECE)
        except (OSError, ValueError) as error:
            raise FileError(f"{shown(self._name)} cannot be read: {error}") from error

    async def _awaited(self, pending: Any) -> Any:
        try:
            return await pending if isawaitable(pending) else pending
        except (OSError, ValueError) as error:
            raise FileError(f"{shown(self._name)} cannot be read: {error}") from error

    def _piece(self, given: object) -> bytes:
        if isawaitable(given):
            getattr(given, "close", lambda: None)()
            raise ValidationError(
                f"{shown(self._name)} is read asynchronously: use the async client"
            )
        if given is None:
            return b""
        piece = bytes_of(given)
        if piece is None:
            raise ValidationError(
                f"{shown(self._name)} gives {type(given).__name__}, not bytes: "
                "open it in binary mode"
            )
        return piece


class _Copy:
    def __init__(self) -> None:
        self._file: Any = tempfile.TemporaryFile()  # noqa: SIM115 - the finalizer closes it
        self._lock = threading.Lock()
        self.size = 0
        weakref.finalize(self, self._file.close)

    def add(self, piece: bytes) -> None:
        self._file.write(piece)
        self._file.flush()
        self.size += len(piece)

    def read(self, position: int, size: int) -> bytes:
        if hasattr(os, "pread"):  # forked processes share the position of an open file
            return os.pread(self._file.fileno(), size, position)
        with self._lock:
            self._file.seek(position)
            piece: bytes = self._file.read(size)
            return piece


class _View(io.RawIOBase):
    """A copy as a file of its own; closing it keeps the copy."""

    def __init__(self, copy: Any) -> None:
        self._copy: _Copy = copy
        self._position = 0

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        wanted = self._copy.size - self._position if size < 0 else size
        piece = self._copy.read(self._position, wanted)
        self._position += len(piece)
        return piece


def bytes_of(given: Any) -> bytes | None:
    """A copy of bytes of any kind; ``None`` for anything else."""
    if not isinstance(given, (bytes, bytearray, memoryview)):
        return None
    return bytes(cast("bytes", given))


def name_of(reader: object) -> str:
    """The base name of an open file; ``"upload"`` where it has none."""
    name = getattr(reader, "name", None)
    return base_name(name) if isinstance(name, (str, os.PathLike)) and str(name) else "upload"  # pyright: ignore[reportUnknownArgumentType]


def base_name(name: object) -> str:
    """The last part of a path of any operating system: the rest is private.

    Raises:
        ValidationError: Nothing is left.
    """
    if not isinstance(name, (str, os.PathLike)):
        raise ValidationError(f"a file's name must be a string, not {type(name).__name__}")
    base = str(name).replace("\\", "/").rsplit("/", 1)[-1].strip()  # pyright: ignore[reportUnknownArgumentType]
    if not base or base in {".", ".."}:
        raise ValidationError(f"{str(name)[:200]!r} has no file name in it")  # pyright: ignore[reportUnknownArgumentType]
    return base
