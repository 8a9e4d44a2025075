"""Vectors of texts, and what is nearest to one.

A vector has length 1 and is kept sparse (axis to weight) when most of it is zero, as the bag of
words of the default embedder is. Sparse vectors of messages are kept by axis, so that a query
touches only the axes it has; dense ones (from a plugged embedder) are compared one by one.
"""

from __future__ import annotations

import math
import sqlite3
import zlib
from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from heapq import nlargest
from operator import itemgetter, mul
from typing import TypeAlias

from honcho.embedded.lexical import stems
from honcho.embedded.services import Services

Sparse = dict[int, float]
Vector: TypeAlias = "Sparse | array[float]"
_AXES = 1 << 16
_EVERY = -1
_SPARSE_SHARE = 4


def embed(services: Services, text: str) -> Vector:
    """The vector of a text, from the plugged embedder or by its words."""
    if services.plugs.embedder is None:
        return bag_of_words(text)
    return normal(services.bridge.result(services.plugs.embedder(text)))


def bag_of_words(text: str) -> Sparse:
    """Stems, hashed: texts with the same words are near to each other."""
    counts = Counter(zlib.crc32(word.encode()) % _AXES for word in stems(text) if word)
    length = math.sqrt(sum(count * count for count in counts.values())) or 1.0
    return {axis: count / length for axis, count in counts.items()}


def normal(values: Sequence[float]) -> Vector:
    """A vector of length 1 in the same direction."""
    length = math.sqrt(sum(map(mul, values, values))) or 1.0
    some = {axis: value / length for axis, value in enumerate(values) if value}
    if len(some) * _SPARSE_SHARE <= len(values):
        return some
    return array("f", [value / length for value in values])


def similarity(one: Vector, other: Vector) -> float:
    """The cosine."""
    if isinstance(one, dict):
        if isinstance(other, dict):
            small, large = (one, other) if len(one) < len(other) else (other, one)
            return sum(weight * large.get(axis, 0.0) for axis, weight in small.items())
        return sum(weight * other[axis] for axis, weight in one.items() if axis < len(other))
    if isinstance(other, dict):
        return similarity(other, one)
    return sum(map(mul, one, other))


def pack(vector: Vector) -> bytes:
    """A vector as it is stored."""
    if isinstance(vector, dict):
        return b"s" + array("I", vector).tobytes() + array("f", vector.values()).tobytes()
    return b"d" + vector.tobytes()


def unpack(data: bytes) -> Vector:
    """A stored vector."""
    if data[:1] == b"d":
        return array("f", data[1:])
    half = 1 + (len(data) - 1) // 2
    return dict(zip(array("I", data[1:half]), array("f", data[half:]), strict=True))


def index(db: sqlite3.Connection, workspace: str, vectors: list[tuple[int, Vector]]) -> None:
    """Keep the vectors of messages (by number, ascending)."""
    lists: dict[int, tuple[array[int], array[float]]] = {}
    every: array[int] = array("q")
    for number, vector in vectors:
        if isinstance(vector, dict):
            every.append(number)
            for axis, weight in vector.items():
                numbers, weights = lists.setdefault(axis, (array("q"), array("f")))
                numbers.append(number)
                weights.append(weight)
        else:
            db.execute(
                "INSERT OR REPLACE INTO message_vectors VALUES (?, ?, ?)",
                (number, workspace, vector.tobytes()),
            )
    if every:
        first = every[0]
        lists[_EVERY] = (every, array("f"))
        db.executemany(
            "INSERT OR REPLACE INTO postings VALUES (?, ?, ?, ?, ?)",
            [
                (workspace, axis, first, numbers.tobytes(), weights.tobytes())
                for axis, (numbers, weights) in sorted(lists.items())
            ],
        )


def nearest(
    db: sqlite3.Connection,
    workspace: str,
    vector: Vector,
    limit: int,
    allowed: set[int] | None = None,
) -> list[int]:
    """The numbers of the messages nearest to a vector; unrelated ones fill the list."""
    scores = _scores(db, workspace, vector)
    if allowed is not None:
        scores = {number: scores[number] for number in allowed & scores.keys()}
    best = nlargest(limit, sorted(scores.items()), key=itemgetter(1))
    found = [number for number, _ in best]
    if len(found) < limit:
        found.extend(_unrelated(db, workspace, limit - len(found), scores, allowed))
    return found


def _scores(db: sqlite3.Connection, workspace: str, vector: Vector) -> dict[int, float]:
    pairs = vector.items() if isinstance(vector, dict) else enumerate(vector)
    scores: dict[int, float] = {}
    for axis, factor in pairs:
        numbers, weights = _axis(db, workspace, axis)
        if not scores:
            scores = dict(zip(numbers, [weight * factor for weight in weights], strict=True))
            continue
        for number, weight in zip(numbers, weights, strict=True):
            scores[number] = scores.get(number, 0.0) + weight * factor
    rows = db.execute(
        "SELECT number, vector FROM message_vectors WHERE workspace_id = ?", (workspace,)
    )
    for number, data in rows:
        scores[number] = similarity(vector, array("f", data))
    return scores


def _axis(db: sqlite3.Connection, workspace: str, axis: int) -> tuple[array[int], array[float]]:
    numbers: array[int] = array("q")
    weights: array[float] = array("f")
    rows = db.execute(
        "SELECT numbers, weights FROM postings WHERE workspace_id = ? AND axis = ?",
        (workspace, axis),
    )
    for row in rows:
        numbers.frombytes(row[0])
        weights.frombytes(row[1])
    return numbers, weights


def _unrelated(
    db: sqlite3.Connection,
    workspace: str,
    limit: int,
    known: dict[int, float],
    allowed: set[int] | None,
) -> Iterable[int]:
    every, _ = _axis(db, workspace, _EVERY)
    left = (one for one in every if one not in known and (allowed is None or one in allowed))
    for number, _ in zip(left, range(limit), strict=False):
        yield number
