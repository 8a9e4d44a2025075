"""A client goes to another process: with its settings, without its key and its connections."""

from __future__ import annotations

import pickle

import pytest

from honcho import AsyncHoncho, ConfigurationError, Timeout
from tests.ingest.watched import rows, watched_server


def there_and_back(client: AsyncHoncho) -> AsyncHoncho:
    copy = pickle.loads(pickle.dumps(client))
    assert isinstance(copy, AsyncHoncho)
    return copy


async def test_the_settings_travel() -> None:
    client = AsyncHoncho(
        "key",
        base_url="http://localhost:8000/api",
        workspace_id="mine",
        timeout=7,
        max_retries=5,
        default_headers={"x-tenant": "blue"},
        engine="httpx",
    ).with_options(deadline=30)
    async with there_and_back(client) as copy:
        assert (copy.base_url, copy.workspace_id) == ("http://localhost:8000/api", "mine")
        config = copy._api.shared.config
        assert config.timeout == Timeout(7, 7, 7, 7)
        assert (config.max_retries, config.engine) == (5, "httpx")
        assert config.default_headers == {"x-tenant": "blue"}
        assert copy._api.options.deadline == 30
    await client.aclose()


async def test_the_key_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    headers = {"authorization": "Bearer s3cr3t-too", "x-api-key": "s3cr3t-as-well"}
    async with AsyncHoncho(
        "s3cr3t", base_url="http://localhost:8000", default_headers=headers
    ) as client:
        data = pickle.dumps(client)
        assert b"s3cr3t" not in data
        async with pickle.loads(data) as copy:
            assert copy._api.shared.config.api_key.authorization() is None
        monkeypatch.setenv("HONCHO_API_KEY", "of-the-other-process")
        async with pickle.loads(data) as copy:
            assert copy._api.shared.config.api_key.authorization() == "Bearer of-the-other-process"


async def test_a_copy_works_on_its_own() -> None:
    with watched_server() as server:
        client = AsyncHoncho(base_url=server.url, workspace_id="test")
        await client.force_ensure()
        copy = there_and_back(client)
        await client.aclose()
        async with copy:
            report = await copy.ingest(rows(300))
    assert report.messages == 300


async def test_a_server_in_memory_cannot_travel() -> None:
    async with AsyncHoncho.embedded() as client:
        with pytest.raises(ConfigurationError, match="embedded server in memory"):
            pickle.dumps(client)
