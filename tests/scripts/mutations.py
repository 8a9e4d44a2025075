"""Thirty and more ways in which a server may change its document."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from attrs import frozen

from scripts.specs.changes import Severity

W = "/v3/workspaces/{workspace_id}"
COSMETIC, ADDITIVE, BREAKING = Severity
Document = dict[str, Any]


@frozen
class Mutation:
    """A change of the document, and what is to be said of it."""

    name: str
    change: Callable[[Document], object]
    place: str
    what: str
    raw: Severity
    facade: Severity
    unfit: tuple[str, ...] = ()
    """Code of the facade that stops to type-check; there may be more of it."""
    refused: str | None = None
    """With which words the generator refuses it, if it does."""


def fields(document: Document, schema: str) -> Any:
    return document["components"]["schemas"][schema]["properties"]


def rename_field(document: Document, schema: str, old: str, new: str) -> None:
    node = document["components"]["schemas"][schema]
    node["properties"][new] = node["properties"].pop(old)
    node["required"] = [new if one == old else one for one in node.get("required", [])]
    node.pop("x-property-order", None)


def drop_field(document: Document, schema: str, name: str) -> None:
    node = document["components"]["schemas"][schema]
    del node["properties"][name]
    node["required"] = [one for one in node.get("required", []) if one != name]
    node.pop("x-property-order", None)


def add_field(document: Document, schema: str, name: str, *, required: bool) -> None:
    node = document["components"]["schemas"][schema]
    node["properties"][name] = {"type": "string"}
    node["required"] = [*node.get("required", []), *([name] if required else [])]


def operation(document: Document, path: str, method: str = "get") -> Any:
    return document["paths"][path][method]


def parameters(document: Document, path: str, method: str = "get") -> Any:
    return operation(document, path, method)["parameters"]


def parameter(document: Document, path: str, name: str, method: str = "get") -> Any:
    return next(one for one in parameters(document, path, method) if one["name"] == name)


def drop_parameter(document: Document, path: str, name: str, method: str = "get") -> None:
    item = operation(document, path, method)
    item["parameters"] = [one for one in item["parameters"] if one["name"] != name]


def query(name: str, *, required: bool = False) -> Document:
    return {"name": name, "in": "query", "required": required, "schema": {"type": "string"}}


def change_verb(document: Document, path: str, old: str, new: str) -> None:
    item = document["paths"][path]
    item[new] = item.pop(old)
    item[new]["operationId"] = item[new]["operationId"].removesuffix(old) + new


def share_parameter(document: Document) -> None:
    item = document["paths"][f"{W}/sessions/{{session_id}}/summaries"]
    item["parameters"] = [query("detail", required=True)]


def move_path(document: Document) -> None:
    messages = f"{W}/sessions/{{session_id}}/messages"
    item = document["paths"].pop(f"{messages}/list")
    document["paths"][f"{messages}/page"] = item
    item["post"]["operationId"] = item["post"]["operationId"].replace("_list_post", "_page_post")


def rename_schema(document: Document) -> None:
    text = json.dumps(document["paths"]), json.dumps(document["components"])
    old, new = '#/components/schemas/ValidationError"', '#/components/schemas/Mistake"'
    document["paths"], document["components"] = (json.loads(one.replace(old, new)) for one in text)
    schemas = document["components"]["schemas"]
    schemas["Mistake"] = schemas.pop("ValidationError")


QUEUE, PEER = f"GET {W}/queue/status", f"{W}/peers/{{peer_id}}"
MESSAGE = f"{W}/sessions/{{session_id}}/messages/{{message_id}}"

MUTATIONS = (
    Mutation(
        "a field of an answer is renamed",
        lambda doc: rename_field(doc, "QueueStatus", "pending_work_units", "waiting_work_units"),
        "QueueStatus.pending_work_units",
        "renamed to 'waiting_work_units'",
        BREAKING,
        BREAKING,
        ("Honcho.wait_until_processed",),
    ),
    Mutation(
        "a field of an answer is gone",
        lambda doc: drop_field(doc, "ScopeStatus", "backfill_status"),
        "ScopeStatus.backfill_status",
        "the field is gone",
        BREAKING,
        BREAKING,
        ("Scope.status",),
    ),
    Mutation(
        "a field of a body is renamed",
        lambda doc: rename_field(doc, "WebhookEndpointCreate", "url", "address"),
        "WebhookEndpointCreate.url",
        "renamed to 'address'",
        BREAKING,
        BREAKING,
        ("Webhooks.create",),
    ),
    Mutation(
        "a body needs a new field",
        lambda doc: add_field(doc, "ScopeSessionsAdd", "reason", required=True),
        "ScopeSessionsAdd.reason",
        "new required field, string",
        BREAKING,
        BREAKING,
        ("Scope.add_sessions",),
    ),
    Mutation(
        "a body may have a new field",
        lambda doc: add_field(doc, "PeerUpdate", "nickname", required=False),
        "PeerUpdate.nickname",
        "new optional field, string",
        ADDITIVE,
        ADDITIVE,
    ),
    Mutation(
        "an answer has a new field always",
        lambda doc: add_field(doc, "Scope", "owner", required=True),
        "Scope.owner",
        "new required field, string",
        ADDITIVE,
        ADDITIVE,
    ),
    Mutation(
        "a query needs a new parameter",
        lambda doc: parameters(doc, f"{W}/queue/status").append(query("kind", required=True)),
        QUEUE,
        "new required query parameter 'kind'",
        BREAKING,
        BREAKING,
        ("Honcho.queue_status", "Session.queue_status"),
    ),
    Mutation(
        "a query may have a new parameter",
        lambda doc: parameters(doc, f"{PEER}/context").append(query("mood")),
        f"GET {PEER}/context",
        "new optional query parameter 'mood'",
        ADDITIVE,
        ADDITIVE,
    ),
    Mutation(
        "a parameter moves from the query to a header",
        lambda doc: parameter(doc, f"{PEER}/card", "target").update({"in": "header"}),
        f"GET {PEER}/card",
        "the query parameter 'target' is now the header parameter 'target'",
        BREAKING,
        BREAKING,
        refused="a header parameter is not supported",
    ),
    Mutation(
        "a parameter is gone",
        lambda doc: drop_parameter(doc, f"{PEER}/card", "target", "put"),
        f"PUT {PEER}/card",
        "the query parameter 'target' is gone",
        BREAKING,
        BREAKING,
        ("Peer.set_card",),
    ),
    Mutation(
        "a parameter is renamed",
        lambda doc: parameter(
            doc, f"{W}/sessions/{{session_id}}/clone", "message_id", "post"
        ).update(name="last_message_id"),
        f"POST {W}/sessions/{{session_id}}/clone",
        "the query parameter 'message_id' is now the query parameter 'last_message_id'",
        BREAKING,
        BREAKING,
        ("Session.clone",),
    ),
    Mutation(
        "a parameter of the path item is new and required",
        share_parameter,
        f"GET {W}/sessions/{{session_id}}/summaries",
        "new required query parameter 'detail'",
        BREAKING,
        BREAKING,
        ("Session.summaries",),
    ),
    Mutation(
        "an enum has a new value",
        lambda doc: fields(doc, "DialecticOptions")["reasoning_level"]["enum"].append("extreme"),
        "DialecticOptions.reasoning_level",
        'new value "extreme"',
        ADDITIVE,
        ADDITIVE,
    ),
    Mutation(
        "an enum has lost a value",
        lambda doc: doc["components"]["schemas"]["DreamType"]["enum"].remove("card_refresh"),
        "DreamType",
        'the value "card_refresh" is gone',
        BREAKING,
        BREAKING,
    ),
    Mutation(
        "an enum has become a constant",
        lambda doc: fields(doc, "PeerGet")["kind"]["anyOf"].__setitem__(
            0, {"type": "string", "const": "scope"}
        ),
        "PeerGet.kind",
        'the value "all" is gone',
        BREAKING,
        BREAKING,
    ),
    Mutation(
        "an operation is new",
        lambda doc: doc["paths"].update({f"{W}/stats": {"get": {"responses": {"204": {}}}}}),
        f"GET {W}/stats",
        "new operation 'get_v3_workspaces_workspace_id_stats'",
        ADDITIVE,
        COSMETIC,
    ),
    Mutation(
        "an operation is gone",
        lambda doc: doc["paths"].pop(f"{W}/webhooks/test"),
        f"GET {W}/webhooks/test",
        "the operation 'test_emit' is gone",
        BREAKING,
        BREAKING,
        ("Webhooks.test",),
    ),
    Mutation(
        "an operation has another verb",
        lambda doc: change_verb(doc, MESSAGE, "put", "patch"),
        f"PUT {MESSAGE}",
        f"is now PATCH {MESSAGE}",
        BREAKING,
        BREAKING,
    ),
    Mutation(
        "an operation has another path",
        move_path,
        f"POST {W}/sessions/{{session_id}}/messages/list",
        f"is now POST {W}/sessions/{{session_id}}/messages/page",
        BREAKING,
        BREAKING,
    ),
    Mutation(
        "an operation has another name",
        lambda doc: operation(doc, f"{PEER}/search", "post").update(operationId="find_of_peer"),
        f"POST {PEER}/search",
        "the operation 'search_peer' is now called 'find_of_peer'",
        BREAKING,
        COSMETIC,
        ("Peer.search",),
    ),
    Mutation(
        "a field of an answer has another type",
        lambda doc: fields(doc, "QueueStatus").update(in_progress_work_units={"type": "string"}),
        "QueueStatus.in_progress_work_units",
        "integer -> string",
        BREAKING,
        BREAKING,
        ("Honcho.wait_until_processed",),
    ),
    Mutation(
        "a field of a body may not be null any more",
        lambda doc: fields(doc, "ScopeCreate").update(metadata={"type": "object"}),
        "ScopeCreate.metadata",
        "object | null -> object",
        BREAKING,
        BREAKING,
    ),
    Mutation(
        "an answer may come with another status",
        lambda doc: operation(doc, f"{PEER}/context")["responses"].update({"404": {}}),
        f"GET {PEER}/context",
        "may answer 404",
        ADDITIVE,
        ADDITIVE,
    ),
    Mutation(
        "a limit is tighter",
        lambda doc: fields(doc, "MessageCreate")["content"].update(maxLength=20_000),
        "MessageCreate.content",
        "maxLength 25000 -> 20000",
        BREAKING,
        BREAKING,
    ),
    Mutation(
        "a limit is wider",
        lambda doc: fields(doc, "ConclusionCreate")["content"].update(maxLength=100_000),
        "ConclusionCreate.content",
        "maxLength 65535 -> 100000",
        ADDITIVE,
        ADDITIVE,
    ),
    Mutation(
        "a field of an answer has another format",
        lambda doc: fields(doc, "Peer")["created_at"].pop("format"),
        "Peer.created_at",
        "string (date-time) -> string",
        BREAKING,
        BREAKING,
    ),
    Mutation(
        "a body is of another media type",
        lambda doc: operation(doc, f"{PEER}/representation", "post").update(
            requestBody={
                "required": True,
                "content": {
                    "application/xml": operation(doc, f"{PEER}/representation", "post")[
                        "requestBody"
                    ]["content"]["application/json"]
                },
            }
        ),
        f"POST {PEER}/representation, body",
        "application/json is gone",
        BREAKING,
        BREAKING,
        refused="a body that is neither JSON nor multipart",
    ),
    Mutation(
        "a default is another one",
        lambda doc: fields(doc, "ConclusionQuery")["top_k"].update(default=20),
        "ConclusionQuery.top_k",
        "default 10 -> 20",
        ADDITIVE,
        ADDITIVE,
    ),
    Mutation(
        "a schema has another name",
        rename_schema,
        "ValidationError",
        "the schema is now called 'Mistake'",
        BREAKING,
        COSMETIC,
    ),
    Mutation(
        "a required field of an answer may be left out",
        lambda doc: doc["components"]["schemas"]["Session"]["required"].remove("is_active"),
        "Session.is_active",
        "is now optional",
        BREAKING,
        BREAKING,
    ),
    Mutation(
        "an operation needs credentials",
        lambda doc: operation(doc, "/health").update(security=[{"HTTPBearer": []}]),
        "GET /health",
        "asks for other credentials",
        BREAKING,
        BREAKING,
    ),
    Mutation(
        "an operation is in another group",
        lambda doc: operation(doc, f"{PEER}/card").update(tags=["cards"]),
        f"GET {PEER}/card",
        "is in another group",
        COSMETIC,
        COSMETIC,
    ),
    Mutation(
        "an operation is deprecated",
        lambda doc: operation(doc, f"{PEER}/card").update(deprecated=True),
        f"GET {PEER}/card",
        "is deprecated",
        ADDITIVE,
        ADDITIVE,
    ),
)
