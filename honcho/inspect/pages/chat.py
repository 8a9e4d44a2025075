"""Questions: the answer is shown as it comes, and its sources after it."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Awaitable, Callable

from starlette.requests import Request
from starlette.responses import Response

from honcho import AsyncDialecticStream, HonchoError
from honcho.inspect.access import form_of
from honcho.inspect.events import EventStream, event
from honcho.inspect.failures import title_of
from honcho.inspect.pages.asked import client_of
from honcho.inspect.pages.sources import sources_of
from honcho.inspect.rendering import html, render

Ask = Callable[[], Awaitable[AsyncDialecticStream]]


async def ask_workspace(request: Request) -> Response:
    """Ask the whole workspace."""
    question = (await form_of(request)).get("question", "")
    client = await client_of(request)
    return await _answer(
        request, question, lambda: client.chat_stream(question, include_evidence=True)
    )


async def ask_peer(request: Request) -> Response:
    """Ask a peer, about itself or what it knows of another."""
    form = await form_of(request)
    question, target = form.get("question", ""), form.get("target") or None
    client = await client_of(request)
    # Asking a peer that does not exist would create it.
    peer = await client.get_peer(request.path_params["peer"])
    if target is not None and target != peer.id:
        await client.get_peer(target)
    return await _answer(
        request,
        question,
        lambda: peer.chat_stream(question, target=target, include_evidence=True),
    )


async def _answer(request: Request, question: str, ask: Ask) -> Response:
    """A stream of events for our script; a whole page for a browser without scripts."""
    workspace = request.path_params["workspace"]
    if "text/event-stream" in request.headers.get("accept", ""):
        return EventStream(_events(workspace, ask))
    async with await ask() as stream:
        answer = await stream.final_response()
    sources = sources_of(workspace, answer.content, stream.evidence)
    return render(request, "answer.html", question=question, answer=answer.content, sources=sources)


async def _events(workspace: str, ask: Ask) -> AsyncGenerator[bytes]:
    """The question is sent in here, so that it is cancelled if the browser disconnects before the
    answer begins. Leaving ``async with`` always releases the connection."""
    text = ""
    try:
        async with await ask() as stream:
            async for piece in stream:
                text += piece
                yield event("text", piece)
        sources = sources_of(workspace, text, stream.evidence)
        yield event("part", html("parts/sources.html", sources=sources, answer=text))
    except HonchoError as error:
        _, title, _ = title_of(error)
        yield event("part", html("parts/failed.html", title=title, text=error.message))
