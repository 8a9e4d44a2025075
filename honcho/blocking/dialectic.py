# Derived from honcho/aio/dialectic.py by scripts/blocking.py; do not edit.
"""Asking about a peer: questions, representations, and context for a language model."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, Literal, TypeVar, overload

from honcho.answers import readers as reading
from honcho.arguments.ids import Reference, id_or_none
from honcho.arguments.names import both_names
from honcho.arguments.recall import dialectic_options, limits, recall
from honcho.blocking.asking import ask, ask_for_stream
from honcho.blocking.handle import Handle, Twin
from honcho.settings.timeouts import Seconds
from honcho_api import v3

if TYPE_CHECKING:
    from honcho.answers.chat import ChatResponse
    from honcho.answers.contexts import PeerContext
    from honcho.answers.response_format import ResponseFormat
    from honcho.arguments.options import DialecticOptions, SearchQuery
    from honcho.blocking.dialectic_stream import DialecticStream

M = TypeVar("M")


class Dialectic(Handle[Twin]):
    """The part of a peer that answers questions about it."""

    @overload
    def chat(
        self,
        query: str | DialecticOptions,
        *,
        target: Reference | None = None,
        session: Reference | None = None,
        scope: Reference | Sequence[Reference] | None = None,
        sessions: Sequence[Reference] | None = None,
        reasoning_level: v3.ReasoningLevel | None = None,
        response_format: Mapping[str, Any] | None = None,
        include_evidence: Literal[False] = False,
        timeout: Seconds | None = None,
    ) -> str | None: ...
    @overload
    def chat(
        self,
        query: str | DialecticOptions,
        *,
        target: Reference | None = None,
        session: Reference | None = None,
        scope: Reference | Sequence[Reference] | None = None,
        sessions: Sequence[Reference] | None = None,
        reasoning_level: v3.ReasoningLevel | None = None,
        response_format: type[M],
        include_evidence: Literal[False] = False,
        timeout: Seconds | None = None,
    ) -> M | None: ...
    @overload
    def chat(
        self,
        query: str | DialecticOptions,
        *,
        target: Reference | None = None,
        session: Reference | None = None,
        scope: Reference | Sequence[Reference] | None = None,
        sessions: Sequence[Reference] | None = None,
        reasoning_level: v3.ReasoningLevel | None = None,
        response_format: Mapping[str, Any] | None = None,
        include_evidence: Literal[True],
        timeout: Seconds | None = None,
    ) -> ChatResponse[str]: ...
    @overload
    def chat(
        self,
        query: str | DialecticOptions,
        *,
        target: Reference | None = None,
        session: Reference | None = None,
        scope: Reference | Sequence[Reference] | None = None,
        sessions: Sequence[Reference] | None = None,
        reasoning_level: v3.ReasoningLevel | None = None,
        response_format: type[M],
        include_evidence: Literal[True],
        timeout: Seconds | None = None,
    ) -> ChatResponse[M]: ...
    @overload
    def chat(
        self,
        query: str | DialecticOptions,
        *,
        target: Reference | None = None,
        session: Reference | None = None,
        scope: Reference | Sequence[Reference] | None = None,
        sessions: Sequence[Reference] | None = None,
        reasoning_level: v3.ReasoningLevel | None = None,
        response_format: ResponseFormat | None = None,
        include_evidence: bool = False,
        timeout: Seconds | None = None,
    ) -> Any: ...
    @both_names
    def chat(
        self,
        query: str | DialecticOptions,
        *,
        target: Reference | None = None,
        session: Reference | None = None,
        scope: Reference | Sequence[Reference] | None = None,
        sessions: Sequence[Reference] | None = None,
        reasoning_level: v3.ReasoningLevel | None = None,
        response_format: ResponseFormat | None = None,
        include_evidence: bool = False,
        timeout: Seconds | None = None,
    ) -> Any:
        """Ask about this peer, or about what it knows of another.

        Args:
            query: The question, 1-10,000 characters; or a :class:`DialecticOptions` in place of
                all the arguments but ``timeout``.
            target: The peer asked about, as this one knows it; default is this peer itself.
            session: The session to stay within.
            scope: One scope to look from, or up to 100 whose sessions are looked at.
            sessions: 1-1,000 sessions to stay within; ``session`` must be among them.
            reasoning_level: ``minimal``, ``low``, ``medium``, ``high`` or ``max``.
            response_format: A pydantic v2 model class, or a JSON schema, for the answer.
            include_evidence: Whether to return the evidence of the answer (newer servers).
            timeout: Seconds for each step of an attempt of this call.

        Returns:
            The answer's text, or ``None`` when there is none; an instance of the model class, or
            JSON text for a schema; with evidence, a :class:`ChatResponse` around it.

        Raises:
            ValidationError: An argument is outside its range, or contradicts another.
            NotFoundError: The target, session or scope does not exist.
            DecodeError: The answer does not have the form that was asked for.

        Calls ``POST /v3/workspaces/{workspace_id}/peers/{peer_id}/chat``.

        Examples:
            >>> mara.chat("Who is vegetarian?", reasoning_level="low")
            '...vegetarian...'
        """
        options = dialectic_options(
            query,
            {
                "target": target,
                "session_id": session,
                "scope": scope,
                "sessions": sessions,
                "reasoning_level": reasoning_level,
                "response_format": response_format,
                "include_evidence": include_evidence,
            },
        )
        operation = partial(v3.chat, self.workspace_id, self.id)
        return ask(self._api, operation, v3.DialecticOptions, options, timeout)

    @both_names
    def chat_stream(
        self,
        query: str | DialecticOptions,
        *,
        target: Reference | None = None,
        session: Reference | None = None,
        scope: Reference | Sequence[Reference] | None = None,
        sessions: Sequence[Reference] | None = None,
        reasoning_level: v3.ReasoningLevel | None = None,
        response_format: ResponseFormat | None = None,
        include_evidence: bool = False,
    ) -> DialecticStream:
        """Ask as :meth:`chat` does, and read the answer as a stream.

        Returns:
            A stream to iterate for the text; ``is_complete`` is true at its end.

        Raises:
            StreamInterruptedError: While iterating: the stream broke off; it has the text so far.

        Calls ``POST /v3/workspaces/{workspace_id}/peers/{peer_id}/chat``.

        Examples:
            >>> with mara.chat_stream("Who is vegetarian?") as stream:
            ...     answer = "".join([text for text in stream])
        """
        options = dialectic_options(
            query,
            {
                "target": target,
                "session_id": session,
                "scope": scope,
                "sessions": sessions,
                "reasoning_level": reasoning_level,
                "response_format": response_format,
                "include_evidence": include_evidence,
            },
        )
        operation = partial(v3.chat, self.workspace_id, self.id)
        return ask_for_stream(self._api, operation, v3.DialecticOptions, options)

    @both_names
    def representation(
        self,
        session: Reference | None = None,
        target: Reference | None = None,
        search_query: SearchQuery | None = None,
        search_top_k: int | None = None,
        search_max_distance: float | None = None,
        include_most_frequent: bool | None = None,
        max_conclusions: int | None = None,
        *,
        scope: Reference | Sequence[Reference] | None = None,
        sessions: Sequence[Reference] | None = None,
    ) -> str:
        """What is known of this peer, or what it knows of another, as Markdown.

        Args:
            session: Only what became known in this session.
            target: The peer described, as this one knows it; default is this peer itself.
            search_query: Text (1-10,000 characters), or a message, to find conclusions near to.
            search_top_k: How many of those to take, 1-100.
            search_max_distance: How far from the query they may be, 0 (same) to 1.
            include_most_frequent: Whether to add what was derived most often.
            max_conclusions: How many conclusions in all, 1-100.
            scope: One scope to look from, or up to 100 whose sessions are looked at.
            sessions: Only what became known in these sessions.

        Returns:
            Markdown; empty when nothing is known.

        Raises:
            ValidationError: An argument is outside its range, or contradicts another.

        Calls ``POST /v3/workspaces/{workspace_id}/peers/{peer_id}/representation``.

        Examples:
            >>> "Packs light" in mara.representation(max_conclusions=10)
            True
        """
        given = recall(
            search_query=search_query,
            search_top_k=search_top_k,
            search_max_distance=search_max_distance,
            include_most_frequent=include_most_frequent,
            max_conclusions=max_conclusions,
        )
        body = v3.PeerRepresentationGet(
            target=id_or_none("target", target), **limits(session, scope, sessions), **given
        )
        found = self._api.call(v3.get_representation, self.workspace_id, self.id, body=body)
        return found.representation

    def context(
        self,
        target: Reference | None = None,
        search_query: SearchQuery | None = None,
        search_top_k: int | None = None,
        search_max_distance: float | None = None,
        include_most_frequent: bool | None = None,
        max_conclusions: int | None = None,
    ) -> PeerContext:
        """The representation and the card of this peer, or of another as this one knows it.

        Args:
            target: The peer described; default is this peer itself.
            search_query: Text (1-10,000 characters), or a message, to find conclusions near to.
            search_top_k: How many of those to take, 1-100.
            search_max_distance: How far from the query they may be, 0 (same) to 1.
            include_most_frequent: Whether to add what was derived most often.
            max_conclusions: How many conclusions in all, 1-100.

        Raises:
            ValidationError: An argument is outside its range.
            NotFoundError: This peer does not exist on the server.

        Calls ``GET /v3/workspaces/{workspace_id}/peers/{peer_id}/context``.

        Examples:
            >>> known = mara.context(search_query="food")
            >>> known.peer_card
            ['Vegetarian']
        """
        given = recall(
            search_query=search_query,
            search_top_k=search_top_k,
            search_max_distance=search_max_distance,
            include_most_frequent=include_most_frequent,
            max_conclusions=max_conclusions,
        )
        return self._api.call_as(
            reading.peer_context,
            v3.get_peer_context,
            self.workspace_id,
            self.id,
            target=id_or_none("target", target),
            **given,
        )
