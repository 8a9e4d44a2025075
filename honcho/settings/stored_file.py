"""Reads the official tools' file, if other users cannot write it, and wraps its keys."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path
from typing import Any, TypeGuard

from honcho.errors import ConfigurationError
from honcho.settings.secrets import ApiKey

LARGEST = 2**20
_SECRETS = frozenset({"apiKey", "accessToken", "refreshToken"})


def is_object(value: object) -> TypeGuard[dict[str, Any]]:
    """A JSON object."""
    return isinstance(value, dict)


def shown_path(path: str) -> str:
    """A path for messages: with a tilde if it is in the home directory."""
    home = str(Path("~").expanduser()) + os.sep
    return f"~{os.sep}{path[len(home) :]}" if path.startswith(home) else path


def content_of(path: str) -> tuple[dict[str, Any], tuple[str, ...]]:
    """The object in the file, with its keys wrapped, and the warnings.

    Raises:
        ConfigurationError: It cannot be read, other users may change it, or it holds something
            else. Neither the message nor the traceback has a key in it.
    """
    where = shown_path(path)
    try:
        if not stat.S_ISREG(Path(path).stat().st_mode):
            raise ConfigurationError(f"{where} is not a file")
        with Path(path).open("rb") as file:
            notes = _checked_permissions(where, os.fstat(file.fileno()))
            content = _parsed(file.read(LARGEST))
    except OSError as error:
        raise ConfigurationError(f"{where} cannot be read: {error.strerror}") from error
    if not is_object(content):
        raise ConfigurationError(f"{where} does not hold a JSON object")
    return content, notes


def _parsed(text: bytes) -> Any:
    try:
        return json.loads(text, object_hook=_hidden)
    except (ValueError, RecursionError):
        return None  # the error would show the whole text of the file, keys included


def _hidden(found: dict[str, Any]) -> dict[str, Any]:
    """An object with its API keys wrapped, so that they are not shown."""
    for name in _SECRETS.intersection(found):
        found[name] = ApiKey(found[name] or None, name)
    return found


def _checked_permissions(where: str, status: os.stat_result) -> tuple[str, ...]:
    """Check the file's permissions; returns the warnings.

    Raises:
        ConfigurationError: Another user could make the client send its key elsewhere.
    """
    if os.name != "posix":
        return ()
    if os.geteuid() not in (0, status.st_uid) and status.st_uid != 0:
        raise ConfigurationError(f"{where} belongs to another user")
    if status.st_mode & (stat.S_IWGRP | stat.S_IWOTH):
        raise ConfigurationError(f"{where} can be changed by other users: chmod 600 {where}")
    if status.st_mode & (stat.S_IRGRP | stat.S_IROTH):
        return (f"{where} can be read by other users: chmod 600 {where}",)
    return ()
