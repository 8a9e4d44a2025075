"""The resources: cards and representations of peers, under ``honcho://`` addresses."""

from __future__ import annotations

import asyncio
import logging
import re
from typing import TYPE_CHECKING, Literal
from urllib.parse import unquote

from attrs import frozen
from mcp.shared.exceptions import MCPError
from mcp_types import INTERNAL_ERROR, INVALID_PARAMS, Resource, ResourceTemplate

from honcho.agents import fences, tools
from honcho.errors import HonchoError, NotFoundError, ValidationError
from honcho.settings.wording import shown

if TYPE_CHECKING:
    from honcho import AsyncHoncho

MIME_TYPE = "text/plain"
Kind = Literal["card", "representation"]

_DESCRIPTIONS: dict[Kind, str] = {
    "card": "The card of {}: a few lines that always hold.",
    "representation": "Everything that is known of {}, newest facts last.",
}
_ADDRESS = re.compile("honcho://peers/([^/?#]+)/(card|representation)")
_log = logging.getLogger("honcho.mcp_server")


def address(peer: str, kind: Kind) -> str:
    """The address of a resource of a peer."""
    return f"honcho://peers/{peer}/{kind}"


def listed(user: str) -> list[Resource]:
    """The resources of the user."""
    return [
        Resource(
            uri=address(user, kind),
            name=f"{user}-{kind}",
            description=text.format(f"the user, {user}"),
            mime_type=MIME_TYPE,
        )
        for kind, text in _DESCRIPTIONS.items()
    ]


def templates() -> list[ResourceTemplate]:
    """The resources of any peer of the workspace."""
    return [
        ResourceTemplate(
            uri_template=address("{peer}", kind),
            name=f"peer-{kind}",
            description=text.format("a peer, by its id"),
            mime_type=MIME_TYPE,
        )
        for kind, text in _DESCRIPTIONS.items()
    ]


@frozen
class Reader:
    """Reads resources, each in ``timeout`` seconds at most."""

    client: AsyncHoncho
    timeout: float

    async def read(self, uri: str) -> str:
        """The text of the resource at an address, fenced.

        Raises:
            MCPError: There is no such resource, or reading it from the server failed.
        """
        found = _ADDRESS.fullmatch(uri)
        if found is None:
            raise _refused(uri, "there is no such resource; resources/templates/list has them")
        peer = unquote(found[1])
        try:
            async with asyncio.timeout(self.timeout):
                return await self._known(peer, found[2])
        except ValidationError as error:
            raise _refused(uri, str(error)) from error
        except NotFoundError as error:
            raise _refused(uri, f"there is no peer {shown(peer)}") from error
        except HonchoError as error:
            _log.warning("%s cannot be read: %s", uri, error)
            raise MCPError(INTERNAL_ERROR, tools.failure_of(error), {"uri": uri}) from error
        except TimeoutError as error:
            _log.warning("%s took more than %g s", uri, self.timeout)
            raise MCPError(INTERNAL_ERROR, "the memory did not answer in time") from error

    async def _known(self, peer: str, kind: str) -> str:
        who = await self.client.with_options(deadline=self.timeout).peer(peer, lazy=True)
        if kind == "card":
            text = fences.known(peer, await who.get_card() or (), ())
        else:
            context = await who.context()
            text = fences.known(peer, (), (context.representation or "").splitlines())
        return text or f"There is no {kind} of {shown(peer)} yet."


def _refused(uri: str, why: str) -> MCPError:
    return MCPError(INVALID_PARAMS, why, {"uri": uri})
