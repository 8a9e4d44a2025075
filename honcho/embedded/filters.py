"""The filter language: a JSON object to an SQL condition, or a 422 that says what is wrong."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from attrs import frozen

from honcho.embedded import times
from honcho.embedded.columns import VOCABULARY, Column, Resource
from honcho.embedded.refusals import ApiError, unprocessable
from honcho.embedded.store import marks
from honcho.embedded.values import Json, is_list, is_object

OPERATORS = ("contains", "gt", "gte", "icontains", "in", "lt", "lte", "ne")
_SQL = {"gt": ">", "gte": ">=", "lt": "<", "lte": "<=", "ne": "IS NOT"}
_LOGIC = ("AND", "OR", "NOT")
_MAX_DEPTH = 5


@frozen
class Condition:
    """An SQL expression over a row named ``t``, with its parameters."""

    sql: str
    values: tuple[Any, ...] = ()

    def __and__(self, other: Condition | None) -> Condition:
        return self if other is None else _joined("AND", [self, other])


def compile_filter(resource: Resource, filters: Json | None) -> Condition | None:
    """The condition for a request's ``filters``; None when everything matches.

    Raises:
        ApiError: 422, the filter is refused.
    """
    return _object(resource, filters, 0) if filters else None


def _joined(word: str, conditions: Iterable[Condition]) -> Condition:
    every = list(conditions)
    values = tuple(value for one in every for value in one.values)
    return Condition(f"({f' {word} '.join(one.sql for one in every)})", values)


def _all(conditions: Iterable[Condition | None]) -> Condition | None:
    some = [one for one in conditions if one is not None]
    return _joined("AND", some) if some else None


def _object(resource: Resource, filters: Json, depth: int) -> Condition | None:
    if depth > _MAX_DEPTH:
        raise unprocessable(f"Filter nesting exceeds maximum depth of {_MAX_DEPTH}")
    logic = [_logic(resource, word, filters[word], depth) for word in _LOGIC if word in filters]
    keys = [key for key in filters if key not in _LOGIC]
    return _all([*logic, *(_field(resource, key, filters[key]) for key in keys)])


def _logic(resource: Resource, word: str, operands: Any, depth: int) -> Condition | None:
    if operands is None:
        raise unprocessable(f"{word} operator cannot be None")
    if not is_list(operands):
        raise unprocessable(f"{word} operator must contain a list, got {type(operands).__name__}")
    found: list[Condition] = []
    for operand in operands:
        if not is_object(operand):
            raise unprocessable("Invalid filter configuration")
        if one := _object(resource, operand, depth + 1):
            found.append(Condition(f"{one.sql} IS NOT TRUE", one.values) if word == "NOT" else one)
    return _joined("OR" if word == "OR" else "AND", found) if found else None


def _field(resource: Resource, key: str, value: Any) -> Condition | None:
    if key == "embedding" and resource.internal:
        if value is None or value == {"ne": None}:
            return Condition(f"t.vector IS {'' if value is None else 'NOT '}NULL")
        raise unprocessable("Column 'embedding' cannot be filtered on")
    column = resource.columns.get(key)
    if column is None:
        known = key in VOCABULARY and not (resource.name == "Message" and key == "id")
        refused = "" if known or resource.internal else "is not allowed to be filtered on or "
        raise unprocessable(f"Column '{key}' {refused}does not exist on {resource.name}")
    if value == "*":
        return None
    if value is None:
        return Condition(f"{column.sql} IS NULL")
    if column.type == "dict":
        return _json(column, value)
    if is_list(value):
        return _compared(column, "in", value)
    if not is_object(value):
        return Condition(f"{column.sql} = ?", (_operand(column, value),))
    if not _has_operator(value):
        raise unprocessable(
            f"Invalid filter for column '{key}': unsupported operator(s) {list(value)}. "
            f"Expected one of {list(OPERATORS)} or a scalar value."
        )
    return _all(_compared(column, name, operand) for name, operand in value.items())


def _has_operator(value: Any) -> bool:
    return is_object(value) and any(key in OPERATORS for key in value)


def _refuse_unknown(operator: str) -> None:
    if operator not in OPERATORS:
        raise unprocessable(f"Unsupported comparison operator: {operator}")


def _refused_null(operator: str) -> ApiError:
    return unprocessable(
        f"Operator '{operator}' does not accept null. Use {{\"ne\": null}} for a not-null check, "
        "or null on its own for a null check."
    )


def _compared(column: Column, operator: str, operand: Any) -> Condition | None:
    _refuse_unknown(operator)
    if operand == "*":
        return None
    if operand is None and operator == "ne":
        return Condition(f"{column.sql} IS NOT NULL")
    if operand is None:
        raise _refused_null(operator)
    if operator == "in":
        items = _items(operand)
        if "*" in items:
            return None
        if None in items:
            raise _refused_null("in")
        values = tuple(_operand(column, item) for item in items)
        return Condition(f"{column.sql} IN {marks(values)}", values)
    if operator in {"contains", "icontains"}:
        if column.type != "str":
            raise unprocessable(
                f"Operator '{operator}' requires a text column, but '{column.name}' is "
                f"{column.type}"
            )
        return Condition(f"text_holds({column.sql}, ?)", (str(operand).lower(),))
    return Condition(f"{column.sql} {_SQL[operator]} ?", (_operand(column, operand),))


def _items(operand: Any) -> list[Any]:
    if not is_list(operand) and not is_object(operand):
        raise unprocessable(
            f"Invalid value for 'in' operator: {operand}. "
            f"Expected an iterable (list, tuple, set), got {type(operand).__name__}"
        )
    return list(operand)


_KINDS: dict[str, tuple[type, str]] = {
    "str": (str, "a string"),
    "bool": (bool, "a boolean"),
    "datetime": (str, "a datetime"),
}


def _operand(column: Column, value: Any) -> Any:
    """An operand as the database has it."""
    if column.type == "int":
        return _number(value)
    kind, wanted = _KINDS[column.type]
    if not isinstance(value, kind):
        got = type(value).__name__
        raise unprocessable(
            f"Invalid value for column '{column.name}': expected {wanted}, got {got}"
        )
    _refuse_nul(value)
    if column.choices and value not in column.choices:
        raise unprocessable(
            f"Invalid value for column '{column.name}': '{value}'. "
            f"Expected one of {list(column.choices)}"
        )
    if column.type != "datetime":
        return value
    try:
        return times.stored(datetime.fromisoformat(str(value).strip()))
    except (ValueError, OverflowError):
        raise unprocessable(f"Invalid datetime value: {value}") from None


def _refuse_nul(value: Any) -> None:
    if "\\u0000" in json.dumps(value):
        raise unprocessable("Filter values must not contain NUL (0x00) characters")


def _number(value: Any) -> float | int:
    try:
        number = value if isinstance(value, (int, float)) else float(value)
    except (TypeError, ValueError):
        raise unprocessable(
            f"Invalid numeric value: {value}. Expected a number, got {type(value).__name__}"
        ) from None
    return number if abs(number) < 2**63 else math.copysign(math.inf, number)


def _json(column: Column, value: Any) -> Condition | None:
    if is_list(value) and column.name != "source_ids":
        return Condition("0")
    if is_object(value):
        if not _has_operator(value):
            return _json_keys(column, value)
        return _all(_json_operator(column, name, operand) for name, operand in value.items())
    raise _refused_json(column)


def _refused_json(column: Column) -> ApiError:
    return unprocessable(
        f"Invalid filter for column '{column.name}': a JSONB column takes an object, "
        "optionally under 'contains'"
    )


def _json_operator(column: Column, operator: str, operand: Any) -> Condition | None:
    """An operator on the object as a whole."""
    _refuse_unknown(operator)
    if operand == "*":
        return None
    if operand is None and operator == "ne":
        return Condition(f"{column.sql} IS NOT NULL")
    if operand is None:
        raise _refused_null(operator)
    equal = f"(json_holds({column.sql}, ?) AND json_holds(?, {column.sql}))"
    if operator == "in":
        items = [json.dumps(one) for one in _items(operand)]
        return _joined("OR", [Condition("0"), *(Condition(equal, (one, one)) for one in items)])
    if not is_object(operand):
        raise _refused_json(column)
    text = json.dumps(operand)
    if operator == "ne":
        return Condition(f"NOT {equal}", (text, text))
    if operator in {"contains", "icontains"}:
        return Condition(f"json_holds({column.sql}, ?)", (text,))
    raise _refused_json(column)


def _json_keys(column: Column, wanted: Json) -> Condition | None:
    """Values are contained; an object of operators directly under a key compares that key."""
    _refuse_nul(wanted)
    some = {key: value for key, value in wanted.items() if value != "*"}
    compared = [
        _key_operator(column, key, operator, operand)
        for key, value in some.items()
        if _has_operator(value)
        for operator, operand in value.items()
    ]
    data = {key: value for key, value in some.items() if not _has_operator(value)}
    held = Condition(f"json_holds({column.sql}, ?)", (json.dumps(data),)) if data else None
    return _all([held, *compared])


def _key_operator(column: Column, key: str, operator: str, operand: Any) -> Condition | None:
    _refuse_unknown(operator)
    if operand == "*":
        return None
    value: Any = operand
    if operator == "in":
        items = _items(operand)
        if "*" in items:
            return None
        value = [str(item) for item in items]
    elif operator in {"contains", "icontains"}:
        operator, value = "contains", str(operand)
    else:
        value = _comparable(operator, operand)
    sql = f"json_compares({column.sql}, ?, ?, ?)"
    return Condition(sql, (key, operator, json.dumps(value)))


def _comparable(operator: str, operand: Any) -> float | str:
    """Numbers and texts that are numbers compare as numbers, booleans and other texts as text."""
    if isinstance(operand, bool):
        return "true" if operand else "false"
    if isinstance(operand, (int, float)):
        return operand
    if not isinstance(operand, str):
        kind = type(operand).__name__
        raise unprocessable(
            f"Failed to build numeric comparison condition for operator '{operator}' with value "
            f"'{operand}': Failed to process numeric cast for value '{operand}': "
            f"Invalid value for numeric operator: {operand}. Expected a number, got {kind}"
        )
    try:
        number = float(operand)
    except ValueError:
        return operand
    return number if math.isfinite(number) else operand
