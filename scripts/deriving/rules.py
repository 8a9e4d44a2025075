"""The rule table of ``scripts/blocking.py``: what differs between async and blocking source.

Every rule has to be used by some file: one that is not is an error, so the table stays as short as
the differences are. What cannot be said by a rule belongs in ``honcho/concurrency``, which holds
each such thing twice, as ``async_x`` and ``x``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

Place = Literal["code", "text", "both"]


@dataclass(eq=False)
class Rule:
    """Replaces a pattern, in code (whole names), in text (strings and comments) or in both."""

    pattern: str
    replacement: str
    place: Place = "both"
    used: int = 0
    name: re.Pattern[str] = field(init=False, repr=False)
    words: re.Pattern[str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self.name = re.compile(self.pattern)
        self.words = re.compile(rf"\b(?:{self.pattern})" + r"\b" * (self.pattern[-1] != " "))

    def __str__(self) -> str:
        return f"{self.pattern!r} -> {self.replacement!r}"


# What stands beside "blocking" where it is an adjective, and means the other half.
_THINGS = r"(?=twin|half|client|peer|session|scope|page|one\b|view|stream|Honcho)"


def table() -> list[Rule]:
    """The rules, in order of precedence, with fresh counters."""
    return [
        Rule("__aenter__", "__enter__"),
        Rule("__aexit__", "__exit__"),
        Rule("__aiter__", "__iter__"),
        Rule("__anext__", "__next__"),
        Rule("aclose", "close"),
        Rule("anext", "next"),
        Rule("StopAsyncIteration", "StopIteration"),
        Rule("aclosing", "closing"),
        # AsyncHoncho, AsyncIterator, httpx.AsyncClient: the blocking name is what is left.
        Rule(r"(_*)Async([A-Z]\w*)", r"\1\2"),
        # The pairs of honcho.concurrency. Both halves take the caller's own client for the other
        # half by name.
        Rule(r"async_(?!http_client\b)([a-z]\w*)", r"\1"),
        # Packages, the accessors of the twins, and the names of classes in honcho.client.twins.
        Rule("aio", "blocking"),
        Rule("blocking", "aio", "code"),
        Rule(r"Blocking(?!InAsync)([A-Z]\w*)", r"Async\1"),
        # Prose and the code in docstrings.
        Rule("async (with|for|def)", r"\1", "text"),
        Rule("await ", "", "text"),
        Rule("async", "blocking", "text"),
        Rule(f"blocking {_THINGS}", "async ", "text"),
    ]


DROPPED = ("async", "await")
"""Keywords that go, with the space behind them."""

UNWRAPPED = ("Awaitable",)
"""Generic types of one parameter of which only the parameter stays."""

REFUSED = re.compile(r"asyncio|Coroutine|await|aiter|asynccontextmanager|[Aa]n blocking|[Aa] async")
"""What a derived file must not say, in code or in text: a rule or honcho.concurrency has it."""
