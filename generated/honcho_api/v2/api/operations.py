# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""All operations."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from ... import decode as _decode
from ... import request as _request
from ...request import Request
from .. import models as _models

if TYPE_CHECKING:
    from ..models.all import (
        DeriverStatus,
        DialecticOptions,
        DialecticResponse,
        Message,
        MessageBatchCreate,
        MessageGet,
        MessagePage,
        MessageSearchOptions,
        MessageUpdate,
        MessageUpload,
        Observation,
        ObservationBatchCreate,
        ObservationGet,
        ObservationPage,
        ObservationQuery,
        Peer,
        PeerCardResponse,
        PeerCardSet,
        PeerContext,
        PeerCreate,
        PeerGet,
        PeerPage,
        PeerRepresentationGet,
        PeerUpdate,
        Session,
        SessionContext,
        SessionCreate,
        SessionGet,
        SessionPage,
        SessionPeerConfig,
        SessionSummaries,
        SessionUpdate,
        TriggerDreamRequest,
        WebhookEndpoint,
        WebhookEndpointCreate,
        WebhookEndpointPage,
        Workspace,
        WorkspaceCreate,
        WorkspaceGet,
        WorkspacePage,
        WorkspaceUpdate,
    )


def metrics() -> Request[Any]:
    """Get the numbers that Prometheus collects.

    The answer is Prometheus' text and not JSON, whatever the document says: read it as raw bytes.

    Returns:
        A request whose answer is read as ``Any``.

    Endpoint: ``GET /metrics``, idempotent.
    """
    return Request(
        operation="metrics",
        method="GET",
        template="/metrics",
        path="/metrics",
        parse=_decode.anything,
        idempotent=True,
    )


def create_key(
    *,
    workspace_id: str | None = None,
    peer_id: str | None = None,
    session_id: str | None = None,
    expires_at: datetime | None = None,
) -> Request[Any]:
    """Make an API key that is limited to one workspace, peer or session.

    Args:
        workspace_id: Workspace the key is for. Needed together with `peer_id` or `session_id`.
        peer_id: Peer the key is for. Absent: not limited to a peer.
        session_id: Session the key is for. Absent: not limited to a session.
        expires_at: When the key stops working. Absent: never.

    Returns:
        A request whose answer is read as ``Any``.

    Endpoint: ``POST /v2/keys``, not idempotent.
    """
    return Request(
        operation="create_key",
        method="POST",
        template="/v2/keys",
        path="/v2/keys",
        parse=_decode.anything,
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
    """Store up to 100 messages in a session.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        session_id: Id of the session, case sensitive.
        body: Messages to store, all or none.

    Returns:
        A request whose answer is read as ``list[Message]``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v2/workspaces/{workspace_id}/sessions/{session_id}/messages/``, not
    idempotent.
    """
    return Request(
        operation="create_messages_for_session",
        method="POST",
        template="/v2/workspaces/{workspace_id}/sessions/{session_id}/messages/",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}/sessions/{_request.segment('session_id', session_id)}/messages/",
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

    Args:
        workspace_id: Id of the workspace, case sensitive.
        session_id: Id of the session, case sensitive.
        body: A file whose text becomes messages.

    Returns:
        A request whose answer is read as ``list[Message]``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v2/workspaces/{workspace_id}/sessions/{session_id}/messages/upload``, not
    idempotent.
    """
    return Request(
        operation="create_messages_with_file",
        method="POST",
        template="/v2/workspaces/{workspace_id}/sessions/{session_id}/messages/upload",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}/sessions/{_request.segment('session_id', session_id)}/messages/upload",
        parse=_parse_create_messages_with_file,
        idempotent=False,
        parts=body.to_parts(),
    )


def _parse_create_messages_with_file(payload: Any) -> list[Message]:
    answer: list[Message] = _decode.each(payload, _models.Message.from_dict)
    return answer


def get_message(workspace_id: str, session_id: str, message_id: str) -> Request[Message]:
    """Look up a message of a session.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        session_id: Id of the session, case sensitive.
        message_id: Id of the message, given by the server when it was stored.

    Returns:
        A request whose answer is read as ``Message``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``GET /v2/workspaces/{workspace_id}/sessions/{session_id}/messages/{message_id}``,
    idempotent.
    """
    return Request(
        operation="get_message",
        method="GET",
        template="/v2/workspaces/{workspace_id}/sessions/{session_id}/messages/{message_id}",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}/sessions/{_request.segment('session_id', session_id)}/messages/{_request.segment('message_id', message_id)}",
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
) -> Request[MessagePage]:
    """List the messages of a session, a page at a time.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        session_id: Id of the session, case sensitive.
        body: Which ones to list.
        reverse: Whether to list the newest first. Absent: the oldest first.
        page: Which page, from 1. Beyond the last one the page is empty. Absent: 1.
        size: How many items make a page, 1 to 100. Absent: 50.

    Returns:
        A request whose answer is read as ``MessagePage``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v2/workspaces/{workspace_id}/sessions/{session_id}/messages/list``,
    idempotent.
    """
    return Request(
        operation="get_messages",
        method="POST",
        template="/v2/workspaces/{workspace_id}/sessions/{session_id}/messages/list",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}/sessions/{_request.segment('session_id', session_id)}/messages/list",
        parse=_models.MessagePage.from_dict,
        idempotent=True,
        query=_request.query(("reverse", reverse), ("page", page), ("size", size)),
        json=_request.as_json(body),
    )


def update_message(
    workspace_id: str, session_id: str, message_id: str, *, body: MessageUpdate
) -> Request[Message]:
    """Set the metadata of a message anew.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        session_id: Id of the session, case sensitive.
        message_id: Id of the message, given by the server when it was stored.
        body: What to change of a message.

    Returns:
        A request whose answer is read as ``Message``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``PUT /v2/workspaces/{workspace_id}/sessions/{session_id}/messages/{message_id}``,
    idempotent.
    """
    return Request(
        operation="update_message",
        method="PUT",
        template="/v2/workspaces/{workspace_id}/sessions/{session_id}/messages/{message_id}",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}/sessions/{_request.segment('session_id', session_id)}/messages/{_request.segment('message_id', message_id)}",
        parse=_models.Message.from_dict,
        idempotent=True,
        json=_request.as_json(body),
    )


def create_observations(
    workspace_id: str, *, body: ObservationBatchCreate
) -> Request[list[Observation]]:
    """Store up to 100 observations of your own.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        body: Observations to store.

    Returns:
        A request whose answer is read as ``list[Observation]``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v2/workspaces/{workspace_id}/observations``, not idempotent.
    """
    return Request(
        operation="create_observations",
        method="POST",
        template="/v2/workspaces/{workspace_id}/observations",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}/observations",
        parse=_parse_create_observations,
        idempotent=False,
        json=_request.as_json(body),
    )


def _parse_create_observations(payload: Any) -> list[Observation]:
    answer: list[Observation] = _decode.each(payload, _models.Observation.from_dict)
    return answer


def delete_observation(workspace_id: str, observation_id: str) -> Request[Any]:
    """Remove an observation for good.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        observation_id: Id of the observation, given by the server.

    Returns:
        A request whose answer is read as ``Any``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``DELETE /v2/workspaces/{workspace_id}/observations/{observation_id}``, idempotent.
    """
    return Request(
        operation="delete_observation",
        method="DELETE",
        template="/v2/workspaces/{workspace_id}/observations/{observation_id}",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}/observations/{_request.segment('observation_id', observation_id)}",
        parse=_decode.anything,
        idempotent=True,
    )


def list_observations(
    workspace_id: str,
    *,
    body: ObservationGet | None = None,
    reverse: bool | None = None,
    page: int | None = None,
    size: int | None = None,
) -> Request[ObservationPage]:
    """List observations, newest first, a page at a time.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        body: Which ones to list.
        reverse: Whether to list the oldest first. Absent: the newest first.
        page: Which page, from 1. Beyond the last one the page is empty. Absent: 1.
        size: How many items make a page, 1 to 100. Absent: 50.

    Returns:
        A request whose answer is read as ``ObservationPage``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v2/workspaces/{workspace_id}/observations/list``, idempotent.
    """
    return Request(
        operation="list_observations",
        method="POST",
        template="/v2/workspaces/{workspace_id}/observations/list",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}/observations/list",
        parse=_models.ObservationPage.from_dict,
        idempotent=True,
        query=_request.query(("reverse", reverse), ("page", page), ("size", size)),
        json=_request.as_json(body),
    )


def query_observations(workspace_id: str, *, body: ObservationQuery) -> Request[list[Observation]]:
    """Find the observations of one peer about another that are nearest in meaning to a text.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        body: What to look for among observations.

    Returns:
        A request whose answer is read as ``list[Observation]``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v2/workspaces/{workspace_id}/observations/query``, idempotent.
    """
    return Request(
        operation="query_observations",
        method="POST",
        template="/v2/workspaces/{workspace_id}/observations/query",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}/observations/query",
        parse=_parse_query_observations,
        idempotent=True,
        json=_request.as_json(body),
    )


def _parse_query_observations(payload: Any) -> list[Observation]:
    answer: list[Observation] = _decode.each(payload, _models.Observation.from_dict)
    return answer


def chat(workspace_id: str, peer_id: str, *, body: DialecticOptions) -> Request[DialecticResponse]:
    """Answer a question about a peer from what is known about it.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        peer_id: Id of the peer, case sensitive.
        body: A question about a peer.

    Returns:
        A request whose answer is read as ``DialecticResponse``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v2/workspaces/{workspace_id}/peers/{peer_id}/chat``, idempotent.
    """
    return Request(
        operation="chat",
        method="POST",
        template="/v2/workspaces/{workspace_id}/peers/{peer_id}/chat",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}/peers/{_request.segment('peer_id', peer_id)}/chat",
        parse=_models.DialecticResponse.from_dict,
        idempotent=True,
        json=_request.as_json(body),
        stream=bool(body.stream),
    )


def get_or_create_peer(workspace_id: str, *, body: PeerCreate) -> Request[Peer]:
    """Look up a peer, creating it if it is new.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        body: The peer to look up or create.

    Returns:
        A request whose answer is read as ``Peer``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v2/workspaces/{workspace_id}/peers``, idempotent.
    """
    return Request(
        operation="get_or_create_peer",
        method="POST",
        template="/v2/workspaces/{workspace_id}/peers",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}/peers",
        parse=_models.Peer.from_dict,
        idempotent=True,
        json=_request.as_json(body),
    )


def get_peer_card(
    workspace_id: str, peer_id: str, *, target: str | None = None
) -> Request[PeerCardResponse]:
    """Get the card with the lasting facts that a peer holds about itself or another.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        peer_id: Id of the peer, case sensitive.
        target: Id of the peer the card is about. Absent: the peer itself.

    Returns:
        A request whose answer is read as ``PeerCardResponse``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``GET /v2/workspaces/{workspace_id}/peers/{peer_id}/card``, idempotent.
    """
    return Request(
        operation="get_peer_card",
        method="GET",
        template="/v2/workspaces/{workspace_id}/peers/{peer_id}/card",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}/peers/{_request.segment('peer_id', peer_id)}/card",
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
    include_most_derived: bool | None = None,
    max_observations: int | None = None,
) -> Request[PeerContext]:
    """Get representation and card of a peer in one go.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        peer_id: Id of the peer, case sensitive.
        target: Id of the peer to tell about. Absent: the peer itself.
        search_query: Text that observations are ranked against by meaning.
        search_top_k: How many observations the search by meaning may contribute, 1 to 100.
        search_max_distance: Cosine distance, 0.0 to 1.0, beyond which the search by meaning finds
            nothing. Absent: no limit.
        include_most_derived: Whether to include the observations that were derived most often.
        max_observations: How many observations to include, 1 to 100.

    Returns:
        A request whose answer is read as ``PeerContext``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``GET /v2/workspaces/{workspace_id}/peers/{peer_id}/context``, idempotent.
    """
    return Request(
        operation="get_peer_context",
        method="GET",
        template="/v2/workspaces/{workspace_id}/peers/{peer_id}/context",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}/peers/{_request.segment('peer_id', peer_id)}/context",
        parse=_models.PeerContext.from_dict,
        idempotent=True,
        query=_request.query(
            ("target", target),
            ("search_query", search_query),
            ("search_top_k", search_top_k),
            ("search_max_distance", search_max_distance),
            ("include_most_derived", include_most_derived),
            ("max_observations", max_observations),
        ),
    )


def get_peers(
    workspace_id: str,
    *,
    body: PeerGet | None = None,
    page: int | None = None,
    size: int | None = None,
) -> Request[PeerPage]:
    """List the peers of a workspace, a page at a time.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        body: Which ones to list.
        page: Which page, from 1. Beyond the last one the page is empty. Absent: 1.
        size: How many items make a page, 1 to 100. Absent: 50.

    Returns:
        A request whose answer is read as ``PeerPage``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v2/workspaces/{workspace_id}/peers/list``, idempotent.
    """
    return Request(
        operation="get_peers",
        method="POST",
        template="/v2/workspaces/{workspace_id}/peers/list",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}/peers/list",
        parse=_models.PeerPage.from_dict,
        idempotent=True,
        query=_request.query(("page", page), ("size", size)),
        json=_request.as_json(body),
    )


def get_sessions_for_peer(
    workspace_id: str,
    peer_id: str,
    *,
    body: SessionGet | None = None,
    page: int | None = None,
    size: int | None = None,
) -> Request[SessionPage]:
    """List the sessions that a peer has ever joined.

    Includes sessions that it left and those that are no longer active, in the order of their
    creation. A peer that does not exist has none.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        peer_id: Id of the peer, case sensitive.
        body: Which ones to list.
        page: Which page, from 1. Beyond the last one the page is empty. Absent: 1.
        size: How many items make a page, 1 to 100. Absent: 50.

    Returns:
        A request whose answer is read as ``SessionPage``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v2/workspaces/{workspace_id}/peers/{peer_id}/sessions``, idempotent.
    """
    return Request(
        operation="get_sessions_for_peer",
        method="POST",
        template="/v2/workspaces/{workspace_id}/peers/{peer_id}/sessions",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}/peers/{_request.segment('peer_id', peer_id)}/sessions",
        parse=_models.SessionPage.from_dict,
        idempotent=True,
        query=_request.query(("page", page), ("size", size)),
        json=_request.as_json(body),
    )


def get_working_representation(
    workspace_id: str, peer_id: str, *, body: PeerRepresentationGet
) -> Request[dict[str, Any]]:
    """Get what a peer has observed about itself or another, as data.

    The answer is published as any JSON object.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        peer_id: Id of the peer, case sensitive.
        body: Which observations to include.

    Returns:
        A request whose answer is read as ``dict[str, Any]``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v2/workspaces/{workspace_id}/peers/{peer_id}/representation``, idempotent.
    """
    return Request(
        operation="get_working_representation",
        method="POST",
        template="/v2/workspaces/{workspace_id}/peers/{peer_id}/representation",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}/peers/{_request.segment('peer_id', peer_id)}/representation",
        parse=_decode.json_object,
        idempotent=True,
        json=_request.as_json(body),
    )


def search_peer(
    workspace_id: str, peer_id: str, *, body: MessageSearchOptions
) -> Request[list[Message]]:
    """Find messages that a peer has written.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        peer_id: Id of the peer, case sensitive.
        body: What to look for among messages.

    Returns:
        A request whose answer is read as ``list[Message]``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v2/workspaces/{workspace_id}/peers/{peer_id}/search``, idempotent.
    """
    return Request(
        operation="search_peer",
        method="POST",
        template="/v2/workspaces/{workspace_id}/peers/{peer_id}/search",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}/peers/{_request.segment('peer_id', peer_id)}/search",
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

    Args:
        workspace_id: Id of the workspace, case sensitive.
        peer_id: Id of the peer, case sensitive.
        body: A card to store.
        target: Id of the peer the card is about. Absent: the peer itself.

    Returns:
        A request whose answer is read as ``PeerCardResponse``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``PUT /v2/workspaces/{workspace_id}/peers/{peer_id}/card``, idempotent.
    """
    return Request(
        operation="set_peer_card",
        method="PUT",
        template="/v2/workspaces/{workspace_id}/peers/{peer_id}/card",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}/peers/{_request.segment('peer_id', peer_id)}/card",
        parse=_models.PeerCardResponse.from_dict,
        idempotent=True,
        query=_request.query(("target", target)),
        json=_request.as_json(body),
    )


def update_peer(workspace_id: str, peer_id: str, *, body: PeerUpdate) -> Request[Peer]:
    """Change the metadata and the configuration of a peer.

    What is not given is kept.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        peer_id: Id of the peer, case sensitive.
        body: What to change of a peer.

    Returns:
        A request whose answer is read as ``Peer``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``PUT /v2/workspaces/{workspace_id}/peers/{peer_id}``, idempotent.
    """
    return Request(
        operation="update_peer",
        method="PUT",
        template="/v2/workspaces/{workspace_id}/peers/{peer_id}",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}/peers/{_request.segment('peer_id', peer_id)}",
        parse=_models.Peer.from_dict,
        idempotent=True,
        json=_request.as_json(body),
    )


def add_peers_to_session(
    workspace_id: str, session_id: str, *, body: dict[str, SessionPeerConfig]
) -> Request[Session]:
    """Make peers members of a session.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        session_id: Id of the session, case sensitive.
        body: Members by the id of the peer, with their settings.

    Returns:
        A request whose answer is read as ``Session``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v2/workspaces/{workspace_id}/sessions/{session_id}/peers``, idempotent.
    """
    return Request(
        operation="add_peers_to_session",
        method="POST",
        template="/v2/workspaces/{workspace_id}/sessions/{session_id}/peers",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}/sessions/{_request.segment('session_id', session_id)}/peers",
        parse=_models.Session.from_dict,
        idempotent=True,
        json=_request.as_json(body),
    )


def clone_session(
    workspace_id: str, session_id: str, *, message_id: str | None = None
) -> Request[Session]:
    """Copy a session, or its beginning, into a new one.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        session_id: Id of the session, case sensitive.
        message_id: Id of the last message to copy. Absent: all of them.

    Returns:
        A request whose answer is read as ``Session``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``GET /v2/workspaces/{workspace_id}/sessions/{session_id}/clone``, not idempotent.
    """
    return Request(
        operation="clone_session",
        method="GET",
        template="/v2/workspaces/{workspace_id}/sessions/{session_id}/clone",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}/sessions/{_request.segment('session_id', session_id)}/clone",
        parse=_models.Session.from_dict,
        idempotent=False,
        query=_request.query(("message_id", message_id)),
    )


def delete_session(workspace_id: str, session_id: str) -> Request[Any]:
    """Delete a session and what belongs to it.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        session_id: Id of the session, case sensitive.

    Returns:
        A request whose answer is read as ``Any``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``DELETE /v2/workspaces/{workspace_id}/sessions/{session_id}``, idempotent.
    """
    return Request(
        operation="delete_session",
        method="DELETE",
        template="/v2/workspaces/{workspace_id}/sessions/{session_id}",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}/sessions/{_request.segment('session_id', session_id)}",
        parse=_decode.anything,
        idempotent=True,
    )


def get_or_create_session(workspace_id: str, *, body: SessionCreate) -> Request[Session]:
    """Look up a session, creating it if it is new.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        body: The session to look up or create.

    Returns:
        A request whose answer is read as ``Session``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v2/workspaces/{workspace_id}/sessions``, idempotent.
    """
    return Request(
        operation="get_or_create_session",
        method="POST",
        template="/v2/workspaces/{workspace_id}/sessions",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}/sessions",
        parse=_models.Session.from_dict,
        idempotent=True,
        json=_request.as_json(body),
    )


def get_peer_config(workspace_id: str, session_id: str, peer_id: str) -> Request[SessionPeerConfig]:
    """Get the settings of a member of a session.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        session_id: Id of the session, case sensitive.
        peer_id: Id of the peer, case sensitive.

    Returns:
        A request whose answer is read as ``SessionPeerConfig``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``GET /v2/workspaces/{workspace_id}/sessions/{session_id}/peers/{peer_id}/config``,
    idempotent.
    """
    return Request(
        operation="get_peer_config",
        method="GET",
        template="/v2/workspaces/{workspace_id}/sessions/{session_id}/peers/{peer_id}/config",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}/sessions/{_request.segment('session_id', session_id)}/peers/{_request.segment('peer_id', peer_id)}/config",
        parse=_models.SessionPeerConfig.from_dict,
        idempotent=True,
    )


def get_session_context(
    workspace_id: str,
    session_id: str,
    *,
    tokens: int | None = None,
    last_message: str | None = None,
    summary: bool | None = None,
    peer_target: str | None = None,
    peer_perspective: str | None = None,
    limit_to_session: bool | None = None,
    search_top_k: int | None = None,
    search_max_distance: float | None = None,
    include_most_derived: bool | None = None,
    max_observations: int | None = None,
) -> Request[SessionContext]:
    """Get the end of a conversation, its summary and what is known of a peer, within a token
    budget.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        session_id: Id of the session, case sensitive.
        tokens: Budget in tokens for everything together, at most 100000. Absent: 100000.
        last_message: The newest message, which observations are ranked against by meaning.
        summary: Whether a summary may stand for older messages. Absent: true.
        peer_target: Id of the peer whose representation and card to add. Absent: neither.
        peer_perspective: Id of the peer through whose eyes `peer_target` is seen, which is needed
            too. Absent: its own.
        limit_to_session: Whether to use only what was observed in this session. Needs
            `last_message`. Absent: false.
        search_top_k: How many observations the search by meaning may contribute, 1 to 100.
        search_max_distance: Cosine distance, 0.0 to 1.0, beyond which the search by meaning finds
            nothing. Absent: no limit.
        include_most_derived: Whether to include the observations that were derived most often.
        max_observations: How many observations to include, 1 to 100.

    Returns:
        A request whose answer is read as ``SessionContext``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``GET /v2/workspaces/{workspace_id}/sessions/{session_id}/context``, idempotent.
    """
    return Request(
        operation="get_session_context",
        method="GET",
        template="/v2/workspaces/{workspace_id}/sessions/{session_id}/context",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}/sessions/{_request.segment('session_id', session_id)}/context",
        parse=_models.SessionContext.from_dict,
        idempotent=True,
        query=_request.query(
            ("tokens", tokens),
            ("last_message", last_message),
            ("summary", summary),
            ("peer_target", peer_target),
            ("peer_perspective", peer_perspective),
            ("limit_to_session", limit_to_session),
            ("search_top_k", search_top_k),
            ("search_max_distance", search_max_distance),
            ("include_most_derived", include_most_derived),
            ("max_observations", max_observations),
        ),
    )


def get_session_peers(
    workspace_id: str, session_id: str, *, page: int | None = None, size: int | None = None
) -> Request[PeerPage]:
    """List the members of a session, a page at a time.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        session_id: Id of the session, case sensitive.
        page: Which page, from 1. Beyond the last one the page is empty. Absent: 1.
        size: How many items make a page, 1 to 100. Absent: 50.

    Returns:
        A request whose answer is read as ``PeerPage``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``GET /v2/workspaces/{workspace_id}/sessions/{session_id}/peers``, idempotent.
    """
    return Request(
        operation="get_session_peers",
        method="GET",
        template="/v2/workspaces/{workspace_id}/sessions/{session_id}/peers",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}/sessions/{_request.segment('session_id', session_id)}/peers",
        parse=_models.PeerPage.from_dict,
        idempotent=True,
        query=_request.query(("page", page), ("size", size)),
    )


def get_session_summaries(workspace_id: str, session_id: str) -> Request[SessionSummaries]:
    """Get the latest short and the latest long summary of a session.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        session_id: Id of the session, case sensitive.

    Returns:
        A request whose answer is read as ``SessionSummaries``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``GET /v2/workspaces/{workspace_id}/sessions/{session_id}/summaries``, idempotent.
    """
    return Request(
        operation="get_session_summaries",
        method="GET",
        template="/v2/workspaces/{workspace_id}/sessions/{session_id}/summaries",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}/sessions/{_request.segment('session_id', session_id)}/summaries",
        parse=_models.SessionSummaries.from_dict,
        idempotent=True,
    )


def get_sessions(
    workspace_id: str,
    *,
    body: SessionGet | None = None,
    page: int | None = None,
    size: int | None = None,
) -> Request[SessionPage]:
    """List the sessions of a workspace, a page at a time.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        body: Which ones to list.
        page: Which page, from 1. Beyond the last one the page is empty. Absent: 1.
        size: How many items make a page, 1 to 100. Absent: 50.

    Returns:
        A request whose answer is read as ``SessionPage``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v2/workspaces/{workspace_id}/sessions/list``, idempotent.
    """
    return Request(
        operation="get_sessions",
        method="POST",
        template="/v2/workspaces/{workspace_id}/sessions/list",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}/sessions/list",
        parse=_models.SessionPage.from_dict,
        idempotent=True,
        query=_request.query(("page", page), ("size", size)),
        json=_request.as_json(body),
    )


def remove_peers_from_session(
    workspace_id: str, session_id: str, *, body: list[str]
) -> Request[Session]:
    """Make members leave a session.

    Takes a list of peer ids.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        session_id: Id of the session, case sensitive.
        body: What to send.

    Returns:
        A request whose answer is read as ``Session``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``DELETE /v2/workspaces/{workspace_id}/sessions/{session_id}/peers``, idempotent.
    """
    return Request(
        operation="remove_peers_from_session",
        method="DELETE",
        template="/v2/workspaces/{workspace_id}/sessions/{session_id}/peers",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}/sessions/{_request.segment('session_id', session_id)}/peers",
        parse=_models.Session.from_dict,
        idempotent=True,
        json=body,
    )


def search_session(
    workspace_id: str, session_id: str, *, body: MessageSearchOptions
) -> Request[list[Message]]:
    """Find messages of a session.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        session_id: Id of the session, case sensitive.
        body: What to look for among messages.

    Returns:
        A request whose answer is read as ``list[Message]``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v2/workspaces/{workspace_id}/sessions/{session_id}/search``, idempotent.
    """
    return Request(
        operation="search_session",
        method="POST",
        template="/v2/workspaces/{workspace_id}/sessions/{session_id}/search",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}/sessions/{_request.segment('session_id', session_id)}/search",
        parse=_parse_search_session,
        idempotent=True,
        json=_request.as_json(body),
    )


def _parse_search_session(payload: Any) -> list[Message]:
    answer: list[Message] = _decode.each(payload, _models.Message.from_dict)
    return answer


def set_peer_config(
    workspace_id: str, session_id: str, peer_id: str, *, body: SessionPeerConfig
) -> Request[Any]:
    """Change the settings of a member of a session.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        session_id: Id of the session, case sensitive.
        peer_id: Id of the peer, case sensitive.
        body: How a member takes part in one session.

    Returns:
        A request whose answer is read as ``Any``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v2/workspaces/{workspace_id}/sessions/{session_id}/peers/{peer_id}/config``,
    idempotent.
    """
    return Request(
        operation="set_peer_config",
        method="POST",
        template="/v2/workspaces/{workspace_id}/sessions/{session_id}/peers/{peer_id}/config",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}/sessions/{_request.segment('session_id', session_id)}/peers/{_request.segment('peer_id', peer_id)}/config",
        parse=_decode.anything,
        idempotent=True,
        json=_request.as_json(body),
    )


def set_session_peers(
    workspace_id: str, session_id: str, *, body: dict[str, SessionPeerConfig]
) -> Request[Session]:
    """Replace the members of a session.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        session_id: Id of the session, case sensitive.
        body: Members by the id of the peer, with their settings.

    Returns:
        A request whose answer is read as ``Session``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``PUT /v2/workspaces/{workspace_id}/sessions/{session_id}/peers``, idempotent.
    """
    return Request(
        operation="set_session_peers",
        method="PUT",
        template="/v2/workspaces/{workspace_id}/sessions/{session_id}/peers",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}/sessions/{_request.segment('session_id', session_id)}/peers",
        parse=_models.Session.from_dict,
        idempotent=True,
        json=_request.as_json(body),
    )


def update_session(workspace_id: str, session_id: str, *, body: SessionUpdate) -> Request[Session]:
    """Change the metadata and the configuration of a session.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        session_id: Id of the session, case sensitive.
        body: What to change of a session.

    Returns:
        A request whose answer is read as ``Session``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``PUT /v2/workspaces/{workspace_id}/sessions/{session_id}``, idempotent.
    """
    return Request(
        operation="update_session",
        method="PUT",
        template="/v2/workspaces/{workspace_id}/sessions/{session_id}",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}/sessions/{_request.segment('session_id', session_id)}",
        parse=_models.Session.from_dict,
        idempotent=True,
        json=_request.as_json(body),
    )


def delete_webhook_endpoint(workspace_id: str, endpoint_id: str) -> Request[Any]:
    """Stop reporting events to an address.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        endpoint_id: Id of the webhook, given by the server when it was registered.

    Returns:
        A request whose answer is read as ``Any``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``DELETE /v2/workspaces/{workspace_id}/webhooks/{endpoint_id}``, idempotent.
    """
    return Request(
        operation="delete_webhook_endpoint",
        method="DELETE",
        template="/v2/workspaces/{workspace_id}/webhooks/{endpoint_id}",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}/webhooks/{_request.segment('endpoint_id', endpoint_id)}",
        parse=_decode.anything,
        idempotent=True,
    )


def get_or_create_webhook_endpoint(
    workspace_id: str, *, body: WebhookEndpointCreate
) -> Request[WebhookEndpoint]:
    """Register an address that the server reports events to.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        body: An address to register.

    Returns:
        A request whose answer is read as ``WebhookEndpoint``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v2/workspaces/{workspace_id}/webhooks``, idempotent.
    """
    return Request(
        operation="get_or_create_webhook_endpoint",
        method="POST",
        template="/v2/workspaces/{workspace_id}/webhooks",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}/webhooks",
        parse=_models.WebhookEndpoint.from_dict,
        idempotent=True,
        json=_request.as_json(body),
    )


def list_webhook_endpoints(
    workspace_id: str, *, page: int | None = None, size: int | None = None
) -> Request[WebhookEndpointPage]:
    """List the webhooks of a workspace, a page at a time.

    In the order in which they were registered.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        page: Which page, from 1. Beyond the last one the page is empty. Absent: 1.
        size: How many items make a page, 1 to 100. Absent: 50.

    Returns:
        A request whose answer is read as ``WebhookEndpointPage``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``GET /v2/workspaces/{workspace_id}/webhooks``, idempotent.
    """
    return Request(
        operation="list_webhook_endpoints",
        method="GET",
        template="/v2/workspaces/{workspace_id}/webhooks",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}/webhooks",
        parse=_models.WebhookEndpointPage.from_dict,
        idempotent=True,
        query=_request.query(("page", page), ("size", size)),
    )


def test_emit(workspace_id: str) -> Request[Any]:
    """Send a test event to every webhook of a workspace.

    Args:
        workspace_id: Id of the workspace, case sensitive.

    Returns:
        A request whose answer is read as ``Any``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``GET /v2/workspaces/{workspace_id}/webhooks/test``, not idempotent.
    """
    return Request(
        operation="test_emit",
        method="GET",
        template="/v2/workspaces/{workspace_id}/webhooks/test",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}/webhooks/test",
        parse=_decode.anything,
        idempotent=False,
    )


def delete_workspace(workspace_id: str) -> Request[Workspace]:
    """Delete a workspace.

    Answers the workspace that was deleted.

    Args:
        workspace_id: Id of the workspace, case sensitive.

    Returns:
        A request whose answer is read as ``Workspace``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``DELETE /v2/workspaces/{workspace_id}``, idempotent.
    """
    return Request(
        operation="delete_workspace",
        method="DELETE",
        template="/v2/workspaces/{workspace_id}",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}",
        parse=_models.Workspace.from_dict,
        idempotent=True,
    )


def get_all_workspaces(
    *, body: WorkspaceGet | None = None, page: int | None = None, size: int | None = None
) -> Request[WorkspacePage]:
    """List workspaces, a page at a time.

    In the order of their creation. Takes a key that is not limited to a workspace.

    Args:
        body: Which ones to list.
        page: Which page, from 1. Beyond the last one the page is empty. Absent: 1.
        size: How many items make a page, 1 to 100. Absent: 50.

    Returns:
        A request whose answer is read as ``WorkspacePage``.

    Endpoint: ``POST /v2/workspaces/list``, idempotent.
    """
    return Request(
        operation="get_all_workspaces",
        method="POST",
        template="/v2/workspaces/list",
        path="/v2/workspaces/list",
        parse=_models.WorkspacePage.from_dict,
        idempotent=True,
        query=_request.query(("page", page), ("size", size)),
        json=_request.as_json(body),
    )


def get_deriver_status(
    workspace_id: str,
    *,
    observer_id: str | None = None,
    sender_id: str | None = None,
    session_id: str | None = None,
) -> Request[DeriverStatus]:
    """Count the background work that is done, running and waiting.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        observer_id: Count only work for this observer. Absent: any.
        sender_id: Count only work on messages of this peer. Absent: any.
        session_id: Count only work on this session. Absent: the whole workspace.

    Returns:
        A request whose answer is read as ``DeriverStatus``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``GET /v2/workspaces/{workspace_id}/deriver/status``, idempotent.
    """
    return Request(
        operation="get_deriver_status",
        method="GET",
        template="/v2/workspaces/{workspace_id}/deriver/status",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}/deriver/status",
        parse=_models.DeriverStatus.from_dict,
        idempotent=True,
        query=_request.query(
            ("observer_id", observer_id), ("sender_id", sender_id), ("session_id", session_id)
        ),
    )


def get_or_create_workspace(*, body: WorkspaceCreate) -> Request[Workspace]:
    """Look up a workspace, creating it if it is new.

    For a workspace that exists, the metadata and configuration given here are ignored.

    Args:
        body: The workspace to look up or create.

    Returns:
        A request whose answer is read as ``Workspace``.

    Endpoint: ``POST /v2/workspaces``, idempotent.
    """
    return Request(
        operation="get_or_create_workspace",
        method="POST",
        template="/v2/workspaces",
        path="/v2/workspaces",
        parse=_models.Workspace.from_dict,
        idempotent=True,
        json=_request.as_json(body),
    )


def search_workspace(workspace_id: str, *, body: MessageSearchOptions) -> Request[list[Message]]:
    """Find messages anywhere in a workspace.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        body: What to look for among messages.

    Returns:
        A request whose answer is read as ``list[Message]``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v2/workspaces/{workspace_id}/search``, idempotent.
    """
    return Request(
        operation="search_workspace",
        method="POST",
        template="/v2/workspaces/{workspace_id}/search",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}/search",
        parse=_parse_search_workspace,
        idempotent=True,
        json=_request.as_json(body),
    )


def _parse_search_workspace(payload: Any) -> list[Message]:
    answer: list[Message] = _decode.each(payload, _models.Message.from_dict)
    return answer


def trigger_dream(workspace_id: str, *, body: TriggerDreamRequest) -> Request[None]:
    """Ask the server to think over what one peer knows about another.

    Begins at once, without the thresholds and pauses of automatic dreams.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        body: A dream to begin.

    Returns:
        A request whose answer is empty.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v2/workspaces/{workspace_id}/trigger_dream``, not idempotent.
    """
    return Request(
        operation="trigger_dream",
        method="POST",
        template="/v2/workspaces/{workspace_id}/trigger_dream",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}/trigger_dream",
        parse=_decode.nothing,
        idempotent=False,
        json=_request.as_json(body),
    )


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

    Endpoint: ``PUT /v2/workspaces/{workspace_id}``, idempotent.
    """
    return Request(
        operation="update_workspace",
        method="PUT",
        template="/v2/workspaces/{workspace_id}",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}",
        parse=_models.Workspace.from_dict,
        idempotent=True,
        json=_request.as_json(body),
    )
