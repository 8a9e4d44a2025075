"""Models, handles and pages as a person sees them: one line in a terminal, a table in a notebook.

What is shown has a ``_shown()``: its names and values. Long texts are cut and long lists counted,
so that nothing floods a screen. In a table everything is escaped: what peers said is never markup.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from itertools import islice
from typing import Any, TypeGuard

LONGEST_TEXT = 50
"""Characters of a text that a line shows."""
LONGEST_LIST = 100
"""Characters that a list or an object may take on a line; a longer one is counted."""
LONGEST_CELL = 500
"""Characters of a text that a table shows."""
MOST_ROWS = 20
"""Rows of a table inside a table."""
MOST_LEVELS = 20
"""Lists and objects inside each other that are shown."""


def line(name: str, values: Mapping[str, Any]) -> str:
    """``Name(field=value, ...)``, with every value cut to a reasonable length."""
    return f"{name}({', '.join(f'{key}={brief(value)}' for key, value in values.items())})"


def brief(value: Any, levels: int = MOST_LEVELS) -> str:
    """A value on one line."""
    if isinstance(value, str):
        return repr(_cut(value, LONGEST_TEXT))
    if isinstance(value, datetime):
        return value.isoformat()
    if not levels:
        return "..."
    if _is_mapping(value):
        pairs = (f"{brief(key)}: {brief(one, levels - 1)}" for key, one in value.items())
        return _several(pairs, len(value), "{}", "key")
    if _is_list(value):
        return _several((brief(one, levels - 1) for one in value), len(value), "[]", "item")
    return repr(value)


def table(title: str, values: Mapping[str, Any]) -> str:
    """An HTML table with a row for each value that says something."""
    rows = "".join(
        f"<tr>{_head(name)}<td style='text-align:left'>{_cell(value)}</td></tr>"
        for name, value in values.items()
        if not _is_empty(value)
    )
    return f"<table><caption>{_escaped(title)}</caption><tbody>{rows}</tbody></table>"


def listing(title: str, items: Sequence[Any], most: int = MOST_ROWS) -> str:
    """An HTML table with a row for each item; beyond ``most`` they are counted."""
    return _listing(title, [_values(item) for item in items[:most]], len(items))


def _listing(title: str, rows: Sequence[Mapping[str, Any]], total: int) -> str:
    names = list(dict.fromkeys(name for row in rows for name in row))
    said = [name for name in names if any(not _is_empty(row.get(name)) for row in rows)]
    head = "".join(map(_head, said))
    body = "".join(f"<tr>{''.join(_data(row, name) for name in said)}</tr>" for row in rows)
    rest = total - len(rows)
    more = f"<tr><td colspan='{len(said)}'>and {rest:,} more</td></tr>" if rest > 0 else ""
    caption = f"<caption>{_escaped(title)}</caption>" if title else ""
    return f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{body}{more}</tbody></table>"


def _values(item: Any) -> Mapping[str, Any]:
    shown: Any = getattr(item, "_shown", None)
    values: Mapping[str, Any] = {"": item} if shown is None else shown()
    # All that is on one screen is of one workspace, most of the time.
    return {name: value for name, value in values.items() if name != "workspace_id"}


def _data(row: Mapping[str, Any], name: str) -> str:
    value = row.get(name)
    return f"<td style='text-align:left'>{'' if _is_empty(value) else _cell(value)}</td>"


def _head(name: str) -> str:
    return f"<th style='text-align:left'>{_escaped(name)}</th>"


def _cell(value: Any) -> str:
    if isinstance(value, str):
        return _escaped(_cut(value, LONGEST_CELL)).replace("\n", "<br>")
    if isinstance(value, datetime):
        return _escaped(value.isoformat(sep=" ", timespec="seconds"))
    if hasattr(value, "_shown"):
        return listing("", [value])
    if _is_mapping(value) and any(hasattr(one, "_shown") for one in value.values()):
        rows = [{"": str(name), **_values(one)} for name, one in _first(value.items())]
        return _listing("", rows, len(value))
    if _is_mapping(value):
        lines = (f"{_cut(str(key), LONGEST_TEXT)}: {brief(one)}" for key, one in value.items())
        return "<br>".join(map(_escaped, _first(lines)))
    if _is_list(value):
        if any(hasattr(one, "_shown") for one in value):
            return listing("", value)
        return "<br>".join(_text(one) if _is_list(one) else _cell(one) for one in _first(value))
    return _text(value)


def _text(value: Any) -> str:
    return _escaped(_cut(brief(value), LONGEST_CELL))


def _first(values: Iterable[Any]) -> Iterable[Any]:
    return islice(values, MOST_ROWS)


def _several(texts: Iterable[str], count: int, brackets: str, noun: str) -> str:
    shown: list[str] = []
    left = LONGEST_LIST
    for text in texts:
        shown.append(text)
        left -= len(text)
        if left < 0:
            return f"{brackets[0]}{count:,} {noun}{'s' * (count > 1)}{brackets[1]}"
    return f"{brackets[0]}{', '.join(shown)}{brackets[1]}"


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[:most]}..."


def _escaped(text: str) -> str:
    from html import escape  # only notebooks ask for it

    return escape(text, quote=True)


def _is_empty(value: Any) -> bool:
    return value is None or (value.__class__ in (str, dict, list) and not value)


def _is_mapping(value: object) -> TypeGuard[Mapping[Any, Any]]:
    return isinstance(value, Mapping)


def _is_list(value: object) -> TypeGuard[list[Any] | tuple[Any, ...]]:
    return isinstance(value, (list, tuple))
