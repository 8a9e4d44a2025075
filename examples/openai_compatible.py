"""Give the embedded server a language model: any endpoint that speaks OpenAI's chat protocol.

    export OPENAI_BASE_URL=http://localhost:11434/v1 OPENAI_MODEL=llama3.2    # Ollama, vLLM, ...
    python examples/openai_compatible.py

It tells two stories to the server, waits until the model has drawn conclusions, and asks about
them. ``LanguageModel`` is what you would copy into your own program.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from typing import Any

import httpx

from honcho import Honcho
from honcho.embedded import (
    ChatContext,
    ChatOptions,
    DeriverContext,
    EmbeddedServer,
    Summary,
    SummaryContext,
)
from honcho.embedded.serve import running_server

ANSWER = """You answer questions about {target} from what is known. If it is not known, say so.

What is known:
{representation}

Messages that may matter:
{messages}"""

DERIVE = """List what the message says about {peer}: one short sentence per line, each with the
name in it. Write only what is stated. Answer with an empty line if there is nothing to learn.
{instructions}"""

SUMMARIZE = """Summarize the conversation in {length}. Keep names, dates and decisions.
{previous}"""


class LanguageModel:
    """The plugs of the embedded server, answered by a chat endpoint."""

    def __init__(self, base_url: str, model: str, api_key: str = "", timeout: float = 60) -> None:
        headers = {"authorization": f"Bearer {api_key}"} if api_key else {}
        self._http = httpx.Client(base_url=base_url, headers=headers, timeout=timeout)
        self._model = model

    def close(self) -> None:
        self._http.close()

    def plugs(self) -> dict[str, Any]:
        """Keyword arguments for ``EmbeddedServer``."""
        return {"responder": self.respond, "deriver": self.derive, "summarizer": self.summarize}

    def respond(
        self, question: str, context: ChatContext, options: ChatOptions
    ) -> str | Iterator[str]:
        """Answer a chat question; piece by piece if the client wants a stream."""
        lines = [f"{message.peer_id}: {message.content}" for message in context.messages]
        system = ANSWER.format(
            target=context.target,
            representation=context.representation or "(nothing)",
            messages="\n".join(lines) or "(none)",
        )
        body = self._body(system, question)
        if options.response_format is not None:
            schema = {"name": "answer", "schema": options.response_format}
            body["response_format"] = {"type": "json_schema", "json_schema": schema}
        if options.stream:
            return self._stream(body)
        return self._complete(body)[0]

    def derive(self, context: DeriverContext) -> list[str]:
        """The facts that a message states about its author."""
        instructions = context.custom_instructions or ""
        system = DERIVE.format(peer=context.observed, instructions=instructions)
        text, _ = self._complete(self._body(system, context.message.content))
        return [line.lstrip("-* ").strip() for line in text.splitlines() if line.strip("-* ")]

    def summarize(self, context: SummaryContext) -> Summary:
        """A summary of the messages since the previous one, going on from it."""
        length = "two sentences" if context.kind == "short" else "three paragraphs"
        previous = f"So far: {context.previous}" if context.previous else ""
        lines = [f"{message.peer_id}: {message.content}" for message in context.messages]
        system = SUMMARIZE.format(length=length, previous=previous)
        text, tokens = self._complete(self._body(system, "\n".join(lines)))
        return Summary(text, tokens)

    def _body(self, system: str, user: str) -> dict[str, Any]:
        messages = [{"role": "system", "content": system}, {"role": "user", "content": user}]
        return {"model": self._model, "messages": messages}

    def _complete(self, body: dict[str, Any]) -> tuple[str, int]:
        response = self._http.post("chat/completions", json=body)
        response.raise_for_status()
        answer = response.json()
        text = answer["choices"][0]["message"]["content"] or ""
        return text, answer.get("usage", {}).get("completion_tokens", len(text.split()))

    def _stream(self, body: dict[str, Any]) -> Iterator[str]:
        with self._http.stream("POST", "chat/completions", json={**body, "stream": True}) as answer:
            answer.raise_for_status()
            for line in answer.iter_lines():
                data = line.removeprefix("data:").strip()
                if not line.startswith("data:") or data == "[DONE]":
                    continue
                for choice in json.loads(data)["choices"]:
                    if piece := choice["delta"].get("content"):
                        yield piece


def main() -> None:
    model = LanguageModel(
        os.environ.get("OPENAI_BASE_URL", "https://api.openai.com/v1"),
        os.environ.get("OPENAI_MODEL", "gpt-4o-mini"),
        os.environ.get("OPENAI_API_KEY", ""),
    )
    with (
        EmbeddedServer(**model.plugs()) as server,
        running_server(server) as url,
        Honcho(base_url=url, workspace_id="stories") as client,
    ):
        alice, bob = client.peer("alice"), client.peer("bob")
        client.session("lunch").add_messages(
            [
                alice.message("I moved to Lisbon in March and took up surfing."),
                bob.message("I stay here. The bees need me every day."),
            ]
        )
        server.drain(120)
        print(alice.representation())
        for piece in alice.chat_stream("Where does Alice live, and since when?"):
            print(piece, end="", flush=True)
        print()
    model.close()


if __name__ == "__main__":
    main()
