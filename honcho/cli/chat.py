"""``chat``: ask about a peer or a whole workspace."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Annotated, Any, get_args

import typer

from honcho.cli.options import AsJson, BaseUrl, Workspace, client_of
from honcho.cli.output import console, plain, say, write_json
from honcho.errors import ValidationError

if TYPE_CHECKING:
    from honcho import DialecticStream, Evidence

    Ask = Callable[[str], DialecticStream]


def chat(
    question: Annotated[
        str | None,
        typer.Argument(
            help="What to ask; - reads it from standard input. Without it, a prompt "
            "asks for one question after another.",
            show_default=False,
        ),
    ] = None,
    peer: Annotated[
        str | None,
        typer.Option("--peer", "-p", metavar="ID", help="Ask this peer, not the whole workspace."),
    ] = None,
    target: Annotated[
        str | None, typer.Option(metavar="ID", help="Ask what that peer knows about this one.")
    ] = None,
    session: Annotated[
        str | None, typer.Option("--session", "-s", metavar="ID", help="From this session only.")
    ] = None,
    scope: Annotated[str | None, typer.Option(metavar="ID", help="From this scope only.")] = None,
    level: Annotated[
        str | None, typer.Option(help="How hard to think: minimal, low, medium, high, max.")
    ] = None,
    sources: Annotated[bool, typer.Option(help="Show the sources of the answer.")] = False,
    base_url: BaseUrl = None,
    workspace: Workspace = None,
    as_json: AsJson = False,
) -> None:
    """Ask a question, and show the answer as it is being made."""
    from honcho_api.v3 import ReasoningLevel

    levels = get_args(ReasoningLevel)
    if level is not None and levels and level not in levels:
        raise ValidationError(f"--level is {level!r}: it must be one of {', '.join(levels)}")
    if target is not None and peer is None:
        raise ValidationError("--target needs --peer: who is asked about it")
    options: dict[str, Any] = {
        "session": session,
        "scope": scope,
        "reasoning_level": level,
        "include_evidence": sources,
    }
    with client_of(base_url, workspace, reads_only=True) as client:
        if peer is None:
            ask: Ask = lambda text: client.chat_stream(text, **options)  # noqa: E731
        else:
            who = client.peer(peer, lazy=True)
            ask = lambda text: who.chat_stream(text, target=target, **options)  # noqa: E731
        for one in _questions(question):
            _answer(ask, one, as_json, sources)


def _questions(given: str | None) -> Iterator[str]:
    """The question of the command line, all of standard input, or a conversation."""
    if given == "-":
        given = sys.stdin.read()
    if given is not None:
        yield given
        return
    prompt = "? " if sys.stdin.isatty() else ""
    while True:
        try:
            line = console().input(prompt).strip()
        except EOFError:
            return
        if line:
            yield line


def _answer(ask: Ask, question: str, as_json: bool, sources: bool) -> None:
    with ask(question) as stream:
        for piece in stream:
            if not as_json:
                console().print(plain(piece), end="")
        answer = stream.final_response()
    if as_json:
        write_json({"content": answer.content, "evidence": stream.evidence})
        return
    say("" if answer.content else "(no answer)")
    if stream.evidence is not None:
        _show(stream.evidence)
    elif sources:
        say("(this server does not name sources apart from the text)", style="dim")


def _show(evidence: Evidence) -> None:
    for conclusion in evidence.conclusions:
        say(f"  conclusion {conclusion.id}: {conclusion.content}", style="dim")
    for message in evidence.messages:
        say(f"  message {message.id} in session {message.session_id}", style="dim")
