# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""Operations of the group ``peers``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import decode as _decode
from ... import request as _request
from ...request import Request
from .. import models as _models

if TYPE_CHECKING:
    from ..models.dialectic import DialecticOptions, DialecticResponse
    from ..models.message import Message, MessageSearchOptions
    from ..models.peer import (
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
    )
    from ..models.representation_response import RepresentationResponse
    from ..models.session import SessionCursorPage, SessionGet, SessionPage


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
        json=body.to_dict(),
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
        json=body.to_dict(),
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
        json=None if body is None else body.to_dict(),
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
        json=body.to_dict(),
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
        json=None if body is None else body.to_dict(),
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
        json=body.to_dict(),
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
        json=body.to_dict(),
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
        json=body.to_dict(),
    )
