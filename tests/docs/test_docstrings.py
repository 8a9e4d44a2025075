"""Every public method of the facade has an example in its docstring, and it prints what it says."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import honcho
from honcho import FileSource, HonchoError, SessionContext
from honcho.embedded import EmbeddedServer
from tests.docs.docstrings import Examples, examples, methods

HALF = """
ConclusionsView DialecticStream Honcho Outbox Page Peer Scope Session Webhooks WorkspaceConclusions
""".split()
HALVES = {
    True: [getattr(honcho, f"Async{name}") for name in HALF],
    False: [getattr(honcho, name) for name in HALF],
}
SHARED = [
    (SessionContext, "fit to_anthropic to_anthropic_request to_openai"),
    (honcho.Message, "model_construct model_copy model_dump model_dump_json"),
    (honcho.Message, "model_validate model_validate_json"),
    (FileSource, "bytes path stream"),
    (EmbeddedServer, "close drain"),
    (honcho, "safe_id"),
    (honcho.webhooks, "verify"),
]
# The embedded server is of version 3.0.12 and without keys, so these calls end in its refusal.
REFUSED = {
    "chat of AsyncWorkspaceChat",
    "chat_stream of AsyncWorkspaceChat",
    "create_key of AsyncWorkspace",
    "deriver_metrics of AsyncBackground",
    "derived of AsyncConclusionsView",
    "get of AsyncConclusionsView",
    "get of AsyncWorkspaceConclusions",
}


def public(*, is_async: bool) -> Iterator[tuple[str, type, Any]]:
    """Each public method once, with the class that users find it in."""
    seen: set[str] = set()
    for owner in HALVES[is_async]:
        for name, found in methods(owner):
            place = f"{name} of {found.__qualname__.split('.')[0]}"
            if place not in seen:
                seen.add(place)
                yield place, owner, found


def shared() -> Iterator[tuple[str, Any, Any]]:
    """What belongs to no half."""
    for owner, names in SHARED:
        for name in names.split():
            yield f"{name} of {owner.__name__}", owner, getattr(owner, name)


@pytest.fixture(scope="module", params=[True, False], ids=["async", "blocking"])
def running(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[bool, Examples]]:
    """The examples of one half, about to be run."""
    folder = tmp_path_factory.mktemp("examples")
    with Examples(is_async=request.param, folder=folder) as found:
        yield request.param, found


def test_every_public_method_has_an_example() -> None:
    for is_async in HALVES:
        found = [*public(is_async=is_async), *shared()]
        assert len(found) > 100
        assert [place for place, _, one in found if not examples(one)] == []


@pytest.mark.slow
def test_the_examples_print_what_they_say(running: tuple[bool, Examples]) -> None:
    is_async, runner = running
    refused = REFUSED if is_async else {one.replace(" Async", " ") for one in REFUSED}
    wrong: list[str] = []
    for place, owner, found in [*public(is_async=is_async), *shared()]:
        try:
            runner.run(place, owner, found)
            if place in refused:
                wrong.append(f"{place}: works now, and is in REFUSED")
        except AssertionError as error:
            wrong.append(str(error))
        except HonchoError as error:
            if place not in refused:
                wrong.append(f"{place}: {error}")
    assert not wrong, "\n".join(wrong)


def test_an_example_that_prints_something_else_fails(tmp_path: Path) -> None:
    def wrong() -> None:
        """Says too much.

        Examples:
            >>> client.workspace_id
            'elsewhere'
        """

    assert inspect.getdoc(wrong)
    with (
        Examples(is_async=False, folder=tmp_path) as runner,
        pytest.raises(AssertionError, match="printed: 'w"),
    ):
        runner.run("wrong", honcho.Honcho, wrong)
