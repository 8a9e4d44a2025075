"""Requests that never come to their end, and the end of a server that has some."""

from __future__ import annotations

import logging
import re
import socket
import threading
from collections.abc import Iterator
from contextlib import suppress
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest

from honcho.embedded import EmbeddedServer, serve
from honcho.embedded.http import application, listening
from honcho.embedded.serve import running_server

CHAT = "/v3/workspaces/w/peers/alice/chat"


@pytest.fixture
def server() -> Iterator[EmbeddedServer]:
    with EmbeddedServer() as server:
        yield server


def connected(url: str) -> socket.socket:
    parts = urlsplit(url)
    return socket.create_connection((parts.hostname, parts.port or 0), timeout=20)


HEAD = b"GET /health HTTP/1.1\r\nhost: localhost\r\n"


@pytest.mark.parametrize("sent", [b"", b"GET", HEAD, HEAD + b"\r\n" + HEAD])
def test_a_head_without_end_ends_the_connection(
    server: EmbeddedServer, monkeypatch: pytest.MonkeyPatch, sent: bytes
) -> None:
    monkeypatch.setattr(listening, "HEAD_SECONDS", 0.2)
    with running_server(server) as url, connected(url) as sock:
        sock.sendall(sent)
        rest = b""
        while piece := sock.recv(4096):
            rest += piece
        assert rest.count(b"HTTP/1.1 200 OK") == sent.count(b"\r\n\r\n")


def test_a_head_that_comes_byte_by_byte_has_no_more_time(
    server: EmbeddedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listening, "HEAD_SECONDS", 0.2)
    with running_server(server) as url, connected(url) as sock:
        sock.sendall(b"GET /")
        with pytest.raises(ConnectionError):
            _send_for_ever(sock)


def _send_for_ever(sock: socket.socket) -> None:
    sock.settimeout(0.02)
    while True:
        sock.sendall(b"x")
        with suppress(TimeoutError):
            if not sock.recv(1):
                raise ConnectionResetError


def test_a_slow_answer_is_no_slow_head(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listening, "HEAD_SECONDS", 0.1)
    waited = threading.Event()

    def respond(*_: Any) -> str:
        waited.wait(0.3)
        return "late"

    with EmbeddedServer(responder=respond) as server, running_server(server) as url:
        assert httpx.post(f"{url}{CHAT}", json={"query": "q"}).json() == {"content": "late"}


def test_a_body_without_end_is_answered(
    server: EmbeddedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(application, "BODY_SECONDS", 0.1)
    with running_server(server) as url, connected(url) as sock:
        sock.sendall(
            b"POST /v3/workspaces HTTP/1.1\r\nhost: localhost\r\n"
            b"content-type: application/json\r\ncontent-length: 100\r\n\r\n{"
        )
        assert b" 408 " in sock.makefile("rb").readline()


def tracebacks(caplog: pytest.LogCaptureFixture) -> list[logging.LogRecord]:
    return [one for one in caplog.records if one.exc_info]


def test_the_end_in_the_middle_of_a_chat(caplog: pytest.LogCaptureFixture) -> None:
    """A chat that never ends by itself, and is not read either."""
    begun = threading.Event()

    def respond(*_: Any) -> Iterator[str]:
        while True:
            begun.set()
            yield "word "

    found: list[str] = []
    with EmbeddedServer(responder=respond) as server, running_server(server) as url:
        streaming = {"query": "q", "stream": True}

        def ask() -> None:
            found.append(httpx.post(f"{url}{CHAT}", json=streaming, timeout=20).text)

        asking = threading.Thread(target=ask)
        asking.start()
        assert begun.wait(20)
    asking.join()
    assert re.fullmatch(r'(data: {"delta": {"content": "word "}, "done": false}\n\n)+', found[0])
    assert tracebacks(caplog) == []


@pytest.mark.parametrize("stream", [True, False])
def test_the_end_while_a_provider_hangs(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch, *, stream: bool
) -> None:
    monkeypatch.setattr(serve, "STOP_SECONDS", 0.1)
    begun, go_on = threading.Event(), threading.Event()

    def respond(*_: Any) -> Iterator[str]:
        begun.set()
        go_on.wait(20)
        yield "late"

    found: list[httpx.Response] = []
    with EmbeddedServer(responder=respond) as server:
        with running_server(server) as url:
            question = {"query": "q", "stream": stream}

            def ask() -> None:
                found.append(httpx.post(f"{url}{CHAT}", json=question, timeout=20))

            asking = threading.Thread(target=ask)
            asking.start()
            assert begun.wait(20)
        asking.join()
        assert found[0].status_code == (200 if stream else 503)
        assert found[0].content == b"" if stream else b"stopping" in found[0].content
    go_on.set()
    assert tracebacks(caplog) == []
