# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""Operations of the group ``sessions``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import decode as _decode
from ... import request as _request
from ...request import Request
from .. import models as _models

if TYPE_CHECKING:
    from ..models.deletion_accepted import DeletionAccepted
    from ..models.message import Message, MessageSearchOptions
    from ..models.peer import PeerCursorPage, PeerPage
    from ..models.session import (
        Session,
        SessionContext,
        SessionCreate,
        SessionCursorPage,
        SessionGet,
        SessionPage,
        SessionPeerConfig,
        SessionSummaries,
        SessionUpdate,
    )


def add_peers_to_session(
    workspace_id: str, session_id: str, *, body: dict[str, SessionPeerConfig]
) -> Request[Session]:
    """Make peers members of a session.

    Session, peers and workspace are created when they do not exist. Those who had left come back
    with the settings given here. At most 10 members may observe others (400).

    Args:
        workspace_id: Id of the workspace, case sensitive.
        session_id: Id of the session, case sensitive.
        body: Members by the id of the peer, with their settings.

    Returns:
        A request whose answer is read as ``Session``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v3/workspaces/{workspace_id}/sessions/{session_id}/peers``, idempotent.
    """
    return Request(
        operation="add_peers_to_session",
        method="POST",
        template="/v3/workspaces/{workspace_id}/sessions/{session_id}/peers",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/sessions/{_request.segment('session_id', session_id)}/peers",
        parse=_models.Session.from_dict,
        idempotent=True,
        json={key: item.to_dict() for key, item in body.items()},
    )


def clone_session(
    workspace_id: str, session_id: str, *, message_id: str | None = None
) -> Request[Session]:
    """Copy a session, or its beginning, into a new one.

    Copies metadata, configuration, members (also those who had left) and messages, which get new
    ids and the present time. Summaries and conclusions are not copied. 404 for an unknown session
    or message.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        session_id: Id of the session, case sensitive.
        message_id: Id of the last message to copy. Absent: all of them.

    Returns:
        A request whose answer is read as ``Session``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v3/workspaces/{workspace_id}/sessions/{session_id}/clone``, not idempotent.
    """
    return Request(
        operation="clone_session",
        method="POST",
        template="/v3/workspaces/{workspace_id}/sessions/{session_id}/clone",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/sessions/{_request.segment('session_id', session_id)}/clone",
        parse=_models.Session.from_dict,
        idempotent=False,
        query=_request.query(("message_id", message_id)),
    )


def delete_session(workspace_id: str, session_id: str) -> Request[DeletionAccepted]:
    """Delete a session with its messages and conclusions, in the background.

    It accepts no writes from now on, but can still be read until it has been purged; then its id is
    free again. 404 if it does not exist or was deleted before.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        session_id: Id of the session, case sensitive.

    Returns:
        A request whose answer is read as ``DeletionAccepted``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``DELETE /v3/workspaces/{workspace_id}/sessions/{session_id}``, idempotent.
    """
    return Request(
        operation="delete_session",
        method="DELETE",
        template="/v3/workspaces/{workspace_id}/sessions/{session_id}",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/sessions/{_request.segment('session_id', session_id)}",
        parse=_models.DeletionAccepted.from_dict,
        idempotent=True,
    )


def get_or_create_session(workspace_id: str, *, body: SessionCreate) -> Request[Session]:
    """Look up a session, creating it, its members and its workspace if they are new.

    For a session that exists, metadata is replaced, configuration merged and the peers are added.
    404 for a session that is being deleted; 400 for more than 10 members who observe others.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        body: The session to look up or create.

    Returns:
        A request whose answer is read as ``Session``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v3/workspaces/{workspace_id}/sessions``, idempotent.
    """
    return Request(
        operation="get_or_create_session",
        method="POST",
        template="/v3/workspaces/{workspace_id}/sessions",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/sessions",
        parse=_models.Session.from_dict,
        idempotent=True,
        json=body.to_dict(),
    )


def get_peer_config(workspace_id: str, session_id: str, peer_id: str) -> Request[SessionPeerConfig]:
    """Get the settings of a member of a session.

    Still there after the member has left. 404 for an unknown peer, or one that never joined.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        session_id: Id of the session, case sensitive.
        peer_id: Id of the peer, case sensitive.

    Returns:
        A request whose answer is read as ``SessionPeerConfig``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``GET /v3/workspaces/{workspace_id}/sessions/{session_id}/peers/{peer_id}/config``,
    idempotent.
    """
    return Request(
        operation="get_peer_config",
        method="GET",
        template="/v3/workspaces/{workspace_id}/sessions/{session_id}/peers/{peer_id}/config",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/sessions/{_request.segment('session_id', session_id)}/peers/{_request.segment('peer_id', peer_id)}/config",
        parse=_models.SessionPeerConfig.from_dict,
        idempotent=True,
    )


def get_session_context(
    workspace_id: str,
    session_id: str,
    *,
    tokens: int | None = None,
    search_query: str | None = None,
    summary: bool | None = None,
    peer_target: str | None = None,
    peer_perspective: str | None = None,
    scope: str | None = None,
    sessions: list[str] | None = None,
    limit_to_session: bool | None = None,
    search_top_k: int | None = None,
    search_max_distance: float | None = None,
    include_most_frequent: bool | None = None,
    max_conclusions: int | None = None,
) -> Request[SessionContext]:
    """Get the end of a conversation, its summary and what is known of a peer, within a token
    budget.

    The newest messages that fit are given in the order they were stored. An unknown session has no
    messages; 404 for an unknown perspective or scope.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        session_id: Id of the session, case sensitive.
        tokens: Budget in tokens, at most 100000. Representation and card are never cut: what they
            take is missing for messages and summary. Zero or less: no messages. Absent: 100000.
        search_query: Text that conclusions are ranked against by meaning; part of the result is
            then chosen by it. Absent: the newest ones.
        summary: Whether a summary, using up to 40% of the budget, may stand for older messages.
            Absent: true.
        peer_target: Id of the peer whose representation and card to add. Absent: neither.
        peer_perspective: Id of the peer through whose eyes `peer_target` is seen, which is needed
            too. Absent: its own.
        scope: Name of a scope through whose eyes `peer_target` is seen; not together with
            `peer_perspective` or `sessions`.
        sessions: Use only what was stated in these sessions, this one among them; then there is no
            card. Not together with `scope` or `limit_to_session`. Absent: what is known from
            everywhere.
        limit_to_session: Use only what was stated in this session; then there is no card. Without
            `peer_target` of no effect. Absent: false.
        search_top_k: How many conclusions `search_query` may contribute, 1 to 100, never more than
            `max_conclusions`. Absent: a third of them.
        search_max_distance: Cosine distance, 0.0 to 1.0, beyond which `search_query` finds nothing.
            Absent: no limit.
        include_most_frequent: Whether to reserve a part for the conclusions drawn most often.
            Absent: false.
        max_conclusions: How many conclusions about `peer_target` to include, 1 to 100. Absent: 100.

    Returns:
        A request whose answer is read as ``SessionContext``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``GET /v3/workspaces/{workspace_id}/sessions/{session_id}/context``, idempotent.
    """
    return Request(
        operation="get_session_context",
        method="GET",
        template="/v3/workspaces/{workspace_id}/sessions/{session_id}/context",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/sessions/{_request.segment('session_id', session_id)}/context",
        parse=_models.SessionContext.from_dict,
        idempotent=True,
        query=_request.query(
            ("tokens", tokens),
            ("search_query", search_query),
            ("summary", summary),
            ("peer_target", peer_target),
            ("peer_perspective", peer_perspective),
            ("scope", scope),
            ("sessions", sessions),
            ("limit_to_session", limit_to_session),
            ("search_top_k", search_top_k),
            ("search_max_distance", search_max_distance),
            ("include_most_frequent", include_most_frequent),
            ("max_conclusions", max_conclusions),
        ),
    )


def get_session_peers(
    workspace_id: str,
    session_id: str,
    *,
    page: int | None = None,
    size: int | None = None,
    cursor: str | None = None,
) -> Request[PeerPage | PeerCursorPage]:
    """List the present members of a session, a page at a time.

    In no promised order, without the peers behind scopes. A session that does not exist has none.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        session_id: Id of the session, case sensitive.
        page: Which page, from 1. Beyond the last one the page is empty. Absent: 1.
        size: How many items make a page, 1 to 100. Absent: 50.
        cursor: Walk the list with cursors: empty for the first page, then the `next_page` of the
            answer before. `page` is ignored then, and the answer is another one; servers without
            cursors ignore this. Since server 3.3.0.

    Returns:
        A request whose answer is read as ``PeerPage | PeerCursorPage``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``GET /v3/workspaces/{workspace_id}/sessions/{session_id}/peers``, idempotent.
    """
    return Request(
        operation="get_session_peers",
        method="GET",
        template="/v3/workspaces/{workspace_id}/sessions/{session_id}/peers",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/sessions/{_request.segment('session_id', session_id)}/peers",
        parse=_parse_get_session_peers,
        idempotent=True,
        query=_request.query(("page", page), ("size", size), ("cursor", cursor)),
    )


def _parse_get_session_peers(payload: Any) -> PeerPage | PeerCursorPage:
    answer: PeerPage | PeerCursorPage = _decode.closest(
        payload,
        "one of several objects",
        _models.PeerPage.from_dict,
        _models.PeerCursorPage.from_dict,
    )
    return answer


def get_session_summaries(workspace_id: str, session_id: str) -> Request[SessionSummaries]:
    """Get the latest short and the latest long summary of a session.

    Each is null until enough messages have been stored, and for a session that does not exist.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        session_id: Id of the session, case sensitive.

    Returns:
        A request whose answer is read as ``SessionSummaries``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``GET /v3/workspaces/{workspace_id}/sessions/{session_id}/summaries``, idempotent.
    """
    return Request(
        operation="get_session_summaries",
        method="GET",
        template="/v3/workspaces/{workspace_id}/sessions/{session_id}/summaries",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/sessions/{_request.segment('session_id', session_id)}/summaries",
        parse=_models.SessionSummaries.from_dict,
        idempotent=True,
    )


def get_sessions(
    workspace_id: str,
    *,
    body: SessionGet | None = None,
    reverse: bool | None = None,
    page: int | None = None,
    size: int | None = None,
    cursor: str | None = None,
) -> Request[SessionPage | SessionCursorPage]:
    """List the active sessions of a workspace, a page at a time.

    In the order of their creation. Sessions that were deleted are never listed.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        body: Which ones to list.
        reverse: Whether to list the newest first. Absent: the oldest first.
        page: Which page, from 1. Beyond the last one the page is empty. Absent: 1.
        size: How many items make a page, 1 to 100. Absent: 50.
        cursor: Walk the list with cursors: empty for the first page, then the `next_page` of the
            answer before. `page` is ignored then, and the answer is another one; servers without
            cursors ignore this. Since server 3.3.0.

    Returns:
        A request whose answer is read as ``SessionPage | SessionCursorPage``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v3/workspaces/{workspace_id}/sessions/list``, idempotent.
    """
    return Request(
        operation="get_sessions",
        method="POST",
        template="/v3/workspaces/{workspace_id}/sessions/list",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/sessions/list",
        parse=_parse_get_sessions,
        idempotent=True,
        query=_request.query(
            ("reverse", reverse), ("page", page), ("size", size), ("cursor", cursor)
        ),
        json=None if body is None else body.to_dict(),
    )


def _parse_get_sessions(payload: Any) -> SessionPage | SessionCursorPage:
    answer: SessionPage | SessionCursorPage = _decode.closest(
        payload,
        "one of several objects",
        _models.SessionPage.from_dict,
        _models.SessionCursorPage.from_dict,
    )
    return answer


def remove_peers_from_session(
    workspace_id: str, session_id: str, *, body: list[str]
) -> Request[Session]:
    """Make members leave a session.

    Takes a list of peer ids. Names that are not members are ignored. 404 if the session does not
    exist.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        session_id: Id of the session, case sensitive.
        body: What to send.

    Returns:
        A request whose answer is read as ``Session``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``DELETE /v3/workspaces/{workspace_id}/sessions/{session_id}/peers``, idempotent.
    """
    return Request(
        operation="remove_peers_from_session",
        method="DELETE",
        template="/v3/workspaces/{workspace_id}/sessions/{session_id}/peers",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/sessions/{_request.segment('session_id', session_id)}/peers",
        parse=_models.Session.from_dict,
        idempotent=True,
        json=body,
    )


def search_session(
    workspace_id: str, session_id: str, *, body: MessageSearchOptions
) -> Request[list[Message]]:
    """Find messages of a session by meaning and by text.

    Best first, as a plain list. A session that does not exist has none.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        session_id: Id of the session, case sensitive.
        body: What to look for among messages.

    Returns:
        A request whose answer is read as ``list[Message]``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v3/workspaces/{workspace_id}/sessions/{session_id}/search``, idempotent.
    """
    return Request(
        operation="search_session",
        method="POST",
        template="/v3/workspaces/{workspace_id}/sessions/{session_id}/search",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/sessions/{_request.segment('session_id', session_id)}/search",
        parse=_parse_search_session,
        idempotent=True,
        json=body.to_dict(),
    )


def _parse_search_session(payload: Any) -> list[Message]:
    answer: list[Message] = _decode.each(payload, _models.Message.from_dict)
    return answer


def set_peer_config(
    workspace_id: str, session_id: str, peer_id: str, *, body: SessionPeerConfig
) -> Request[None]:
    """Change the settings of a member of a session.

    What is absent or null is kept. A peer that never joined becomes a member. 404 for an unknown
    session or peer; 400 when more than 10 would observe others.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        session_id: Id of the session, case sensitive.
        peer_id: Id of the peer, case sensitive.
        body: How a member takes part in one session.

    Returns:
        A request whose answer is empty.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``PUT /v3/workspaces/{workspace_id}/sessions/{session_id}/peers/{peer_id}/config``,
    idempotent.
    """
    return Request(
        operation="set_peer_config",
        method="PUT",
        template="/v3/workspaces/{workspace_id}/sessions/{session_id}/peers/{peer_id}/config",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/sessions/{_request.segment('session_id', session_id)}/peers/{_request.segment('peer_id', peer_id)}/config",
        parse=_decode.nothing,
        idempotent=True,
        json=body.to_dict(),
    )


def set_session_peers(
    workspace_id: str, session_id: str, *, body: dict[str, SessionPeerConfig]
) -> Request[Session]:
    """Replace the members of a session.

    Who is not named leaves; everyone named has the settings given here. Peers are created when they
    do not exist; 404 if the session does not. At most 10 members may observe others (400).

    Args:
        workspace_id: Id of the workspace, case sensitive.
        session_id: Id of the session, case sensitive.
        body: Members by the id of the peer, with their settings.

    Returns:
        A request whose answer is read as ``Session``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``PUT /v3/workspaces/{workspace_id}/sessions/{session_id}/peers``, idempotent.
    """
    return Request(
        operation="set_session_peers",
        method="PUT",
        template="/v3/workspaces/{workspace_id}/sessions/{session_id}/peers",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/sessions/{_request.segment('session_id', session_id)}/peers",
        parse=_models.Session.from_dict,
        idempotent=True,
        json={key: item.to_dict() for key, item in body.items()},
    )


def update_session(workspace_id: str, session_id: str, *, body: SessionUpdate) -> Request[Session]:
    """Set the metadata of a session and merge into its configuration.

    A session or workspace that does not exist is created.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        session_id: Id of the session, case sensitive.
        body: What to change of a session. What is absent or null is kept.

    Returns:
        A request whose answer is read as ``Session``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``PUT /v3/workspaces/{workspace_id}/sessions/{session_id}``, idempotent.
    """
    return Request(
        operation="update_session",
        method="PUT",
        template="/v3/workspaces/{workspace_id}/sessions/{session_id}",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/sessions/{_request.segment('session_id', session_id)}",
        parse=_models.Session.from_dict,
        idempotent=True,
        json=body.to_dict(),
    )
