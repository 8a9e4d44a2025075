"""Compiles filters: a JSON object to an SQL condition, or a 422 that says what is wrong."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime
from typing import Any, NamedTuple

from attrs import frozen

from honcho.embedded.database.sql_functions import text_of, to_number
from honcho.embedded.database.store import marks
from honcho.embedded.tables.filter_columns import COLUMNS, KNOWN, NEWER, WANTED, Column
from honcho.embedded.values import Json, is_list, is_object, stored, unprocessable

OPERATORS = ("contains", "gt", "gte", "icontains", "in", "lt", "lte", "ne")
_SQL = {"gt": ">", "gte": ">=", "lt": "<", "lte": "<=", "ne": "!="}
_LOGIC = ("AND", "OR", "NOT")
_MAX_DEPTH = 5
_PLAIN = re.compile(r"[\w .:-]*", re.ASCII)
"""A text that JSON never writes with escapes."""
_MAX_VALUES, _MAX_SQL = 30_000, 900_000
"""The most parameters and the longest text of one SQL statement."""


@frozen
class Condition:
    """An SQL expression over a row named ``t``, with its parameters."""

    sql: str
    values: tuple[Any, ...] = ()

    def __and__(self, other: Condition | None) -> Condition:
        return _joined("AND", [self, other]) or self


def _joined(word: str, conditions: list[Condition | None]) -> Condition | None:
    some = [one for one in conditions if one is not None]
    values = tuple(value for one in some for value in one.values)
    return Condition(_balanced(word, [one.sql for one in some]), values) if some else None


def _balanced(word: str, expressions: list[str]) -> str:
    """The expressions joined as a balanced tree, since the database limits the depth."""
    while len(expressions) > 1:
        pairs = [expressions[at : at + 2] for at in range(0, len(expressions), 2)]
        expressions = [f"({f' {word} '.join(pair)})" for pair in pairs]
    return f"({expressions[0]})"


class _Kind(NamedTuple):
    """The kind of object that is filtered."""

    schema: str
    columns: Mapping[str, Column]


def compile_filter(schema: str, filters: Json | None, *, newer: bool) -> Condition | None:
    """The condition for a request's ``filters``; None when everything matches.

    With ``newer`` it is the condition of servers after 3.0.12.

    Raises:
        ApiError: 422, the filter is refused.
    """
    if not filters:
        return None
    found = _object(_Kind(schema, (NEWER if newer else COLUMNS)[schema]), filters, 0)
    if found and (len(found.values) > _MAX_VALUES or len(found.sql) > _MAX_SQL):
        raise unprocessable("The filter has too many conditions")
    return found


def _object(kind: _Kind, filters: Json, depth: int) -> Condition | None:
    if depth > _MAX_DEPTH:
        raise unprocessable(f"Filter nesting exceeds maximum depth of {_MAX_DEPTH}")
    logic = [_logic(kind, word, filters[word], depth) for word in _LOGIC if word in filters]
    fields = [_field(kind, key, one) for key, one in filters.items() if key not in _LOGIC]
    return _joined("AND", [*logic, *fields])


def _logic(kind: _Kind, word: str, operands: Any, depth: int) -> Condition | None:
    if operands is None:
        raise unprocessable(f"{word} operator cannot be None")
    if not is_list(operands):
        given = type(operands).__name__
        raise unprocessable(f"{word} operator must contain a list, got {given}")
    if not all(map(is_object, operands)):
        raise unprocessable("Invalid filter configuration")
    inner = [_object(kind, operand, depth + 1) for operand in operands]
    found = _joined("AND" if word == "AND" else "OR", inner)
    return found and Condition(f"{found.sql} IS NOT TRUE", found.values) if word == "NOT" else found


def _field(kind: _Kind, key: str, value: Any) -> Condition | None:
    schema, columns = kind
    resource = "Document" if schema == "Conclusion" else schema
    is_known = key in KNOWN and (schema, key) != ("Message", "id")
    hidden = "" if is_known or resource == "Document" else "is not allowed to be filtered on or "
    if key not in columns:
        raise unprocessable(f"Column '{key}' {hidden}does not exist on {resource}")
    column = columns[key]
    if column.type == "vector" and value not in (None, {"ne": None}):
        raise unprocessable(f"Column '{key}' cannot be filtered on")
    if "\\u0000" in json.dumps(value):
        raise unprocessable("Filter values must not contain NUL (0x00) characters")
    if value == "*":
        return None
    if value is None:
        return Condition(f"{column.sql} IS NULL")
    if column.type == "dict":
        return _json(column, value)
    value = {"in": value} if is_list(value) else value
    if not is_object(value):
        return Condition(f"{column.sql} = ?", (_operand(column, value),))
    wrong = f"Invalid filter for column '{key}': unsupported operator(s) {list(value)}."
    wanted = f"Expected one of {list(OPERATORS)} or a scalar value."
    if not _has_operator(value):
        raise unprocessable(f"{wrong} {wanted}")
    return _operators(column, value)


def _has_operator(value: Any) -> bool:
    return is_object(value) and any(key in OPERATORS for key in value)


def _operators(column: Column, given: Json, key: str | None = None) -> Condition | None:
    """All operators on a column or on a key of its JSON; wildcards are ignored."""
    found: list[Condition | None] = []
    for operator, operand in given.items():
        if operator not in OPERATORS:
            raise unprocessable(f"Unsupported comparison operator: {operator}")
        if operand == "*":
            continue
        if key is None and operand is None:
            found.append(_is_set(column, operator))
            continue
        if operator == "in":
            wanted = f"Expected an iterable (list, tuple, set), got {type(operand).__name__}"
            if not isinstance(operand, (list, dict)):
                raise unprocessable(f"Invalid value for 'in' operator: {operand}. {wanted}")
            if "*" in operand:
                continue
        if key is not None:
            found.append(_key_compared(column, key, operator, operand))
        else:
            compared = _json_compared if column.type == "dict" else _compared
            found.append(compared(column, operator, operand))
    return _joined("AND", found)


def _is_set(column: Column, operator: str) -> Condition:
    """The meaning of the operand ``null``: only ``ne`` accepts it."""
    hint = 'Use {"ne": null} for a not-null check, or null on its own for a null check.'
    if operator != "ne":
        raise unprocessable(f"Operator '{operator}' does not accept null. {hint}")
    return Condition(f"{column.sql} IS NOT NULL")


def _compared(column: Column, operator: str, operand: Any) -> Condition:
    if operator == "in":
        values = tuple(_operand(column, item) for item in operand)
        return Condition(f"{column.sql} IN {marks(values)}", values)
    if operator in _SQL:
        sign = "IS NOT" if operator == "ne" else _SQL[operator]
        return Condition(f"{column.sql} {sign} ?", (_operand(column, operand),))
    place = f"'{column.name}' is {column.type}"
    if column.type != "str":
        raise unprocessable(f"Operator '{operator}' requires a text column, but {place}")
    return Condition(f"text_holds({column.sql}, ?)", (str(operand).lower(),))


def _operand(column: Column, value: Any) -> Any:
    """An operand as a value of the database."""
    kind = type(value).__name__
    if column.type == "int":
        # A long integer is read as text: float(10**400) fails, float("1" + 400 * "0") is inf.
        with suppress(ValueError):
            return float(value if isinstance(value, bool) else str(value))
        raise unprocessable(f"Invalid numeric value: {value}. Expected a number, got {kind}")
    invalid = f"Invalid value for column '{column.name}':"
    expected: Any
    expected, wanted = WANTED[column.type]
    if not isinstance(value, expected):
        raise unprocessable(f"{invalid} expected {wanted}, got {kind}")
    if column.choices and value not in column.choices:
        raise unprocessable(f"{invalid} '{value}'. Expected one of {list(column.choices)}")
    if column.type != "datetime":
        return value
    with suppress(ValueError):
        return stored(datetime.fromisoformat(value.strip()))
    raise unprocessable(f"Invalid datetime value: {value}")


def _json(column: Column, value: Any) -> Condition | None:
    if is_list(value) and column.name != "source_ids":
        return Condition("0")
    if not is_object(value):
        return _json_compared(column, "", value)
    if _has_operator(value):
        return _operators(column, value)
    # An object of operators as the value of a key compares that key.
    data = {key: one for key, one in value.items() if one != "*" and not _has_operator(one)}
    compared = [_operators(column, value[key], key) for key in value if _has_operator(value[key])]
    return _joined("AND", [_json_compared(column, "contains", data) if data else None, *compared])


def _json_compared(column: Column, operator: str, operand: Any) -> Condition:
    """An operator on the object as a whole: only containment."""
    if operator == "in" and not operand:
        return Condition("0")
    wanted = "a JSONB column takes an object, optionally under 'contains'"
    if operator != "contains" or not (column.newer or is_object(operand)):
        raise unprocessable(f"Invalid filter for column '{column.name}': {wanted}")
    # A row without the text cannot hold the operand, and need not be parsed to see that.
    sql = f"(instr({column.sql}, ?) AND json_holds({column.sql}, ?))"
    return Condition(sql, (_longest_text(operand), json.dumps(operand)))


def _longest_text(operand: Any) -> str:
    """The longest of the texts in a JSON value that are the same in all its encodings."""
    if is_object(operand) or is_list(operand):
        values = operand.values() if is_object(operand) else operand
        return max(map(_longest_text, values), key=len, default="")
    return operand if isinstance(operand, str) and _PLAIN.fullmatch(operand) else ""


def _key_compared(column: Column, key: str, operator: str, operand: Any) -> Condition:
    """An operator on a key's value: NULL if it is missing, or is not a number as required."""
    text = f"json_text({column.sql}, ?)"
    if operator == "in":
        values = [str(item) for item in operand]
        return Condition(f"{text} IN {marks(values)}", (key, *values))
    if operator not in _SQL:
        return Condition(f"text_holds({text}, ?)", (key, str(operand).lower()))
    if not isinstance(operand, (int, float, str)):
        raise unprocessable(
            f"Failed to build numeric comparison condition for operator '{operator}' with value "
            f"'{operand}': Failed to process numeric cast for value '{operand}': Invalid value "
            f"for numeric operator: {operand}. Expected a number, got {type(operand).__name__}"
        )
    number, sign = to_number(text_of(operand)), _SQL[operator]
    if column.newer and operator == "ne":
        return Condition(f"{text} IS NOT ?", (key, text_of(operand)))
    if number is None:
        return Condition(f"{text} {sign} ?", (key, text_of(operand)))
    return Condition(f"to_number({text}) {sign} ?", (key, number))
