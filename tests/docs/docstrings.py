"""Runs the examples in docstrings: ``>>>`` lines, and what they print.

Each example has a workspace of its own on one embedded server. In its namespace are a client, two
peers, a session with three messages, and what else examples need: see ``_seeded``.
"""

from __future__ import annotations

import ast
import asyncio
import contextlib
import doctest
import inspect
import io
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from types import CodeType, TracebackType
from typing import Any, Self

import honcho
from honcho import AsyncHoncho, AsyncOutbox, Honcho, Outbox, webhooks
from honcho.embedded import EmbeddedServer
from honcho.types import SessionPeerConfig
from honcho_api import v3

_PARSER = doctest.DocTestParser()
_CHECKER = doctest.OutputChecker()
_NUMBERS = count(1)


def methods(owner: type) -> Iterator[tuple[str, Callable[..., Any]]]:
    """The public methods that a class of this project has, by name, with their docstrings."""
    for name in dir(owner):
        found = getattr(owner, name)
        ours = str(getattr(found, "__module__", "")).startswith("honcho")
        if inspect.isroutine(found) and ours and not name.startswith("_"):
            yield name, found


def examples(found: object) -> list[doctest.Example]:
    """The examples of a docstring, in order."""
    return _PARSER.get_examples(inspect.getdoc(found) or "")


class Examples:
    """Runs examples of one half on a server that all of them share."""

    def __init__(self, *, is_async: bool, folder: Path) -> None:
        self._is_async = is_async
        self._folder = folder
        self._server = EmbeddedServer()
        self._runner = asyncio.Runner()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._runner.close()
        self._server.close()

    def run(self, name: str, owner: type, found: object) -> None:
        """Runs the examples of one docstring.

        Raises:
            AssertionError: One printed something else than it says.
        """
        workspace = f"w{next(_NUMBERS)}"
        folder = self._folder / workspace
        folder.mkdir()
        with (
            Honcho.embedded(server=self._server, workspace_id=workspace) as client,
            contextlib.chdir(folder),
        ):
            seeded = self._seeded(client, owner, inspect.getdoc(found) or "")
            try:
                for example in examples(found):
                    printed = self._printed(example, seeded)
                    flags = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
                    assert _CHECKER.check_output(example.want, printed, flags), (
                        f"{name}: {example.source}printed: {printed}"
                    )
            finally:
                self._close(seeded, client)

    def _printed(self, example: doctest.Example, namespace: dict[str, Any]) -> str:
        flags = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT if self._is_async else 0
        code = compile(example.source, "<docstring>", "single", flags)
        output = io.StringIO()
        with contextlib.redirect_stdout(output):
            if self._is_async:
                self._runner.run(_in_a_loop(code, namespace))
            else:
                exec(code, namespace)
        return output.getvalue()

    def _seeded(self, client: Honcho, owner: type, text: str) -> dict[str, Any]:
        """The names that examples use."""
        mara, tomas = client.peer("mara", {"home": "Freiburg"}), client.peer("tomas")
        session = client.session("hut", peers=[mara, tomas])
        said = [(mara, "I am vegetarian."), (tomas, "The hut has a stove."), (mara, "Rain again.")]
        message, *_ = session.add_messages([peer.message(content) for peer, content in said])
        (conclusion,) = mara.conclusions.create(["Packs light"])
        mara.set_card(["Vegetarian"])
        scope = client.scope("work")
        scope.add_sessions([session])
        self._server.drain()
        twins: dict[str, Any] = {"ConclusionsView": mara.conclusions}
        twins["WorkspaceConclusions"] = client.conclusions
        twin = twins.get(owner.__name__.removeprefix("Async"), client)
        handles: dict[str, Any] = {"mara": mara, "tomas": tomas, "session": session, "scope": scope}
        handles["client"] = client
        other = Honcho.embedded(server=self._server, workspace_id=f"{client.workspace_id}-other")
        if "other" in text:
            other.force_ensure()
        handles["other"] = other
        if "archive)" in text:
            client.export("archive.zip")
        Path("notes.txt").write_text("The hut is closed on Mondays.", encoding="utf-8")
        Path("config.json").write_text('{"workspace": "hiking"}', encoding="utf-8")
        Path("config.json").chmod(0o600)
        mara_twin = mara
        if self._is_async:
            handles = {name: getattr(one, "aio", one) for name, one in handles.items()}
        else:
            twin, mara_twin = twin.aio, mara.aio
        if "outbox." in text:
            handles["outbox"] = handles["client"].outbox("outbox.db")
        return {
            **{name: getattr(honcho, name) for name in dir(honcho)},
            **handles,
            "_other": other,
            "EmbeddedServer": EmbeddedServer,
            "SessionPeerConfig": SessionPeerConfig,
            "archive": "archive.zip",
            "config_file": "config.json",
            "conclusion": conclusion,
            "context": session.context(peer_target=mara),
            "mara_twin": mara_twin,
            "message": message,
            "server": self._server,
            "twin": twin,
            "v3": v3,
            "verify": webhooks.verify,
        }

    def _close(self, namespace: dict[str, Any], client: Honcho) -> None:
        """Closes what examples have opened: what needs a client before the client."""
        opened = sorted(
            [*namespace.values(), client.aio],
            key=lambda one: not isinstance(one, AsyncOutbox | Outbox),
        )
        for one in opened:
            if isinstance(one, AsyncHoncho | AsyncOutbox):
                self._runner.run(one.aclose())
            elif isinstance(one, Honcho | Outbox):
                one.close()


async def _in_a_loop(code: CodeType, namespace: dict[str, Any]) -> None:
    result = eval(code, namespace)
    if inspect.iscoroutine(result):
        await result
