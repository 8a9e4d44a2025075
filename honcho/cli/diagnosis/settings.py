"""Checks of the settings: each with its value and where it came from."""

from __future__ import annotations

import os
import warnings
from typing import Any

from honcho.cli.diagnosis.findings import Finding, ok, problem, warning
from honcho.errors import ConfigurationError, InsecureConnectionWarning
from honcho.settings import logs
from honcho.settings.config import DEFAULT_WORKSPACE, ClientConfig
from honcho.settings.secrets import ApiKey
from honcho.settings.sources import ARGUMENT, DEFAULT

_OTHERS = (
    "HONCHO_LOG",
    "HONCHO_STRICT_ASYNC",
    "HONCHO_TRACE_CONTENT",
    "HTTP_PROXY",
    "HTTPS_PROXY",
    "ALL_PROXY",
    "NO_PROXY",
    "SSL_CERT_FILE",
    "SSL_CERT_DIR",
)
_CODES: dict[type[Warning], str] = {InsecureConnectionWarning: "plain_http"}
# Valid values for the other settings while one of them is checked.
_HARMLESS: dict[str, Any] = {
    "base_url": "embedded:",
    "api_key": ApiKey(None),
    "workspace_id": DEFAULT_WORKSPACE,
    "engine": "wire",
}


def check(
    base_url: str | None, workspace_id: str | None
) -> tuple[ClientConfig | None, list[Finding]]:
    """Resolve the settings; if that fails, check each alone, so that all bad ones are found.

    Args:
        base_url: The value on the command line.
        workspace_id: The value on the command line.

    Returns:
        The settings, or None where one cannot be used; and a finding for each.
    """
    try:
        logs.set_up()
    except ConfigurationError as error:
        return None, [problem("bad_log", f"{error.message}.")]
    given: dict[str, Any] = {
        "base_url": base_url,
        "api_key": None,
        "workspace_id": workspace_id,
        "engine": "auto",
    }
    with warnings.catch_warnings(record=True) as heard:
        warnings.simplefilter("always")
        config: ClientConfig | None = None
        try:
            config = resolved = ClientConfig.resolve(**given)
            findings = [_found(name, resolved) for name in given]
        except ConfigurationError:
            findings = [_alone(name, value) for name, value in given.items()]
    told = [warning(_CODES.get(one.category, "settings"), f"{one.message}.") for one in heard]
    return config, [*findings, *_environment(), *told]


def masked(key: str) -> str:
    """A key with all but a recognisable part hidden."""
    return f"{key[:3]}...{key[-2:]} ({len(key)} characters)" if len(key) >= 16 else "***"


def _alone(name: str, value: str | None) -> Finding:
    settings: dict[str, Any] = {**_HARMLESS, name: value}
    try:
        return _found(name, ClientConfig.resolve(**settings))
    except ConfigurationError as error:
        return problem(f"bad_{name}", f"{error.message}.")


def _found(name: str, config: ClientConfig) -> Finding:
    source = config.sources.get(name, DEFAULT)
    if source == ARGUMENT:
        source = "command line"
    elif source.startswith("HONCHO_"):
        source = f"environment: {source}"
    shown = _shown(name, config)
    return ok(name, f"{name}: {shown} ({source})", name=name, value=shown, source=source)


def _shown(name: str, config: ClientConfig) -> str:
    if name == "api_key":
        key = (config.api_key.authorization() or "").removeprefix("Bearer ")
        return masked(key) if key else "none"
    value = str(getattr(config, name))
    return "wire" if value == "auto" else value


def _environment() -> list[Finding]:
    """Other environment variables that change what a client does."""
    found = {
        name: value
        for name in (*_OTHERS, *(name.lower() for name in _OTHERS))
        if (value := os.environ.get(name, "").strip())
    }
    # A proxy's address may have a password in it.
    return [
        ok(name, f"{name}: {_without_password(value)} (environment)", source="environment")
        for name, value in found.items()
    ]


def _without_password(text: str) -> str:
    return f"{text.split('://')[0]}://***@{text.rpartition('@')[2]}" if "@" in text else text
