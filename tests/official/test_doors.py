"""The official SDK's modules: each name of each of them, and none loaded before it is wanted."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import honcho
from tests.parity.compare import OFFICIAL

MODULES = [name for name in OFFICIAL["modules"] if name not in {"honcho", "honcho.http.routes"}]


@pytest.mark.parametrize("name", MODULES)
def test_a_module_has_what_it_says_and_nothing_made_up(name: str) -> None:
    module = import_module(name)
    for one in getattr(module, "__all__", ()):
        assert hasattr(module, one), one
    assert not hasattr(module, "no_such_name")
    with pytest.raises(AttributeError, match=rf"'{name}' has no attribute 'no_such_name'"):
        module.no_such_name  # noqa: B018


def test_the_doors_are_listed_for_those_who_look_for_a_file() -> None:
    root = Path(honcho.__file__).parent
    table = (root.parent / "CONTRIBUTING.md").read_text(encoding="utf-8")
    names = {name.split(".")[1] for name in MODULES}
    assert [one for one in sorted(names) if f"`{one}" not in table.replace("`honcho/", "`")] == []


def test_importing_honcho_loads_none_of_them() -> None:
    code = "import sys, json, honcho; print(json.dumps([m for m in sys.modules if 'honcho' in m]))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd="/"
    )
    loaded = {*json.loads(done.stdout)}
    assert loaded == {"honcho", "honcho._version", "honcho.client", "honcho.client.lazy"}


def test_every_name_of_the_package_is_there_for_a_star() -> None:
    names: dict[str, object] = {}
    exec("from honcho import *", names)
    assert {*OFFICIAL["modules"]["honcho"]} - {"__version__"} <= names.keys()
    assert {*honcho.__all__} <= names.keys()
    assert {*dir(honcho)} - {*honcho.__all__} <= {"errors", "testing", "types", "webhooks"}


def test_both_spellings_are_one_class() -> None:
    import honcho.aio
    import honcho.client
    import honcho.session
    import honcho.types

    assert honcho.session.Session is honcho.Session
    assert honcho.client.Honcho is honcho.Honcho
    assert honcho.aio.PeerAio is honcho.AsyncPeer
    assert honcho.types.DialecticStreamResponse is honcho.DialecticStream
    assert not hasattr(import_module("honcho.blocking"), "PeerAio")
