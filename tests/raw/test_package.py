"""The package as a whole: what importing it costs, what it names, and what it must not hold."""

from __future__ import annotations

import importlib
import subprocess
import sys
from pathlib import Path

import pytest

import honcho_api
import honcho_api.v3
import honcho_api.v3.models
from tests.raw.document import APIS, DOCUMENTS, ROOT

PACKAGE = ROOT / "generated/honcho_api"
SOURCES = sorted(PACKAGE.rglob("*.py"))
MARK = "by scripts/generate.py; do not edit."


def run(code: str) -> str:
    """What a fresh interpreter prints, with warnings as errors."""
    command = [sys.executable, "-W", "error", "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return done.stdout.strip()


@pytest.mark.parametrize("api", APIS)
def test_importing_a_version_loads_no_model_and_no_attrs(api: str) -> None:
    loaded = run(
        f"import sys; before = set(sys.modules); import honcho_api.{api};"
        "print(*sorted(set(sys.modules) - before))"
    ).split()

    assert {one for one in loaded if one.startswith("honcho_api")} == {
        "honcho_api",
        "honcho_api.lazy",
        f"honcho_api.{api}",
    }
    assert not {"attr", "attrs", "collections", "datetime", "httpx", "re", "typing"} & set(loaded)


def test_one_version_does_not_load_the_other_and_both_share_the_runtime() -> None:
    for one, other in (("v2", "v3"), ("v3", "v2")):
        loaded = run(
            f"import sys; from honcho_api.{one} import chat, DialecticOptions as Options;"
            "chat('w', 'p', body=Options(query='?')); print(*sys.modules)"
        ).split()
        assert f"honcho_api.{one}.api.operations" in loaded
        assert not [name for name in loaded if name.startswith(f"honcho_api.{other}")]
    shared = run(
        "import honcho_api.v2, honcho_api.v3; one, other = ("
        "api.chat('w', 'p', body=api.DialecticOptions(query='?'))"
        " for api in (honcho_api.v2, honcho_api.v3));"
        "print(type(one) is type(other) is honcho_api.Request, honcho_api.v2.Message is"
        " honcho_api.v3.Message)"
    )
    assert shared == "True False"


MODELS = "print(*[one for one in sys.modules if one.startswith('honcho_api.v3.models.')])"


def test_an_operation_loads_no_model_until_a_request_is_made_and_then_its_own() -> None:
    assert run(f"import sys; from honcho_api.v3 import get_scope; {MODELS}") == ""
    loaded = run(f"import sys; from honcho_api.v3 import get_scope; get_scope('w', 's'); {MODELS}")

    assert loaded == "honcho_api.v3.models.other"


def test_a_nested_model_is_loaded_when_the_first_one_is_read() -> None:
    read = "SessionContext.from_dict({'id': 's', 'messages': []})"
    loaded = run(f"import sys; from honcho_api.v3 import SessionContext; {read}; {MODELS}").split()

    assert loaded == ["honcho_api.v3.models.main"]


@pytest.mark.parametrize("api", APIS)
def test_every_name_can_be_imported_from_the_version(api: str) -> None:
    version = importlib.import_module(f"honcho_api.{api}")
    for name in version.__all__:
        assert getattr(version, name) is not None
    assert set(dir(version)) >= set(version.__all__)
    assert set(dir(honcho_api)) >= set(honcho_api.__all__)
    assert all(hasattr(honcho_api, name) for name in honcho_api.__all__)


def test_every_schema_has_a_class_or_an_alias_under_its_name() -> None:
    for api, document in DOCUMENTS.items():
        models = importlib.import_module(f"honcho_api.{api}.models")
        assert set(models.__all__) == set(document["components"]["schemas"])
    assert honcho_api.v3.models.Message is honcho_api.v3.Message


@pytest.mark.parametrize("package", ["honcho_api", "honcho_api.v3", "honcho_api.v3.models"])
def test_a_name_that_is_not_there_is_an_attribute_error(package: str) -> None:
    with pytest.raises(AttributeError, match=f"^module '{package}' has no attribute 'Missing'$"):
        _ = importlib.import_module(package).Missing


def test_models_and_api_are_there_without_being_imported() -> None:
    assert run("import honcho_api.v3 as v3; print(v3.models.Scope is v3.Scope)") == "True"
    assert run("import honcho_api.v3 as v3; print(v3.api.__name__)") == "honcho_api.v3.api"


def test_a_second_use_of_a_name_finds_a_plain_attribute() -> None:
    assert run("import honcho_api.v3 as v3; v3.Scope; print('Scope' in vars(v3))") == "True"


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_generated_files_say_so_and_hold_no_sentinel(path: Path) -> None:
    text = path.read_text(encoding="utf-8")

    assert text.splitlines()[0].endswith(MARK)
    assert "unset" not in text.lower().replace("exclude_unset", "")
    assert "\r" not in text
    assert text.endswith("\n")


def test_nothing_of_the_generators_client_is_left() -> None:
    names = {path.name for path in PACKAGE.rglob("*") if path.is_file() and path.suffix != ".pyc"}

    assert not names & {"client.py", "errors.py", "types.py", "README.md", "pyproject.toml"}
    assert (PACKAGE / "py.typed").read_bytes() == b""


def test_the_package_imports_nothing_of_the_sdk() -> None:
    for path in SOURCES:
        text = path.read_text(encoding="utf-8")
        assert "import honcho" not in text
        assert "from honcho" not in text
