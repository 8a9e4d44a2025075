"""The format of an archive: a zip of JSON Lines and a manifest, written and read as streams."""

from __future__ import annotations

import json
import os
import zipfile
from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import contextmanager, suppress
from os import PathLike
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from attrs import define, field

from honcho.errors import FileError, ValidationError
from honcho.settings.wording import shown
from honcho.transport.encode import encode_json

FORMAT = "honcho-archive"
VERSION = 1
_MANIFEST = "manifest.json"
_LONGEST_LINE = 64 * 2**20
Record = dict[str, Any]


@define
class ArchiveWriter:
    """Writes an archive; the file gets its name only when it is complete.

    Attributes:
        path: The file.
        counts: How many records were written, by kind.
    """

    path: Path
    counts: dict[str, int] = field(factory=dict, init=False)
    _zip: zipfile.ZipFile = field(init=False)

    @property
    def _part(self) -> Path:
        return self.path.with_name(f"{self.path.name}.part")

    def __enter__(self) -> Self:
        try:
            self._zip = zipfile.ZipFile(self._part, "w", zipfile.ZIP_DEFLATED)
        except OSError as error:
            raise FileError(f"archive {self.path}: {error.strerror}") from error
        return self

    @contextmanager
    def records(self, kind: str) -> Generator[Callable[[Record], None], None, None]:
        """A context with the function that writes each record of a kind."""
        count = 0
        with self._zip.open(f"{kind}.jsonl", "w", force_zip64=True) as file:

            def write(record: Record) -> None:
                nonlocal count
                file.write(encode_json(record, kind) + b"\n")
                count += 1

            yield write
        self.counts[kind] = count

    def finish(self, **about: Any) -> None:
        """Write the manifest, and give the file its name."""
        manifest = {"format": FORMAT, "version": VERSION, **about, "counts": self.counts}
        self._zip.writestr(_MANIFEST, json.dumps(manifest, indent=2) + "\n")
        self._zip.close()
        with self._part.open("r+b") as file:
            os.fsync(file.fileno())
        self._part.replace(self.path)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if error is not None:
            with suppress(OSError, ValueError):
                self._zip.close()
            self._part.unlink(missing_ok=True)
        if isinstance(error, OSError) and not isinstance(error, FileError):
            raise FileError(f"archive {self.path}: {error.strerror or error}") from error


class ArchiveReader:
    """Reads an archive, record by record.

    Attributes:
        path: The file.
        manifest: The archive's manifest.
    """

    def __init__(self, path: str | PathLike[str]) -> None:
        """Open an archive.

        Raises:
            FileError: It cannot be read.
            ValidationError: It is not an archive, or one of a newer version.
        """
        self.path: Path = Path(path)
        try:
            self._zip = zipfile.ZipFile(self.path)
        except OSError as error:
            raise FileError(f"archive {self.path}: {error.strerror}") from error
        except zipfile.BadZipFile as error:
            raise ValidationError(f"{self.path} is not an archive: {error}") from error
        try:
            self.manifest: dict[str, Any] = self._manifest()
        except BaseException:
            self._zip.close()
            raise

    def _manifest(self) -> dict[str, Any]:
        try:
            manifest: Any = json.loads(self._zip.read(_MANIFEST))
            version = manifest["version"]
            is_ours = manifest["format"] == FORMAT and isinstance(manifest["counts"], Mapping)
        except (KeyError, TypeError, ValueError, zipfile.BadZipFile) as error:
            raise ValidationError(f"{self.path} is not an archive: it has no manifest") from error
        if not is_ours:
            raise ValidationError(f"{self.path} is not an archive of Honcho")
        if version != VERSION:
            raise ValidationError(
                f"{self.path} is of version {shown(version)}, and this SDK reads {VERSION}"
            )
        return dict(manifest)

    def records(self, kind: str) -> Iterator[Record]:
        """All records of a kind.

        Raises:
            ValidationError: The archive is damaged; says where.
        """
        place = f"{self.path}: {kind}.jsonl"
        count = 0
        try:
            with self._zip.open(f"{kind}.jsonl") as file:
                while line := file.readline(_LONGEST_LINE):
                    count += 1
                    record: Any = json.loads(line)
                    if not isinstance(record, dict):
                        raise ValidationError(f"{place}, line {count}: not an object")
                    yield record
        except (KeyError, ValueError, zipfile.BadZipFile, EOFError) as error:
            if isinstance(error, ValidationError):
                raise
            raise ValidationError(f"{place}, line {count}: the archive is damaged") from error
        expected = self.manifest["counts"].get(kind)
        if count != expected:
            raise ValidationError(f"{place} has {count} records, and should have {expected}")

    def close(self) -> None:
        """Close the file."""
        self._zip.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.close()
