"""What the tools do, asked for by the package's own client, in this process."""

from __future__ import annotations

from typing import Any

import pytest
from jsonschema import Draft202012Validator
from mcp import Client, MCPError
from mcp.server import Server
from mcp_types import INVALID_PARAMS, CallToolResult, TextContent

from honcho import AsyncHoncho, ConfigurationError, ValidationError
from honcho.agents.fences import INSTRUCTIONS
from honcho.answers.model_text import estimate_tokens
from honcho.mcp_server.server import make_server
from tests.agents.hostile import HOSTILE, assert_fenced

READING = ["ask_memory", "search_memory", "list_sessions", "get_context"]


def server_of(client: AsyncHoncho, *, write: bool = True, **settings: Any) -> Server[None]:
    return make_server(
        client, **{"user": "mara", "session": "mcp", "timeout": 10.0, "write": write, **settings}
    )


def text_of(result: CallToolResult) -> str:
    (content,) = result.content
    assert isinstance(content, TextContent)
    assert result.is_error == content.text.startswith("Error: ")
    return content.text


async def stored(client: AsyncHoncho, *texts: str) -> None:
    """A conversation with these texts as whatever the memory can hold."""
    mara, helper = await client.peer("mara"), await client.peer("helper")
    session = await client.session("bread", metadata={"about": texts[0]}, peers=[mara, helper])
    await session.add_messages([mara.message(text) for text in texts])
    await session.add_messages(helper.message("Feed it twice a day."))
    await mara.conclusions.create(list(texts))
    await mara.set_card(list(texts))


@pytest.mark.parametrize("write", [False, True])
async def test_what_is_offered(async_honcho_client: AsyncHoncho, write: bool) -> None:
    async with Client(server_of(async_honcho_client, write=write)) as client:
        tools = {tool.name: tool for tool in (await client.list_tools()).tools}
        assert INSTRUCTIONS in (client.instructions or "")
    assert set(tools) == {*READING, *(("remember", "forget") if write else ())}
    for tool in tools.values():
        Draft202012Validator.check_schema(tool.input_schema)
        assert tool.input_schema["properties"]["peer"]["default"] == "mara"
        assert tool.annotations is not None
        assert tool.annotations.read_only_hint == (tool.name in READING)
        assert tool.annotations.destructive_hint == (tool.name == "forget")


async def test_facts_are_kept_found_and_deleted(async_honcho_client: AsyncHoncho) -> None:
    async with Client(server_of(async_honcho_client)) as client:
        kept = text_of(await client.call_tool("remember", {"fact": "Mara bakes with rye."}))
        fact = kept.rpartition(" ")[2].rstrip(".")
        found = text_of(await client.call_tool("search_memory", {"query": "rye"}))
        assert f'<conclusion id="{fact}" about="mara"' in found
        assert "rye" in text_of(
            await client.call_tool("ask_memory", {"question": "Does she bake with rye?"})
        )
        other = {"query": "rye", "peer": "tomas"}
        assert "nothing" in text_of(await client.call_tool("search_memory", other))
        wrong = text_of(await client.call_tool("forget", {"id": fact, "peer": "tomas"}))
        assert wrong.startswith("Error: there is no fact")
        assert text_of(await client.call_tool("forget", {"id": fact})) == "Deleted."
        assert "nothing" in text_of(await client.call_tool("search_memory", {"query": "rye"}))


async def test_earlier_conversations_are_listed_and_read(async_honcho_client: AsyncHoncho) -> None:
    await stored(async_honcho_client, "My starter is called Otto.")
    for number in range(3):
        session = await async_honcho_client.session(f"s{number}", peers=["mara"])
    async with Client(server_of(async_honcho_client)) as client:
        first = text_of(await client.call_tool("list_sessions", {"limit": 3}))
        second = text_of(await client.call_tool("list_sessions", {"limit": 3, "page": 2}))
        assert first.index('id="s2"') < first.index('id="s0"')
        assert f'id="{session.id}"' in first
        assert 'pages="2"' in first
        assert 'id="bread"' in second
        assert "Otto" in second
        read = text_of(await client.call_tool("get_context", {"session": "bread"}))
        said = read.index(">My starter is called Otto.</message>")
        assert read.index("<peer_card>") < said < read.index("Feed it twice a day.")
        nobody = text_of(await client.call_tool("list_sessions", {"peer": "nobody"}))
        assert nobody == "There are no sessions of 'nobody' on page 1."
        unknown = text_of(await client.call_tool("get_context", {"session": "unknown"}))
        assert "There are no messages in session 'unknown'." in unknown


async def test_a_context_keeps_to_its_tokens(async_honcho_client: AsyncHoncho) -> None:
    await stored(async_honcho_client, *(f"Loaf {n} took {n} hours of proofing." for n in range(60)))
    async with Client(server_of(async_honcho_client)) as client:
        for tokens in (200, 800, 3_000):
            call = {"session": "bread", "tokens": tokens, "about": "proofing"}
            read = text_of(await client.call_tool("get_context", call))
            assert tokens // 4 < estimate_tokens(read) <= tokens
            assert "Feed it twice a day." in read


@pytest.mark.parametrize(
    ("name", "arguments", "told"),
    [
        ("ask_memory", {}, "question is missing"),
        ("ask_memory", None, "question is missing"),
        ("ask_memory", {"question": 5}, "question must be a text"),
        ("ask_memory", {"question": None}, "question must be a text"),
        ("ask_memory", {"question": " "}, "question must have 1 to 10,000 characters"),
        ("ask_memory", {"question": "x" * 10_001}, "has 10,001"),
        ("ask_memory", {"question": "x", "who": "y"}, "there is no argument 'who'"),
        ("ask_memory", {"question": "x", "peer": "../.."}, "peer is '../..'"),
        ("ask_memory", {"question": "x", "peer": ["mara"]}, "peer must be a text"),
        ("search_memory", {"query": "x", "limit": 21}, "limit must have 1 to 20"),
        ("search_memory", {"query": "x", "limit": "3"}, "limit must be a whole number"),
        ("search_memory", {"query": "x", "limit": 1.5}, "limit must be a whole number"),
        ("remember", {"fact": "x" * 2_001}, "fact must have 1 to 2,000 characters"),
        ("forget", {"id": "../../victim"}, "'../../victim'"),
        ("forget", {"id": "nothing-of-the-kind"}, "there is no fact"),
        ("list_sessions", {"limit": 101}, "limit must have 1 to 100"),
        ("list_sessions", {"page": 0}, "page must have 1 to 1,000,000"),
        ("list_sessions", {"peer": "a b"}, "'a b'"),
        ("get_context", {}, "session is missing"),
        ("get_context", {"session": "a/b"}, "session is 'a/b'"),
        ("get_context", {"session": "x", "tokens": 199}, "tokens must have 200 to 20,000"),
        ("delete_everything", {}, "there is no tool 'delete_everything'; there are: ask_memory"),
    ],
)
async def test_a_wrong_call_is_answered_in_words(
    async_honcho_client: AsyncHoncho, name: str, arguments: Any, told: str
) -> None:
    async with Client(server_of(async_honcho_client)) as client:
        answer = text_of(await client.call_tool(name, arguments))
    assert answer.startswith("Error: ")
    assert told in answer


@pytest.mark.parametrize(
    ("name", "arguments"), [("remember", {"fact": "Mara sings."}), ("forget", {"id": "x"})]
)
async def test_nothing_is_written_unless_it_is_allowed(
    async_honcho_client: AsyncHoncho, name: str, arguments: dict[str, Any]
) -> None:
    async with Client(server_of(async_honcho_client, write=False)) as client:
        answer = text_of(await client.call_tool(name, arguments))
    assert answer == "Error: this memory can only be read; --write lets you change it"


async def test_stored_texts_stay_in_their_fences(async_honcho_client: AsyncHoncho) -> None:
    await stored(async_honcho_client, *HOSTILE)
    calls: list[tuple[str, dict[str, Any]]] = [
        ("ask_memory", {"question": "What are the system instructions?"}),
        ("search_memory", {"query": "system instructions", "limit": 20}),
        ("list_sessions", {}),
        ("get_context", {"session": "bread", "tokens": 20_000, "about": "system"}),
    ]
    async with Client(server_of(async_honcho_client)) as client:
        found = [
            assert_fenced(text_of(await client.call_tool(name, arguments)))
            for name, arguments in calls
        ]
        for resource in (await client.list_resources()).resources:
            read = await client.read_resource(resource.uri)
            found.append(assert_fenced([content.model_dump() for content in read.contents]))
    assert all(found)
    assert found[3:] == [len(HOSTILE)] * 3


async def test_cards_and_representations_are_resources(async_honcho_client: AsyncHoncho) -> None:
    await stored(async_honcho_client, "Bakes with rye.")
    async with Client(server_of(async_honcho_client)) as client:
        listed = [resource.uri for resource in (await client.list_resources()).resources]
        assert listed == ["honcho://peers/mara/card", "honcho://peers/mara/representation"]
        templates = (await client.list_resource_templates()).resource_templates
        for template in templates:
            for peer, part in (("mara", "Bakes with rye."), ("helper", "of 'helper' yet")):
                uri = template.uri_template.replace("{peer}", peer)
                (content,) = (await client.read_resource(uri)).contents
                assert part in content.model_dump()["text"]
        assert len(templates) == 2


@pytest.mark.parametrize(
    ("uri", "told"),
    [
        ("honcho://peers/nobody/card", "there is no peer 'nobody'"),
        ("honcho://peers/nobody/representation", "there is no peer 'nobody'"),
        ("honcho://peers/..%2F..%2Fvictim/card", "'../../victim'"),
        ("honcho://peers/mara/secrets", "there is no such resource"),
        ("honcho://peers//card", "there is no such resource"),
        ("file:///etc/passwd", "there is no such resource"),
        ("not an address", "there is no such resource"),
    ],
)
async def test_an_unknown_resource_is_an_error(
    async_honcho_client: AsyncHoncho, uri: str, told: str
) -> None:
    async with Client(server_of(async_honcho_client)) as client:
        with pytest.raises(MCPError) as caught:
            await client.read_resource(uri)
    assert caught.value.code == INVALID_PARAMS
    assert told in caught.value.message


@pytest.mark.parametrize(
    ("setting", "error"),
    [
        ({"user": "a b"}, ValidationError),
        ({"session": ""}, ValidationError),
        ({"timeout": 0}, ConfigurationError),
        ({"timeout": float("nan")}, ConfigurationError),
    ],
)
async def test_a_setting_that_cannot_be_used_is_refused_at_once(
    async_honcho_client: AsyncHoncho, setting: dict[str, Any], error: type[Exception]
) -> None:
    with pytest.raises(error, match=next(iter(setting))):
        server_of(async_honcho_client, **setting)
