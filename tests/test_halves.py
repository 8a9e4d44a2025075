"""Both halves have the same surface: every public name, parameter, default, kind and type."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any, get_overloads

import pytest

import honcho
import honcho.aio
import honcho.blocking

ROOT = Path(honcho.__file__).parent

RENAMED = {
    "aclose": "close",
    "blocking": "aio",
    "aio": "blocking",
    "__aenter__": "__enter__",
    "__aexit__": "__exit__",
    "__aiter__": "__iter__",
    "__anext__": "__next__",
}
"""The members that are called differently in the blocking half."""


def blocking_name(name: str) -> str:
    return RENAMED.get(name, name.removeprefix("Async"))


def blocking_type(annotation: object) -> str:
    """What an annotation of the async half has to be in the blocking one."""
    text = annotation if isinstance(annotation, str) else repr(annotation)
    text = re.sub(r"\bBlocking([A-Z])", r"Other\1", text)
    text = re.sub(r"\bAsync([A-Z])", r"\1", text)
    text = text.replace("Other", "Async")
    while (start := text.find("Awaitable[")) >= 0:
        inner = start + len("Awaitable[")
        end, depth = inner, 1
        while depth:
            depth += {"[": 1, "]": -1}.get(text[end], 0)
            end += 1
        text = text[:start] + text[inner : end - 1] + text[end:]
    return text


def classes() -> Iterator[tuple[type, type]]:
    """The classes of every module of the async half, public by name, with their counterparts."""
    for path in sorted((ROOT / "aio").rglob("*.py")):
        name = ".".join(path.relative_to(ROOT / "aio").with_suffix("").parts)
        module = import_module(f"honcho.aio.{name}".removesuffix(".__init__"))
        for one in vars(module).values():
            if inspect.isclass(one) and one.__module__ == module.__name__ and public(one.__name__):
                other = import_module(one.__module__.replace("honcho.aio", "honcho.blocking"))
                yield one, getattr(other, blocking_name(one.__name__))


def public(name: str) -> bool:
    return not name.startswith("_") or name in {"__init__", *RENAMED, *RENAMED.values()}


def members(cls: type) -> dict[str, Any]:
    return {name: member for name, member in vars(cls).items() if public(name)}


def function(member: Any) -> Any:
    """The function behind a method, property, classmethod or staticmethod."""
    if isinstance(member, property):
        return member.fget
    return getattr(member, "__func__", member)


def shape(signature: inspect.Signature, *, is_async: bool) -> list[tuple[object, ...]]:
    """A signature as plain data; types of the async half in the words of the blocking one."""
    read = blocking_type if is_async else str
    rows: list[tuple[object, ...]] = [
        (one.name, one.kind.name, one.default, read(one.annotation))
        for one in signature.parameters.values()
    ]
    return [*rows, ("returns", read(signature.return_annotation))]


PAIRS = list(classes())
MEMBERS = [
    pytest.param(one, other, name, id=f"{one.__name__}.{name}")
    for one, other in PAIRS
    for name in members(one)
]


@pytest.mark.parametrize(("one", "other"), PAIRS, ids=lambda cls: cls.__name__)
def test_a_class_has_the_same_members_in_both_halves(one: type, other: type) -> None:
    assert {blocking_name(name) for name in members(one)} == set(members(other))
    assert [blocking_name(base.__name__) for base in one.__mro__] == [
        base.__name__ for base in other.__mro__
    ]


@pytest.mark.parametrize(("one", "other", "name"), MEMBERS)
def test_a_member_is_the_same_in_both_halves(one: type, other: type, name: str) -> None:
    mine, theirs = vars(one)[name], vars(other)[blocking_name(name)]
    assert type(mine) is type(theirs)
    if not callable(function(mine)):
        return
    mine, theirs = function(mine), function(theirs)
    assert shape(inspect.signature(mine), is_async=True) == shape(
        inspect.signature(theirs), is_async=False
    )
    overloads = [shape(inspect.signature(case), is_async=True) for case in get_overloads(mine)]
    assert overloads == [
        shape(inspect.signature(case), is_async=False) for case in get_overloads(theirs)
    ]


@pytest.mark.parametrize(("one", "other", "name"), MEMBERS)
def test_nothing_in_the_blocking_half_has_to_be_awaited(one: type, other: type, name: str) -> None:
    member = function(vars(other)[blocking_name(name)])
    assert not inspect.iscoroutinefunction(member)
    assert not inspect.isasyncgenfunction(member)


def test_both_packages_offer_the_same_names() -> None:
    assert {blocking_name(name) for name in honcho.aio.__all__} == set(honcho.blocking.__all__)


def test_the_top_level_offers_both_halves() -> None:
    assert {*honcho.aio.__all__, *honcho.blocking.__all__} <= set(dir(honcho))


def test_the_facade_is_among_what_is_compared() -> None:
    names = {one.__name__ for one, _ in PAIRS}
    assert {"AsyncHoncho", "AsyncPeer", "AsyncSession", "AsyncPage"} <= names
    assert len(MEMBERS) > 60


@pytest.mark.parametrize(
    ("annotation", "expected"),
    [
        ("AsyncIterator[AsyncPage[T]]", "Iterator[Page[T]]"),
        (
            "Callable[[int], Awaitable[list[AsyncPeer]]] | None",
            "Callable[[int], list[Peer]] | None",
        ),
        ("BlockingPeer", "AsyncPeer"),
    ],
)
def test_types_are_translated(annotation: str, expected: str) -> None:
    assert blocking_type(annotation) == expected
