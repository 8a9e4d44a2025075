# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""All operations."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from ... import decode as _decode
from ... import request as _request
from ...request import Request
from .. import models as _models

if TYPE_CHECKING:
    from ..models.main import (
        Message,
        MessageBatchCreate,
        MessageCursorPage,
        MessageGet,
        MessagePage,
        MessageSearchOptions,
        MessageUpdate,
        MessageUpload,
        Peer,
        PeerCardResponse,
        PeerCardSet,
        PeerContext,
        PeerCreate,
        PeerCursorPage,
        PeerGet,
        PeerPage,
        PeerRepresentationGet,
        PeerUpdate,
        Session,
        SessionContext,
        SessionCreate,
        SessionCursorPage,
        SessionGet,
        SessionPage,
        SessionPeerConfig,
        SessionSummaries,
        SessionUpdate,
        Workspace,
        WorkspaceCreate,
        WorkspaceCursorPage,
        WorkspaceDialecticOptions,
        WorkspaceGet,
        WorkspaceMessageSearchOptions,
        WorkspacePage,
        WorkspaceUpdate,
    )
    from ..models.other import (
        Conclusion,
        ConclusionBatchCreate,
        ConclusionCursorPage,
        ConclusionGet,
        ConclusionPage,
        ConclusionQuery,
        DeletionAccepted,
        DeriverMetrics,
        DialecticOptions,
        DialecticResponse,
        Health,
        QueueStatus,
        RepresentationResponse,
        ScheduleDreamRequest,
        Scope,
        ScopeCreate,
        ScopeCursorPage,
        ScopedKey,
        ScopePage,
        ScopeSessionsAdd,
        ScopeStatus,
        WebhookEndpoint,
        WebhookEndpointCreate,
        WebhookEndpointCursorPage,
        WebhookEndpointPage,
    )


def create_conclusions(
    workspace_id: str, *, body: ConclusionBatchCreate
) -> Request[list[Conclusion]]:
    """Store up to 100 conclusions of your own, all or none.

    Answers them in the same order, with the level `explicit`. Equal ones are not merged. 404 if one
    of the peers or sessions does not exist.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        body: Conclusions to store, all or none.

    Returns:
        A request whose answer is read as ``list[Conclusion]``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v3/workspaces/{workspace_id}/conclusions``, not idempotent.
    """
    return Request(
        operation="create_conclusions",
        method="POST",
        template="/v3/workspaces/{workspace_id}/conclusions",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/conclusions",
        parse=_parse_create_conclusions,
        idempotent=False,
        json=_request.as_json(body),
    )


def _parse_create_conclusions(payload: Any) -> list[Conclusion]:
    answer: list[Conclusion] = _decode.each(payload, _models.Conclusion.from_dict)
    return answer


def delete_conclusion(workspace_id: str, conclusion_id: str) -> Request[None]:
    """Remove a conclusion for good.

    It is gone at once from lists, searches and representations. 404 if it was gone before.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        conclusion_id: Id of the conclusion, given by the server.

    Returns:
        A request whose answer is empty.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``DELETE /v3/workspaces/{workspace_id}/conclusions/{conclusion_id}``, idempotent.
    """
    return Request(
        operation="delete_conclusion",
        method="DELETE",
        template="/v3/workspaces/{workspace_id}/conclusions/{conclusion_id}",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/conclusions/{_request.segment('conclusion_id', conclusion_id)}",
        parse=_decode.nothing,
        idempotent=True,
    )


def get_conclusion(workspace_id: str, conclusion_id: str) -> Request[Conclusion]:
    """Get one conclusion.

    404 if there is no such conclusion in the workspace. Since server 3.2.0.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        conclusion_id: Id of the conclusion.

    Returns:
        A request whose answer is read as ``Conclusion``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``GET /v3/workspaces/{workspace_id}/conclusions/{conclusion_id}``, idempotent.
    """
    return Request(
        operation="get_conclusion",
        method="GET",
        template="/v3/workspaces/{workspace_id}/conclusions/{conclusion_id}",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/conclusions/{_request.segment('conclusion_id', conclusion_id)}",
        parse=_models.Conclusion.from_dict,
        idempotent=True,
        since="3.2.0",
    )


def list_conclusions(
    workspace_id: str,
    *,
    body: ConclusionGet | None = None,
    reverse: bool | None = None,
    page: int | None = None,
    size: int | None = None,
    cursor: str | None = None,
) -> Request[ConclusionPage | ConclusionCursorPage]:
    """List conclusions, newest first, a page at a time.

    Those that were stored together come in no promised order.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        body: Which ones to list.
        reverse: Whether to list the oldest first. Absent: the newest first.
        page: Which page, from 1. Beyond the last one the page is empty. Absent: 1.
        size: How many items make a page, 1 to 100. Absent: 50.
        cursor: Walk the list with cursors: empty for the first page, then the `next_page` of the
            answer before. `page` is ignored then, and the answer is another one; servers without
            cursors ignore this. Since server 3.3.0.

    Returns:
        A request whose answer is read as ``ConclusionPage | ConclusionCursorPage``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v3/workspaces/{workspace_id}/conclusions/list``, idempotent.
    """
    return Request(
        operation="list_conclusions",
        method="POST",
        template="/v3/workspaces/{workspace_id}/conclusions/list",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/conclusions/list",
        parse=_parse_list_conclusions,
        idempotent=True,
        query=_request.query(
            ("reverse", reverse), ("page", page), ("size", size), ("cursor", cursor)
        ),
        json=_request.as_json(body),
    )


def _parse_list_conclusions(payload: Any) -> ConclusionPage | ConclusionCursorPage:
    answer: ConclusionPage | ConclusionCursorPage = _decode.closest(
        payload,
        "one of several objects",
        _models.ConclusionPage.from_dict,
        _models.ConclusionCursorPage.from_dict,
    )
    return answer


def query_conclusions(workspace_id: str, *, body: ConclusionQuery) -> Request[list[Conclusion]]:
    """Find the conclusions of one peer about another that are nearest in meaning to a text.

    Nearest first, as a plain list. Peers that do not exist give an empty one.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        body: What to look for among conclusions.

    Returns:
        A request whose answer is read as ``list[Conclusion]``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v3/workspaces/{workspace_id}/conclusions/query``, idempotent.
    """
    return Request(
        operation="query_conclusions",
        method="POST",
        template="/v3/workspaces/{workspace_id}/conclusions/query",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/conclusions/query",
        parse=_parse_query_conclusions,
        idempotent=True,
        json=_request.as_json(body),
    )


def _parse_query_conclusions(payload: Any) -> list[Conclusion]:
    answer: list[Conclusion] = _decode.each(payload, _models.Conclusion.from_dict)
    return answer


def get_deriver_metrics() -> Request[DeriverMetrics]:
    """Tell how much background work the whole server has left.

    As it was last measured. 503 before the first measurement. Since server 3.1.2.

    Returns:
        A request whose answer is read as ``DeriverMetrics``.

    Endpoint: ``GET /deriver/metrics``, idempotent.
    """
    return Request(
        operation="get_deriver_metrics",
        method="GET",
        template="/deriver/metrics",
        path="/deriver/metrics",
        parse=_models.DeriverMetrics.from_dict,
        idempotent=True,
        since="3.1.2",
    )


def health_check() -> Request[Health]:
    """Tell whether the server is up.

    Needs no key.

    Returns:
        A request whose answer is read as ``Health``.

    Endpoint: ``GET /health``, idempotent.
    """
    return Request(
        operation="health_check",
        method="GET",
        template="/health",
        path="/health",
        parse=_models.Health.from_dict,
        idempotent=True,
    )


def create_key(
    *,
    workspace_id: str | None = None,
    peer_id: str | None = None,
    session_id: str | None = None,
    expires_at: datetime | None = None,
) -> Request[ScopedKey]:
    """Make an API key that is limited to one workspace, peer or session.

    Takes an admin key. At least one id is needed, and `workspace_id` with either of the others.
    Whether they exist is not checked. A server without authentication answers 405.

    Args:
        workspace_id: Workspace the key is for. Needed together with `peer_id` or `session_id`.
        peer_id: Peer the key is for. Absent: not limited to a peer.
        session_id: Session the key is for; with `peer_id` too it counts as a session key. Absent:
            not limited to a session.
        expires_at: When the key stops working. Absent: never. Server 3.0.12 makes keys that it
            refuses when this is given.

    Returns:
        A request whose answer is read as ``ScopedKey``.

    Endpoint: ``POST /v3/keys``, not idempotent.
    """
    return Request(
        operation="create_key",
        method="POST",
        template="/v3/keys",
        path="/v3/keys",
        parse=_models.ScopedKey.from_dict,
        idempotent=False,
        query=_request.query(
            ("workspace_id", workspace_id),
            ("peer_id", peer_id),
            ("session_id", session_id),
            ("expires_at", expires_at),
        ),
    )


def create_messages_for_session(
    workspace_id: str, session_id: str, *, body: MessageBatchCreate
) -> Request[list[Message]]:
    """Store up to 100 messages in a session, all or none.

    Answers them in the same order. Workspace, session and authors are created when they do not
    exist, and the authors become members.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        session_id: Id of the session, case sensitive.
        body: Messages to store, all or none.

    Returns:
        A request whose answer is read as ``list[Message]``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v3/workspaces/{workspace_id}/sessions/{session_id}/messages``, not idempotent.
    """
    return Request(
        operation="create_messages_for_session",
        method="POST",
        template="/v3/workspaces/{workspace_id}/sessions/{session_id}/messages",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/sessions/{_request.segment('session_id', session_id)}/messages",
        parse=_parse_create_messages_for_session,
        idempotent=False,
        json=_request.as_json(body),
    )


def _parse_create_messages_for_session(payload: Any) -> list[Message]:
    answer: list[Message] = _decode.each(payload, _models.Message.from_dict)
    return answer


def create_messages_with_file(
    workspace_id: str, session_id: str, *, body: MessageUpload
) -> Request[list[Message]]:
    """Store the text of a file as messages of one peer.

    Reads `text/*`, JSON and PDF of up to 5 MiB (413 above that, 415 for other types). Text over
    25000 characters becomes several messages, cut at paragraphs where there are any.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        session_id: Id of the session, case sensitive.
        body: A file whose text becomes messages.

    Returns:
        A request whose answer is read as ``list[Message]``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v3/workspaces/{workspace_id}/sessions/{session_id}/messages/upload``, not
    idempotent.
    """
    return Request(
        operation="create_messages_with_file",
        method="POST",
        template="/v3/workspaces/{workspace_id}/sessions/{session_id}/messages/upload",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/sessions/{_request.segment('session_id', session_id)}/messages/upload",
        parse=_parse_create_messages_with_file,
        idempotent=False,
        parts=body.to_parts(),
    )


def _parse_create_messages_with_file(payload: Any) -> list[Message]:
    answer: list[Message] = _decode.each(payload, _models.Message.from_dict)
    return answer


def get_message(workspace_id: str, session_id: str, message_id: str) -> Request[Message]:
    """Look up a message of a session.

    404 if it is not in this session.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        session_id: Id of the session, case sensitive.
        message_id: Id of the message, given by the server when it was stored.

    Returns:
        A request whose answer is read as ``Message``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``GET /v3/workspaces/{workspace_id}/sessions/{session_id}/messages/{message_id}``,
    idempotent.
    """
    return Request(
        operation="get_message",
        method="GET",
        template="/v3/workspaces/{workspace_id}/sessions/{session_id}/messages/{message_id}",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/sessions/{_request.segment('session_id', session_id)}/messages/{_request.segment('message_id', message_id)}",
        parse=_models.Message.from_dict,
        idempotent=True,
    )


def get_messages(
    workspace_id: str,
    session_id: str,
    *,
    body: MessageGet | None = None,
    reverse: bool | None = None,
    page: int | None = None,
    size: int | None = None,
    cursor: str | None = None,
) -> Request[MessagePage | MessageCursorPage]:
    """List the messages of a session, a page at a time.

    In the order in which they were stored, whatever their time. An unknown session has none.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        session_id: Id of the session, case sensitive.
        body: Which ones to list.
        reverse: Whether to list the newest first. Absent: the oldest first.
        page: Which page, from 1. Beyond the last one the page is empty. Absent: 1.
        size: How many items make a page, 1 to 100. Absent: 50.
        cursor: Walk the list with cursors: empty for the first page, then the `next_page` of the
            answer before. `page` is ignored then, and the answer is another one; servers without
            cursors ignore this. Since server 3.3.0.

    Returns:
        A request whose answer is read as ``MessagePage | MessageCursorPage``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v3/workspaces/{workspace_id}/sessions/{session_id}/messages/list``,
    idempotent.
    """
    return Request(
        operation="get_messages",
        method="POST",
        template="/v3/workspaces/{workspace_id}/sessions/{session_id}/messages/list",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/sessions/{_request.segment('session_id', session_id)}/messages/list",
        parse=_parse_get_messages,
        idempotent=True,
        query=_request.query(
            ("reverse", reverse), ("page", page), ("size", size), ("cursor", cursor)
        ),
        json=_request.as_json(body),
    )


def _parse_get_messages(payload: Any) -> MessagePage | MessageCursorPage:
    answer: MessagePage | MessageCursorPage = _decode.closest(
        payload,
        "one of several objects",
        _models.MessagePage.from_dict,
        _models.MessageCursorPage.from_dict,
    )
    return answer


def update_message(
    workspace_id: str, session_id: str, message_id: str, *, body: MessageUpdate
) -> Request[Message]:
    """Set the metadata of a message anew.

    Its text cannot be changed. 404 if it is not in this session.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        session_id: Id of the session, case sensitive.
        message_id: Id of the message, given by the server when it was stored.
        body: What to change of a message.

    Returns:
        A request whose answer is read as ``Message``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``PUT /v3/workspaces/{workspace_id}/sessions/{session_id}/messages/{message_id}``,
    idempotent.
    """
    return Request(
        operation="update_message",
        method="PUT",
        template="/v3/workspaces/{workspace_id}/sessions/{session_id}/messages/{message_id}",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/sessions/{_request.segment('session_id', session_id)}/messages/{_request.segment('message_id', message_id)}",
        parse=_models.Message.from_dict,
        idempotent=True,
        json=_request.as_json(body),
    )


def chat(workspace_id: str, peer_id: str, *, body: DialecticOptions) -> Request[DialecticResponse]:
    """Answer a question about a peer from what is known about it.

    The peer and its workspace are created when they do not exist; 404 for an unknown `target`,
    `session_id` or `scope`.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        peer_id: Id of the peer, case sensitive.
        body: A question about a peer.

    Returns:
        A request whose answer is read as ``DialecticResponse``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v3/workspaces/{workspace_id}/peers/{peer_id}/chat``, idempotent.
    """
    return Request(
        operation="chat",
        method="POST",
        template="/v3/workspaces/{workspace_id}/peers/{peer_id}/chat",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/peers/{_request.segment('peer_id', peer_id)}/chat",
        parse=_models.DialecticResponse.from_dict,
        idempotent=True,
        json=_request.as_json(body),
        stream=bool(body.stream),
    )


def get_or_create_peer(workspace_id: str, *, body: PeerCreate) -> Request[Peer]:
    """Look up a peer, creating it and its workspace if they are new.

    For a peer that exists, metadata and configuration given here each replace the stored value as a
    whole.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        body: The peer to look up or create.

    Returns:
        A request whose answer is read as ``Peer``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v3/workspaces/{workspace_id}/peers``, idempotent.
    """
    return Request(
        operation="get_or_create_peer",
        method="POST",
        template="/v3/workspaces/{workspace_id}/peers",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/peers",
        parse=_models.Peer.from_dict,
        idempotent=True,
        json=_request.as_json(body),
    )


def get_peer_card(
    workspace_id: str, peer_id: str, *, target: str | None = None
) -> Request[PeerCardResponse]:
    """Get the card with the lasting facts that a peer holds about itself or another.

    404 if the peer does not exist. Null if nothing has been noted, or the target is unknown.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        peer_id: Id of the peer, case sensitive.
        target: Id of the peer the card is about. Absent: the peer itself.

    Returns:
        A request whose answer is read as ``PeerCardResponse``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``GET /v3/workspaces/{workspace_id}/peers/{peer_id}/card``, idempotent.
    """
    return Request(
        operation="get_peer_card",
        method="GET",
        template="/v3/workspaces/{workspace_id}/peers/{peer_id}/card",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/peers/{_request.segment('peer_id', peer_id)}/card",
        parse=_models.PeerCardResponse.from_dict,
        idempotent=True,
        query=_request.query(("target", target)),
    )


def get_peer_context(
    workspace_id: str,
    peer_id: str,
    *,
    target: str | None = None,
    search_query: str | None = None,
    search_top_k: int | None = None,
    search_max_distance: float | None = None,
    include_most_frequent: bool | None = None,
    max_conclusions: int | None = None,
) -> Request[PeerContext]:
    """Get representation and card of a peer in one go, ready for a prompt.

    404 if the peer does not exist. An unknown target gives an empty representation and no card.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        peer_id: Id of the peer, case sensitive.
        target: Id of the peer to tell about. Absent: the peer itself.
        search_query: Text that conclusions are ranked against by meaning; part of the result is
            then chosen by it. Absent: the newest ones.
        search_top_k: How many conclusions `search_query` may contribute, 1 to 100, never more than
            `max_conclusions`. Absent: a third of them.
        search_max_distance: Cosine distance, 0.0 to 1.0, beyond which `search_query` finds nothing.
            Absent: no limit.
        include_most_frequent: Whether to reserve a part for the conclusions drawn most often.
            Absent: true.
        max_conclusions: How many conclusions to include, 1 to 100. Absent: the server chooses.

    Returns:
        A request whose answer is read as ``PeerContext``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``GET /v3/workspaces/{workspace_id}/peers/{peer_id}/context``, idempotent.
    """
    return Request(
        operation="get_peer_context",
        method="GET",
        template="/v3/workspaces/{workspace_id}/peers/{peer_id}/context",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/peers/{_request.segment('peer_id', peer_id)}/context",
        parse=_models.PeerContext.from_dict,
        idempotent=True,
        query=_request.query(
            ("target", target),
            ("search_query", search_query),
            ("search_top_k", search_top_k),
            ("search_max_distance", search_max_distance),
            ("include_most_frequent", include_most_frequent),
            ("max_conclusions", max_conclusions),
        ),
    )


def get_peers(
    workspace_id: str,
    *,
    body: PeerGet | None = None,
    reverse: bool | None = None,
    page: int | None = None,
    size: int | None = None,
    cursor: str | None = None,
) -> Request[PeerPage | PeerCursorPage]:
    """List the peers of a workspace, a page at a time.

    In the order of their creation. The peers behind scopes are left out unless `kind` asks for
    them.

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
        A request whose answer is read as ``PeerPage | PeerCursorPage``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v3/workspaces/{workspace_id}/peers/list``, idempotent.
    """
    return Request(
        operation="get_peers",
        method="POST",
        template="/v3/workspaces/{workspace_id}/peers/list",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/peers/list",
        parse=_parse_get_peers,
        idempotent=True,
        query=_request.query(
            ("reverse", reverse), ("page", page), ("size", size), ("cursor", cursor)
        ),
        json=_request.as_json(body),
    )


def _parse_get_peers(payload: Any) -> PeerPage | PeerCursorPage:
    answer: PeerPage | PeerCursorPage = _decode.closest(
        payload,
        "one of several objects",
        _models.PeerPage.from_dict,
        _models.PeerCursorPage.from_dict,
    )
    return answer


def get_representation(
    workspace_id: str, peer_id: str, *, body: PeerRepresentationGet
) -> Request[RepresentationResponse]:
    """Write out, as Markdown, what a peer has concluded about itself or another.

    Empty text when there is nothing, also for ids that do not exist. 404 for an unknown scope.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        peer_id: Id of the peer, case sensitive.
        body: Which conclusions to write out.

    Returns:
        A request whose answer is read as ``RepresentationResponse``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v3/workspaces/{workspace_id}/peers/{peer_id}/representation``, idempotent.
    """
    return Request(
        operation="get_representation",
        method="POST",
        template="/v3/workspaces/{workspace_id}/peers/{peer_id}/representation",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/peers/{_request.segment('peer_id', peer_id)}/representation",
        parse=_models.RepresentationResponse.from_dict,
        idempotent=True,
        json=_request.as_json(body),
    )


def get_sessions_for_peer(
    workspace_id: str,
    peer_id: str,
    *,
    body: SessionGet | None = None,
    reverse: bool | None = None,
    page: int | None = None,
    size: int | None = None,
    cursor: str | None = None,
) -> Request[SessionPage | SessionCursorPage]:
    """List the sessions that a peer has ever joined.

    Includes sessions that it left and those that are no longer active, in the order of their
    creation. A peer that does not exist has none.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        peer_id: Id of the peer, case sensitive.
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

    Endpoint: ``POST /v3/workspaces/{workspace_id}/peers/{peer_id}/sessions``, idempotent.
    """
    return Request(
        operation="get_sessions_for_peer",
        method="POST",
        template="/v3/workspaces/{workspace_id}/peers/{peer_id}/sessions",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/peers/{_request.segment('peer_id', peer_id)}/sessions",
        parse=_parse_get_sessions_for_peer,
        idempotent=True,
        query=_request.query(
            ("reverse", reverse), ("page", page), ("size", size), ("cursor", cursor)
        ),
        json=_request.as_json(body),
    )


def _parse_get_sessions_for_peer(payload: Any) -> SessionPage | SessionCursorPage:
    answer: SessionPage | SessionCursorPage = _decode.closest(
        payload,
        "one of several objects",
        _models.SessionPage.from_dict,
        _models.SessionCursorPage.from_dict,
    )
    return answer


def search_peer(
    workspace_id: str, peer_id: str, *, body: MessageSearchOptions
) -> Request[list[Message]]:
    """Find messages that a peer has written, by meaning and by text.

    Best first, as a plain list. A peer that does not exist has written none.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        peer_id: Id of the peer, case sensitive.
        body: What to look for among messages.

    Returns:
        A request whose answer is read as ``list[Message]``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v3/workspaces/{workspace_id}/peers/{peer_id}/search``, idempotent.
    """
    return Request(
        operation="search_peer",
        method="POST",
        template="/v3/workspaces/{workspace_id}/peers/{peer_id}/search",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/peers/{_request.segment('peer_id', peer_id)}/search",
        parse=_parse_search_peer,
        idempotent=True,
        json=_request.as_json(body),
    )


def _parse_search_peer(payload: Any) -> list[Message]:
    answer: list[Message] = _decode.each(payload, _models.Message.from_dict)
    return answer


def set_peer_card(
    workspace_id: str, peer_id: str, *, body: PeerCardSet, target: str | None = None
) -> Request[PeerCardResponse]:
    """Replace the card that a peer holds about itself or another.

    The peer and its workspace are created when they do not exist, the target is not.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        peer_id: Id of the peer, case sensitive.
        body: A card to store.
        target: Id of the peer the card is about; it need not exist. Absent: the peer itself.

    Returns:
        A request whose answer is read as ``PeerCardResponse``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``PUT /v3/workspaces/{workspace_id}/peers/{peer_id}/card``, idempotent.
    """
    return Request(
        operation="set_peer_card",
        method="PUT",
        template="/v3/workspaces/{workspace_id}/peers/{peer_id}/card",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/peers/{_request.segment('peer_id', peer_id)}/card",
        parse=_models.PeerCardResponse.from_dict,
        idempotent=True,
        query=_request.query(("target", target)),
        json=_request.as_json(body),
    )


def update_peer(workspace_id: str, peer_id: str, *, body: PeerUpdate) -> Request[Peer]:
    """Replace the metadata and the configuration of a peer.

    What is not given is kept. A peer or workspace that does not exist is created.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        peer_id: Id of the peer, case sensitive.
        body: What to change of a peer. What is absent or null is kept.

    Returns:
        A request whose answer is read as ``Peer``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``PUT /v3/workspaces/{workspace_id}/peers/{peer_id}``, idempotent.
    """
    return Request(
        operation="update_peer",
        method="PUT",
        template="/v3/workspaces/{workspace_id}/peers/{peer_id}",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/peers/{_request.segment('peer_id', peer_id)}",
        parse=_models.Peer.from_dict,
        idempotent=True,
        json=_request.as_json(body),
    )


def add_sessions_to_scope(
    workspace_id: str, scope_id: str, *, body: ScopeSessionsAdd
) -> Request[None]:
    """Put sessions into a scope.

    All of them must exist and be active, or none is added (404). What was concluded from them
    before is copied in the background.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        scope_id: Name of the scope, without the prefix `scope.` of the peer behind it.
        body: Sessions to put into a scope.

    Returns:
        A request whose answer is empty.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v3/workspaces/{workspace_id}/scopes/{scope_id}/sessions``, idempotent.
    """
    return Request(
        operation="add_sessions_to_scope",
        method="POST",
        template="/v3/workspaces/{workspace_id}/scopes/{scope_id}/sessions",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/scopes/{_request.segment('scope_id', scope_id)}/sessions",
        parse=_decode.nothing,
        idempotent=True,
        json=_request.as_json(body),
    )


def get_or_create_scope(workspace_id: str, *, body: ScopeCreate) -> Request[Scope]:
    """Look up a scope, creating it and its workspace if they are new.

    A scope is an observer with a hidden peer of its own, which learns only from the sessions that
    are put into it. Metadata given for one that exists replaces what is stored.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        body: The scope to look up or create.

    Returns:
        A request whose answer is read as ``Scope``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v3/workspaces/{workspace_id}/scopes``, idempotent.
    """
    return Request(
        operation="get_or_create_scope",
        method="POST",
        template="/v3/workspaces/{workspace_id}/scopes",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/scopes",
        parse=_models.Scope.from_dict,
        idempotent=True,
        json=_request.as_json(body),
    )


def get_scope(workspace_id: str, scope_id: str) -> Request[Scope]:
    """Look up a scope without creating it.

    404 if there is none of this name.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        scope_id: Name of the scope, without the prefix `scope.` of the peer behind it.

    Returns:
        A request whose answer is read as ``Scope``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``GET /v3/workspaces/{workspace_id}/scopes/{scope_id}``, idempotent.
    """
    return Request(
        operation="get_scope",
        method="GET",
        template="/v3/workspaces/{workspace_id}/scopes/{scope_id}",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/scopes/{_request.segment('scope_id', scope_id)}",
        parse=_models.Scope.from_dict,
        idempotent=True,
    )


def get_scope_sessions(
    workspace_id: str,
    scope_id: str,
    *,
    reverse: bool | None = None,
    page: int | None = None,
    size: int | None = None,
    cursor: str | None = None,
) -> Request[SessionPage | SessionCursorPage]:
    """List the active sessions in a scope, a page at a time.

    In the order in which they were put in. 404 for an unknown scope.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        scope_id: Name of the scope, without the prefix `scope.` of the peer behind it.
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

    Endpoint: ``POST /v3/workspaces/{workspace_id}/scopes/{scope_id}/sessions/list``, idempotent.
    """
    return Request(
        operation="get_scope_sessions",
        method="POST",
        template="/v3/workspaces/{workspace_id}/scopes/{scope_id}/sessions/list",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/scopes/{_request.segment('scope_id', scope_id)}/sessions/list",
        parse=_parse_get_scope_sessions,
        idempotent=True,
        query=_request.query(
            ("reverse", reverse), ("page", page), ("size", size), ("cursor", cursor)
        ),
    )


def _parse_get_scope_sessions(payload: Any) -> SessionPage | SessionCursorPage:
    answer: SessionPage | SessionCursorPage = _decode.closest(
        payload,
        "one of several objects",
        _models.SessionPage.from_dict,
        _models.SessionCursorPage.from_dict,
    )
    return answer


def get_scope_status(workspace_id: str, scope_id: str) -> Request[ScopeStatus]:
    """Tell how far the scope has taken in what was known from its sessions.

    404 for an unknown scope.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        scope_id: Name of the scope, without the prefix `scope.` of the peer behind it.

    Returns:
        A request whose answer is read as ``ScopeStatus``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``GET /v3/workspaces/{workspace_id}/scopes/{scope_id}/status``, idempotent.
    """
    return Request(
        operation="get_scope_status",
        method="GET",
        template="/v3/workspaces/{workspace_id}/scopes/{scope_id}/status",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/scopes/{_request.segment('scope_id', scope_id)}/status",
        parse=_models.ScopeStatus.from_dict,
        idempotent=True,
    )


def get_scopes(
    workspace_id: str,
    *,
    reverse: bool | None = None,
    page: int | None = None,
    size: int | None = None,
    cursor: str | None = None,
) -> Request[ScopePage | ScopeCursorPage]:
    """List the scopes of a workspace, a page at a time.

    In the order of their creation.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        reverse: Whether to list the newest first. Absent: the oldest first.
        page: Which page, from 1. Beyond the last one the page is empty. Absent: 1.
        size: How many items make a page, 1 to 100. Absent: 50.
        cursor: Walk the list with cursors: empty for the first page, then the `next_page` of the
            answer before. `page` is ignored then, and the answer is another one; servers without
            cursors ignore this. Since server 3.3.0.

    Returns:
        A request whose answer is read as ``ScopePage | ScopeCursorPage``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v3/workspaces/{workspace_id}/scopes/list``, idempotent.
    """
    return Request(
        operation="get_scopes",
        method="POST",
        template="/v3/workspaces/{workspace_id}/scopes/list",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/scopes/list",
        parse=_parse_get_scopes,
        idempotent=True,
        query=_request.query(
            ("reverse", reverse), ("page", page), ("size", size), ("cursor", cursor)
        ),
    )


def _parse_get_scopes(payload: Any) -> ScopePage | ScopeCursorPage:
    answer: ScopePage | ScopeCursorPage = _decode.closest(
        payload,
        "one of several objects",
        _models.ScopePage.from_dict,
        _models.ScopeCursorPage.from_dict,
    )
    return answer


def remove_session_from_scope(workspace_id: str, scope_id: str, session_id: str) -> Request[None]:
    """Take a session out of a scope.

    What the scope had learned from it is taken away in the background. A session that is not in the
    scope is accepted; 404 for an unknown scope or session.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        scope_id: Name of the scope, without the prefix `scope.` of the peer behind it.
        session_id: Id of the session, case sensitive.

    Returns:
        A request whose answer is empty.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``DELETE /v3/workspaces/{workspace_id}/scopes/{scope_id}/sessions/{session_id}``,
    idempotent.
    """
    return Request(
        operation="remove_session_from_scope",
        method="DELETE",
        template="/v3/workspaces/{workspace_id}/scopes/{scope_id}/sessions/{session_id}",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/scopes/{_request.segment('scope_id', scope_id)}/sessions/{_request.segment('session_id', session_id)}",
        parse=_decode.nothing,
        idempotent=True,
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
        json=_request.as_json(body),
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
        json=_request.as_json(body),
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
        json=_request.as_json(body),
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
        json=_request.as_json(body),
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
        json=_request.as_json(body),
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
        json=_request.as_json(body),
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
        json=_request.as_json(body),
    )


def delete_webhook_endpoint(workspace_id: str, endpoint_id: str) -> Request[None]:
    """Stop reporting events to an address.

    404 if there is no such webhook in the workspace.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        endpoint_id: Id of the webhook, given by the server when it was registered.

    Returns:
        A request whose answer is empty.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``DELETE /v3/workspaces/{workspace_id}/webhooks/{endpoint_id}``, idempotent.
    """
    return Request(
        operation="delete_webhook_endpoint",
        method="DELETE",
        template="/v3/workspaces/{workspace_id}/webhooks/{endpoint_id}",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/webhooks/{_request.segment('endpoint_id', endpoint_id)}",
        parse=_decode.nothing,
        idempotent=True,
    )


def get_or_create_webhook_endpoint(
    workspace_id: str, *, body: WebhookEndpointCreate
) -> Request[WebhookEndpoint]:
    """Register an address that the server reports events to.

    At most 10 in a workspace (409). 404 if the workspace does not exist; 422 for an address that is
    private, local or not http(s).

    Args:
        workspace_id: Id of the workspace, case sensitive.
        body: An address to register.

    Returns:
        A request whose answer is read as ``WebhookEndpoint``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v3/workspaces/{workspace_id}/webhooks``, idempotent.
    """
    return Request(
        operation="get_or_create_webhook_endpoint",
        method="POST",
        template="/v3/workspaces/{workspace_id}/webhooks",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/webhooks",
        parse=_models.WebhookEndpoint.from_dict,
        idempotent=True,
        json=_request.as_json(body),
    )


def list_webhook_endpoints(
    workspace_id: str,
    *,
    page: int | None = None,
    size: int | None = None,
    cursor: str | None = None,
) -> Request[WebhookEndpointPage | WebhookEndpointCursorPage]:
    """List the webhooks of a workspace, a page at a time.

    In the order in which they were registered.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        page: Which page, from 1. Beyond the last one the page is empty. Absent: 1.
        size: How many items make a page, 1 to 100. Absent: 50.
        cursor: Walk the list with cursors: empty for the first page, then the `next_page` of the
            answer before. `page` is ignored then, and the answer is another one; servers without
            cursors ignore this. Since server 3.3.0.

    Returns:
        A request whose answer is read as ``WebhookEndpointPage | WebhookEndpointCursorPage``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``GET /v3/workspaces/{workspace_id}/webhooks``, idempotent.
    """
    return Request(
        operation="list_webhook_endpoints",
        method="GET",
        template="/v3/workspaces/{workspace_id}/webhooks",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/webhooks",
        parse=_parse_list_webhook_endpoints,
        idempotent=True,
        query=_request.query(("page", page), ("size", size), ("cursor", cursor)),
    )


def _parse_list_webhook_endpoints(payload: Any) -> WebhookEndpointPage | WebhookEndpointCursorPage:
    answer: WebhookEndpointPage | WebhookEndpointCursorPage = _decode.closest(
        payload,
        "one of several objects",
        _models.WebhookEndpointPage.from_dict,
        _models.WebhookEndpointCursorPage.from_dict,
    )
    return answer


def test_emit(workspace_id: str) -> Request[None]:
    """Send a test event to every webhook of a workspace.

    Answers null, also when there is nobody to send it to.

    Args:
        workspace_id: Id of the workspace, case sensitive.

    Returns:
        A request whose answer is read as ``None``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``GET /v3/workspaces/{workspace_id}/webhooks/test``, not idempotent.
    """
    return Request(
        operation="test_emit",
        method="GET",
        template="/v3/workspaces/{workspace_id}/webhooks/test",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/webhooks/test",
        parse=_decode.nothing,
        idempotent=False,
    )


def chat_workspace(
    workspace_id: str, *, body: WorkspaceDialecticOptions
) -> Request[DialecticResponse]:
    """Answer a question about everything that is known in a workspace.

    Since server 3.1.0.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        body: A question about a whole workspace.

    Returns:
        A request whose answer is read as ``DialecticResponse``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v3/workspaces/{workspace_id}/chat``, idempotent.
    """
    return Request(
        operation="chat_workspace",
        method="POST",
        template="/v3/workspaces/{workspace_id}/chat",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/chat",
        parse=_models.DialecticResponse.from_dict,
        idempotent=True,
        json=_request.as_json(body),
        stream=bool(body.stream),
        since="3.1.0",
    )


def delete_workspace(workspace_id: str) -> Request[DeletionAccepted]:
    """Delete a workspace and everything in it, in the background.

    Refused with 409 while it has active sessions: delete those first. It stays usable until it has
    been purged; then its id is free again. 404 if there is no such workspace.

    Args:
        workspace_id: Id of the workspace, case sensitive.

    Returns:
        A request whose answer is read as ``DeletionAccepted``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``DELETE /v3/workspaces/{workspace_id}``, idempotent.
    """
    return Request(
        operation="delete_workspace",
        method="DELETE",
        template="/v3/workspaces/{workspace_id}",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}",
        parse=_models.DeletionAccepted.from_dict,
        idempotent=True,
    )


def get_all_workspaces(
    *,
    body: WorkspaceGet | None = None,
    reverse: bool | None = None,
    page: int | None = None,
    size: int | None = None,
    cursor: str | None = None,
) -> Request[WorkspacePage | WorkspaceCursorPage]:
    """List workspaces, a page at a time.

    In the order of their creation. Takes a key that is not limited to a workspace.

    Args:
        body: Which ones to list.
        reverse: Whether to list the newest first. Absent: the oldest first.
        page: Which page, from 1. Beyond the last one the page is empty. Absent: 1.
        size: How many items make a page, 1 to 100. Absent: 50.
        cursor: Walk the list with cursors: empty for the first page, then the `next_page` of the
            answer before. `page` is ignored then, and the answer is another one; servers without
            cursors ignore this. Since server 3.3.0.

    Returns:
        A request whose answer is read as ``WorkspacePage | WorkspaceCursorPage``.

    Endpoint: ``POST /v3/workspaces/list``, idempotent.
    """
    return Request(
        operation="get_all_workspaces",
        method="POST",
        template="/v3/workspaces/list",
        path="/v3/workspaces/list",
        parse=_parse_get_all_workspaces,
        idempotent=True,
        query=_request.query(
            ("reverse", reverse), ("page", page), ("size", size), ("cursor", cursor)
        ),
        json=_request.as_json(body),
    )


def _parse_get_all_workspaces(payload: Any) -> WorkspacePage | WorkspaceCursorPage:
    answer: WorkspacePage | WorkspaceCursorPage = _decode.closest(
        payload,
        "one of several objects",
        _models.WorkspacePage.from_dict,
        _models.WorkspaceCursorPage.from_dict,
    )
    return answer


def get_or_create_workspace(*, body: WorkspaceCreate) -> Request[Workspace]:
    """Look up a workspace, creating it if it is new.

    For a workspace that exists, the metadata and configuration given here are ignored.

    Args:
        body: The workspace to look up or create.

    Returns:
        A request whose answer is read as ``Workspace``.

    Endpoint: ``POST /v3/workspaces``, idempotent.
    """
    return Request(
        operation="get_or_create_workspace",
        method="POST",
        template="/v3/workspaces",
        path="/v3/workspaces",
        parse=_models.Workspace.from_dict,
        idempotent=True,
        json=_request.as_json(body),
    )


def get_queue_status(
    workspace_id: str,
    *,
    observer_id: str | None = None,
    sender_id: str | None = None,
    session_id: str | None = None,
) -> Request[QueueStatus]:
    """Count the background work that is done, running and waiting.

    Counts representations, summaries and dreams, not webhooks or deletions. `sender_id` and
    `observer_id` are alternatives: what matches either is counted. Ids that do not exist give
    zeros.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        observer_id: Count only work for this observer. Matches dreams, never messages. Absent: any.
        sender_id: Count only work on messages of this peer. Absent: any.
        session_id: Count only work on this session, by its id. Absent: the whole workspace.

    Returns:
        A request whose answer is read as ``QueueStatus``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``GET /v3/workspaces/{workspace_id}/queue/status``, idempotent.
    """
    return Request(
        operation="get_queue_status",
        method="GET",
        template="/v3/workspaces/{workspace_id}/queue/status",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/queue/status",
        parse=_models.QueueStatus.from_dict,
        idempotent=True,
        query=_request.query(
            ("observer_id", observer_id), ("sender_id", sender_id), ("session_id", session_id)
        ),
    )


def schedule_dream(workspace_id: str, *, body: ScheduleDreamRequest) -> Request[None]:
    """Ask the server to think over what one peer knows about another.

    Queued at once, without the thresholds and pauses of automatic dreams. Unknown peers and
    sessions are accepted and do nothing.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        body: A dream to queue.

    Returns:
        A request whose answer is empty.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v3/workspaces/{workspace_id}/schedule_dream``, idempotent.
    """
    return Request(
        operation="schedule_dream",
        method="POST",
        template="/v3/workspaces/{workspace_id}/schedule_dream",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/schedule_dream",
        parse=_decode.nothing,
        idempotent=True,
        json=_request.as_json(body),
    )


def search_workspace(
    workspace_id: str, *, body: WorkspaceMessageSearchOptions
) -> Request[list[Message]]:
    """Find messages anywhere in a workspace by meaning and by text.

    Best first, as a plain list. The two rankings are merged, so unrelated messages fill a short
    result up.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        body: What to look for among messages.

    Returns:
        A request whose answer is read as ``list[Message]``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v3/workspaces/{workspace_id}/search``, idempotent.
    """
    return Request(
        operation="search_workspace",
        method="POST",
        template="/v3/workspaces/{workspace_id}/search",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/search",
        parse=_parse_search_workspace,
        idempotent=True,
        json=_request.as_json(body),
    )


def _parse_search_workspace(payload: Any) -> list[Message]:
    answer: list[Message] = _decode.each(payload, _models.Message.from_dict)
    return answer


def update_workspace(workspace_id: str, *, body: WorkspaceUpdate) -> Request[Workspace]:
    """Set the metadata of a workspace and merge into its configuration.

    A workspace that does not exist is created.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        body: What to change of a workspace. What is absent or null is kept.

    Returns:
        A request whose answer is read as ``Workspace``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``PUT /v3/workspaces/{workspace_id}``, idempotent.
    """
    return Request(
        operation="update_workspace",
        method="PUT",
        template="/v3/workspaces/{workspace_id}",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}",
        parse=_models.Workspace.from_dict,
        idempotent=True,
        json=_request.as_json(body),
    )
