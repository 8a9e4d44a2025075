"""An answer came: doctor says whose it is, and what the server can and wants."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from copy import deepcopy
from email.utils import formatdate
from pathlib import Path
from time import time
from typing import Any

import pytest

from honcho.cli.diagnosis.operations import newest_known, our_document
from tests.cli.conftest import Command
from tests.servers.acts import answer
from tests.servers.lines import Act, Line, Seen
from tests.servers.scripted import ScriptedServer

ROOT = Path(__file__).parents[3]

HTML = b"<!doctype html><html><head><title>Sign in\n to Example</title></head></html>"
EMPTY_PAGE = {"items": [], "total": 0, "page": 1, "size": 1, "pages": 0}
OK = {"status": "ok"}


def honcho(
    document: Any = None, peers: Act | None = None, headers: dict[str, str] | None = None
) -> Act:
    """A server that answers what doctor asks."""
    answers = {
        "/health": answer(200, OK, headers),
        "/openapi.json": answer(200, our_document() if document is None else document, headers),
    }

    def act(line: Line, seen: Seen) -> bool:
        path = seen.target.partition("?")[0]
        return answers.get(path, peers or answer(200, EMPTY_PAGE))(line, seen)

    return act


@pytest.fixture
def doctor(run: Command) -> Callable[..., Any]:
    def command(act: Act, *more: str) -> Any:
        with ScriptedServer() as server:
            server.always(act)
            done = run("doctor", "--json", "--url", server.url, *more)
            wrote = [seen.method for seen in server.seen if seen.target.startswith("/v3")]
            assert wrote in ([], ["POST"])
            return done

    return command


def test_all_is_well(doctor: Callable[..., Any]) -> None:
    done = doctor(honcho())
    codes = [one["code"] for one in done.json["findings"] if one["level"] != "ok"]
    assert (done.code, codes, done.json["ok"]) == (0, [], True)
    assert "it has 0 peers" in done.finding("access")["text"]


@pytest.mark.parametrize(
    ("act", "code", "words"),
    [
        (answer(200, HTML, {"content-type": "text/html"}), "html", "titled 'Sign in to Example'"),
        (answer(503, HTML, {"content-type": "text/html"}), "html", "(HTTP 503)"),
        (answer(200, b"<html>", {}), "html", "A web page came"),
        (answer(302, b"", {"location": "https://login.example"}), "redirect", "login.example"),
        (answer(502, {}), "gateway", "the server behind it does not"),
        (answer(504, b"", {}), "gateway", "HTTP 504"),
        (answer(500, {"detail": "broken"}), "server_fails", "broken"),
        (answer(401, {}), "gateway_refuses", "in front of the server"),
        (answer(403, {}), "gateway_refuses", "HTTP 403"),
        (answer(407, b"", {}), "proxy_login", "user name and a password"),
        (answer(429, {}), "too_many", "too many requests"),
        (answer(404, {"detail": "Not Found"}), "wrong_port", "not Honcho's (HTTP 404"),
        (answer(200, {"up": True}), "wrong_port", "not Honcho's (HTTP 200"),
        (answer(200, b"fine", {"content-type": "text/plain"}), "wrong_port", "not Honcho's"),
        (answer(200, [1]), "wrong_port", "not Honcho's"),
    ],
)
def test_it_is_not_a_honcho_server_that_answers(
    doctor: Callable[..., Any], act: Act, code: str, words: str
) -> None:
    done = doctor(act)
    assert done.code == 1
    assert done.problems() == [code]
    assert words in done.finding(code)["text"]


def test_another_service_that_is_well(doctor: Callable[..., Any]) -> None:
    other = {"info": {"title": "Shop", "version": "9"}, "paths": {"/orders": {"get": {}}}}
    done = doctor(honcho(other))
    assert done.problems() == ["wrong_port"]
    assert "it has other operations" in done.finding("wrong_port")["text"]


def test_another_service_without_a_document(doctor: Callable[..., Any]) -> None:
    def act(line: Line, seen: Seen) -> bool:
        is_health = seen.target == "/health"
        return answer(*((200, OK) if is_health else (404, {"detail": "Not Found"})))(line, seen)

    done = doctor(act)
    assert done.finding("version_unknown")["level"] == "note"
    assert done.problems() == ["wrong_port"]


def test_a_server_of_an_older_api(doctor: Callable[..., Any]) -> None:
    old = {"info": {"version": "2.5.4"}, "paths": {"/v2/workspaces": {"post": {}}}}
    done = doctor(honcho(old))
    assert done.finding("old_server")["text"] == (
        "The server is too old: version 2.5.4 has no v3 API."
    )


def test_a_server_2_x_has_no_health_check(doctor: Callable[..., Any]) -> None:
    published = json.loads((ROOT / "openapi/v2.facts.json").read_text())

    def act(line: Line, seen: Seen) -> bool:
        is_document = seen.target == "/openapi.json"
        found = (200, published) if is_document else (404, {"detail": "Not Found"})
        return answer(*found)(line, seen)

    done = doctor(act)
    assert done.problems() == ["old_server"]
    assert "version 2.5.1 has no v3 API" in done.finding("old_server")["text"]
    assert "honcho_api.v2" in done.finding("old_server")["hint"]


def test_a_server_that_lacks_operations(doctor: Callable[..., Any]) -> None:
    document = deepcopy(dict(our_document()))
    document["info"]["version"] = "3.0.12"
    for path in list(document["paths"]):
        methods = document["paths"][path]
        for method in [name for name, one in methods.items() if "x-since" in one]:
            del methods[method]
    done = doctor(honcho(document))
    found = done.finding("old_server")
    assert done.code == 0
    assert found["level"] == "warning"
    assert "chat_workspace" in found["details"]["operations"]
    assert "Upgrade the server" in found["hint"]


def test_a_newer_server(doctor: Callable[..., Any]) -> None:
    document = deepcopy(dict(our_document()))
    document["info"]["version"] = "4.1.0"
    document["paths"]["/v3/workspaces/{w}/moods"] = {"get": {"operationId": "get_moods"}}
    done = doctor(honcho(document))
    assert done.code == 0
    assert (
        f"newer than what this SDK was made for ({newest_known()})"
        in (done.finding("newer_server")["text"])
    )
    assert done.finding("unknown_operations")["details"]["operations"] == [
        "GET /v3/workspaces/{}/moods"
    ]


@pytest.mark.parametrize(
    "document", [[], {"paths": []}, {"paths": {"/v3/x": []}, "info": {}}, b"no JSON"]
)
def test_a_document_that_is_none_is_no_problem(doctor: Callable[..., Any], document: Any) -> None:
    done = doctor(honcho(document if document != [] else [0]))
    assert set(done.problems()) <= {"wrong_port"}


def key(**claims: Any) -> str:
    middle = base64.urlsafe_b64encode(json.dumps(claims).encode()).decode().rstrip("=")
    return f"eyJhbGciOiJIUzI1NiJ9.{middle}.c2lnbmF0dXJl"


REFUSED = answer(401, {"detail": "Invalid JWT"})


def test_a_key_is_wanted_and_there_is_none(doctor: Callable[..., Any]) -> None:
    done = doctor(honcho(peers=answer(401, {"detail": "No access token provided"})))
    found = done.finding("unauthorized")
    assert done.code == 1
    assert found["text"] == "The server needs an API key, and none is set (HTTP 401)."
    assert found["hint"] == "Set HONCHO_API_KEY."


@pytest.mark.parametrize(
    ("secret", "words"),
    [
        ("not-a-jwt-but-long-enough", "refuses the API key (HTTP 401): Invalid JWT"),
        ("a.b.c", "refuses the API key"),
        (key(w="hiking"), "is for workspace 'hiking', and 'default' is asked for"),
        (key(w="default", exp=1_600_000_000), "expired on 2020-09-13 at 12:26 UTC"),
        (key(w="default"), "refuses the API key"),
        (key(exp="2020-01-01"), "refuses the API key"),
    ],
)
def test_a_key_that_is_refused(
    doctor: Callable[..., Any], monkeypatch: pytest.MonkeyPatch, secret: str, words: str
) -> None:
    monkeypatch.setenv("HONCHO_API_KEY", secret)
    done = doctor(honcho(peers=REFUSED))
    assert done.problems() == ["unauthorized"]
    assert words in done.finding("unauthorized")["text"]
    assert secret not in done.out


def test_a_key_of_one_peer_is_not_a_problem(
    doctor: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HONCHO_API_KEY", key(w="default", p="ann"))
    done = doctor(honcho(peers=answer(401, {"detail": "JWT not permissioned for this resource"})))
    assert done.code == 0
    assert "limited to peer 'ann'" in done.finding("limited_key")["text"]


@pytest.mark.parametrize(
    ("peers", "code"),
    [
        (answer(403, {"detail": "no"}), "unauthorized"),
        (answer(200, HTML, {"content-type": "text/html"}), "html"),
        (answer(200, {"users": []}), "wrong_port"),
        (answer(422, {"detail": "odd"}), "refused"),
        (answer(500, {"detail": "broken"}), "refused"),
    ],
)
def test_other_answers_to_a_list(doctor: Callable[..., Any], peers: Act, code: str) -> None:
    assert doctor(honcho(peers=peers)).problems() == [code]


@pytest.mark.parametrize(
    ("offset", "words"),
    [
        (-3_000, "clock is 50 minutes ahead of the server's"),
        (100, "clock is 9[89] seconds|clock is 100 seconds|clock is 10[01] seconds"),
        (3 * 86_400, "clock is 3 days behind the server's"),
        (3 * 3_600, "clock is 3 hours behind the server's"),
    ],
)
def test_clocks_that_do_not_agree(doctor: Callable[..., Any], offset: int, words: str) -> None:
    done = doctor(honcho(headers={"date": formatdate(time() + offset, usegmt=True)}))
    found = done.finding("clock_skew")
    assert (done.code, found["level"]) == (0, "warning")
    import re

    assert re.search(words, found["text"])


@pytest.mark.parametrize("offset", [-50, 0, 50])
def test_clocks_that_agree_within_a_minute(doctor: Callable[..., Any], offset: int) -> None:
    done = doctor(honcho(headers={"date": formatdate(time() + offset, usegmt=True)}))
    assert done.finding("clock")["level"] == "ok"


@pytest.mark.parametrize("date", ["", "yesterday", "Fri, 99 Nov 2026 99:99:99 GMT"])
def test_a_date_that_is_none_says_nothing(doctor: Callable[..., Any], date: str) -> None:
    done = doctor(honcho(headers={"date": date}))
    assert not {one["code"] for one in done.json["findings"]} & {"clock", "clock_skew"}
    assert done.code == 0


def test_a_real_server(run: Command, honcho_server: Any) -> None:
    done = run("doctor", "--json", "--url", honcho_server.url)
    assert (done.code, done.problems()) == (0, [])
    assert done.finding("clock")["level"] == "ok"
