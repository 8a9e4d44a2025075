"""Members of a session: the accepted forms, converted to one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias, TypeGuard

from honcho.arguments.ids import Reference, is_reference, new_id_of, unique_ids
from honcho.arguments.models import model_from
from honcho.arguments.validation import refuse
from honcho.settings.typeguards import is_mapping, is_pair, is_series
from honcho.settings.wording import shown
from honcho_api import v3

if TYPE_CHECKING:
    from honcho_api.v3 import SessionPeerConfig

Member: TypeAlias = "Reference | tuple[Reference, SessionPeerConfig | Mapping[str, Any] | None]"
MemberSpec: TypeAlias = (
    "Member | Iterable[Member] | Mapping[str, SessionPeerConfig | Mapping[str, Any] | None]"
)


def member_map(peers: MemberSpec, name: str = "peers") -> dict[str, SessionPeerConfig]:
    """Members with their settings, from ids, objects, ``(peer, settings)`` pairs or a dict.

    Raises:
        ValidationError: A peer is named twice, an id is not legal, or settings have another shape.
    """
    pairs = _pairs(name, peers)
    ids = unique_ids(name, [new_id_of(f"{name}[{i}]", pair[0]) for i, pair in enumerate(pairs)])
    return {
        peer_id: _settings(f"{name}[{shown(peer_id)}]", settings)
        for peer_id, (_, settings) in zip(ids, pairs, strict=True)
    }


def _pairs(name: str, peers: Any) -> list[tuple[Any, Any]]:
    if is_mapping(peers):
        return list(peers.items())
    if is_reference(peers):
        return [(peers, None)]
    if _is_member(peers):
        return [peers]
    if not is_series(peers):
        refuse(name, peers, "peers, (peer, SessionPeerConfig) pairs, or a dict of them")
    return [one if _is_member(one) else (one, None) for one in peers]


def _is_member(value: Any) -> TypeGuard[tuple[Any, Any]]:
    return is_pair(value) and (
        value[1] is None or isinstance(value[1], (v3.SessionPeerConfig, Mapping))
    )


def _settings(name: str, value: Any) -> SessionPeerConfig:
    if value is None:
        return v3.SessionPeerConfig()
    return model_from(v3.SessionPeerConfig, name, value)
