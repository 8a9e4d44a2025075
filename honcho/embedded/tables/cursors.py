"""Cursors of lists: the row after or before which a page begins. They survive changes."""

from __future__ import annotations

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from typing import Any

from attrs import frozen

from honcho.embedded.tables.filters import Condition
from honcho.embedded.values import ApiError, Json, dumps, is_list


@frozen
class Cursor:
    """A place between two rows, and the direction to read from there."""

    values: list[Any] | None = None
    """The row's values of the columns of the list's order; None for an end of the list."""
    backwards: bool = False

    @classmethod
    def read(cls, text: str) -> Cursor:
        """Parse the cursor of a request; empty for the first page. 400 if it is invalid."""
        if not text:
            return cls()
        try:
            direction, *values = json.loads(urlsafe_b64decode(text.encode()))
            if direction in ("<", ">") and is_list(values):
                return cls(values or None, direction == "<")
        except ValueError:
            pass
        raise ApiError(400, "Invalid cursor")

    def __str__(self) -> str:
        parts = ["<" if self.backwards else ">", *(self.values or ())]
        return urlsafe_b64encode(dumps(parts).encode()).decode()

    def condition(self, columns: list[str], *, ascending: bool) -> Condition | None:
        """The condition for rows after the cursor, in its direction."""
        if self.values is None:
            return None
        if len(self.values) != len(columns) or any(
            isinstance(one, (list, dict)) for one in self.values
        ):
            raise ApiError(400, "Invalid cursor")
        marks = ", ".join("?" * len(columns))
        sign = ">" if ascending else "<"
        return Condition(f"({', '.join(columns)}) {sign} ({marks})", tuple(self.values))

    def around(self, ends: list[list[Any]], *, has_more: bool) -> Json:
        """The cursors of a page and of its neighbours.

        Args:
            ends: The values of its first and last row, if it has any.
            has_more: Whether there are rows after it, in the direction in which it was read.
        """
        before = has_more if self.backwards else self.values is not None
        after = self.values is not None if self.backwards else has_more
        first, last = ends or (None, None)
        return {
            "current_page": str(self),
            "current_page_backwards": None,
            "previous_page": str(Cursor(first, True)) if before and ends else None,
            "next_page": str(Cursor(last)) if after and ends else None,
        }
