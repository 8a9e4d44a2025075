"""A client with the caller's own HTTP client stays in its process: that one cannot be pickled."""

from __future__ import annotations

import pickle

import httpx
import pytest

from honcho import AsyncHoncho, ConfigurationError, Honcho


def test_the_blocking_half_says_so() -> None:
    with (
        httpx.Client() as own,
        Honcho(base_url="http://localhost", http_client=own) as client,
        pytest.raises(ConfigurationError, match="was given an http client"),
    ):
        pickle.dumps(client)


async def test_the_async_half_says_so() -> None:
    async with (
        httpx.AsyncClient() as own,
        AsyncHoncho(base_url="http://localhost", async_http_client=own) as client,
    ):
        with pytest.raises(ConfigurationError, match="was given an http client"):
            pickle.dumps(client)
