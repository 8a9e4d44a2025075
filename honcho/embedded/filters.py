"""The filter language: a JSON object to an SQL condition, or a 422 that says what is wrong."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterable
from datetime import datetime
from functools import partial
from typing import Any

from attrs import frozen

from honcho.embedded.columns import VOCABULARY, Column, Resource
from honcho.embedded.refusals import unprocessable
from honcho.embedded.store import marks
from honcho.embedded.values import Json, is_list, is_object, stored

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


def _joined(word: str, conditions: list[Condition]) -> Condition:
    values = tuple(value for one in conditions for value in one.values)
    return Condition(f"({f' {word} '.join(one.sql for one in conditions)})", values)


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
    if not all(map(is_object, operands)):
        raise unprocessable("Invalid filter configuration")
    every = [_object(resource, operand, depth + 1) for operand in operands]
    found = [one for one in every if one is not None]
    if word == "NOT":
        found = [Condition(f"{one.sql} IS NOT TRUE", one.values) for one in found]
    return _joined("OR" if word == "OR" else "AND", found) if found else None


def _field(resource: Resource, key: str, value: Any) -> Condition | None:
    if key == "embedding" and resource.internal:
        if value is not None and value != {"ne": None}:
            raise unprocessable("Column 'embedding' cannot be filtered on")
        return Condition(f"t.vector IS {'' if value is None else 'NOT '}NULL")
    if (column := resource.columns.get(key)) is None:
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
        return _operators({"in": value}, partial(_compared, column))
    if not is_object(value):
        return Condition(f"{column.sql} = ?", (_operand(column, value),))
    if not _has_operator(value):
        raise unprocessable(
            f"Invalid filter for column '{key}': unsupported operator(s) {list(value)}. "
            f"Expected one of {list(OPERATORS)} or a scalar value."
        )
    return _operators(value, partial(_compared, column))


def _has_operator(value: Any) -> bool:
    return is_object(value) and any(key in OPERATORS for key in value)


def _operators(given: Json, compare: Callable[[str, Any], Condition]) -> Condition | None:
    """All of the operators; wildcards are left out."""
    found: list[Condition] = []
    for operator, operand in given.items():
        if operator not in OPERATORS:
            raise unprocessable(f"Unsupported comparison operator: {operator}")
        if (
            operator == "in"
            and operand not in ("*", None)
            and not (is_list(operand) or is_object(operand))
        ):
            raise unprocessable(
                f"Invalid value for 'in' operator: {operand}. "
                f"Expected an iterable (list, tuple, set), got {type(operand).__name__}"
            )
        if operand != "*" and not (operator == "in" and operand and "*" in operand):
            found.append(compare(operator, operand))
    return _all(found)


def _null(column: Column, operator: str) -> Condition:
    if operator == "ne":
        return Condition(f"{column.sql} IS NOT NULL")
    raise unprocessable(
        f"Operator '{operator}' does not accept null. Use {{\"ne\": null}} for a not-null check, "
        "or null on its own for a null check."
    )


def _compared(column: Column, operator: str, operand: Any) -> Condition:
    if operand is None or (operator == "in" and None in operand):
        return _null(column, operator)
    if operator == "in":
        values = tuple(_operand(column, item) for item in operand)
        return Condition(f"{column.sql} IN {marks(values)}", values)
    if operator not in _SQL:
        if column.type != "str":
            place = f"'{column.name}' is {column.type}"
            raise unprocessable(f"Operator '{operator}' requires a text column, but {place}")
        return Condition(f"text_holds({column.sql}, ?)", (str(operand).lower(),))
    return Condition(f"{column.sql} {_SQL[operator]} ?", (_operand(column, operand),))


_WANTED = {"str": (str, "a string"), "bool": (bool, "a boolean"), "datetime": (str, "a datetime")}


def _operand(column: Column, value: Any) -> Any:
    """An operand as the database has it."""
    if column.type == "int":
        return _number(value)
    kind, wanted = _WANTED[column.type]
    if not isinstance(value, kind):
        wrong = f"expected {wanted}, got {type(value).__name__}"
        raise unprocessable(f"Invalid value for column '{column.name}': {wrong}")
    _refuse_nul(value)
    if column.choices and value not in column.choices:
        raise unprocessable(
            f"Invalid value for column '{column.name}': '{value}'. "
            f"Expected one of {list(column.choices)}"
        )
    if column.type != "datetime":
        return value
    try:
        return stored(datetime.fromisoformat(str(value).strip()))
    except ValueError:
        raise unprocessable(f"Invalid datetime value: {value}") from None


def _refuse_nul(value: Any) -> None:
    if "\\u0000" in json.dumps(value):
        raise unprocessable("Filter values must not contain NUL (0x00) characters")


def _number(value: Any) -> float | int:
    try:
        number = value if isinstance(value, (int, float)) else float(value)
    except (TypeError, ValueError):
        wrong = f"Expected a number, got {type(value).__name__}"
        raise unprocessable(f"Invalid numeric value: {value}. {wrong}") from None
    return number if abs(number) < 2**63 else math.copysign(math.inf, number)


def _json(column: Column, value: Any) -> Condition | None:
    _refuse_nul(value)
    if is_list(value) and column.name != "source_ids":
        return Condition("0")
    if not is_object(value):
        return _json_compared(column, "", value)
    if _has_operator(value):
        return _operators(value, partial(_json_compared, column))
    some = {key: one for key, one in value.items() if one != "*"}
    data = {key: one for key, one in some.items() if not _has_operator(one)}
    compared = [
        # An object of operators directly under a key compares that key.
        _operators(some[key], partial(_key_compared, column, key))
        for key in some
        if key not in data
    ]
    return _all([_json_compared(column, "contains", data) if data else None, *compared])


def _json_compared(column: Column, operator: str, operand: Any) -> Condition:
    """An operator on the object as a whole."""
    if operand is None:
        return _null(column, operator)
    equal = f"(json_holds({column.sql}, ?) AND json_holds(?, {column.sql}))"
    if operator == "in":
        items = [Condition(equal, (json.dumps(one),) * 2) for one in operand]
        return _joined("OR", [Condition("0"), *items])
    if is_object(operand) and operator == "ne":
        return Condition(f"NOT {equal}", (json.dumps(operand),) * 2)
    if is_object(operand) and operator in {"contains", "icontains"}:
        return Condition(f"json_holds({column.sql}, ?)", (json.dumps(operand),))
    raise unprocessable(
        f"Invalid filter for column '{column.name}': a JSONB column takes an object, "
        "optionally under 'contains'"
    )


def _key_compared(column: Column, key: str, operator: str, operand: Any) -> Condition:
    value: Any = str(operand)
    if operator == "in":
        value = [str(item) for item in operand or ()]
    elif operator in _SQL:
        value = _comparable(operator, operand)
    name = "contains" if operator == "icontains" else operator
    values = (key, name, json.dumps(value))
    return Condition(f"json_compares({column.sql}, ?, ?, ?)", values)


def _comparable(operator: str, operand: Any) -> float | str:
    """Numbers and texts that are numbers compare as numbers, booleans and other texts as text."""
    if isinstance(operand, bool):
        return "true" if operand else "false"
    if not isinstance(operand, (int, float, str)):
        kind = type(operand).__name__
        raise unprocessable(
            f"Failed to build numeric comparison condition for operator '{operator}' with value "
            f"'{operand}': Failed to process numeric cast for value '{operand}': "
            f"Invalid value for numeric operator: {operand}. Expected a number, got {kind}"
        )
    try:
        number = float(operand)
    except ValueError:
        return str(operand)
    return number if math.isfinite(number) else str(operand)
