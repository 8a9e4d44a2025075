"""Constructs of OpenAPI that are generated: requests are built and answers read for real."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from scripts.codegen.build import write_package
from scripts.specs.loading import load_document
from tests.raw.document import ROOT

START = """
from honcho_api import MalformedValueError
from honcho_api.v9 import *
THING = {"yes": True, "id": "t"}
def failure(payload):
    try:
        Thing.from_dict(THING | payload)
    except MalformedValueError as error:
        return error.path
def read(key, value):
    thing = Thing.from_dict(THING | {key: value})
    assert thing.to_dict()[key] == value, thing.to_dict()
    return getattr(thing, key)
"""


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("constructs")
    document = load_document(str(ROOT / "tests/raw/data/constructs.yaml"))
    write_package(document, "v9", "openapi/v9.yaml", ROOT / "openapi", folder)
    return folder


@pytest.fixture
def run(package: Path) -> Callable[[str], None]:
    """Runs statements in an interpreter that sees this package and not the real one."""

    def run(code: str) -> None:
        done = subprocess.run(
            [sys.executable, "-W", "error", "-c", START + code],
            env={**os.environ, "PYTHONPATH": str(package)},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr

    return run


def test_parameters_of_the_path_and_of_components_and_lists_with_commas(
    run: Callable[[str], None],
) -> None:
    run("""
request = get_thing("a", 3, ids=["x", "y"], shared=7, either=["p", "q"], fixed=2)
assert request.path == "/v9/things/a/3"
assert request.query == (
    ("shared", "7"), ("ids", "x,y"), ("either", "p"), ("either", "q"), ("fixed", "2"),
)
assert get_thing("a", 3, ids=[], either="p").query == (("either", "p"),)
try:
    get_thing("a", 3, ids=["x,y"])
except ValueError as error:
    assert "commas" in str(error)
else:
    raise AssertionError
""")


def test_answers_with_and_without_a_body(run: Callable[[str], None]) -> None:
    run("""
parse = get_thing("a", 3).parse
assert parse(None) is None and parse(THING).id == "t"
assert isinstance(put_pet("a", 1, body=Dog(kind="dog")).parse({"kind": "cat"}), Cat)
assert put_pet("a", 1, body=Dog(kind="dog", name="Rex")).json == {"kind": "dog", "name": "Rex"}
""")


def test_constants_of_every_type(run: Callable[[str], None]) -> None:
    run("""
assert read("yes", True) is True and read("half", 0.5) == 0.5 and read("one", 1) == 1
for bad in ({"yes": False}, {"yes": 1}, {"half": 1}, {"one": True}, {"one": "1"}):
    assert failure(bad) == tuple(bad), bad
assert read("word", "b") == "b" and read("word", "new") == "new"
""")


def test_objects_are_told_apart(run: Callable[[str], None]) -> None:
    run("""
assert type(read("pet", {"kind": "dog", "name": "Rex"})) is Dog
assert type(read("pet", {"kind": "puppy"})) is Dog and type(read("pet", {"kind": "cat"})) is Cat
assert [type(one) for one in read("pets", [{"kind": "dog"}, {"kind": "cat"}])] == [Dog, Cat]
assert type(read("zoo", {"a": {"kind": "dog"}})["a"]) is Dog
assert failure({"pet": {"kind": "fish"}}) == ("pet", "kind")
assert failure({"pet": {"name": "a"}}) == ("pet", "kind")
assert failure({"pets": [{"kind": "cat", "name": 1}]}) == ("pets", 0, "name")
assert type(read("figure", {"shape": "round", "size": 1})) is Circle
assert type(read("figure", {"shape": "square", "size": 1})) is Square
assert failure({"figure": {"shape": "line", "size": 1}}) == ("figure", "shape")
assert type(read("page", {"items": [], "total": 1})) is Page
assert type(read("page", {"items": [], "next_page": "n"})) is CursorPage
assert failure({"page": {"items": 1}}) == ("page",)
assert type(read("free", {"items": [], "total": 1})) is Page
assert read("free", {"other": 1}) == {"other": 1}
""")


def test_null_in_every_spelling(run: Callable[[str], None]) -> None:
    run("""
thing = Thing.from_dict(THING | dict.fromkeys(("old", "old_enum", "null_enum", "several", "inner")))
assert thing.old is thing.old_enum is thing.null_enum is thing.several is thing.inner is None
assert read("old_enum", "x") == "x" and read("several", 1) == 1 and read("lists", [1]) == [1]
assert read("mixed", [1, "a", None]) == [1, "a", None]
assert read("inner", {"a": 1}).a == 1 and failure({"inner": {"a": "1"}}) == ("inner", "a")
assert failure({"old": 1}) == ("old",) and failure({"several": 1.5}) == ("several",)
""")


def test_inherited_members_keywords_and_recursion(run: Callable[[str], None]) -> None:
    run("""
assert failure({"id": None}) == ("id",)
thing = Thing.from_dict(THING | {"import": "a", "type": "b", "len": "c", "parent": THING})
assert (thing.import_, thing.type_, thing.len_, thing.parent.id) == ("a", "b", "c", "t")
assert thing.to_dict()["import"] == "a"
""")


@pytest.mark.slow
def test_generated_constructs_are_typed_strictly(package: Path) -> None:
    command = [sys.executable, "-m", "mypy", "--strict", "--no-incremental", "-p", "honcho_api"]
    done = subprocess.run(command, cwd=package, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout
