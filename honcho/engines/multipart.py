"""Encodes multipart bodies: a random boundary, safe file names, files read in pieces."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from typing import BinaryIO

from honcho.errors import FileError, ValidationError
from honcho_api.request import File, Part

PIECE = 2**18

_MEDIA_TYPE = re.compile(r"[A-Za-z0-9!#$&^_.+-]+/[A-Za-z0-9!#$&^_.+-]+( *;[\x20-\x7e]*)?")


class Multipart:
    """A multipart body for one attempt, read piece by piece.

    Attributes:
        content_type: The header's value, with the boundary.
        length: Bytes in all; ``None`` if the size of a file is unknown.
    """

    def __init__(self, parts: tuple[Part, ...]) -> None:
        boundary = f"honcho-{os.urandom(20).hex()}"
        self.content_type: str = f"multipart/form-data; boundary={boundary}"
        self._segments = [(_head(part, boundary), part.content) for part in parts]
        self._tail = f"--{boundary}--\r\n".encode()
        self._open: list[BinaryIO] = []
        self.length: int | None = self._count()

    def headers(self) -> dict[str, str]:
        """The headers that describe this body."""
        found = {"content-type": self.content_type}
        if self.length is not None:
            found["content-length"] = str(self.length)
        return found

    def _count(self) -> int | None:
        total = len(self._tail)
        for head, content in self._segments:
            size = content.size if isinstance(content, File) else len(content.encode())
            if size is None:
                return None
            total += len(head) + size + 2
        return total

    def __iter__(self) -> Iterator[bytes]:
        """The bytes, in pieces of at most 256 KiB and a few headers.

        Raises:
            FileError: A file cannot be read, or its size has changed.
        """
        for head, content in self._segments:
            yield head
            if isinstance(content, File):
                yield from self._read(content)
            else:
                yield content.encode()
            yield b"\r\n"
        yield self._tail

    def _read(self, file: File) -> Iterator[bytes]:
        try:
            with file.open() as source:
                yield from _exactly(source, file)
        except OSError as error:
            if isinstance(error, FileError):
                raise
            raise FileError(f"{file.name} cannot be read: {error}") from error
        except ValueError as error:
            raise FileError(f"{file.name} cannot be read: {error}") from error


def _exactly(source: BinaryIO, file: File) -> Iterator[bytes]:
    """All bytes of a file, checked against the announced size."""
    left = file.size
    while left is None or left > 0:
        piece = source.read(PIECE if left is None else min(PIECE, left))
        if not piece:
            break
        if left is not None:
            left -= len(piece)
        yield piece
    if left:
        raise FileError(f"{file.name} became shorter while it was sent: {left} bytes are missing")


def _head(part: Part, boundary: str) -> bytes:
    """The header lines of a part."""
    head = f'--{boundary}\r\nContent-Disposition: form-data; name="{_quoted(part.name)}"'
    if isinstance(part.content, File):
        if not _MEDIA_TYPE.fullmatch(part.content.content_type):
            raise ValidationError(
                f"{part.content.name!r} has the content type {part.content.content_type[:80]!r}: "
                "it must look like text/plain"
            )
        head += f'; filename="{_quoted(part.content.name)}"'
        head += f"\r\nContent-Type: {part.content.content_type}"
    return f"{head}\r\n\r\n".encode()


def _quoted(text: str) -> str:
    """Quote a name as browsers do: quotes and line breaks percent-encoded, the rest in UTF-8."""
    clean = text.encode("utf-8", "replace").decode()
    clean = clean.replace("\r", "%0D").replace("\n", "%0A").replace('"', "%22")
    return "".join(character for character in clean if character >= " " and character != "\x7f")
