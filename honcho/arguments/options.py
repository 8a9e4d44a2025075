"""Arguments of the larger calls as objects: frozen, and valid once they exist.

The facade's methods build them from their keyword arguments; callers may build and reuse their own.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

from attrs import field, frozen

from honcho.arguments.ids import Reference, id_of, id_or_none
from honcho.arguments.names import class_with_both_names
from honcho.arguments.recall import MAX_SESSIONS, exclusive, limits, query_text, some_ids
from honcho.arguments.validation import (
    MAX_QUERY,
    MAX_RESULTS,
    MAX_TOKENS,
    REASONING_LEVELS,
    check_bool,
    check_choice,
    check_int,
    check_number,
    check_text,
)
from honcho.errors import ValidationError
from honcho.settings.wording import shown

if TYPE_CHECKING:
    from honcho.answers.response_format import ResponseFormat
    from honcho_api.v3 import Message, ReasoningLevel

MAX_SCOPES = 100
SearchQuery: TypeAlias = "str | Message"
"""The search text, or a message whose content is the text."""


@frozen(kw_only=True)
class RecallOptions:
    """Which conclusions go into a representation.

    Attributes:
        search_query: Text (1-10,000 characters), or a message, to find conclusions near to.
        search_top_k: How many of those to take, 1-100.
        search_max_distance: How far from the query they may be, 0 (same) to 1.
        include_most_frequent: Whether to add the conclusions that were derived most often.
        max_conclusions: How many conclusions in all, 1-100.
    """

    search_query: SearchQuery | None = None
    search_top_k: int | None = None
    search_max_distance: float | None = None
    include_most_frequent: bool | None = None
    max_conclusions: int | None = None
    _on_the_wire: dict[str, Any] = field(factory=dict, init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "_on_the_wire", self._checked())

    def recall(self) -> dict[str, Any]:
        """The arguments that were given, under their names in requests."""
        return dict(self._on_the_wire)

    def _checked(self) -> dict[str, Any]:
        given: dict[str, Any] = {}
        if self.search_query is not None:
            given["search_query"] = query_text("search_query", self.search_query)
        if self.search_top_k is not None:
            given["search_top_k"] = check_int("search_top_k", self.search_top_k, 1, MAX_RESULTS)
        if self.search_max_distance is not None:
            given["search_max_distance"] = check_number(
                "search_max_distance", self.search_max_distance, 0, 1
            )
        if self.include_most_frequent is not None:
            given["include_most_frequent"] = check_bool(
                "include_most_frequent", self.include_most_frequent
            )
        if self.max_conclusions is not None:
            given["max_conclusions"] = check_int(
                "max_conclusions", self.max_conclusions, 1, MAX_RESULTS
            )
        return given


ABOUT_A_PEER = (
    "peer_perspective",
    "scope",
    "sessions",
    "limit_to_session",
    "search_query",
    "search_top_k",
    "search_max_distance",
    "include_most_frequent",
    "max_conclusions",
)
"""Arguments of a session's context that only have an effect with ``peer_target``."""


@frozen(kw_only=True)
class SessionContextOptions(RecallOptions):
    """Arguments of ``session.context()``; see there for what each does.

    Attributes:
        summary: Whether a summary may stand in for old messages.
        tokens: Budget, 1-100,000 tokens; ``None`` leaves it to the server.
        peer_target: The peer whose representation and card are wanted; ``""`` means none.
        peer_perspective: The peer whose view is used; needs ``peer_target``.
        scope: A scope whose view is used, in place of ``peer_perspective``.
        sessions: 1-1,000 sessions to which conclusions are limited; this session must be among
            them.
        limit_to_session: Limit conclusions to this session.
    """

    summary: bool | None = None
    tokens: int | None = None
    peer_target: Reference | None = None
    peer_perspective: Reference | None = None
    scope: Reference | None = None
    sessions: Sequence[Reference] | None = None
    limit_to_session: bool | None = None

    def validate(self) -> None:
        """Check all arguments again; creating the object has checked them.

        Raises:
            ValidationError: An argument is outside its range, or contradicts another.
        """
        self._checked()

    def query(self) -> dict[str, Any]:
        """The query parameters that were given, under their names in requests."""
        return dict(self._on_the_wire)

    def _checked(self) -> dict[str, Any]:
        given = super()._checked()
        if self.summary is not None:
            given["summary"] = check_bool("summary", self.summary)
        if self.tokens is not None:
            given["tokens"] = check_int("tokens", self.tokens, 1, MAX_TOKENS)
        for name in ("peer_target", "peer_perspective"):
            found = id_or_none(name, getattr(self, name))
            if found is not None:
                given[name] = found
        if self.scope is not None:
            given["scope"] = id_of("scope", self.scope)
        if self.sessions is not None:
            given["sessions"] = some_ids("sessions", self.sessions, MAX_SESSIONS)
        if self.limit_to_session is not None:
            given["limit_to_session"] = check_bool("limit_to_session", self.limit_to_session)
        self._check_together()
        return given

    def _check_together(self) -> None:
        if self.peer_target is None or self.peer_target == "":
            for name in ABOUT_A_PEER:
                value = getattr(self, name)
                if value is not None and value is not False and value != "":
                    raise ValidationError(
                        f"{name} is {shown(value)}: it needs peer_target, the peer that is "
                        "described"
                    )
        exclusive(scope=self.scope, peer_perspective=self.peer_perspective or None)
        exclusive(scope=self.scope, sessions=self.sessions)
        exclusive(sessions=self.sessions, limit_to_session=self.limit_to_session or None)


@class_with_both_names
@frozen(kw_only=True)
class DialecticOptions:
    """A question about a peer, or about a workspace; accepted by ``chat`` in place of the query.

    Attributes:
        query: The question, 1-10,000 characters.
        target: The peer asked about, as the asking peer knows it; default is the asking peer.
        session_id: The session to stay within, or its object.
        scope: One scope to look from, or up to 100 whose sessions are looked at.
        sessions: 1-1,000 sessions to stay within; ``session_id`` must be among them.
        reasoning_level: ``minimal``, ``low``, ``medium``, ``high`` or ``max``.
        response_format: A pydantic model class, or a JSON schema, for the answer.
        include_evidence: Whether to return the evidence of the answer.
    """

    query: str
    target: Reference | None = None
    session_id: Reference | None = None
    scope: Reference | Sequence[Reference] | None = None
    sessions: Sequence[Reference] | None = None
    reasoning_level: ReasoningLevel | None = None
    response_format: ResponseFormat | None = None
    include_evidence: bool = False
    _on_the_wire: dict[str, Any] = field(factory=dict, init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "_on_the_wire", self._checked())

    def body(self) -> dict[str, Any]:
        """The fields that were given, under their names in requests."""
        return dict(self._on_the_wire)

    def _checked(self) -> dict[str, Any]:
        given: dict[str, Any] = {"query": check_text("query", self.query, 1, MAX_QUERY)}
        target = id_or_none("target", self.target)
        if target is not None:
            given["target"] = target
        given |= limits(self.session_id, self.scope, self.sessions)
        if self.reasoning_level is not None:
            given["reasoning_level"] = check_choice(
                "reasoning_level", self.reasoning_level, REASONING_LEVELS
            )
        if self.response_format is not None:
            from honcho.answers.response_format import schema_of

            given["response_format"] = schema_of(self.response_format)
        if check_bool("include_evidence", self.include_evidence):
            given["include_evidence"] = True
        return given
