# Derived from tests/aio/transport/test_ways.py by scripts/blocking.py; do not edit.
"""TLS, and proxies from the environment."""

from __future__ import annotations

import ssl
import traceback
from collections.abc import Iterator
from pathlib import Path

import pytest

from honcho import errors
from honcho.blocking.transport.send import Transport
from honcho.settings.config import ClientConfig
from honcho.uploads.sources import FileSource
from tests.servers.acts import DONE, answer, events, piece
from tests.servers.calls import chat, read, search, upload, write
from tests.servers.relay import Relay
from tests.servers.scripted import ScriptedServer

CERTIFICATES = Path(__file__).parents[2] / "servers" / "certificates"


def identity() -> ssl.SSLContext:
    """Who the servers of these tests say they are."""
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    made.load_cert_chain(CERTIFICATES / "server.pem")
    return made


@pytest.fixture
def secure() -> Iterator[ScriptedServer]:
    """A server with TLS."""
    with ScriptedServer(identity()) as server:
        yield server


@pytest.fixture
def plain() -> Iterator[ScriptedServer]:
    """A server without."""
    with ScriptedServer() as server:
        yield server


@pytest.fixture(autouse=True)
def no_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    """No proxies but those of a test."""
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture
def trusted(monkeypatch: pytest.MonkeyPatch) -> None:
    """The servers of these tests are believed."""
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATES / "authority.pem"))


@pytest.fixture(params=["wire", "httpx"])
def engine(request: pytest.FixtureRequest) -> str:
    """Which engine sends."""
    return str(request.param)


def to(url: str, engine: str, **settings: object) -> Transport:
    """A transport to a server."""
    merged: dict[str, object] = {"api_key": "sk-1234", "timeout": 5, "max_retries": 0} | settings
    return Transport(ClientConfig.resolve(base_url=url, engine=engine, **merged))  # type: ignore[arg-type]


@pytest.mark.usefixtures("trusted")
@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_everything_works_over_tls(secure: ScriptedServer, engine: str, host: str) -> None:
    secure.play(
        answer(200, {"id": "a"}), answer(201, {"id": "b"}), answer(), events(piece("x"), DONE)
    )
    transport = to(f"https://{host}:{secure.port}", engine)
    assert transport.send(search()) == {"id": "a"}
    assert transport.send(write()) == {"id": "b"}
    large = FileSource.bytes("a.txt", b"x" * 3_000_000).file()
    transport.send(upload(large))
    assert len(secure.seen[-1].body) > 3_000_000
    stream = transport.stream(chat())
    assert [event for event in stream] == [piece("x"), DONE]
    for number in range(20):
        secure.play(answer(200, {"body": "y" * 50_000 * (number % 3)}))
        found = transport.send(read())
        assert len(found["body"]) == 50_000 * (number % 3)
    transport.close()


def test_a_certificate_that_nobody_vouches_for_is_refused(
    secure: ScriptedServer, engine: str
) -> None:
    transport = to(secure.url, engine)
    with pytest.raises(errors.ConnectionError) as caught:
        transport.send(write())
    assert not caught.value.outcome_unknown
    assert secure.seen == []
    transport.close()


@pytest.mark.usefixtures("trusted")
def test_a_certificate_of_another_host_is_refused(secure: ScriptedServer, engine: str) -> None:
    transport = to(f"https://127.0.0.2:{secure.port}", engine)
    with pytest.raises(errors.ConnectionError):
        transport.send(write())
    assert secure.seen == []
    transport.close()


def test_a_server_that_speaks_no_tls_is_a_connection_error(
    plain: ScriptedServer, engine: str
) -> None:
    transport = to(f"https://127.0.0.1:{plain.port}", engine, timeout=1)
    with pytest.raises((errors.ConnectionError, errors.TimeoutError)) as caught:
        transport.send(write())
    assert not caught.value.outcome_unknown
    transport.close()


def test_a_proxy_passes_plain_requests_on(
    plain: ScriptedServer, engine: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Relay(password="dXNlcjpwYSBzcw==") as relay:  # user:pa ss
        monkeypatch.setenv("HTTP_PROXY", relay.url.replace("//", "//user:pa%20ss@"))
        transport = to(plain.url, engine)
        transport.send(write())
        transport.send(search())
        transport.close()
    assert plain.count() == 2
    assert relay.asked[0].startswith(f"POST {plain.url}/v3/write HTTP/1.1")


@pytest.mark.usefixtures("trusted")
def test_a_proxy_is_a_tunnel_for_tls_and_sees_no_key(
    secure: ScriptedServer, engine: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    secure.play(answer(201, {"id": "a"}), answer(200, {"id": "b"}))
    with Relay() as relay:
        monkeypatch.setenv("https_proxy", relay.url)
        transport = to(secure.url, engine)
        assert transport.send(write()) == {"id": "a"}
        assert transport.send(search()) == {"id": "b"}
        transport.close()
    assert relay.asked[0].startswith(f"CONNECT 127.0.0.1:{secure.port} HTTP/1.1")
    assert "sk-1234" not in "".join(relay.asked)
    assert secure.seen[0].headers["authorization"] == "Bearer sk-1234"


@pytest.mark.usefixtures("trusted")
def test_a_proxy_may_itself_speak_tls(
    secure: ScriptedServer, engine: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Relay(tls=identity()) as relay:
        monkeypatch.setenv("ALL_PROXY", relay.url)
        transport = to(secure.url, engine)
        transport.send(write())
        transport.close()
    assert secure.count() == 1
    assert len(relay.asked) == 1


@pytest.mark.usefixtures("trusted")
def test_a_proxy_that_refuses_has_sent_nothing(
    secure: ScriptedServer, engine: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Relay(password="secret") as relay:
        monkeypatch.setenv("HTTPS_PROXY", relay.url)
        transport = to(secure.url, engine)
        with pytest.raises(errors.ConnectionError) as caught:
            transport.send(write())
        transport.close()
    assert not caught.value.outcome_unknown
    assert secure.seen == []


def test_hosts_may_be_exempt(
    plain: ScriptedServer, engine: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    monkeypatch.setenv("NO_PROXY", "example.org, 127.0.0.0/8")
    transport = to(plain.url, engine)
    transport.send(write())
    transport.close()
    assert plain.count() == 1


def test_a_bad_proxy_is_a_configuration_error(
    plain: ScriptedServer, engine: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:port")
    transport = to(plain.url, engine)
    with pytest.raises(errors.ConfigurationError, match="proxy"):
        transport.send(write())


@pytest.mark.parametrize(
    "url",
    [
        "http://me:hunter2@127.0.0.1:port",
        "http://me:hunter2@[::1",
        "me:hunter2@127.0.0.1:port",
        "ftp://me:hunter2@127.0.0.1:1",
        "http://me:hunter2@:1",
        "hunter2://me@127.0.0.1",
    ],
)
def test_a_password_in_a_bad_proxy_shows_in_no_traceback(
    plain: ScriptedServer, engine: str, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", url)
    transport = to(plain.url, engine)
    with pytest.raises(errors.ConfigurationError, match="proxy") as caught:
        transport.send(write())
    assert "hunter2" not in caught.value.message
    error: BaseException | None = caught.value
    while error is not None:
        frames = [frame for frame, _ in traceback.walk_tb(error.__traceback__)]
        ours = [frame for frame in frames if frame.f_globals["__name__"].startswith("honcho.")]
        assert ours
        assert "hunter2" not in repr([frame.f_locals for frame in ours])
        error = error.__context__


def test_certificates_that_are_not_there_are_a_configuration_error(
    secure: ScriptedServer, engine: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATES / "nobody.pem"))
    transport = to(secure.url, engine)
    with pytest.raises(errors.ConfigurationError, match="SSL_CERT_FILE"):
        transport.send(write())
    transport.close()
