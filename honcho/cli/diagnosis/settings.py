"""Checks of the settings: each with its value and where it came from."""

from __future__ import annotations

import os
import warnings
from collections.abc import Mapping
from typing import Any

from honcho.cli.diagnosis.findings import Finding, ok, problem, warning
from honcho.errors import ConfigurationError, InsecureConnectionWarning
from honcho.settings.address import ENVIRONMENTS, URL_VARIABLE
from honcho.settings.config import DEFAULT_WORKSPACE, ENGINE_VARIABLE, WORKSPACE_VARIABLE
from honcho.settings.config import ClientConfig as _Config
from honcho.settings.secrets import KEY_VARIABLE, ApiKey
from honcho.settings.sources import ARGUMENT, DEFAULT

_OTHERS = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY", "SSL_CERT_FILE", "SSL_CERT_DIR")
_CODES: dict[type[Warning], str] = {InsecureConnectionWarning: "plain_http"}
# What stands for a setting while another is looked at.
_HARMLESS: dict[str, Any] = {
    "api_key": ApiKey(None),
    "base_url": "embedded:",
    "workspace_id": DEFAULT_WORKSPACE,
    "engine": "wire",
}


def check(base_url: str | None, workspace_id: str | None) -> tuple[_Config | None, list[Finding]]:
    """Look at each setting alone, so that all that are wrong are found.

    Args:
        base_url: What the command line says.
        workspace_id: What the command line says.

    Returns:
        The settings, or None where one cannot be used; and a finding for each.
    """
    given: dict[str, Any] = {"base_url": base_url, "workspace_id": workspace_id}
    with warnings.catch_warnings(record=True) as heard:
        warnings.simplefilter("always")
        try:
            config = _Config.resolve(**given)
        except ConfigurationError:
            return None, [
                _one("base_url", base_url, URL_VARIABLE, ENVIRONMENTS["production"]),
                _one("api_key", None, KEY_VARIABLE, "none"),
                _one("workspace_id", workspace_id, WORKSPACE_VARIABLE, DEFAULT_WORKSPACE),
                _one("engine", None, ENGINE_VARIABLE, "wire"),
                *_environment(),
            ]
    key = (config.api_key.authorization() or "").removeprefix("Bearer ")
    return config, [
        _found("base_url", config.base_url, config),
        _found("api_key", masked(key) if key else "none", config),
        _found("workspace_id", config.workspace_id, config),
        _found("engine", "wire" if config.engine == "auto" else config.engine, config),
        *_environment(),
        *(warning(_CODES.get(one.category, "settings"), f"{one.message}.") for one in heard),
    ]


def _found(name: str, shown: str, config: _Config) -> Finding:
    source = config.sources.get(name, DEFAULT)
    if source == ARGUMENT:
        source = "command line"
    elif source.startswith("HONCHO_"):
        source = f"environment: {source}"
    return ok(name, f"{name}: {shown} ({source})", name=name, value=shown, source=source)


def masked(key: str) -> str:
    """Enough of a key to recognise it, and not more."""
    return f"{key[:3]}...{key[-2:]} ({len(key)} characters)" if len(key) >= 16 else "***"


def _one(name: str, argument: str | None, variable: str, default: str) -> Finding:
    value, source = _value(argument, variable)
    shown = value or default
    if name == "api_key" and value:
        shown = masked(value)
    given: dict[str, Any] = {**_HARMLESS, name: "auto" if name == "engine" else argument}
    try:
        _Config.resolve(**given)
    except ConfigurationError as error:
        return problem(f"bad_{name}", f"{error.message}.", _where(source), name=name, source=source)
    return ok(name, f"{name}: {shown} ({source})", name=name, value=shown, source=source)


def _value(argument: str | None, variable: str) -> tuple[str, str]:
    if argument is not None:
        return argument.strip(), "command line"
    found = os.environ.get(variable, "").strip()
    return (found, f"environment: {variable}") if found else ("", "default")


def _where(source: str) -> str:
    return f"It comes from the {source.replace('environment: ', 'environment variable ')}."


def _environment() -> list[Finding]:
    """Variables that other programs set, and connections heed."""
    found: Mapping[str, str] = {
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
