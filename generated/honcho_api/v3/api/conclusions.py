# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""Operations of the group ``conclusions``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import decode as _decode
from ... import request as _request
from ...request import Request
from .. import models as _models

if TYPE_CHECKING:
    from ..models.conclusion import (
        Conclusion,
        ConclusionBatchCreate,
        ConclusionCursorPage,
        ConclusionGet,
        ConclusionPage,
        ConclusionQuery,
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
        json=body.to_dict(),
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
        json=None if body is None else body.to_dict(),
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
        json=body.to_dict(),
    )


def _parse_query_conclusions(payload: Any) -> list[Conclusion]:
    answer: list[Conclusion] = _decode.each(payload, _models.Conclusion.from_dict)
    return answer
