"""Files to upload: every form, and every refusal, before anything is sent."""

from __future__ import annotations

import io
import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from honcho.client.progress import Bar, reporter
from honcho.errors import FileError, ValidationError
from honcho.uploads.sources import FileSource, async_upload_source, upload_source
from honcho_api.request import File


def read(file: File) -> bytes:
    with file.open() as opened:
        return opened.read()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "notes.md"
    path.write_bytes(b"# notes")
    return path


def test_every_form_becomes_the_same_file(path: Path) -> None:
    with path.open("rb") as opened:
        forms: list[Any] = [
            path,
            str(path),
            FileSource.path(path),
            FileSource.bytes("notes.md", b"# notes"),
            FileSource.bytes("notes.md", bytearray(b"# notes"), "text/markdown"),
            FileSource.bytes("notes.md", memoryview(b"# notes")),
            FileSource.stream("notes.md", io.BytesIO(b"# notes")),
            ("notes.md", b"# notes"),
            ("dir/notes.md", io.BytesIO(b"# notes"), "text/markdown"),
            opened,
        ]
        for form in forms:
            file = upload_source(form)
            assert (file.name, file.content_type, file.size) == ("notes.md", "text/markdown", 7)
            assert read(file) == read(file) == b"# notes"
            assert upload_source(file) is file


def test_a_source_can_be_uploaded_twice() -> None:
    source = FileSource.stream("a.txt", io.BytesIO(b"once"))
    assert read(upload_source(source)) == read(upload_source(source)) == b"once"


def test_an_open_file_is_read_from_where_it_stands_and_stays_open(path: Path) -> None:
    with path.open("rb") as opened:
        opened.seek(2)
        assert read(upload_source(opened)) == b"notes"
        assert not opened.closed


def test_bytes_are_a_copy() -> None:
    data = bytearray(b"before")
    file = upload_source(("a.txt", data))
    data[:] = b"after!"
    assert read(file) == b"before"


async def test_async_readers_are_read_without_blocking() -> None:
    class Reader:
        left = 3

        async def read(self, size: int) -> bytes:
            self.left -= 1
            return b"x" * 10 if self.left >= 0 else b""

    file = await async_upload_source(("a.txt", Reader()))
    assert (file.size, read(file)) == (30, b"x" * 30)
    with pytest.raises(ValidationError, match="async client"):
        upload_source(("a.txt", Reader()))


async def test_other_forms_in_the_async_half(path: Path) -> None:
    for form in (path, ("a.txt", b"abc"), io.BytesIO(b"abc"), FileSource.path(path)):
        assert (await async_upload_source(form)).size


TYPES = {
    "a.txt": "text/plain",
    "a.MD": "text/markdown",
    "a.csv": "text/csv",
    "a.json": "application/json",
    "a.pdf": "application/pdf",
    "a.png": "image/png",
    "LICENSE": "text/plain",
    "a.unheard-of": "text/plain",
}


@pytest.mark.parametrize(("name", "content_type"), TYPES.items())
def test_types_are_guessed(name: str, content_type: str) -> None:
    assert upload_source((name, "ünïcode".encode())).content_type == content_type


@pytest.mark.parametrize("data", [b"\0\1\2", b"\xff\xfe\x00"])
def test_what_is_no_text_is_not_called_so(data: bytes) -> None:
    assert upload_source(("unknown", data)).content_type == "application/octet-stream"


def test_a_character_cut_in_half_is_still_text() -> None:
    assert upload_source(("unknown", b"x" * 4095 + "\u2603".encode())).content_type == "text/plain"


REFUSED: dict[str, tuple[Callable[[Path], Any], type[Exception]]] = {
    "missing": (lambda path: path.parent / "nothing.txt", FileError),
    "directory": (lambda path: path.parent, FileError),
    "null in a path": (lambda path: "a\0b", FileError),
    "empty path": (lambda path: "", FileError),
    "empty file": (lambda path: (path.write_bytes(b""), path)[1], ValidationError),
    "empty bytes": (lambda path: ("a.txt", b""), ValidationError),
    "empty stream": (lambda path: io.BytesIO(), ValidationError),
    "closed": (lambda path: _closed(path), ValidationError),
    "text mode": (lambda path: io.StringIO("text"), ValidationError),
    "text": (lambda path: ("a.txt", "text"), ValidationError),
    "bare bytes": (lambda path: b"content", ValidationError),
    "a number": (lambda path: 7, ValidationError),
    "nothing": (lambda path: None, ValidationError),
    "no name": (lambda path: ("", b"x"), ValidationError),
    "dots": (lambda path: ("..", b"x"), ValidationError),
    "a name that is none": (lambda path: (7, b"x"), ValidationError),
    "a tuple of one": (lambda path: ("a.txt",), ValidationError),
    "a tuple of four": (lambda path: ("a.txt", b"x", "text/plain", {}), ValidationError),
    "a type with a line break": (lambda path: ("a", b"x", "text/plain\r\nx: y"), ValidationError),
    "a type that is none": (lambda path: ("a", b"x", "text"), ValidationError),
    "a failing reader": (lambda path: _Failing(), FileError),
}


class _Failing:
    def read(self, size: int) -> bytes:
        raise OSError("unplugged")


def _closed(path: Path) -> Any:
    with path.open("rb") as opened:
        pass
    return opened


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_uploaded_is_refused(case: str, path: Path) -> None:
    make, error = REFUSED[case]
    with pytest.raises(error):
        upload_source(make(path))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names here")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(FileError, match="not a regular file"):
        upload_source(tmp_path / "pipe")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads all")
def test_a_file_without_permission_is_refused(path: Path) -> None:
    path.chmod(0)
    with pytest.raises(FileError):
        upload_source(path)
    path.chmod(stat.S_IRWXU)


def test_the_cause_of_a_file_error_is_the_systems(tmp_path: Path) -> None:
    with pytest.raises(FileError) as caught:
        upload_source(tmp_path / "nothing.txt")
    assert isinstance(caught.value, OSError)
    assert isinstance(caught.value.__cause__, FileNotFoundError)
    assert caught.value.code == "io_error"


def test_a_bar_is_drawn_in_place() -> None:
    screen = io.StringIO()
    bar = Bar("upload", "B", screen)
    bar(1, 2 * 2**20)
    bar(2 * 2**20, 2 * 2**20)
    bar.end()
    text = screen.getvalue()
    assert text.startswith("\rupload [")
    assert "2.0 MiB of 2.0 MiB" in text
    assert text.count("\n") == 1
    assert max(len(line) for line in text.split("\r")) < 100


def test_progress_that_fails_is_not_called_again(caplog: pytest.LogCaptureFixture) -> None:
    calls: list[int] = []

    def fail(done: int, total: int) -> None:
        calls.append(done)
        raise RuntimeError("no screen")

    report = reporter(fail, "x")
    assert report is not None
    report(1, 2)
    report(2, 2)
    assert calls == [1]
    assert "no screen" in caplog.text
    assert reporter(None, "x") is None
    assert reporter(False, "x") is None
