"""Answers in a schema fit it: every keyword counts, and one that cannot be met is named."""

from __future__ import annotations

import datetime as dt
import ipaddress
import uuid
from decimal import Decimal
from enum import Enum, IntEnum
from pathlib import Path
from typing import Annotated, Any, Literal

import pydantic
import pytest
from pydantic import BaseModel, Field, create_model

from honcho.embedded import EmbeddedServer
from honcho.embedded.operations.structured_answers import filled
from honcho.embedded.values import ApiError, dumps
from tests.embedded.api import Api

TEXT = "Nothing that is stored about alice answers this."


class Colour(Enum):
    RED = "red"
    BLUE = "blue"


class Level(IntEnum):
    LOW = 3
    HIGH = 4


class Inner(BaseModel):
    name: str = Field(min_length=3)
    level: Level


FITTING: list[Any] = [
    # Numbers
    Annotated[int, Field(gt=0)],
    Annotated[int, Field(ge=5, le=5)],
    Annotated[int, Field(lt=0)],
    Annotated[int, Field(gt=2, lt=4)],
    Annotated[int, Field(gt=7, multiple_of=5)],
    Annotated[int, Field(lt=-7, multiple_of=5)],
    Annotated[float, Field(gt=0)],
    Annotated[float, Field(gt=0, lt=0.001)],
    Annotated[float, Field(ge=0.1, le=0.1)],
    Annotated[float, Field(lt=-1.5)],
    Annotated[float, Field(gt=1, multiple_of=0.25)],
    Annotated[Decimal, Field(gt=3, max_digits=5, decimal_places=2)],
    pydantic.PositiveInt,
    pydantic.NegativeInt,
    pydantic.NonNegativeFloat,
    pydantic.NegativeFloat,
    pydantic.FiniteFloat,
    Decimal,
    # Texts
    Annotated[str, Field(min_length=100)],
    Annotated[str, Field(max_length=3)],
    Annotated[str, Field(min_length=2, max_length=2)],
    Annotated[str, Field(max_length=0)],
    Annotated[str, Field(pattern=r"^[A-Z]{2}-\d{3,5}$")],
    Annotated[str, Field(pattern=r"stored")],
    Annotated[str, Field(pattern=r"^(red|blue)$", max_length=3)],
    Annotated[str, Field(pattern=r"^[a-z]+$", min_length=4, max_length=12)],
    pydantic.SecretStr,
    bytes,
    # Formats
    dt.date,
    dt.datetime,
    dt.time,
    dt.timedelta,
    pydantic.AwareDatetime,
    uuid.UUID,
    pydantic.UUID1,
    pydantic.UUID3,
    pydantic.UUID4,
    pydantic.UUID5,
    pydantic.UUID7,
    pydantic.UUID8,
    pydantic.HttpUrl,
    pydantic.AnyUrl,
    ipaddress.IPv4Address,
    ipaddress.IPv6Address,
    ipaddress.IPv4Network,
    ipaddress.IPv6Network,
    ipaddress.IPv4Interface,
    ipaddress.IPv6Interface,
    pydantic.IPvAnyAddress,
    pydantic.IPvAnyNetwork,
    pydantic.IPvAnyInterface,
    pydantic.Base64Bytes,
    pydantic.Base64UrlStr,
    Path,
    pydantic.DirectoryPath,
    # Lists and sets
    Annotated[list[int], Field(min_length=3)],
    Annotated[list[int], Field(max_length=0)],
    Annotated[list[dt.date], Field(min_length=2, max_length=2)],
    Annotated[set[int], Field(min_length=4)],
    Annotated[set[str], Field(min_length=4)],
    Annotated[set[Annotated[str, Field(max_length=2)]], Field(min_length=4)],
    Annotated[set[Annotated[float, Field(ge=0, le=1)]], Field(min_length=4)],
    Annotated[set[Annotated[int, Field(ge=-2, le=2)]], Field(min_length=5)],
    Annotated[set[Colour], Field(min_length=2)],
    Annotated[set[dt.date], Field(min_length=3)],
    Annotated[set[uuid.UUID], Field(min_length=3)],
    Annotated[frozenset[bool], Field(min_length=2)],
    Annotated[set[Annotated[str, Field(pattern=r"^[a-c]{2}$")]], Field(min_length=3)],
    # The rest
    Colour,
    Level,
    Literal["a", 2, None, True],
    bool,
    Inner,
    Inner | None,
    list[Inner],
    Annotated[int, Field(gt=9)] | None,
    None | Annotated[str, Field(max_length=1)],
    dict[str, Any],
    Annotated[dict[str, Any], Field(min_length=2)],
]


@pytest.mark.parametrize("kind", FITTING, ids=lambda kind: repr(kind)[:70])
def test_what_pydantic_asks_for_is_what_it_gets(kind: Any) -> None:
    model = create_model("Model", value=(kind, ...), default=(kind, None))
    answer = dumps(filled(model.model_json_schema(), TEXT))
    assert model.model_validate_json(answer) is not None


REFUSED: list[tuple[Any, str]] = [
    ({"type": "integer", "minimum": 2, "maximum": 1}, "no integer fits 'minimum', 'maximum'"),
    ({"type": "integer", "exclusiveMinimum": 1, "exclusiveMaximum": 2}, "'exclusiveMinimum'"),
    ({"type": "number", "minimum": 1, "maximum": 2, "multipleOf": 3}, "'multipleOf'"),
    ({"type": "integer", "minimum": "1"}, "'minimum' must be a number"),
    ({"type": "integer", "exclusiveMinimum": True}, "'exclusiveMinimum' must be a number"),
    ({"type": "integer", "multipleOf": 0}, "'multipleOf' must be more than 0"),
    ({"type": "string", "minLength": 10**9}, "'minLength' 1000000000"),
    ({"type": "string", "minLength": 2, "maxLength": 1}, "'minLength' 2"),
    ({"type": "string", "minLength": -1}, "'minLength' must be"),
    ({"type": "string", "format": "date", "maxLength": 3}, "'format', 'maxLength'"),
    ({"type": "string", "format": "date", "pattern": "^x"}, "'format', 'pattern'"),
    ({"type": "string", "format": "no-such"}, "unsupported format 'no-such'"),
    ({"type": "string", "format": ["date"]}, "unsupported format ['date']"),
    ({"type": "string", "format": "file-path"}, "unsupported format 'file-path'"),
    ({"type": "string", "pattern": "("}, "unsupported 'pattern' '('"),
    ({"type": "string", "pattern": r"\p{L}+"}, "unsupported 'pattern'"),
    ({"type": "string", "pattern": 5}, "unsupported 'pattern' 5"),
    ({"type": "string", "pattern": "^a$", "minLength": 2}, "'pattern', 'minLength'"),
    ({"type": "string", "pattern": r"^(?=b)a$"}, "'pattern'"),
    ({"type": "string", "contentMediaType": "application/json"}, "construct 'contentMediaType'"),
    ({"type": "array", "minItems": 2, "maxItems": 1}, "'minItems' 2"),
    ({"type": "array", "minItems": 10**9}, "'minItems' 1000000000"),
    (
        {"type": "array", "uniqueItems": True, "minItems": 3, "items": {"type": "boolean"}},
        "'uniqueItems'",
    ),
    (
        {"type": "array", "uniqueItems": True, "minItems": 2, "items": {"const": 1}},
        "'uniqueItems'",
    ),
    ({"type": "array", "minContains": 1}, "construct 'minContains'"),
    ({"type": "array", "prefixItems": []}, "construct 'prefixItems'"),
    ({"type": "object", "minProperties": 1, "additionalProperties": False}, "'minProperties'"),
    ({"type": "object", "required": ["a"], "additionalProperties": False}, "'required'"),
    ({"type": "object", "minProperties": 10**9}, "'minProperties'"),
    ({"type": "object", "required": ["a", "b"], "maxProperties": 1}, "'maxProperties'"),
    ({"anyOf": [{"type": "integer", "minimum": 2, "maximum": 1}]}, "'minimum'"),
    ({"type": []}, "'type' must name a type"),
]


@pytest.mark.parametrize(("schema", "reason"), REFUSED, ids=str)
def test_what_cannot_be_met_is_named(schema: Any, reason: str) -> None:
    with pytest.raises(ApiError) as caught:
        filled({"type": "object", "properties": {"a": schema}}, TEXT)
    assert caught.value.status == 422
    assert caught.value.detail.startswith("Invalid response_format: ")
    assert reason in caught.value.detail
    assert " at properties.a" in caught.value.detail


def test_of_several_the_first_that_can_be_met() -> None:
    impossible = {"type": "integer", "minimum": 2, "maximum": 1}
    either = {"anyOf": [impossible, {"type": "string", "format": "date"}]}
    assert filled({"properties": {"a": either}}, TEXT) == {"a": "2000-01-01"}


def test_it_is_refused_before_anything_is_asked() -> None:
    with EmbeddedServer() as server:
        api = Api(server)
        schema = {"type": "object", "properties": {"a": {"type": "string", "format": "x"}}}
        refused = api.refused("POST", "peers/alice/chat", {"query": "q", "response_format": schema})
        assert refused == (422, "Invalid response_format: unsupported format 'x' at properties.a")
