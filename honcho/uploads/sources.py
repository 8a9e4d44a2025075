"""Files to upload: from memory, from a path, from a stream. Checked before any request.

A path is opened anew for every attempt and read piece by piece; a stream is copied once to a
temporary file, so that every attempt can read it; neither is ever in memory as a whole.
"""

from __future__ import annotations

import builtins
import io
import os
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, BinaryIO, Protocol, TypeAlias

from attrs import field, frozen

from honcho.client.progress import Progress, reporter
from honcho.errors import FileError, ValidationError
from honcho.settings.wording import shown
from honcho.uploads.contents import (
    HEAD,
    Content,
    Memory,
    OnDisk,
    Streamed,
    base_name,
    bytes_of,
    name_of,
)
from honcho.uploads.media_types import checked_type, guessed_type
from honcho_api.request import File

Data: TypeAlias = bytes | bytearray | memoryview


class Reader(Protocol):
    """An open binary file, or a similar object; its ``read`` may be async for the async client."""

    def read(self, size: int, /) -> bytes | Awaitable[bytes]:
        """At most ``size`` bytes; none at the end."""
        ...


@frozen
class FileSource:
    """A file to upload, made by :meth:`bytes`, :meth:`path` or :meth:`stream`.

    Attributes:
        name: The name that is sent: a base name, never a path of this machine.
        content_type: The media type; ``None`` to guess it from the name and the first bytes. The
            server reads ``text/*``, ``application/json`` and ``application/pdf``.
    """

    name: str
    content_type: str | None
    _content: Content = field(repr=False, alias="content")

    @classmethod
    def bytes(cls, name: str, data: Data, type: str | None = None) -> FileSource:
        """Bytes in memory.

        Args:
            name: The file's name; of a path its last part.
            data: ``bytes``, ``bytearray`` or ``memoryview``.
            type: The media type; guessed where it is not given.

        Raises:
            ValidationError: Not bytes, none at all, or a name or type that cannot be used.

        Examples:
            >>> notes = FileSource.bytes("notes.md", b"# Notes", "text/markdown")
        """
        copy = bytes_of(data)
        if copy is None:
            kind = data.__class__.__name__
            raise ValidationError(
                f"data of {shown(name)} must be bytes, not {kind}: encode text first"
            )
        content = Memory(copy)
        return cls._of(name, type, content)._checked(content.load())

    @classmethod
    def path(cls, path: str | os.PathLike[str], type: str | None = None) -> FileSource:
        """A file on disk, of any size. It is opened when it is sent, and again for each attempt.

        Args:
            path: The file. Only its base name is sent.
            type: The media type; guessed where it is not given.

        Raises:
            FileError: There is no such file, it is a directory, or it may not be read.
            ValidationError: It is empty, or its type cannot be used.

        Examples:
            >>> notes = FileSource.path("notes.txt")
        """
        where = Path(path)
        content = OnDisk(where)
        size = content.load()
        return cls._of(where.name, type, content)._checked(size)

    @classmethod
    def stream(cls, name: str, reader: Reader, type: str | None = None) -> FileSource:
        """Any object whose ``read(size)`` returns bytes; it may be async for the async client.

        It is read when it is first uploaded, from its current position, and it is not closed.

        Args:
            name: The file's name; of a path its last part.
            reader: An open binary file or the like.
            type: The media type; guessed where it is not given.

        Raises:
            ValidationError: It is closed, or a name or type that cannot be used.

        Examples:
            >>> with open("notes.txt", "rb") as file:
            ...     notes = FileSource.stream("notes.txt", file)
        """
        return cls._of(name, type, Streamed(str(name), reader))

    @classmethod
    def _of(cls, name: object, type: str | None, content: Content) -> FileSource:
        base = base_name(name)
        return cls(base, None if type is None else checked_type(base, type), content)

    def file(self, progress: Progress | bool | None = None) -> File:
        """The file as the body of a request.

        Args:
            progress: Called with the bytes read so far and the size; ``True`` draws a bar. It
                starts again with each attempt, and may be called from another thread.

        Raises:
            FileError: It cannot be read.
            ValidationError: It is empty, gives text, or must be awaited.
        """
        return self._ready(self._content.load(), progress)

    async def async_file(self, progress: Progress | bool | None = None) -> File:
        """As :meth:`file`, without stopping the event loop."""
        return self._ready(await self._content.async_load(), progress)

    def _checked(self, size: int) -> FileSource:
        if size == 0:
            raise ValidationError(f"{shown(self.name)} is empty: there is nothing to upload")
        return self

    def _ready(self, size: int, progress: Progress | bool | None) -> File:
        self._checked(size)
        opener, report = self._content.open, reporter(progress, self.name, "B")
        content_type = self.content_type or guessed_type(self.name, self._head())
        if report is None:
            return File(self.name, content_type, opener, size)
        return File(self.name, content_type, lambda: watched(opener(), size, report), size)

    def _head(self) -> builtins.bytes:
        try:
            with self._content.open() as file:
                return file.read(HEAD)
        except OSError as error:
            raise FileError(f"{shown(self.name)} cannot be read: {error}") from error


Upload: TypeAlias = (
    FileSource
    | str
    | os.PathLike[str]
    | Reader
    | tuple[str, Data | Reader]
    | tuple[str, Data | Reader, str | None]
)
"""What ``upload_file`` takes: a path, an open file, a ``FileSource``, or a name with content and,
if wanted, a media type."""


def source_of(given: Upload) -> FileSource:
    """A file in any of the accepted forms.

    Args:
        given: A ``FileSource``, a path, an open binary file, or a tuple
            ``(name, bytes or open file[, type])``.

    Raises:
        FileError: It cannot be read.
        ValidationError: It is none of these, or empty, closed, badly named.
    """
    if isinstance(given, FileSource):
        return given
    if isinstance(given, (str, os.PathLike)):
        return FileSource.path(given)  # pyright: ignore[reportUnknownArgumentType]
    if isinstance(given, tuple):
        return _from_tuple(given)  # pyright: ignore[reportUnknownArgumentType]
    if hasattr(given, "read"):
        return FileSource.stream(name_of(given), given)
    raise ValidationError(
        f"file is a {type(given).__name__}: give a path, an open file, a FileSource, or a tuple "
        "(name, bytes, type)"
    )


def upload_source(given: Upload | File, *, progress: Progress | bool | None = None) -> File:
    """A file in any of the accepted forms, ready for a request; a ``File`` is passed through."""
    return given if isinstance(given, File) else source_of(given).file(progress)


async def async_upload_source(
    given: Upload | File, *, progress: Progress | bool | None = None
) -> File:
    """As :func:`upload_source`, without stopping the event loop; readers may be async, too."""
    if isinstance(given, File):
        return given
    return await source_of(given).async_file(progress)


def _from_tuple(given: tuple[Any, ...]) -> FileSource:
    if len(given) not in {2, 3}:
        raise ValidationError("file as a tuple is (name, bytes or open file) or (.., .., type)")
    name, content = given[:2]
    kind = given[2] if len(given) == 3 else None
    if hasattr(content, "read"):
        return FileSource.stream(name, content, kind)
    return FileSource.bytes(name, content, kind)


class _Watched(io.RawIOBase):
    def __init__(self, file: BinaryIO, size: int, report: Progress) -> None:
        self._file = file
        self._size = size
        self._sent = 0
        self._report = report

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> Any:
        piece = self._file.read(size)
        self._sent += len(piece)
        self._report(self._sent, self._size)
        return piece

    def close(self) -> None:
        self._file.close()
        super().close()


def watched(file: BinaryIO, size: int, report: Callable[[int, int], object]) -> BinaryIO:
    """A file that reports how many bytes were read."""
    view: Any = _Watched(file, size, report)
    opened: BinaryIO = view
    return opened
