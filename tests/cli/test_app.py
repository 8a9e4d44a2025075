"""The command line as a whole: help, exit codes, and the way in without the extra."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from honcho import errors
from honcho.cli import app, exits
from honcho.errors import HonchoError
from tests.cli.conftest import Command
from tests.servers.acts import answer, events, lose, piece
from tests.servers.scripted import ScriptedServer

COMMANDS = ["chat", "doctor", "ingest", "mcp", "outbox", "search", "serve", "version"]


def test_the_help_lists_every_command_and_the_exit_codes(run: Command) -> None:
    done = run("--help")
    assert done.code == 0
    for word in [*COMMANDS, "130 interrupted"]:
        assert word in " ".join(done.out.split()), word


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(run: Command, command: str) -> None:
    done = run(command, "--help")
    assert done.code == 0
    assert "--" in done.out


def test_no_command_shows_the_help(run: Command) -> None:
    assert "doctor" in run().out + run().err


def test_version(run: Command) -> None:
    from honcho import __version__

    assert run("version").out.startswith(f"honcho-sdk {__version__}, Python 3.")
    assert run("version", "--json").json["honcho-sdk"] == __version__


@pytest.mark.parametrize(
    "arguments", [["unknown"], ["search"], ["search", "x", "--limit", "many"], ["version", "--no"]]
)
def test_wrong_usage_is_2(run: Command, arguments: list[str]) -> None:
    done = run(*arguments)
    assert (done.code, done.out) == (exits.USAGE, "")


def test_a_setting_that_cannot_be_used_is_2(run: Command) -> None:
    done = run("search", "x", "--url", "nowhere")
    assert (done.code, done.out) == (exits.USAGE, "")
    assert done.err.startswith("honcho-sdk: base_url has no scheme")


@pytest.mark.parametrize(
    ("act", "code"),
    [
        (answer(401, {"detail": "Invalid JWT"}), exits.FAILED),
        (answer(422, {"detail": "no"}), exits.FAILED),
        (lose(), exits.UNREACHABLE),
    ],
)
def test_what_goes_wrong_is_one_line_and_a_code(
    run: Command, act: object, code: int, no_retry_sleep: list[float]
) -> None:
    with ScriptedServer() as server:
        server.always(act)  # type: ignore[arg-type]
        done = run("search", "x", "--url", server.url)
    assert (done.code, done.out) == (code, "")
    assert done.err.startswith("honcho-sdk: ")
    assert done.err.count("\n") == 1


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (errors.ConfigurationError("x"), exits.USAGE),
        (errors.ValidationError("x"), exits.USAGE),
        (errors.FileError("x"), exits.USAGE),
        (errors.ConnectionError("x"), exits.UNREACHABLE),
        (errors.TimeoutError("x"), exits.UNREACHABLE),
        (errors.TransportError("x"), exits.UNREACHABLE),
        (errors.StreamInterruptedError("x"), exits.UNREACHABLE),
        (errors.NotFoundError("x"), exits.FAILED),
        (errors.ServerError("x"), exits.FAILED),
        (errors.DecodeError("x"), exits.FAILED),
    ],
)
def test_the_exit_code_of_an_error(error: HonchoError, code: int) -> None:
    assert exits.code_of(error) == code
    stopped = errors.PartialFailureError("x", messages=[], sent=0, remaining=[])
    stopped.__cause__ = error
    assert exits.code_of(stopped) == code


def test_ctrl_c_is_clean(run: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(app, "app", interrupted)
    done = run("version")
    assert (done.code, done.out, done.err) == (exits.INTERRUPTED, "", "honcho-sdk: interrupted\n")


def test_without_the_extra_one_line_says_what_to_install(tmp_path: Path) -> None:
    code = (
        "import sys; sys.modules['typer'] = None\n"
        "from importlib import util; find = util.find_spec\n"
        "util.find_spec = lambda name: None if name == 'typer' else find(name)\n"
        "from honcho.__main__ import main; sys.exit(main())"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout) == (exits.USAGE, "")
    assert done.stderr == "The command line is an extra: pip install 'honcho-sdk[cli]'\n"


@pytest.mark.slow
def test_python_m_honcho_and_the_console_script_are_the_same() -> None:
    script = Path(sys.executable).parent / "honcho-sdk"
    said = [
        subprocess.run([*command, "version", "--json"], capture_output=True, timeout=60).stdout
        for command in ([sys.executable, "-W", "error", "-m", "honcho"], [str(script)])
    ]
    assert said[0] == said[1]
    assert json.loads(said[0])["python"]


@pytest.mark.slow
def test_ctrl_c_in_the_middle_of_a_command() -> None:
    with ScriptedServer() as server:
        workspace = {"id": "default", "created_at": "2024-05-01T12:00:00Z"}
        server.play(answer(200, {**workspace, "metadata": {}, "configuration": {}}))

        def half(line: object, seen: object) -> bool:
            events(piece("half an answer"), end=False)(line, seen)  # type: ignore[arg-type]
            server.released.wait(30)
            return False

        server.always(half)
        with subprocess.Popen(
            [sys.executable, "-m", "honcho", "chat", "--url", server.url, "Who?"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
        ) as child:
            assert child.stdout is not None
            assert child.stdout.read(4) == b"half"
            child.send_signal(signal.SIGINT)
            rest, said = child.communicate(timeout=30)
    assert child.returncode == exits.INTERRUPTED
    assert b"Traceback" not in rest + said


@pytest.mark.parametrize("command", ["search x", "chat x", "export {new}", "inspect"])
def test_a_command_that_reads_makes_no_database(run: Command, tmp_path: Path, command: str) -> None:
    there = [one.format(new=tmp_path / "new.zip") for one in command.split()]
    done = run(*there, "--url", f"embedded:{tmp_path / 'typo.db'}")
    assert (done.code, done.out) == (exits.USAGE, "")
    assert "there is no file" in done.err
    assert list(tmp_path.iterdir()) == []
