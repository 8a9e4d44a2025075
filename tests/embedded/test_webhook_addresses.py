"""Where webhooks may lead: in every spelling of an address, and when names move."""

from __future__ import annotations

import json
import logging
import socket
from typing import Any

import pytest

from honcho.embedded import EmbeddedServer
from honcho.embedded.deliveries import Deliveries
from tests.contract.test_webhook_delivery import receiver

from .api import Api

PRIVATE = (
    "127.0.0.1 127.1 127.0.1 2130706433 0x7f000001 0x7f.0.0.1 0177.0.0.1 017700000001 0 0.0.0.0 "
    "localhost LOCALHOST localhost. %31%32%37.0.0.1 127\u30020\u30020\u30021 "
    "\uff11\uff12\uff17.0.0.1 10.0.0.1 192.168.1.1 172.16.0.1 169.254.169.254 100.64.0.1 "
    "224.0.0.1 255.255.255.255 [::1] [::] [::ffff:127.0.0.1] [::ffff:7f00:1] [0:0:0:0:0:0:0:1] "
    "[::127.0.0.1] [fe80::1] [fd00::1] [ff02::1] [64:ff9b::7f00:1] [2002:7f00:1::] [2002:a00:1::]"
).split()
PUBLIC = ["93.184.216.34", "[2606:4700::1111]", "[::ffff:93.184.216.34]", "no-such.invalid"]


@pytest.mark.parametrize("host", PRIVATE)
def test_private_addresses_in_every_spelling(host: str) -> None:
    for url in (f"http://{host}/", f"https://{host}:8443/hook", f"http://user@{host}:1"):
        assert not Deliveries("s", False).allows(url), url
        assert Deliveries("s", True).allows(url)


@pytest.mark.parametrize("host", PUBLIC)
def test_other_addresses(host: str) -> None:
    assert Deliveries("s", False).allows(f"https://{host}/hook")


def test_without_a_choice_it_is_as_in_the_real_server() -> None:
    as_real = Deliveries("s", None)
    refused = ("127.0.0.1", "10.0.0.1", "[::1]", "169.254.169.254", "224.0.0.1")
    assert not any(as_real.allows(f"http://{host}/") for host in refused)
    assert all(as_real.allows(f"http://{host}/") for host in ("localhost", "2130706433"))


def names_lead_to(monkeypatch: pytest.MonkeyPatch, *addresses: str) -> None:
    """All names lead to these; each time the next one, and the last for ever."""
    left = list(addresses)

    def look_up(host: Any, port: Any, *args: Any, **kwargs: Any) -> Any:
        address = left.pop(0) if len(left) > 1 else left[0]
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port or 0))]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)


def test_a_name_that_leads_to_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    names_lead_to(monkeypatch, "127.0.0.1")
    with EmbeddedServer(private_webhooks=False) as server:
        api = Api(server)
        api.put("", {})
        status, (entry,) = api.refused("POST", "webhooks", {"url": "http://rebind.example/"})
        assert (status, entry["loc"]) == (422, ["body", "url"])
        assert entry["msg"] == "Value error, Private/internal IP addresses are not allowed"
        assert api.get("webhooks")["items"] == []


def test_a_name_that_leads_here_later(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    with receiver() as (url, arrived), EmbeddedServer(private_webhooks=False) as server:
        names_lead_to(monkeypatch, "93.184.216.34", "127.0.0.1")
        api = Api(server)
        api.put("", {})
        port = url.rpartition(":")[2].partition("/")[0]
        api.post("webhooks", {"url": f"http://rebind.example:{port}/"})
        with caplog.at_level(logging.WARNING):
            api.get("webhooks/test")
            assert server.drain()
        assert "could not deliver test.event" in caplog.text
        assert arrived.empty()


def test_a_delivery_goes_to_the_address_that_was_looked_at(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The name is asked once a delivery: the second answer would lead elsewhere."""
    monkeypatch.setattr("honcho.embedded.deliveries.is_private", lambda address: False)
    with receiver() as (url, arrived):
        names_lead_to(monkeypatch, "127.0.0.1")
        port = url.rpartition(":")[2].partition("/")[0]
        Deliveries("s", False).post(f"http://rebind.example:{port}/hook?a=1", b"{}")
        assert arrived.get(timeout=20).path == "/hook?a=1"


def test_allowed_webhooks_of_this_machine() -> None:
    with receiver() as (url, arrived), EmbeddedServer(private_webhooks=True) as server:
        api = Api(server)
        api.put("", {})
        api.post("webhooks", {"url": url.replace("localhost", "127.0.0.1")})
        api.get("webhooks/test")
        assert json.loads(arrived.get(timeout=20).body)["type"] == "test.event"
