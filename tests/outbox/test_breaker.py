"""When to send again after failures."""

from __future__ import annotations

from honcho.outbox.breaker import LONGEST_RETRY_AFTER, Breaker


def opened(**details: float) -> Breaker:
    breaker = Breaker()
    for _ in range(3):
        breaker.failed(100.0, **details)
    return breaker


def test_it_takes_three_failures_in_a_row() -> None:
    breaker = Breaker()
    assert [breaker.failed(100.0) for _ in range(2)] == [False, False]
    assert not breaker.succeeded()
    assert [breaker.failed(100.0) for _ in range(2)] == [False, False]
    assert not breaker.is_open
    assert breaker.wait(100.0) == 0.0
    assert breaker.failed(100.0)
    assert breaker.is_open


def test_waits_double_up_to_ten_seconds() -> None:
    breaker, now = opened(), 100.0
    waits: list[float] = []
    for _ in range(8):
        waits.append(breaker.wait(now))
        now = breaker.until
        assert breaker.wait(now) == 0.0
        assert not breaker.failed(now)
    for wait, nominal in zip(waits, [0.5, 1, 2, 4, 8, 8, 8, 8], strict=True):
        assert 0.75 * nominal <= wait <= 1.25 * nominal


def test_what_was_under_way_does_not_make_a_wait_longer() -> None:
    breaker = opened()
    until = breaker.until
    for _ in range(5):
        assert not breaker.failed(100.1)
    assert breaker.until == until


def test_a_success_ends_it() -> None:
    breaker = opened()
    assert breaker.succeeded()
    assert not breaker.succeeded()
    assert (breaker.is_open, breaker.wait(100.0)) == (False, 0.0)
    assert not breaker.failed(101.0)


def test_a_server_that_says_when_is_believed_at_once() -> None:
    breaker = Breaker()
    assert breaker.failed(100.0, retry_after=120.0)
    assert 120 <= breaker.wait(100.0) <= 150
    breaker = Breaker()
    assert breaker.failed(100.0, retry_after=1e9)
    assert breaker.wait(100.0) <= 1.25 * LONGEST_RETRY_AFTER


def test_a_refused_key_holds_everything_at_once() -> None:
    breaker = Breaker()
    assert breaker.failed(100.0, held=True)
    assert breaker.is_held
    assert not breaker.failed(breaker.until, held=True)
    assert breaker.failed(breaker.until, held=False)  # another reason is news
    assert not breaker.is_held


def test_a_refused_key_is_news_even_during_a_wait() -> None:
    breaker = opened()
    assert breaker.failed(100.1, held=True)
    assert breaker.is_held
