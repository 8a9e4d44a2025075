"""Contexts handed to the clients of openai and anthropic; only type checkers read this.

``test_types.py`` runs them on it.
"""

from __future__ import annotations

from typing import Literal, assert_type

from anthropic import Anthropic, AsyncAnthropic
from anthropic.types import MessageParam
from openai import AsyncOpenAI, OpenAI
from openai.types.chat import ChatCompletionMessageParam

from honcho import PeerContext, SessionContext
from honcho.types import AnthropicRequest, AnthropicTurn, OpenAITurn

MODEL = "any"


def to_openai(model: OpenAI, context: SessionContext, peer: PeerContext) -> None:
    turns = context.to_openai(assistant="guide")
    model.chat.completions.create(model=MODEL, messages=turns)
    model.chat.completions.create(model=MODEL, messages=turns, stream=True)
    model.chat.completions.create(model=MODEL, messages=context.to_openai(assistant="guide"))
    model.chat.completions.create(model=MODEL, messages=context.openai)
    model.chat.completions.create(model=MODEL, messages=peer.openai)
    model.chat.completions.create(
        model=MODEL, messages=[*peer.openai, *turns, {"role": "user", "content": "and now?"}]
    )
    model.chat.completions.create(
        model=MODEL, messages=[{"role": "developer", "content": "be short"}, *turns]
    )
    turns.append({"role": "user", "content": "and now?"})
    as_openai_says: list[ChatCompletionMessageParam] = [*turns]
    model.chat.completions.create(model=MODEL, messages=as_openai_says)


async def to_async_openai(model: AsyncOpenAI, context: SessionContext) -> None:
    await model.chat.completions.create(model=MODEL, messages=context.to_openai(assistant="guide"))
    await model.chat.completions.create(model=MODEL, messages=context.openai, stream=True)


def to_anthropic(model: Anthropic, context: SessionContext, peer: PeerContext) -> None:
    turns = context.to_anthropic(assistant="guide")
    model.messages.create(model=MODEL, max_tokens=9, messages=turns)
    model.messages.create(model=MODEL, max_tokens=9, messages=turns, stream=True)
    model.messages.create(model=MODEL, max_tokens=9, messages=context.anthropic)
    model.messages.create(model=MODEL, max_tokens=9, messages=peer.anthropic)
    model.messages.create(
        model=MODEL, max_tokens=9, messages=[*turns, {"role": "user", "content": "and now?"}]
    )
    turns.append({"role": "user", "content": "and now?"})
    as_anthropic_says: list[MessageParam] = [*turns]
    model.messages.count_tokens(model=MODEL, messages=as_anthropic_says)

    request = context.to_anthropic_request(assistant="guide")
    model.messages.create(model=MODEL, max_tokens=9, **request)
    model.messages.create(
        model=MODEL, max_tokens=9, messages=request["messages"], system=request.get("system", "")
    )
    with model.messages.stream(model=MODEL, max_tokens=9, **request):
        pass


async def to_async_anthropic(model: AsyncAnthropic, context: SessionContext) -> None:
    request = context.to_anthropic_request(assistant="guide")
    await model.messages.create(model=MODEL, max_tokens=9, **request)
    await model.messages.create(model=MODEL, max_tokens=9, messages=context.to_anthropic())
    async with model.messages.stream(model=MODEL, max_tokens=9, **request):
        pass


def what_they_are(context: SessionContext, peer: PeerContext) -> None:
    assert_type(context.to_openai(assistant="guide"), list[OpenAITurn])
    assert_type(peer.openai, list[OpenAITurn])
    assert_type(context.to_anthropic(assistant="guide"), list[AnthropicTurn])
    assert_type(peer.anthropic, list[AnthropicTurn])
    assert_type(context.to_anthropic_request(assistant="guide"), AnthropicRequest)
    for turn in context.to_anthropic(assistant="guide"):
        assert_type(turn["role"], Literal["user", "assistant"])
    texts: list[str] = [turn["content"] for turn in context.to_openai(assistant="guide")]
    texts.append(context.to_anthropic(assistant="guide")[0]["content"])


def refused(context: SessionContext) -> None:
    """Each line has an error, which its comment expects."""
    context.to_openai()[0]["text"]  # type: ignore[typeddict-item]
    context.to_anthropic()[0]["name"]  # type: ignore[typeddict-item]
    context.to_anthropic_request(assistant="guide")["model"]  # type: ignore[typeddict-item]
    context.to_anthropic_request()  # type: ignore[call-arg]
