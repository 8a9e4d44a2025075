"""The filter language: a JSON object to an SQL condition, or a 422 that says what is wrong."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable
from datetime import datetime
from typing import Any, cast

from attrs import frozen

from honcho.embedded import times
from honcho.embedded.columns import CHOICES, TYPE_NAMES, VOCABULARY, Column, Resource
from honcho.embedded.errors import unprocessable

OPERATORS = ("contains", "gt", "gte", "icontains", "in", "lt", "lte", "ne")
_SQL = {"gt": ">", "gte": ">=", "lt": "<", "lte": "<="}
_NUMERIC = frozenset({*_SQL, "ne"})
_LOGIC = ("AND", "OR", "NOT")
_MAX_DEPTH = 5
_JSON_HINT = "a JSONB column takes an object, optionally under 'contains'"


@frozen
class Condition:
    """An SQL expression over a row named ``t``, with its parameters."""

    sql: str
    parameters: tuple[Any, ...] = ()

    def __and__(self, other: Condition | None) -> Condition:
        return self if other is None else _joined("AND", [self, other])


ALWAYS = Condition("1")
_NEVER = Condition("0")


def compile_filter(resource: Resource, filters: dict[str, Any] | None) -> Condition:
    """The condition for a request's ``filters``.

    Raises:
        ApiError: 422, the filter is refused.
    """
    return (_object(resource, filters, 0) if filters else None) or ALWAYS


def _joined(word: str, conditions: Iterable[Condition]) -> Condition:
    every = list(conditions)
    parameters = tuple(one for condition in every for one in condition.parameters)
    return Condition(f"({f' {word} '.join(one.sql for one in every)})", parameters)


def _all(conditions: list[Condition]) -> Condition | None:
    if len(conditions) < 2:
        return conditions[0] if conditions else None
    return _joined("AND", conditions)


def _object(resource: Resource, filters: dict[str, Any], depth: int) -> Condition | None:
    if depth > _MAX_DEPTH:
        raise unprocessable(f"Filter nesting exceeds maximum depth of {_MAX_DEPTH}")
    found: list[Condition] = []
    for word in _LOGIC:
        if word in filters and (one := _logic(resource, word, filters[word], depth)):
            found.append(one)
    for key, value in filters.items():
        if key not in _LOGIC and (one := _field(resource, key, value)):
            found.append(one)
    return _all(found)


def _logic(resource: Resource, word: str, operands: Any, depth: int) -> Condition | None:
    if operands is None:
        raise unprocessable(f"{word} operator cannot be None")
    if not isinstance(operands, list):
        raise unprocessable(f"{word} operator must contain a list, got {type(operands).__name__}")
    found: list[Condition] = []
    for operand in cast(list[Any], operands):
        if not isinstance(operand, dict):
            raise unprocessable("Invalid filter configuration")
        if one := _object(resource, cast(dict[str, Any], operand), depth + 1):
            found.append(one)
    if not found:
        return None
    if word == "NOT":
        found = [Condition(f"({one.sql}) IS NOT TRUE", one.parameters) for one in found]
    return _joined("OR" if word == "OR" else "AND", found)


def _column(resource: Resource, key: str) -> Column:
    column = resource.columns.get(key)
    if column is not None:
        return column
    known = key in VOCABULARY and not (resource.name == "Message" and key == "id")
    if resource.strict and not known:
        raise unprocessable(
            f"Column '{key}' is not allowed to be filtered on or does not exist on {resource.name}"
        )
    raise unprocessable(f"Column '{key}' does not exist on {resource.name}")


def _field(resource: Resource, key: str, value: Any) -> Condition | None:
    if key == "embedding" and not resource.strict:
        return _embedding(value)
    column = _column(resource, key)
    if value == "*":
        return None
    if value is None:
        return Condition(f"{column.sql} IS NULL")
    if column.type == "json":
        return _json(column, value)
    if isinstance(value, list):
        return _operator(column, "in", value)
    if not isinstance(value, dict):
        return Condition(f"{column.sql} = ?", (_operand(column, value),))
    operators = cast(dict[str, Any], value)
    if not any(name in OPERATORS for name in operators):
        raise unprocessable(
            f"Invalid filter for column '{key}': unsupported operator(s) {list(operators)}. "
            f"Expected one of {list(OPERATORS)} or a scalar value."
        )
    conditions = [_operator(column, name, operand) for name, operand in operators.items()]
    return _all([one for one in conditions if one is not None])


def _embedding(value: Any) -> Condition:
    if value is None:
        return Condition("t.vector IS NULL")
    if value == {"ne": None}:
        return Condition("t.vector IS NOT NULL")
    raise unprocessable("Column 'embedding' cannot be filtered on")


def _operator(column: Column, operator: str, operand: Any) -> Condition | None:
    if operator not in OPERATORS:
        raise unprocessable(f"Unsupported comparison operator: {operator}")
    if operand == "*":
        return None
    if operand is None:
        if operator == "ne":
            return Condition(f"{column.sql} IS NOT NULL")
        raise _refused_null(operator)
    if operator == "in":
        items = _items(operand)
        if "*" in items:
            return None
        if None in items:
            raise _refused_null("in")
        values = tuple(_operand(column, item) for item in items)
        return Condition(f"{column.sql} IN ({', '.join('?' * len(values))})", values)
    if operator in {"contains", "icontains"}:
        if column.type not in {"text", "level", "sync"}:
            raise unprocessable(
                f"Operator '{operator}' requires a text column, "
                f"but '{column.name}' is {TYPE_NAMES[column.type]}"
            )
        return Condition(f"text_holds({column.sql}, ?)", (str(operand).lower(),))
    value = _operand(column, operand)
    if operator == "ne":
        return Condition(f"{column.sql} IS NOT ?", (value,))
    return Condition(f"{column.sql} {_SQL[operator]} ?", (value,))


def _refused_null(operator: str) -> Exception:
    return unprocessable(
        f"Operator '{operator}' does not accept null. Use {{\"ne\": null}} for a not-null check, "
        "or null on its own for a null check."
    )


def _items(operand: Any) -> list[Any]:
    if not isinstance(operand, (list, dict)):
        raise unprocessable(
            f"Invalid value for 'in' operator: {operand}. "
            f"Expected an iterable (list, tuple, set), got {type(operand).__name__}"
        )
    return list(cast(list[Any], operand))


def _operand(column: Column, value: Any) -> Any:
    kind = type(value).__name__
    match column.type:
        case "text" | "level" | "sync":
            if not isinstance(value, str):
                raise _wrong_type(column, "a string", kind)
            if column.type != "text" and value not in CHOICES[column.type]:
                raise unprocessable(
                    f"Invalid value for column '{column.name}': '{value}'. "
                    f"Expected one of {CHOICES[column.type]}"
                )
            return _without_nul(value)
        case "bool":
            if not isinstance(value, bool):
                raise _wrong_type(column, "a boolean", kind)
            return value
        case "time":
            return _time(column, value)
        case _:
            return _number(value)


def _wrong_type(column: Column, wanted: str, kind: str) -> Exception:
    return unprocessable(f"Invalid value for column '{column.name}': expected {wanted}, got {kind}")


def _without_nul(value: str) -> str:
    if "\0" in value:
        raise unprocessable("Filter values must not contain NUL (0x00) characters")
    return value


def _time(column: Column, value: Any) -> str:
    if not isinstance(value, str):
        raise _wrong_type(column, "a datetime", type(value).__name__)
    try:
        return times.stored(datetime.fromisoformat(value.strip()))
    except (ValueError, OverflowError):
        raise unprocessable(f"Invalid datetime value: {value}") from None


def _number(value: Any) -> float | int:
    if isinstance(value, (bool, int, float)):
        number: float | int = value
    else:
        try:
            number = float(value)
        except (TypeError, ValueError):
            raise unprocessable(
                f"Invalid numeric value: {value}. Expected a number, got {type(value).__name__}"
            ) from None
    return number if abs(number) < 2**63 else math.copysign(math.inf, number)


def _json(column: Column, value: Any) -> Condition | None:
    if column.name == "source_ids" and isinstance(value, list):
        raise unprocessable(f"Invalid filter for column '{column.name}': {_JSON_HINT}")
    if isinstance(value, list):
        return _NEVER
    if not isinstance(value, dict):
        raise unprocessable(f"Invalid filter for column '{column.name}': {_JSON_HINT}")
    wanted = cast(dict[str, Any], value)
    if any(name in OPERATORS for name in wanted):
        return _all([one for key, v in wanted.items() if (one := _json_operator(column, key, v))])
    return _json_keys(column, wanted)


def _json_operator(column: Column, operator: str, operand: Any) -> Condition | None:
    if operator not in OPERATORS:
        raise unprocessable(f"Unsupported comparison operator: {operator}")
    if operand == "*":
        return None
    if operand is None:
        if operator == "ne":
            return Condition(f"{column.sql} IS NOT NULL")
        raise _refused_null(operator)
    if operator == "in":
        wanted = [json.dumps(one) for one in _items(operand)]
        same = [
            Condition(f"(json_holds({column.sql}, ?) AND json_holds(?, {column.sql}))", (one, one))
            for one in wanted
        ]
        return _joined("OR", same) if same else _NEVER
    if operator in {"contains", "icontains", "ne"} and isinstance(operand, dict):
        text = json.dumps(operand)
        if operator == "ne":
            both = f"NOT (json_holds({column.sql}, ?) AND json_holds(?, {column.sql}))"
            return Condition(both, (text, text))
        return Condition(f"json_holds({column.sql}, ?)", (text,))
    raise unprocessable(f"Invalid filter for column '{column.name}': {_JSON_HINT}")


def _json_keys(column: Column, wanted: dict[str, Any]) -> Condition | None:
    """Values are contained; an object of operators directly under a key compares that key."""
    data: dict[str, Any] = {}
    found: list[Condition] = []
    for key, value in wanted.items():
        if value == "*":
            continue
        if isinstance(value, dict) and any(name in OPERATORS for name in cast(Any, value)):
            for operator, operand in cast(dict[str, Any], value).items():
                if one := _key_operator(column, key, operator, operand):
                    found.append(one)
        else:
            data[key] = value
    if data:
        _without_nul_inside(data)
        found.append(Condition(f"json_holds({column.sql}, ?)", (json.dumps(data),)))
    return _all(found)


def _without_nul_inside(value: Any) -> None:
    if "\\u0000" in json.dumps(value):
        raise unprocessable("Filter values must not contain NUL (0x00) characters")


def _key_operator(column: Column, key: str, operator: str, operand: Any) -> Condition | None:
    if operator not in OPERATORS:
        raise unprocessable(f"Unsupported comparison operator: {operator}")
    if operand == "*":
        return None
    if operator == "in":
        items = _items(operand)
        if "*" in items:
            return None
        value: Any = [str(item) for item in items]
    elif operator in {"contains", "icontains"}:
        operator, value = "contains", str(operand)
    else:
        value = _comparable(operator, operand)
    _without_nul_inside(value)
    parameters = (key, operator, json.dumps(value))
    return Condition(f"json_compares({column.sql}, ?, ?, ?)", parameters)


def _comparable(operator: str, operand: Any) -> float | str:
    """Numbers and texts that are numbers compare as numbers, booleans and other texts as text."""
    if isinstance(operand, bool):
        return "true" if operand else "false"
    if isinstance(operand, (int, float)):
        return operand
    if isinstance(operand, str):
        try:
            number = float(operand)
        except ValueError:
            return operand
        return number if math.isfinite(number) else operand
    kind = type(operand).__name__
    raise unprocessable(
        f"Failed to build numeric comparison condition for operator '{operator}' with value "
        f"'{operand}': Failed to process numeric cast for value '{operand}': "
        f"Invalid value for numeric operator: {operand}. Expected a number, got {kind}"
    )
