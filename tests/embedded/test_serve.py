"""The HTTP side of the embedded server: bytes from a real socket to wire requests and back."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

import httpx
import pytest

from honcho.embedded.http import application, listening
from honcho.embedded.serve import running_server
from honcho.engines.exchange import WireRequest, WireResponse

JSON = {"content-type": "application/json"}
Handle = Callable[[WireRequest], WireResponse]


class Recorder:
    """Keeps what arrives and answers with what it was given."""

    def __init__(self, handle: Handle) -> None:
        self.requests: list[WireRequest] = []
        self._handle = handle

    def handle(self, request: WireRequest, /) -> WireResponse:
        self.requests.append(request)
        return self._handle(request)


def _no_content(_: WireRequest) -> WireResponse:
    return WireResponse(204, {"content-type": "application/json"})


@contextmanager
def _served(handle: Handle = _no_content) -> Iterator[tuple[httpx.Client, Recorder]]:
    recorder = Recorder(handle)
    with running_server(recorder) as url, httpx.Client(base_url=url, timeout=20) as client:
        yield client, recorder


def test_a_request_arrives_as_it_was_sent() -> None:
    with _served() as (client, recorder):
        client.post(
            "/v3/a%20b/%2F?x=1&x=%C3%A4&flag",
            content=b'{"a": 1}',
            headers={"Content-Type": "application/json", "X-Upper": "Yes"},
        )
    (request,) = recorder.requests
    assert (request.method, request.target) == ("POST", "/v3/a%20b/%2F?x=1&x=%C3%A4&flag")
    assert request.body == b'{"a": 1}'
    assert request.headers["content-type"] == "application/json"
    assert request.headers["x-upper"] == "Yes"


def test_a_repeated_header_is_joined() -> None:
    with _served() as (client, recorder):
        client.get("/", headers=[("x-a", "1"), ("x-a", "2")])
    assert recorder.requests[0].headers["x-a"] == "1, 2"


def test_no_body_is_told_from_an_empty_body() -> None:
    with _served() as (client, recorder):
        client.get("/")
        client.post("/", content=b"")
    assert [request.body for request in recorder.requests] == [None, b""]


def test_a_chunked_body_is_put_together() -> None:
    with _served() as (client, recorder):
        client.post("/", content=iter([b"one ", b"two"]), headers=JSON)
    assert recorder.requests[0].body == b"one two"


def test_status_headers_and_body_come_back() -> None:
    answer = WireResponse(
        418, {"content-type": "text/plain", "allow": "GET"}, "grüße".encode("latin-1")
    )
    with _served(lambda _: answer) as (client, _):
        response = client.get("/")
    assert response.status_code == 418
    assert response.headers["allow"] == "GET"
    assert response.headers["content-length"] == "5"
    assert response.content == "grüße".encode("latin-1")


def test_an_answer_without_content_has_no_body_and_no_length() -> None:
    with _served() as (client, _):
        response = client.delete("/")
        again = client.get("/")
    assert (response.status_code, response.content) == (204, b"")
    assert "content-length" not in response.headers
    assert again.status_code == 204


def test_a_bug_of_the_core_is_a_500_and_the_connection_goes_on() -> None:
    def handle(request: WireRequest) -> WireResponse:
        if request.target == "/bug":
            raise ZeroDivisionError
        return WireResponse(200)

    with _served(handle) as (client, _):
        response = client.get("/bug")
        after = client.get("/")
    assert response.status_code == 500
    assert response.json() == {"detail": "An unexpected error occurred"}
    assert after.status_code == 200


def test_a_body_over_the_limit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(application, "MAX_BODY", 1000)
    with _served() as (client, recorder):
        refused = client.post("/", content=b"x" * 1001, headers=JSON)
        accepted = client.post("/", content=b"x" * 1000, headers=JSON)
    assert refused.status_code == 413
    assert refused.json() == {"detail": "Request body exceeds 1000 bytes"}
    assert accepted.status_code == 204
    assert len(recorder.requests) == 1


def test_a_stream_arrives_piece_by_piece() -> None:
    """The second piece is only made when the client has the first: nothing holds pieces back."""
    received = threading.Event()

    def pieces() -> Iterator[bytes]:
        yield b"data: 1\n\n"
        assert received.wait(20)
        yield b"data: 2\n\n"

    def handle(_: WireRequest) -> WireResponse:
        return WireResponse(200, {"content-type": "text/event-stream"}, stream=pieces())

    with _served(handle) as (client, _), client.stream("GET", "/") as response:
        arriving = response.iter_raw()
        first = next(arriving)
        received.set()
        assert [first, *arriving] == [b"data: 1\n\n", b"data: 2\n\n"]


def test_a_stream_that_breaks_ends_early_and_cleanly() -> None:
    def pieces() -> Iterator[bytes]:
        yield b"data: 1\n\n"
        raise OSError("the model is gone")

    with _served(lambda _: WireResponse(200, {}, stream=pieces())) as (client, _):
        assert client.get("/").content == b"data: 1\n\n"
        assert client.get("/").status_code == 200


def test_a_stream_is_closed_when_the_client_leaves() -> None:
    closed = threading.Event()

    def pieces() -> Iterator[bytes]:
        try:
            while True:
                yield b"data: again\n\n"
        finally:
            closed.set()

    with _served(lambda _: WireResponse(200, {}, stream=pieces())) as (client, _):
        with client.stream("GET", "/") as response:
            next(response.iter_raw())
        assert closed.wait(20)


def test_requests_are_answered_side_by_side() -> None:
    together = threading.Barrier(3, timeout=20)

    def handle(_: WireRequest) -> WireResponse:
        together.wait()
        return WireResponse(200)

    with _served(handle) as (client, _):
        answers: list[int] = []
        threads = [
            threading.Thread(target=lambda: answers.append(client.get("/").status_code))
            for _ in range(3)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert answers == [200, 200, 200]


def test_stopping_waits_for_the_answer_under_way() -> None:
    entered, go_on = threading.Event(), threading.Event()
    answers: list[int] = []

    def handle(_: WireRequest) -> WireResponse:
        entered.set()
        assert go_on.wait(20)
        return WireResponse(200)

    def go_on_when_nobody_is_let_in(url: str) -> None:
        address = url.removeprefix("http://").split(":")
        with suppress(ConnectionError):
            while True:
                socket.create_connection((address[0], int(address[1])), timeout=20).close()
        go_on.set()

    with running_server(Recorder(handle)) as url:
        asking = threading.Thread(target=lambda: answers.append(httpx.get(url).status_code))
        asking.start()
        assert entered.wait(20)
        letting = threading.Thread(target=go_on_when_nobody_is_let_in, args=(url,))
        letting.start()
    asking.join()
    letting.join()
    assert answers == [200]


def test_after_the_block_nobody_listens() -> None:
    with running_server(Recorder(_no_content)) as url:
        pass
    with pytest.raises(httpx.ConnectError):
        httpx.get(url)


def test_a_port_in_use_is_an_os_error() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with (
            pytest.raises(OSError, match="in use"),
            running_server(Recorder(_no_content), port=port),
        ):
            pass


def test_an_answer_is_not_held_back_by_the_socket() -> None:
    """asyncio sets TCP_NODELAY only if the protocol is named; without it an answer takes 40 ms."""
    with listening._listen("127.0.0.1", 0) as listener:
        assert listener.proto == socket.IPPROTO_TCP


def test_it_listens_on_ipv6() -> None:
    if not socket.has_dualstack_ipv6():
        pytest.skip("this machine has no IPv6")
    with running_server(Recorder(_no_content), host="::1") as url:
        assert url.startswith("http://[::1]:")
        assert httpx.get(url).status_code == 204
