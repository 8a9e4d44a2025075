# Derived from tests/aio/transport/test_uploads.py by scripts/blocking.py; do not edit.
"""Files on their way to the server: whole, in pieces, again, and not at all."""

from __future__ import annotations

import email
import email.policy
import hashlib
import io
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest

from honcho import errors
from honcho.concurrency.both import in_thread
from honcho.errors import HonchoError
from honcho.uploads.sources import FileSource, upload_source
from honcho_api.request import File
from tests.blocking.transport.conftest import OF_OUR_OWN, Connect
from tests.servers.acts import answer, head, lose
from tests.servers.calls import upload
from tests.servers.lines import Seen
from tests.servers.scripted import ScriptedServer

TEXT = "Zoë said: \u2603\n" * 50_000
SIZE = len(TEXT.encode())


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file of about a megabyte."""
    path = tmp_path / "said.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def parts(seen: Seen) -> dict[str, tuple[str | None, str, bytes]]:
    """File name, type and content of each part of a request."""
    header = f"content-type: {seen.headers['content-type']}\r\n\r\n".encode()
    message = email.message_from_bytes(header + seen.body, policy=email.policy.HTTP)
    found: dict[str, tuple[str | None, str, bytes]] = {}
    assert isinstance(message, EmailMessage)
    for part in message.iter_parts():
        name = str(part.get_param("name", header="content-disposition"))
        content = part.get_payload(decode=True)
        assert isinstance(content, bytes)
        found[name] = (part.get_filename(), part.get_content_type(), content)
    return found


def test_a_file_arrives_with_its_name_its_type_and_the_fields(
    server: ScriptedServer, connect: Connect, path: Path
) -> None:
    connect().send(upload(upload_source(path)))
    found = parts(server.seen[0])
    assert found["file"] == ("said.txt", "text/plain", TEXT.encode())
    assert found["peer_id"] == (None, "text/plain", b"alice")
    assert int(server.seen[0].headers["content-length"]) == len(server.seen[0].body)


def test_every_source_can_be_sent_again(
    server: ScriptedServer, connect: Connect, pauses: list[float], path: Path
) -> None:
    server.always(answer(503, headers={"retry-after": "0"}))
    with path.open("rb") as opened:
        opened.read(10)
        sources: list[Any] = [
            path,
            str(path),
            FileSource.path(path),
            FileSource.bytes("a.md", b"# memory", "text/markdown"),
            FileSource.stream("a.md", io.BytesIO(b"# stream"), "text/markdown"),
            ("a.md", b"# tuple"),
            ("a.md", io.BytesIO(b"# tuple"), "text/markdown"),
            opened,
        ]
        for source in sources:
            server.seen.clear()
            with pytest.raises(errors.ServerError):
                connect().send(upload(upload_source(source)))
            contents = [parts(seen)["file"] for seen in server.seen]
            assert len(contents) == 3
            assert contents[0] == contents[1] == contents[2]
            assert contents[0][2]


def test_every_attempt_has_a_boundary_of_its_own(
    server: ScriptedServer, connect: Connect, pauses: list[float]
) -> None:
    server.play(answer(429), answer(429), answer())
    connect().send(upload(FileSource.bytes("a.txt", b"x").file()))
    assert len({seen.headers["content-type"] for seen in server.seen}) == 3


def test_an_upload_whose_answer_is_lost_is_not_sent_again(
    server: ScriptedServer, connect: Connect, path: Path
) -> None:
    server.play(lose())
    with pytest.raises(errors.ConnectionError) as caught:
        connect().send(upload(FileSource.path(path).file()))
    assert server.count() == 1
    assert caught.value.outcome_unknown


NAMES = {
    'say "hi".txt': "say %22hi%22.txt",
    "a\r\nX-Evil: 1.txt": "a%0D%0AX-Evil: 1.txt",
    "Zoë \u2603.txt": "Zoë \u2603.txt",
    "../../etc/passwd.txt": "passwd.txt",
    "C:\\Users\\me\\diary.txt": "diary.txt",
    "tab\tnull\x00.txt": "tabnull.txt",
}


@pytest.mark.parametrize("name", NAMES)
def test_names_are_made_safe(server: ScriptedServer, connect: Connect, name: str) -> None:
    connect().send(upload(FileSource.bytes(name, b"content", "text/plain").file()))
    head = server.seen[0].body.split(b"content\r\n")[0].decode()
    assert f'filename="{NAMES[name]}"\r\n' in head
    assert "\nX-Evil" not in head


def test_a_file_cannot_forge_a_part(server: ScriptedServer, connect: Connect) -> None:
    forged = b'\r\n--+++\r\nContent-Disposition: form-data; name="peer_id"\r\n\r\nmallory'
    connect().send(upload(FileSource.bytes("a.txt", forged).file()))
    found = parts(server.seen[0])
    assert found["peer_id"][2] == b"alice"
    assert found["file"][2] == forged


def test_a_file_without_a_size_goes_in_chunks(server: ScriptedServer, connect: Connect) -> None:
    file = File("a.txt", "text/plain", lambda: io.BytesIO(TEXT.encode()))
    connect().send(upload(file))
    assert server.seen[0].headers["transfer-encoding"] == "chunked"
    assert parts(server.seen[0])["file"][2] == TEXT.encode()


def test_progress_is_told_for_every_attempt(
    server: ScriptedServer, connect: Connect, pauses: list[float], path: Path
) -> None:
    server.play(answer(429), answer())
    told: list[tuple[int, int]] = []
    file = FileSource.path(path).file(lambda sent, total: told.append((sent, total)))
    connect().send(upload(file))
    assert told.count((SIZE, SIZE)) >= 2
    assert {total for _, total in told} == {SIZE}
    assert len({sent for sent, _ in told}) > 2


def test_progress_that_fails_harms_nothing(
    server: ScriptedServer, connect: Connect, path: Path
) -> None:
    def fail(sent: int, total: int) -> None:
        raise RuntimeError("no terminal")

    connect().send(upload(FileSource.path(path).file(fail)))
    assert parts(server.seen[0])["file"][2] == TEXT.encode()


CHANGES: dict[str, Callable[[Path], Any]] = {
    "gone": Path.unlink,
    "shorter": lambda path: path.write_bytes(b"short"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_file_that_changes_under_way_is_a_file_error(
    server: ScriptedServer, connect: Connect, path: Path, change: str
) -> None:
    file = FileSource.path(path).file()
    CHANGES[change](path)
    with pytest.raises(errors.FileError, match=r"said\.txt"):
        connect(timeout=1).send(upload(file))
    assert server.seen == [] or len(server.seen[0].body) < len(TEXT)


@pytest.mark.parametrize("engine", OF_OUR_OWN)  # httpx sends all before it listens
def test_an_answer_before_the_end_of_an_upload_is_the_answer(
    server: ScriptedServer, connect: Connect
) -> None:
    def refuse(line: Any, headers: object) -> bytes:
        body = b'{"detail": "File size exceeds maximum allowed size"}'
        line.send(head(413, ("content-length", str(len(body))), ("connection", "close")) + body)
        line.server.released.wait(0.2)
        raise OSError

    server._body = refuse  # type: ignore[method-assign,assignment]
    large = FileSource.bytes("a.txt", b"x" * 40_000_000).file()
    with pytest.raises(errors.ClientError, match="exceeds maximum") as caught:
        connect().send(upload(large))
    assert caught.value.status_code == 413


@pytest.mark.parametrize(("status", "said"), [(413, "too large"), (415, "text/\\*, PDF and JSON")])
def test_the_servers_limits_are_explained(
    server: ScriptedServer, connect: Connect, status: int, said: str
) -> None:
    server.play(answer(status, {"detail": "Unsupported"}))
    with pytest.raises(HonchoError, match=said):
        connect().send(upload(FileSource.bytes("a.png", b"x", "image/png").file()))


def test_a_large_file_arrives_whole_after_a_503(
    server: ScriptedServer, connect: Connect, pauses: list[float], tmp_path: Path
) -> None:
    path = tmp_path / "large.txt"
    content = hashlib.sha256(b"seed").digest() * 300_000
    path.write_bytes(content)
    server.play(answer(503, headers={"retry-after": "0"}), answer())
    connect().send(upload(FileSource.path(path).file()))
    first, second = (parts(seen)["file"][2] for seen in server.seen)
    assert first == second == content


def test_nothing_is_left_open(server: ScriptedServer, connect: Connect, path: Path) -> None:
    opened: list[Any] = []

    def open_it() -> Any:
        opened.append(path.open("rb"))
        return opened[-1]

    server.play(answer(), lose())
    transport = connect()
    transport.send(upload(File("a.txt", "text/plain", open_it, SIZE)))
    with pytest.raises(errors.ConnectionError):
        transport.send(upload(File("a.txt", "text/plain", open_it, SIZE)))
    assert [file.closed for file in opened] == [True, True]
    in_thread(server.until, lambda: server.open <= 1)
