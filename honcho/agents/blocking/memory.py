# Derived from honcho/agents/aio/memory.py by scripts/blocking.py; do not edit.
"""The memory of one conversation between a user and an assistant."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from time import monotonic
from typing import TYPE_CHECKING, Any

from honcho.agents.blocking.lookups import look_up
from honcho.agents.blocking.toolset import Tool
from honcho.agents.budget import Count
from honcho.agents.remembered import Remembered, Setting, make_turn
from honcho.agents.spoken import messages_of, said_in
from honcho.agents.tools import SPECS
from honcho.agents.turn import Layout, Problem, Turn
from honcho.answers.model_text import estimate_tokens
from honcho.arguments.ids import Reference, new_id_of
from honcho.arguments.validation import (
    MAX_QUERY,
    MAX_RESULTS,
    check_choice,
    check_int,
    refuse,
)
from honcho.concurrency.both import invoke
from honcho.errors import HonchoError, ValidationError
from honcho.settings.timeouts import checked_seconds
from honcho_api import v3

if TYPE_CHECKING:
    from honcho.blocking import ConclusionsView, Honcho, Outbox, Peer, Session

LEAST_BUDGET, MOST_BUDGET = 200, 1_000_000
LEAST_SECONDS = 0.01  # with less time left, nothing is looked up
_log = logging.getLogger("honcho.agents")


class Memory:
    """The memory of one conversation between a user and an assistant.

    It never blocks a turn for long: if a response is late, the last known data is used instead, and
    ``on_problem`` is called.

    Args:
        client: The client; its workspace is used.
        session: The session of the conversation, or its id. It is created by the first write.
        user: The peer of the user, or its id.
        assistant: The peer of the assistant, or its id.
        observer: The peer from whose view the user is known; default is the user's own peer, for
            which every server derives conclusions.
        outbox: Keeps messages in a file until they are delivered, so that none is lost while
            the server is down. Without one ``after_turn`` waits for the server.
        budget: Tokens for all that a turn gives the model, including the instructions and the
            user's text, 200-1,000,000.
        timeout: Seconds that a turn waits for the memory, more than 0.
        tool_timeout: Seconds that a tool may take, more than 0.
        recall: How many messages, and how many conclusions, are looked up for the text of a
            turn, 0-100.
        history: Whether a turn holds the conversation so far; ``False`` where your framework keeps
            it.
        layout: ``"fenced"`` keeps stored text out of system messages and what changes at the end;
            ``"plain"`` is the layout of the official SDK.
        count: Counts the tokens of a text; the default estimates them from its length.
        on_problem: Called with a :class:`Problem` for whatever could not be done.

    Raises:
        ValidationError: An argument is not what it should be.
    """

    def __init__(
        self,
        client: Honcho,
        session: Reference,
        *,
        user: Reference,
        assistant: Reference,
        observer: Reference | None = None,
        outbox: Outbox | None = None,
        budget: int = 4_000,
        timeout: float = 2.0,
        tool_timeout: float = 30.0,
        recall: int = 5,
        history: bool = True,
        layout: Layout = "fenced",
        count: Count = estimate_tokens,
        on_problem: Callable[[Problem], Any] | None = None,
    ) -> None:
        check_choice("layout", layout, ("fenced", "plain"))
        self.setting: Setting = Setting(
            session=new_id_of("session", session),
            user=new_id_of("user", user),
            assistant=new_id_of("assistant", assistant),
            budget=check_int("budget", budget, LEAST_BUDGET, MOST_BUDGET),
            layout=layout,
            count=count,
            recall=check_int("recall", recall, 0, MAX_RESULTS),
            history=history,
        )
        if self.setting.user == self.setting.assistant:
            refuse("assistant", self.setting.assistant, "another peer than the user")
        self._observer = None if observer is None else new_id_of("observer", observer)
        self._client = client
        self._outbox = outbox
        self._timeout = checked_seconds("timeout", timeout, ValidationError)
        self._tool_timeout = checked_seconds("tool_timeout", tool_timeout, ValidationError)
        self._on_problem = on_problem
        self._remembered = Remembered()
        self._last: Turn | None = None

    # -------------------------------------------------------------- turns

    def before_turn(self, text: str = "", *, begun: Turn | None = None) -> Turn:
        """The context for the model's next turn. Takes at most ``timeout`` seconds; never fails.

        Args:
            text: The user's new message. It is searched for, and becomes part of the turn; it is
                not stored.
            begun: The same turn without its text, where a framework asks for the history first:
                only the text is looked up, in the time that is left.

        Returns:
            The turn, within the budget: the oldest messages and the last search results are left
            out first. Its ``problems`` say which responses were not received in time.

        Raises:
            ConfigurationError: The client cannot make calls, such as after it was closed.

        Calls ``GET /v3/workspaces/{workspace_id}/peers/{peer_id}/context``, with a history
        ``GET …/sessions/{session_id}/context``, and to look up the text
        ``POST …/peers/{peer_id}/search`` and ``POST …/conclusions/query``, all at once.
        """
        before = 0.0 if begun is None else begun.seconds
        started = monotonic()
        answers: list[Any] = []
        if self._timeout - before > LEAST_SECONDS:
            user, session = self._handles(self._timeout - before)
            answers = look_up(
                self.setting,
                user,
                self._observing(user),
                session,
                text.strip()[:MAX_QUERY],
                begun=begun is not None,
            )
        problems = [one for one in answers if isinstance(one, Problem)]
        found: list[v3.Conclusion | v3.Message] = []
        for one in answers:
            if isinstance(one, v3.PeerContext):
                self._remembered = self._remembered.with_peer(one)
            elif isinstance(one, v3.SessionContext):
                self._remembered = self._remembered.with_session(one)
            elif isinstance(one, list):
                found += one
        earlier = () if begun is None else begun.problems
        turn, self._remembered = make_turn(
            self.setting,
            self._remembered,
            text,
            found,
            problems=(*earlier, *problems),
            seconds=before + monotonic() - started,
        )
        self._last = turn
        for problem in problems:
            self.tell(problem)
        return turn

    def same_turn(self, text: str) -> Turn:
        """The last turn again, for a further call of the model, such as after a tool call.

        Returns:
            The last result of :meth:`before_turn` if it was for this text; otherwise a new one.
        """
        if self._last is not None and self._last.text == text:
            return self._last
        return self.before_turn(text)

    def after_turn(
        self,
        user: str | None = None,
        assistant: str | None = None,
        *,
        key: str | None = None,
        metadata: Mapping[str, Any] | None = None,
    ) -> None:
        """Store both messages of a turn. With an outbox they are in its file when this returns.

        A text of more than 25,000 characters becomes several messages.

        Args:
            user: The user's message; nothing is stored for ``None`` or a blank text.
            assistant: The assistant's answer; the same.
            key: 1-256 characters that identify this turn: a repeated key stores nothing.
            metadata: A JSON object for the messages.

        Raises:
            ValidationError: A text or the metadata cannot be stored.
            OutboxFullError: The outbox is full.
            FileError: The outbox cannot be written.
            HonchoError: There is no outbox, and the server did not take the messages in time.

        Calls ``POST /v3/workspaces/{workspace_id}/sessions/{session_id}/messages``, if there is
        no outbox.
        """
        messages = messages_of(self.setting, user, assistant, metadata)
        if not messages:
            return
        if self._outbox is not None:
            self._outbox.add(self.setting.session, messages, key=key)
        else:
            _, session = self._handles(self._timeout)
            session.add_messages(messages, idempotency_key=key)
        self._remembered = self._remembered.with_said(said_in(messages))

    def keep_turn(
        self, user: str | None = None, assistant: str | None = None, *, key: str | None = None
    ) -> bool:
        """:meth:`after_turn` without exceptions: problems are passed to ``on_problem``.

        Returns:
            Whether the messages are stored, or in the outbox. If not, the problem has them, except
            for a text that no server accepts.
        """
        try:
            self.after_turn(user, assistant, key=key)
        except ValidationError as error:
            self.tell(Problem(step="store", error=error))
            return False
        except HonchoError as error:
            unsent = tuple(messages_of(self.setting, user, assistant, None))
            self.tell(Problem(step="store", error=error, unsent=unsent))
            return False
        return True

    # -------------------------------------------------------------- tools

    def tools(self, *, write: bool = False) -> tuple[Tool, ...]:
        """The tools for the model: ``ask_memory`` and ``search_memory``, and for writing
        ``remember`` and ``forget``.

        Args:
            write: Whether the model may keep and delete facts.
        """
        return tuple(Tool(spec, self) for spec in SPECS.values() if write or not spec.writes)

    def views(self) -> tuple[Peer, Peer, ConclusionsView]:
        """For tools: the user, the observing peer, and that peer's conclusions."""
        user, _ = self._handles(self._tool_timeout)
        observer = self._observing(user)
        return user, observer, observer.conclusions_of(user)

    def begin(self) -> None:
        """For tools: create the session with the user and the observing peer in it."""
        client = self._client.with_options(deadline=self._tool_timeout)
        if self._observer is not None:
            client.peer(self._observer)
        client.session(self.setting.session, peers=[self.setting.user])

    def tell(self, problem: Problem) -> None:
        """Log a problem, and pass it to ``on_problem``, whose own exceptions are only logged."""
        level = logging.ERROR if problem.unsent else logging.WARNING
        _log.log(
            level, "the memory of session %s could not do this: %s", self.setting.session, problem
        )
        if self._on_problem is None:
            return
        try:
            invoke(self._on_problem, problem)
        except Exception:  # noqa: BLE001 - a caller's function must not end the turn
            _log.exception("on_problem failed")

    # -------------------------------------------------------------- steps

    def _handles(self, seconds: float) -> tuple[Peer, Session]:
        client = self._client.with_options(deadline=seconds)
        user = client.peer(self.setting.user, lazy=True)
        return user, client.session(self.setting.session, lazy=True)

    def _observing(self, user: Peer) -> Peer:
        """The observing peer, with the same options."""
        return user if self._observer is None else type(user)(self._observer, user)
