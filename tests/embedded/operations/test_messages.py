"""Messages and uploads."""

from __future__ import annotations

import io
from typing import Any

import pytest
from pypdf import PdfWriter

from honcho.embedded.operations import uploads
from honcho_api.request import File, Part
from tests.embedded.api import Api

LIST = "sessions/s/messages/list"


def test_messages_keep_the_order_in_which_they_came(api: Api) -> None:
    api.say("s", "one", "two", created_at="2030-01-01T00:00:00Z")
    api.say("s", "three", created_at="1999-01-01T00:00:00Z")
    assert api.contents(LIST) == ["one", "two", "three"]
    assert api.contents(LIST, reverse="true") == ["three", "two", "one"]


def test_pages_of_messages_in_both_directions(api: Api) -> None:
    api.say("s", *"abcdefg")
    assert api.contents(LIST, size=3, page=3) == ["g"]
    assert api.contents(LIST, size=3, page=4) == []
    assert api.contents(LIST, size=3, page=2, reverse="true") == ["d", "c", "b"]
    assert api.contents(LIST, size=3, page=3, reverse="true") == ["a"]
    found = api.post(LIST, {}, size=3, page=9)
    assert (found["total"], found["pages"]) == (7, 3)


@pytest.mark.parametrize(
    ("given", "echoed", "shown"),
    [
        ("2024-03-01T10:00:00+02:00", "2024-03-01T10:00:00+02:00", "2024-03-01T08:00:00Z"),
        ("2024-03-01 10:00:00", "2024-03-01T10:00:00", "2024-03-01T10:00:00Z"),
        ("2024-03-01T10:00:00.123456789Z", None, "2024-03-01T10:00:00.123456Z"),
        (1700000000, None, "2023-11-14T22:13:20Z"),
        ("1700000000000", None, "2023-11-14T22:13:20Z"),
    ],
)
def test_a_time_is_echoed_and_then_shown_in_utc(
    api: Api, given: object, echoed: str | None, shown: str
) -> None:
    (made,) = api.say("s", "x", created_at=given)
    assert made["created_at"] == (echoed or shown)
    assert api.post(LIST)["items"][0]["created_at"] == shown


@pytest.mark.parametrize("given", ["yesterday", True, "20240301T100000", "2024-02-30T00:00:00Z"])
def test_what_is_no_time(api: Api, given: object) -> None:
    body = {"messages": [{"peer_id": "a", "content": "x", "created_at": given}]}
    status, detail = api.refused("POST", "sessions/s/messages", body)
    assert (status, detail[0]["loc"]) == (422, ["body", "messages", 0, "created_at"])


def test_a_time_outside_of_all_years_is_refused(api: Api) -> None:
    body = {"messages": [{"peer_id": "a", "content": "x", "created_at": "0001-01-01T00:00+05:00"}]}
    assert api.refused("POST", "sessions/s/messages", body)[0] == 422


def test_messages_are_all_or_none(api: Api) -> None:
    messages = [{"peer_id": "good", "content": "1"}, {"peer_id": "not good", "content": "2"}]
    assert api.refused("POST", "sessions/s/messages", {"messages": messages})[0] == 422
    assert api.contents("peers/list") == []


def test_limits_of_messages(api: Api) -> None:
    def kind(*messages: object) -> str:
        path = "sessions/s/messages"
        return str(api.refused("POST", path, {"messages": list(messages)})[1][0]["type"])

    message = {"peer_id": "a", "content": "x"}
    assert kind() == "too_short"
    assert kind(*[message] * 101) == "too_long"
    assert kind({**message, "content": "x" * 25001}) == "string_too_long"
    assert kind({**message, "content": "<|endoftext|>"}) == "value_error"
    assert kind({"peer_name": "a", "content": "x"}) == "missing"
    assert len(api.say("s", *["x"] * 100)) == 100


def test_nul_is_taken_out(api: Api) -> None:
    assert api.say("s", "a\0b")[0]["content"] == "ab"


def test_metadata_of_a_message_is_replaced(api: Api) -> None:
    (made,) = api.say("s", "x", metadata={"a": 1})
    path = f"sessions/s/messages/{made['id']}"
    assert api.put(path, {})["metadata"] == {"a": 1}
    assert api.put(path, {"metadata": {"b": 2}, "content": "y"})["metadata"] == {"b": 2}
    assert api.get(path) == {**made, "metadata": {"b": 2}}
    assert api.refused("GET", f"sessions/other/messages/{made['id']}")[0] == 404
    assert api.refused("PUT", "sessions/s/messages/x", {}) == (404, "Message not found")


def upload(api: Api, content: bytes, kind: str = "text/plain", **fields: str) -> Any:
    file = File("name", kind, lambda: io.BytesIO(content))
    texts = [Part(name, value) for name, value in {"peer_id": "alice", **fields}.items()]
    parts = (Part("file", file), *texts)
    return api.send("POST", "sessions/s/messages/upload", parts=parts)


def test_a_file_becomes_messages(api: Api) -> None:
    fields = {"metadata": '{"a": 1}', "created_at": "2024-01-01T00:00:00", "configuration": "{nope"}
    answer = upload(api, b"hello", **fields)
    assert answer.status == 201
    (made,) = answer.body
    assert (made["content"], made["metadata"]) == ("hello", {"a": 1})
    assert made["created_at"] == "2024-01-01T00:00:00"


@pytest.mark.parametrize("depth", [900, 5_000])
def test_metadata_of_a_file_that_is_nested_too_deeply_does_not_count(api: Api, depth: int) -> None:
    deep = '{"a": ' + "[" * depth + "]" * depth + "}"
    answer = upload(api, b"hello", metadata=deep)
    assert (answer.status, answer.body[0]["metadata"]) == (201, {})


def test_the_same_over_http(api: Api) -> None:
    lines = [
        "--b1",
        'Content-Disposition: form-data; name="peer_id"',
        "",
        "alice",
        "--b1",
        'Content-Disposition: form-data; name="file"; filename="a.bin"',
        "Content-Type: text/plain",
        "",
        "one\r\n--b\r\ntwo",
        "--b1--",
        "",
    ]
    headers = {"content-type": 'multipart/form-data; boundary="b1"'}
    path = "sessions/s/messages/upload"
    answer = api.send("POST", path, raw="\r\n".join(lines).encode(), headers=headers)
    assert answer.body[0]["content"] == "one\r\n--b\r\ntwo"
    broken = api.send("POST", path, raw="\r\n".join(lines[:-2]).encode(), headers=headers)
    assert (broken.status, broken.body["detail"]) == (400, "There was an error parsing the body")


@pytest.mark.parametrize(
    ("content", "kind", "text"),
    [
        (b'{"b":1, "a": "\xc3\xa9"}', "application/json", '{"b": 1, "a": "é"}'),
        (b"  ", "application/json", ""),
        (b"", "text/csv; charset=utf-8", ""),
        ("hé".encode("utf-16"), "text/plain", "hé"),
        (b"caf\xe9", "text/plain", "慣\ue966"),
        (b"caf\xe9s", "text/plain", "cafés"),
        ("\ufeffbom".encode(), "text/plain", "\ufeffbom"),
    ],
)
def test_text_of_a_file(api: Api, content: bytes, kind: str, text: str) -> None:
    assert upload(api, content, kind).body[0]["content"] == text


def test_a_pdf_without_text_and_a_broken_one(api: Api) -> None:
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    data = io.BytesIO()
    writer.write(data)
    assert upload(api, data.getvalue(), "application/pdf").body[0]["content"] == ""
    assert upload(api, b"nope", "application/pdf").status == 422


def test_files_that_are_refused(api: Api) -> None:
    assert upload(api, b"x" * (uploads.MAX_BYTES + 1)).status == 413
    for kind in ("image/png", "TEXT/plain", "application/json; charset=utf-8"):
        assert upload(api, b"x", kind).status == 415
    assert upload(api, b"{nope", "application/json").body["detail"] == "Uploaded JSON is invalid"
    assert upload(api, b"x", metadata="[1]").status == 422
    assert upload(api, b"x", peer_id="").body["detail"][0]["loc"] == ["body", "peer_id"]
    no_file = api.send("POST", "sessions/s/messages/upload", parts=(Part("file", "text"),))
    assert [error["type"] for error in no_file.body["detail"]] == ["missing", "value_error"]


def test_a_long_text_is_cut_where_it_breaks_best() -> None:
    assert uploads.pieces("x" * 10000 + "\n" + "y " * 10000) == [
        "x" * 10000 + "\n",
        "y " * 10000,
    ]
    assert uploads.pieces("x" * 30000) == ["x" * 25000, "x" * 5000]
    words = "lorem ipsum " * 4500
    assert "".join(uploads.pieces(words)) == words
    assert [len(piece) for piece in uploads.pieces(words)] == [24996, 24996, 4008]
