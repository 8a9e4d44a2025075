"""The types of ``**keywords`` are those of the functions that take them."""

from __future__ import annotations

import inspect
from typing import Any

import pytest

from honcho import AsyncHoncho, Honcho
from honcho.client.keywords import Providers, Settings
from honcho.embedded import EmbeddedServer

NOT_IN_A_FILE = {"self", "api_key", "environment", "base_url", "http_client", "async_http_client"}


def annotations(function: Any, without: set[str]) -> dict[str, str]:
    """The arguments of a function and their types, as they are written."""
    arguments = inspect.signature(function).parameters.values()
    return {one.name: str(one.annotation) for one in arguments if one.name not in without}


def written(keywords: Any) -> dict[str, str]:
    """The same of a ``TypedDict``."""
    return {name: one.__forward_arg__ for name, one in keywords.__annotations__.items()}


@pytest.mark.parametrize("client", [Honcho, AsyncHoncho])
def test_from_config_takes_what_the_constructor_takes(client: type) -> None:
    assert written(Settings) == annotations(client.__init__, NOT_IN_A_FILE)  # type: ignore[misc]


def test_embedded_takes_what_the_server_takes() -> None:
    assert written(Providers) == annotations(EmbeddedServer.__init__, {"self", "path"})
