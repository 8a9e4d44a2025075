"""How an import handles existing data; decided once, and stored beside the checkpoint."""

from __future__ import annotations

import json
import os
from collections.abc import Container, Mapping
from pathlib import Path
from typing import Any, Literal

from attrs import asdict, frozen

from honcho.arguments.validation import check_new_id
from honcho.errors import ConfigurationError, FileError, ValidationError
from honcho.settings.wording import shown

OnConflict = Literal["error", "skip", "merge"]


@frozen(kw_only=True)
class ImportPlan:
    """The decisions of an import; another run with the same checkpoint follows them.

    Attributes:
        workspace: The workspace to import into.
        made_at: When the archive was made, which identifies it.
        names: New ids of peers by their old ones.
        sessions: Sessions that were there before.
        peers: Peers that were there before.
    """

    workspace: str
    made_at: str
    names: dict[str, str]
    sessions: list[str]
    peers: list[str]

    @classmethod
    def load(
        cls, path: Path, workspace: str, made_at: str, names: dict[str, str]
    ) -> ImportPlan | None:
        """Load the plan of an earlier run; ``None`` if there is none.

        Raises:
            ConfigurationError: It belongs to another import.
            FileError: It cannot be read.
        """
        try:
            found: Any = json.loads(path.read_bytes())
            plan = cls(**found)
        except FileNotFoundError:
            return None
        except OSError as error:
            raise FileError(f"checkpoint {path}: {error.strerror}") from error
        except (ValueError, TypeError) as error:
            raise ConfigurationError(f"{path} is not a checkpoint of an import") from error
        if (plan.workspace, plan.made_at) != (workspace, made_at):
            raise ConfigurationError(f"checkpoint {path} belongs to another import")
        if plan.names != names:
            raise ConfigurationError(
                f"checkpoint {path}: that import was given other names for peers"
            )
        return plan

    def save(self, path: Path) -> None:
        """Write the plan to its file, and wait for the disk.

        Raises:
            FileError: It cannot be written.
        """
        part = path.with_name(f"{path.name}.part")
        try:
            with part.open("w", encoding="utf-8") as file:
                json.dump(asdict(self), file)
                file.flush()
                os.fsync(file.fileno())
            part.replace(path)
        except OSError as error:
            raise FileError(f"checkpoint {path}: {error.strerror}") from error


@frozen(kw_only=True)
class ImportReport:
    """The result of an import.

    Attributes:
        peers: Peers that were created or changed.
        sessions: Sessions that were created or added to.
        messages: Messages that were written, by earlier runs with the same checkpoint as well.
        conclusions: Conclusions that were written.
        skipped: Sessions that were skipped because they existed.
        ids: The file with a line for each message: its old id and its new one.
    """

    peers: int
    sessions: int
    messages: int
    conclusions: int
    skipped: int
    ids: Path


def merged(given: Mapping[str, Any], there: Mapping[str, Any] | None) -> dict[str, Any]:
    """Metadata or a configuration: existing keys stay, missing ones come from the archive."""
    return {**given, **(there or {})}


def check_names(names: Mapping[str, str] | None) -> dict[str, str]:
    """Check new ids of peers, by their old ones."""
    if names is not None and not isinstance(names, Mapping):
        raise ValidationError("names must be a dict of new ids of peers by their old ones")
    return {old: check_new_id(f"names[{old!r}]", new) for old, new in (names or {}).items()}


def check_used(names: Mapping[str, str], peers: Container[str]) -> None:
    """Refuse ids of peers that are not in the archive."""
    unknown = [shown(old) for old in names if old not in peers]
    if unknown:
        raise ValidationError(f"names: the archive has no peer {', '.join(unknown)}")
