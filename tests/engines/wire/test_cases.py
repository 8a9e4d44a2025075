"""A corpus of answers: what h11 makes of each, and that the engine makes the same of it."""

from __future__ import annotations

import random
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.engines.wire.verdicts import REFUSED, Read, by_h11, by_us

CASES: list[Any] = [
    pytest.param(case, id=f"{file.stem}: {case['name']}")
    for file in sorted(Path(__file__).with_name("cases").glob("*.toml"))
    for case in tomllib.loads(file.read_text(encoding="utf-8"))["case"]
]
ANSWERS = [parameters.values[0]["answer"].encode("latin-1") for parameters in CASES]
PARTS = [
    *b"\r\n\t :;,0129afxA\x00\x7f\xe4",
    b"\r\n",
    b"\n\n",
    b"HTTP/1.1 ",
    b"HTTP/1.1 103 Hints\r\n\r\n",
    b"content-length: 2\r\n",
    b"content-length: 7\r\n",
    b"transfer-encoding: chunked\r\n",
    b"connection: close\r\n",
    b"2\r\nhi\r\n",
    b"0\r\n\r\n",
]
STRICTER = re.compile(
    rb"[^\r]\n|\r[^\n]|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|[0-9A-Fa-f]{17}|\n[ \t]"
    rb"|\n0+(;[^\n]*)?\r\n([^\n]+\n)*(?i:content-length|transfer-encoding):"
)
"""In a body in chunks: lines that end otherwise, control characters, long sizes, folded lines, and
trailers that say how the body is framed."""
ROUNDS = 15_000


@pytest.mark.parametrize("case", CASES)
def test_a_case(case: dict[str, str]) -> None:
    answer, method = case["answer"].encode("latin-1"), case.get("method", "GET")
    assert str(by_h11(answer, method)) == case["h11"]
    assert ("ours" in case) == ("why" in case)
    for size in (1, 2, 3, 7, 2**16):
        assert str(by_us(answer, method, size)) == case.get("ours", case["h11"])


def test_where_the_engine_differs_it_is_stricter() -> None:
    differing = [one.values[0] for one in CASES if "ours" in one.values[0]]
    assert {case["ours"] for case in differing} == {REFUSED}


def test_nothing_is_read_differently_from_h11() -> None:
    """Answers of the corpus, changed at random but the same every time."""
    chance = random.Random(11)
    read = refused = 0
    for _ in range(ROUNDS):
        answer = changed(chance.choice(ANSWERS), chance)
        theirs, ours = by_h11(answer), by_us(answer, size=chance.choice((1, 5, 2**16)))
        if isinstance(ours, Read):
            assert ours == theirs, answer
            read += 1
        elif isinstance(theirs, Read):
            assert is_stricter(answer), answer
            refused += 1
    assert read > ROUNDS // 8
    assert refused < ROUNDS // 20


def changed(answer: bytes, chance: random.Random) -> bytes:
    """The answer with something in it, without something, or with something else."""
    for _ in range(chance.randint(1, 3)):
        at = chance.randint(0, len(answer))
        part = chance.choice(PARTS)
        new = bytes([part]) if isinstance(part, int) else part
        kept = answer[at + chance.choice((0, 0, 1, len(new))) :]
        answer = answer[:at] + chance.choice((new, new, b"")) + kept
    return answer


def is_stricter(answer: bytes) -> bool:
    """Whether there is what the engine refuses and h11 reads: see ``why`` in the cases."""
    return not answer.startswith(b"HTTP/1.") or (
        b"chunked" in answer.lower() and STRICTER.search(answer) is not None
    )
