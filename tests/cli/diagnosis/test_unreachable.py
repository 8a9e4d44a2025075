"""No answer: doctor says why, each case on a real socket."""

from __future__ import annotations

import socket

import pytest

from honcho.cli.diagnosis.unreachable import neighbours
from honcho.settings.address import parse
from tests.cli.conftest import Command
from tests.servers.acts import answer, hang, lose, reset
from tests.servers.bare import BareServer, identity, take_head
from tests.servers.scripted import ScriptedServer


def closed_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
    return port


def test_nothing_listens_there(run: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("honcho.cli.diagnosis.unreachable._USUAL_PORTS", ())
    port = closed_port()
    done = run("doctor", "--json", "--url", f"http://127.0.0.1:{port}")
    found = done.finding("no_server")
    assert done.code == 1
    assert found["text"] == f"No server: nothing listens on 127.0.0.1:{port}."
    assert "honcho-sdk serve" in found["hint"]


def test_the_server_listens_on_the_usual_port_instead(
    run: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HONCHO_API_KEY", "a-key-for-the-other-address")
    with ScriptedServer() as server:
        server.always(answer(200, {"status": "ok"}))
        monkeypatch.setattr("honcho.cli.diagnosis.unreachable._USUAL_PORTS", (server.port,))
        port = closed_port()
        done = run("doctor", "--json", "--url", f"http://127.0.0.1:{port}")
        assert [seen.headers["authorization"] for seen in server.seen] == ["Bearer none"]
    found = done.finding("wrong_port")
    assert f"nothing listens on 127.0.0.1:{port}, but" in found["text"].lower()
    assert f"http://127.0.0.1:{server.port}" in found["hint"]


def test_only_this_machine_is_searched_for_another_port() -> None:
    with ScriptedServer() as server:
        server.always(answer(200, {"status": "ok"}))
        ports = (server.port, closed_port())
        here = parse("base_url", "http://127.0.0.1:9")
        itself = parse("base_url", server.url)
        elsewhere = parse("base_url", "http://honcho.example")
        assert neighbours(here, ports) == [server.port]
        assert neighbours(itself, ports) == []
        assert neighbours(elsewhere, ports) == []


def test_another_service_on_the_usual_port_is_not_taken_for_honcho() -> None:
    with ScriptedServer() as server:
        server.always(answer(404, {"detail": "Not Found"}))
        assert neighbours(parse("base_url", "http://127.0.0.1:9"), (server.port,)) == []


def test_the_host_name_is_unknown(run: Command) -> None:
    done = run("doctor", "--json", "--url", "http://no-such-host.invalid")
    assert (
        done.finding("unknown_host")["text"] == "The host name no-such-host.invalid is not known."
    )


def test_something_else_than_a_web_server_listens(run: Command) -> None:
    def greet(sock: socket.socket, _: BareServer) -> None:
        sock.sendall(b"-ERR unknown command\r\n")
        take_head(sock)

    with BareServer(greet) as server:
        done = run("doctor", "--json", "--url", server.url)
    found = done.finding("wrong_port")
    assert f"Something other than a web server listens on 127.0.0.1:{server.port}" in found["text"]


@pytest.mark.parametrize("act", [lose(), reset()], ids=["closed", "reset"])
def test_the_connection_is_ended_without_an_answer(run: Command, act: object) -> None:
    with ScriptedServer() as server:
        server.always(act)  # type: ignore[arg-type]
        done = run("doctor", "--json", "--url", server.url)
    assert "closes it without an answer" in done.finding("wrong_port")["text"]


def test_no_answer_in_time(run: Command) -> None:
    with ScriptedServer() as server:
        server.always(hang())
        done = run("doctor", "--json", "--timeout", "0.05", "--url", server.url)
    found = done.finding("no_answer")
    assert found["text"] == f"127.0.0.1:{server.port} does not answer in time."


def test_https_where_only_http_is_spoken(run: Command) -> None:
    def complain(sock: socket.socket, _: BareServer) -> None:
        sock.recv(2**16)
        sock.sendall(b"HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\n\r\n")

    with BareServer(complain) as server:
        done = run("doctor", "--json", "--url", f"https://127.0.0.1:{server.port}")
    assert done.finding("wrong_port")["hint"] == f"Try http://127.0.0.1:{server.port}."


def test_http_where_tls_is_wanted(run: Command) -> None:
    def alert(sock: socket.socket, _: BareServer) -> None:
        take_head(sock)
        sock.sendall(b"\x15\x03\x01\x00\x02\x02\x46")

    with BareServer(alert) as server:
        done = run("doctor", "--json", "--url", server.url)
    assert done.finding("wrong_port")["hint"] == f"Try https://127.0.0.1:{server.port}."


def test_a_certificate_that_nobody_vouches_for(run: Command) -> None:
    with ScriptedServer(tls=identity()) as server:
        done = run("doctor", "--json", "--url", server.url)
    found = done.finding("bad_certificate")
    assert "is not accepted" in found["text"]
    assert "SSL_CERT_FILE" in found["hint"]


def test_a_proxy_that_is_not_there_is_named(run: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    port = closed_port()
    monkeypatch.setenv("HTTP_PROXY", f"http://ann:s3cret@127.0.0.1:{port}")
    monkeypatch.setattr("honcho.cli.diagnosis.unreachable._USUAL_PORTS", ())
    done = run("doctor", "--json", "--url", "http://honcho.example")
    found = done.finding("no_server")
    assert f"the proxy 127.0.0.1:{port}" in found["text"]
    assert "NO_PROXY" in found["hint"]
    assert "s3cret" not in done.out
