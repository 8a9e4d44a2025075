"""Settings that the official tools keep in a file: ``~/.honcho/config.json``.

``honcho init`` writes ``apiKey`` or ``oauth``, and ``environmentUrl``; plugins of editors and
agents add ``hosts``, a profile for each, with ``endpoint`` in place of ``environmentUrl``.
"""

from __future__ import annotations

import os
import re
import time
from pathlib import Path
from typing import Any, NamedTuple, TypeGuard

from honcho.errors import ConfigurationError
from honcho.settings.address import API_VERSIONS, ENVIRONMENTS, BaseUrl, parse
from honcho.settings.secrets import ApiKey
from honcho.settings.sources import usual_path, warn
from honcho.settings.stored_file import content_of, is_object, shown_path
from honcho.settings.wording import shown

_LOCAL_NAME = re.compile(r"[a-z][a-z0-9_-]*")
_LOCAL_PORT = 8000


class Stored(NamedTuple):
    """The settings in the file: of a profile, or those for all profiles."""

    origin: str
    """The file and the profile, for error messages."""
    base_url: str | None = None
    api_key: ApiKey = ApiKey(None)
    workspace_id: str | None = None
    notes: tuple[str, ...] = ()
    """Warnings for the user."""

    def serves(self, address: BaseUrl) -> bool:
        """Whether key and workspace are for this server: the file names it, or names none."""
        if address.is_embedded:
            return False
        return self.base_url is None or parse(self.origin, self.base_url) == address


def read(path: str, profile: str | None = None) -> Stored:
    """Read the settings in a file.

    Args:
        path: The file.
        profile: A name in ``profiles`` or ``hosts``, or a local server of ``honcho start``;
            ``None`` for the settings for all profiles.

    Raises:
        ConfigurationError: There is no such file or profile, others may write the file, or it
            cannot be understood. Neither the message nor the traceback has a key in it.
    """
    found = _of_profile(path, profile)
    return found._replace(api_key=found.api_key.kept_in(path, profile))


def chosen(profile: str | None, path: str | os.PathLike[str] | None) -> Stored:
    """Read the settings that the caller has chosen.

    Raises:
        ConfigurationError: As for :func:`read`, or an argument is of another type.
    """
    if profile is not None and (not isinstance(profile, str) or not profile.strip()):
        raise ConfigurationError(f"profile is {shown(profile)}: it must be a name")
    if path is not None and not isinstance(path, (str, os.PathLike)):
        raise ConfigurationError(f"path must be a path, not {type(path).__name__}")
    found = read(os.fspath(path or usual_path()), None if profile is None else profile.strip())
    for note in found.notes:
        warn(note)
    return found


def _of_profile(path: str, profile: str | None) -> Stored:
    where = shown_path(path)
    there = profile is None or os.path.exists(path)  # noqa: PTH110 - of a server alone, maybe not
    content, notes = content_of(path) if there else ({}, ())
    if profile is None:
        return _stored(where, content, {}, notes)
    named = _named(content)
    block = _either_spelling(named, profile)
    if block is not None:
        return _stored(f"{where} [{profile}]", content, block, notes)
    server = _local_server(Path(path).parent / "profiles", profile)
    if server is not None:
        return server
    known = ", ".join(sorted(named)) or "none"
    raise ConfigurationError(f"profile is {shown(profile)}: the profiles of {where} are: {known}")


def _named(content: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The profiles in a file: those of the user, and those that plugins have written."""
    found: dict[str, dict[str, Any]] = {}
    for section in ("hosts", "profiles"):
        blocks = content.get(section)
        if is_object(blocks):
            found |= {name: one for name, one in blocks.items() if is_object(one)}
    return found


def _either_spelling(named: dict[str, dict[str, Any]], name: str) -> dict[str, Any] | None:
    """A profile of this name, with ``_`` or ``-``: plugins write both."""
    for spelling in (name, name.replace("-", "_"), name.replace("_", "-")):
        if spelling in named:
            return named[spelling]
    return None


def _stored(
    origin: str, root: dict[str, Any], block: dict[str, Any], notes: tuple[str, ...]
) -> Stored:
    """The settings of a profile, with those for all profiles as defaults."""
    url_for_all = _url(origin, root)
    url = _url(origin, block) or url_for_all
    if url is not None:
        parse(origin, url)
    key = block.get("apiKey")
    if not _present(key) and url == url_for_all:  # never use a key for another server
        key, more = _key(origin, root, url or ENVIRONMENTS["production"])
        notes += more
    key = key.named(origin) if _present(key) else ApiKey(None)
    key.check()
    first, second = (root, block) if root.get("globalOverride") is True else (block, root)
    workspace = _text(origin, first, "workspace") or _text(origin, second, "workspace")
    return Stored(origin, url, key, workspace, notes)


def _present(key: Any) -> TypeGuard[ApiKey]:
    return isinstance(key, ApiKey) and key.present


def _key(origin: str, root: dict[str, Any], url: str) -> tuple[Any, tuple[str, ...]]:
    """The token of a login for this server that has not expired, or else the key."""
    login, key = root.get("oauth"), root.get("apiKey")
    if not is_object(login) or not _present(token := login.get("accessToken")):
        return key, ()
    host = _text(origin, login, "host")
    if host is not None and host.rstrip("/") != url:
        return key, ()
    expires = login.get("accessExpiresAt")
    if not isinstance(expires, (int, float)) or expires > time.time():
        return token, ()
    if _present(key):
        return key, ()
    return None, (f"the login in {origin} has expired: run 'honcho init'",)


def _url(origin: str, block: dict[str, Any]) -> str | None:
    """The server's address, without the version that some tools append."""
    endpoint = block.get("endpoint")
    found = _text(origin, block, "environmentUrl")
    if found is None and is_object(endpoint):
        found = _text(origin, endpoint, "baseUrl")
        environment = _text(origin, endpoint, "environment")
        if found is None and environment is not None:
            found = ENVIRONMENTS.get(environment)
    if found is None:
        return None
    found = found.rstrip("/")
    for version in API_VERSIONS:
        found = found.removesuffix(version)
    return found


def _text(origin: str, block: dict[str, Any], name: str) -> str | None:
    value = block.get(name)
    if value is not None and not isinstance(value, str):
        raise ConfigurationError(f"{name} in {origin} must be text, not {type(value).__name__}")
    return (value or "").strip() or None


def _local_server(folder: Path, profile: str) -> Stored | None:
    """The server that ``honcho start --profile`` has set up on this machine."""
    if not _LOCAL_NAME.fullmatch(profile) or not (folder / profile / "docker-compose.yml").exists():
        return None
    path = str(folder / profile / "profile.json")
    content, notes = content_of(path) if os.path.exists(path) else ({}, ())  # noqa: PTH110
    port = content.get("apiPort", _LOCAL_PORT)
    return Stored(shown_path(path), f"http://127.0.0.1:{port}", notes=notes)
