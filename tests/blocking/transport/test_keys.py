# Derived from tests/aio/transport/test_keys.py by scripts/blocking.py; do not edit.
"""The API key: fixed or asked for, refreshed once, and seen by the server alone."""

from __future__ import annotations

import logging
import pickle
import traceback
from collections.abc import Callable
from typing import Any

import pytest

from honcho import errors
from honcho.blocking.transport.send import Transport
from honcho.errors import HonchoError
from honcho.settings.call_options import CallOptions
from honcho.settings.config import ClientConfig
from honcho.uploads.sources import FileSource
from tests.blocking.transport.conftest import KEY, Connect
from tests.servers.acts import answer, hang, head, lose, raw, reset
from tests.servers.calls import chat, read, search, upload, write
from tests.servers.lines import Act
from tests.servers.scripted import ScriptedServer


def sent(server: ScriptedServer) -> list[str | None]:
    """The authorization of each request."""
    return [seen.headers.get("authorization") for seen in server.seen]


def test_a_fixed_key_goes_with_every_request(server: ScriptedServer, connect: Connect) -> None:
    transport = connect()
    transport.send(read())
    transport.send(write())
    assert sent(server) == [f"Bearer {KEY}"] * 2


def test_without_a_key_there_is_no_header(server: ScriptedServer, connect: Connect) -> None:
    connect(api_key=None).send(read())
    assert sent(server) == [None]


def test_a_callable_is_asked_for_every_request(server: ScriptedServer, connect: Connect) -> None:
    keys = iter(["one", "two", "three"])
    transport = connect(api_key=lambda: next(keys))
    for _ in range(3):
        transport.send(read())
    assert sent(server) == ["Bearer one", "Bearer two", "Bearer three"]


def test_a_callable_is_asked_for_every_attempt(
    server: ScriptedServer, connect: Connect, pauses: list[float]
) -> None:
    keys = iter(["one", "two", "three"])
    server.play(answer(500), answer(429))
    connect(api_key=lambda: next(keys)).send(read())
    assert sent(server) == ["Bearer one", "Bearer two", "Bearer three"]


def test_a_callable_may_wait(server: ScriptedServer, connect: Connect) -> None:
    def ask() -> str:
        return "later"

    connect(api_key=ask).send(read())
    assert sent(server) == ["Bearer later"]


def test_a_new_key_is_tried_once_after_a_401_also_for_writes(
    server: ScriptedServer, connect: Connect, pauses: list[float]
) -> None:
    keys = iter(["old", "new", "newer"])
    server.play(answer(401), answer(201, {"id": "a"}))
    transport = connect(api_key=lambda: next(keys), max_retries=0)
    assert transport.send(write()) == {"id": "a"}
    assert sent(server) == ["Bearer old", "Bearer new"]
    assert pauses == []


def test_a_second_401_is_the_answer(server: ScriptedServer, connect: Connect) -> None:
    keys = iter(["old", "new", "newer"])
    server.always(answer(401, {"detail": "Invalid JWT"}))
    with pytest.raises(errors.AuthenticationError, match="Invalid JWT"):
        connect(api_key=lambda: next(keys)).send(read())
    assert server.count() == 2


def test_the_same_key_is_not_tried_again(server: ScriptedServer, connect: Connect) -> None:
    asked: list[int] = []

    def same() -> str:
        asked.append(1)
        return "same"

    server.always(answer(401))
    with pytest.raises(errors.AuthenticationError):
        connect(api_key=same).send(read())
    assert (server.count(), len(asked)) == (1, 2)


def test_a_fixed_key_is_not_tried_again(server: ScriptedServer, connect: Connect) -> None:
    server.always(answer(401))
    with pytest.raises(errors.AuthenticationError):
        connect().send(read())
    assert server.count() == 1


@pytest.mark.parametrize("given", ["", "a b", "a\nb", "schlüssel", None, 7, b"bytes"])
def test_a_callable_that_gives_no_key_is_a_configuration_error(
    server: ScriptedServer, connect: Connect, given: object
) -> None:
    with pytest.raises(errors.ConfigurationError, match="api_key"):
        connect(api_key=lambda: given).send(read())
    assert server.seen == []


def test_a_callable_that_fails_is_a_configuration_error(
    server: ScriptedServer, connect: Connect
) -> None:
    def fail() -> str:
        raise OSError("vault is sealed")

    with pytest.raises(errors.ConfigurationError, match="vault is sealed") as caught:
        connect(api_key=fail).send(read())
    assert isinstance(caught.value.__cause__, OSError)
    assert server.seen == []


def test_headers_of_a_call_come_on_top(server: ScriptedServer, connect: Connect) -> None:
    transport = connect(default_headers={"X-A": "1", "X-B": "2"}, default_query={"v": "ä b"})
    transport.send(read(query=(("page", "2"),)), CallOptions(headers={"x-b": "3"}))
    seen = server.seen[0]
    assert (seen.headers["x-a"], seen.headers["x-b"]) == ("1", "3")
    assert seen.target == "/v3/read?v=%C3%A4%20b&page=2"
    assert seen.headers["user-agent"].startswith("honcho-sdk-python/")
    assert seen.headers["host"] == server.url.removeprefix("http://")


def test_a_path_in_the_base_url_stays(server: ScriptedServer, connect: Connect) -> None:
    connect(base_url=f"{server.url}/team/honcho/").send(read())
    assert server.seen[0].target == "/team/honcho/v3/read"


def test_no_request_can_smuggle_another(server: ScriptedServer, connect: Connect) -> None:
    transport = connect()
    for path in ("/a\r\nx: y", "/a b", "a", "//x\n", "/a#b", "/\u00e9"):
        with pytest.raises(errors.ValidationError):
            transport.send(read(path))
    assert server.seen == []


FAILURES: dict[str, Act] = {
    "lost": lose(),
    "reset": reset(),
    "silent": hang(),
    "500": answer(500),
    "401": answer(401),
    "422": answer(422, {"detail": []}),
    "html": answer(200, b"<html>"),
    "garbage": raw(b"garbage\r\n\r\n"),
    "cut": raw(head(200, ("content-length", "9")) + b"{"),
    "echoed in headers": answer(500, headers={"x-echo": f"Bearer {KEY}", "x-request-id": KEY}),
    "echoed beside a 404": answer(404, headers={"x-echo": KEY}),
    "echoed beside html": answer(200, b"<html>", {"x-echo": KEY, "x-request-id": KEY}),
    "echoed in a body": answer(200, f"<{KEY}>".encode()),
    "echoed in JSON": answer(422, {"detail": [{"loc": ["header"], "msg": KEY, "input": KEY}]}),
    "redirect": answer(302, b"", {"location": "http://x.invalid"}),
}


def told(error: BaseException) -> str:
    """Everything that an error can show of itself, the frames it passed through included."""
    lines: list[str] = []
    chain: BaseException | None = error
    while chain is not None:
        rendered = traceback.TracebackException.from_exception(chain, capture_locals=True)
        ours = [frame for frame in rendered.stack if "/tests/" not in frame.filename]
        lines += [repr(frame.locals) for frame in ours]
        lines += [repr(chain), str(chain), repr(chain.args), repr(vars(chain))]
        chain = chain.__cause__ or chain.__context__
    return "\n".join(lines)


def attempt(transport: Transport, kind: Callable[..., Any]) -> None:
    """Send one request of a kind, and read all of its answer."""
    if kind is upload:
        transport.send(upload(FileSource.bytes("a.txt", b"x").file()))
    elif kind is chat:
        for _ in transport.stream(chat()):
            pass
    else:
        transport.send(kind())


@pytest.mark.parametrize("kind", [read, search, write, chat, upload])
@pytest.mark.parametrize("case", FAILURES)
def test_the_key_shows_nowhere(
    server: ScriptedServer,
    connect: Connect,
    pauses: list[float],
    caplog: pytest.LogCaptureFixture,
    case: str,
    kind: Callable[..., Any],
) -> None:
    server.always(FAILURES[case])
    events: list[object] = []
    # What a caller's own httpx client logs of an answer is its own affair.
    with caplog.at_level(logging.DEBUG, logger="honcho" if case.startswith("echoed") else None):
        transport = connect(
            timeout=0.2,
            max_retries=1,
            on_request=events.append,
            on_response=events.append,
            on_retry=events.append,
        )
        with pytest.raises(HonchoError) as caught:
            attempt(transport, kind)
    shown = told(caught.value) + caplog.text + repr(events) + repr(vars(transport))
    assert KEY not in shown
    assert KEY not in repr([record.args for record in caplog.records])
    assert KEY.encode() not in pickle.dumps(caught.value)
    assert sent(server) == [f"Bearer {KEY}"] * server.count()


def test_the_key_stays_behind_when_settings_are_pickled(
    server: ScriptedServer, connect: Connect, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = connect(default_headers={"x-api-key": KEY, "x-team": "a"}).config
    pickled = pickle.dumps(config)
    assert KEY.encode() not in pickled
    copy: ClientConfig = pickle.loads(pickled)
    assert not copy.api_key.present
    assert copy.default_headers == {"x-team": "a"}
    assert copy.base_url == config.base_url
    monkeypatch.setenv("HONCHO_API_KEY", "from-here")
    copy = pickle.loads(pickled)
    assert copy.api_key.authorization() == "Bearer from-here"
