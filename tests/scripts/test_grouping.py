"""How the modules of the generator are put together."""

from __future__ import annotations

from pathlib import Path

from scripts.codegen.grouping import group_models, group_operations, groups

PEER = '''# Derived
"""The model ``Peer``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import model as _model
if TYPE_CHECKING:
    from .message import Message
    from .peer_map import PeerMap


class Peer(_model.Model):
    """A peer."""
'''
MAP = '''# Derived
"""Peers by id."""

from typing import Any, Literal, TypeAlias

from .peer import Peer

PeerMap: TypeAlias = dict[str, Peer]
'''
CHAT = '''# Derived
"""POST /chat"""

from __future__ import annotations

from .... import request as _request
from ... import models as _models
if TYPE_CHECKING:
    from ...models.peer_map import PeerMap


def chat() -> Request[PeerMap]:
    return Request(
        parse=_parse,
    )


def _parse(payload: Any) -> PeerMap:
    return payload
'''


def test_models_are_grouped_by_what_programs_need() -> None:
    assert groups(["peer", "session_map", "scope", "health"], "v3") == {
        "peer": "main",
        "session_map": "main",
        "scope": "other",
        "health": "other",
    }
    assert set(groups(["peer", "health"], "v2").values()) == {"all"}


def test_a_group_imports_each_thing_once_and_nothing_from_itself(tmp_path: Path) -> None:
    placed = {"message": "main", "peer": "other", "peer_map": "other"}
    texts = {"message": "class Message: ...\n", "peer": PEER, "peer_map": MAP}
    for name, text in texts.items():
        (tmp_path / f"{name}.py").write_text(text)
    group_models(tmp_path, "# Made", placed)

    assert sorted(path.name for path in tmp_path.iterdir()) == ["main.py", "other.py"]
    text = (tmp_path / "other.py").read_text()
    assert text.startswith("# Made\n")
    assert text.count("from __future__ import annotations") == 1
    assert "    from .main import Message" in text
    assert "from .peer" not in text
    assert text.index("class Peer(") < text.index("PeerMap: TypeAlias = dict[str, Peer]")
    assert text.endswith('PeerMap: TypeAlias = dict[str, Peer]\n"""Peers by id."""\n')


def test_operations_become_one_module(tmp_path: Path) -> None:
    folder = tmp_path / "peers"
    folder.mkdir()
    (folder / "__init__.py").touch()
    (folder / "chat.py").write_text(CHAT)
    group_operations(tmp_path, "# Made", {"peer_map": "main"})

    assert [path.name for path in tmp_path.iterdir()] == ["operations.py"]
    text = (tmp_path / "operations.py").read_text()
    assert "from ... import request as _request" in text
    assert "from .. import models as _models" in text
    assert "    from ..models.main import PeerMap" in text
    assert "parse=_parse_chat," in text
    assert "def _parse_chat(payload: Any) -> PeerMap:" in text
