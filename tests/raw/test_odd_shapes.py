"""Shapes that today's API does not have: they are generated, type-checked and used for real."""

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

ODD = """
from datetime import UTC, datetime
from io import BytesIO
from honcho_api import File, InvalidPathError, MalformedValueError
from honcho_api.v9 import *
MOMENT = datetime(2025, 5, 17, tzinfo=UTC)
TEXT = MOMENT.isoformat()
ODD = {
    "class": "a", "data": "b", "self": 1, "matrix": [[1], []], "rate": 2, "uid": "c", "day": "d",
    "kind": "odd", "must": None,
}
def failure(read, payload):
    try:
        read(payload)
    except MalformedValueError as error:
        return error.path
"""


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("odd")
    document = load_document(str(ROOT / "tests/raw/data/odd.yaml"))
    write_package(document, "v9", "openapi/v9.yaml", ROOT / "openapi", folder)
    return folder


@pytest.fixture
def run(package: Path) -> Callable[[str], None]:
    """Runs statements in an interpreter that sees the odd package and not the real one."""

    def run(code: str) -> None:
        done = subprocess.run(
            [sys.executable, "-W", "error", "-c", ODD + code],
            env={**os.environ, "PYTHONPATH": str(package)},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr

    return run


def test_names_that_python_or_the_generated_code_needs(run: Callable[[str], None]) -> None:
    run("""
odd = Odd.from_dict(ODD | {"cls": "e", "error": True, "camelCase": "f"})
assert (odd.class_, odd.data, odd.self_) == ("a", "b", 1)
assert (odd.cls, odd.error, odd.camel_case) == ("e", True, "f")
assert odd.to_dict()["camelCase"] == "f"
request = get_seat(
    "r1", 7, query="q", request=0.5, since=MOMENT, levels=[1, 2], url_query="u", colour="red"
)
assert request.path == "/v9/rooms/r1/seats/7"
assert request.template == "/v9/rooms/{room_id}/seats/{number}"
assert request.query == (
    ("query", "q"), ("request", "0.5"), ("since", TEXT), ("levels", "1"), ("levels", "2"),
    ("url", "u"), ("colour", "red"),
)
assert request.idempotent is False
assert list_("r", 1, body=OddCreate(colour="red", either="x")).idempotent is True
""")


def test_answers_of_every_kind(run: Callable[[str], None]) -> None:
    run("""
odd = Odd.from_dict(ODD)
assert odd.rate == 2.0 and type(odd.rate) is float
assert (odd.fallback, odd.grades, odd.holes, odd.bag, odd.colour) == ("red", [], [], [], None)
full = {
    "ratio": 1, "must": TEXT, "colour": "violet", "fallback": "green", "grades": [9],
    "holes": ["a", None], "either": {"nodes": []}, "bag": [{"free": 1}], "inline": {"x": 1},
    "anything": [1],
}
odd = Odd.from_dict(ODD | full)
assert odd.must == MOMENT and odd.inline.x == 1 and odd.either == Owner(nodes=[])
assert odd.to_dict() == ODD | full
for key, bad, path in [
    ("matrix", [[1], [2, "3"]], ("matrix", 1, 1)),
    ("holes", [None, 1], ("holes", 1)),
    ("either", [], ("either",)),
    ("inline", {"x": "1"}, ("inline", "x")),
    ("rate", "fast", ("rate",)),
    ("bag", [{}, []], ("bag", 1)),
]:
    assert failure(Odd.from_dict, ODD | {key: bad}) == path, key
assert names(body=None).parse(["a"]) == ["a"]
assert failure(names().parse, ["a", 1]) == (1,)
assert name().parse("a") == "a" and failure(name().parse, None) == ()
assert anything().parse({"a": 1}) == {"a": 1}
read = list_("r", 1, body=OddCreate(colour="red", either="x")).parse
assert read(None) is None
assert read({"name": "a", "next": {"name": "b", "next": None}}).next_.name == "b"
assert failure(read, {"name": "a", "next": {"name": "b"}}) == ("next", "next")
""")


def test_requests_of_every_kind(run: Callable[[str], None]) -> None:
    run("""
node = Node(name="a", next_=None, owner=Owner(nodes=[Node(name="b", next_=None)]))
create = OddCreate(
    colour="red", grade=3, either=node.owner, moments=[MOMENT, None], moment_map={"a": [MOMENT]},
    required_later=MOMENT,
)
sent = {
    "colour": "red", "grade": 3, "either": {"nodes": [{"name": "b", "next": None}]},
    "moments": [TEXT, None], "moment_map": {"a": [TEXT]}, "required_later": TEXT,
}
assert create.to_dict() == sent
assert OddCreate.from_dict(sent) == create
assert OddCreate(colour="red", either=[MOMENT]).to_dict()["either"] == [TEXT]
assert names(body=[create]).json == [sent]
assert Node.from_dict(node.to_dict()) == node
""")


def test_an_upload_with_several_files_and_fields_that_are_no_text(
    run: Callable[[str], None],
) -> None:
    run("""
file = File("a.txt", "text/plain", lambda: BytesIO(b""))
parts = upload(body=Upload(file=file, preview=file, count=3, when=MOMENT, flag=False)).parts
assert [(one.name, one.content) for one in parts] == [
    ("count", "3"), ("when", TEXT), ("flag", "false"), ("file", file), ("preview", file),
]
""")


@pytest.mark.slow
@pytest.mark.parametrize("checker", ["mypy", "basedpyright"])
def test_odd_code_is_typed_as_strictly_as_ours(package: Path, checker: str) -> None:
    strict = package / "pyproject.toml"
    strict.write_text(
        '[tool.basedpyright]\ninclude = ["honcho_api"]\ntypeCheckingMode = "strict"\n'
        'pythonVersion = "3.11"\n',
        encoding="utf-8",
    )
    command = {
        "mypy": ["mypy", "--strict", "--no-incremental", "-p", "honcho_api"],
        "basedpyright": ["basedpyright", "--level", "error", "--pythonpath", sys.executable],
    }[checker]
    done = subprocess.run(
        [sys.executable, "-m", *command], cwd=package, capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stdout + done.stderr
