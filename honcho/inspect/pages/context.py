"""The context of a session as a language model gets it, and its number of tokens."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import frozen
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from honcho.embedded.text.tokens import count_tokens
from honcho.inspect.pages.asked import client_of, number_of, text_of
from honcho.inspect.rendering import render
from honcho.types import SessionContext

TOKENS = 2_000
"""The default budget, in tokens."""

FORMS = {"openai": "OpenAI", "anthropic": "Anthropic"}


@frozen
class Turn:
    """One message of the next request to a model."""

    role: str
    name: str
    content: str
    tokens: int


async def show(request: Request) -> Response:
    """The messages of the next request to a model, each with its tokens."""
    client = await client_of(request)
    session = await client.get_session(request.path_params["session"])
    budget = number_of(request, "tokens", TOKENS)
    target = text_of(request, "target")
    members = [member.id for member in await session.peers()]
    context = await session.context(
        tokens=budget,
        summary="bare" not in request.query_params,
        peer_target=target,
        peer_perspective=text_of(request, "perspective") if target else None,
    )
    form = request.query_params.get("form", "openai")
    turns = await run_in_threadpool(_turns, context, form, text_of(request, "assistant"))
    return render(
        request,
        "context.html",
        session=session,
        members=members,
        forms=FORMS,
        form=form if form in FORMS else "openai",
        budget=budget,
        turns=turns,
        total=sum(turn.tokens for turn in turns),
    )


def _turns(context: SessionContext, form: str, assistant: str | None) -> list[Turn]:
    """Counting takes a while at first, since a vocabulary is loaded."""
    turns: Sequence[Mapping[str, Any]]
    if form == "anthropic":
        request = context.to_anthropic_request(assistant=assistant or "")
        system = request.get("system")
        first = [{"role": "system", "content": system}] if system else []
        turns = [*first, *request["messages"]]
    else:
        turns = context.to_openai(assistant=assistant)
    return [
        Turn(turn["role"], turn.get("name", ""), turn["content"], count_tokens(turn["content"]))
        for turn in turns
    ]
