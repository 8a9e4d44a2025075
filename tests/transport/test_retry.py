"""The retry decision, over all outcomes, and the Retry-After header."""

from __future__ import annotations

import math
from email.utils import formatdate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from honcho.transport.retry import (
    LONGEST_DELAY,
    LONGEST_RETRY_AFTER,
    Policy,
    Verdict,
    backoff,
    decide,
    seconds_to_wait,
    verdict_for_status,
)

policies = st.builds(
    Policy,
    max_retries=st.integers(0, 20),
    idempotent=st.booleans(),
    retry_writes=st.booleans(),
    reconcilable=st.booleans(),
)
waits = st.none() | st.floats(0, 1e9)


@given(
    policy=policies,
    verdict=st.sampled_from(Verdict),
    attempt=st.integers(1, 25),
    retry_after=waits,
    remaining=waits,
    fraction=st.floats(0, 1, exclude_max=True),
)
def test_every_decision_keeps_the_promises_of_the_table(
    policy: Policy,
    verdict: Verdict,
    attempt: int,
    retry_after: float | None,
    remaining: float | None,
    fraction: float,
) -> None:
    decision = decide(
        policy,
        verdict,
        attempt=attempt,
        retry_after=retry_after,
        remaining=remaining,
        jitter=lambda: fraction,
    )
    in_doubt = verdict is Verdict.UNKNOWN and not policy.idempotent
    if decision.delay is not None:
        assert attempt <= policy.max_retries
        assert verdict in {Verdict.NOT_SENT, Verdict.REJECTED, Verdict.UNKNOWN}
        assert not in_doubt or policy.retry_writes or policy.reconcilable
        assert decision.delay >= 0
        computed = backoff(attempt, fraction)
        assert computed <= 1.25 * LONGEST_DELAY
        if retry_after is None:
            assert decision.delay == computed
        else:
            assert retry_after <= LONGEST_RETRY_AFTER
            assert max(retry_after, computed) <= decision.delay
            assert decision.delay <= max(1.25 * retry_after, computed)
        assert remaining is None or decision.delay < remaining
    if verdict in {Verdict.FINAL, Verdict.UNREADABLE}:
        assert decision.delay is None
        assert not decision.is_retryable
    assert decision.outcome_unknown == (
        not policy.idempotent and verdict in {Verdict.UNKNOWN, Verdict.UNREADABLE}
    )
    assert not (decision.is_retryable and decision.outcome_unknown)


@given(policy=policies, verdict=st.sampled_from(Verdict), attempt=st.integers(1, 20))
def test_what_may_be_repeated_is_repeated(policy: Policy, verdict: Verdict, attempt: int) -> None:
    decision = decide(policy, verdict, attempt=attempt)
    allowed = {
        Verdict.NOT_SENT: True,
        Verdict.REJECTED: True,
        Verdict.UNKNOWN: policy.idempotent or policy.retry_writes or policy.reconcilable,
        Verdict.UNREADABLE: False,
        Verdict.FINAL: False,
    }
    assert (decision.delay is not None) == (allowed[verdict] and attempt <= policy.max_retries)


@given(attempt=st.integers(1, 10_000), fraction=st.floats(0, 1, exclude_max=True))
def test_delays_are_near_to_what_doubles_up_to_eight_seconds(attempt: int, fraction: float) -> None:
    nominal = min(8.0, 0.5 * 2 ** (min(attempt, 20) - 1))
    assert backoff(attempt, fraction) == pytest.approx((0.75 + fraction / 2) * nominal)


STATUSES = {
    (408, False): Verdict.REJECTED,
    (429, False): Verdict.REJECTED,
    (429, True): Verdict.REJECTED,
    (503, True): Verdict.REJECTED,
    (503, False): Verdict.UNKNOWN,
    (500, False): Verdict.UNKNOWN,
    (500, True): Verdict.UNKNOWN,
    (502, False): Verdict.UNKNOWN,
    (504, True): Verdict.UNKNOWN,
    (524, False): Verdict.UNKNOWN,
    (501, False): Verdict.FINAL,
    (301, False): Verdict.FINAL,
    (400, False): Verdict.FINAL,
    (401, True): Verdict.FINAL,
    (404, False): Verdict.FINAL,
    (409, False): Verdict.FINAL,
    (422, False): Verdict.FINAL,
    (425, False): Verdict.FINAL,
}


@pytest.mark.parametrize(("case", "verdict"), STATUSES.items())
def test_statuses_are_told_apart(case: tuple[int, bool], verdict: Verdict) -> None:
    status, has_retry_after = case
    assert verdict_for_status(status, has_retry_after=has_retry_after) is verdict


NOW = 1_800_000_000.0


@given(st.text() | st.from_regex(r"[+-]?[0-9.]{1,20}", fullmatch=True))
def test_whatever_header_is_sent_gives_seconds_or_nothing(text: str) -> None:
    found = seconds_to_wait(text, NOW)
    assert found is None or (found >= 0 and math.isfinite(found))


@given(st.integers(0, 10**9))
def test_headers_with_whole_seconds(seconds: int) -> None:
    assert seconds_to_wait(str(seconds), NOW) == seconds


@given(st.integers(-(10**6), 10**8))
def test_headers_with_a_date(offset: int) -> None:
    assert seconds_to_wait(formatdate(NOW + offset, usegmt=True), NOW) == (
        offset if offset >= 0 else None
    )


@pytest.mark.parametrize(
    "text", [None, "", " ", "-5", "-0.1", "nan", "infinity", "1e5", "\u0663", "Fri, 99 Foo"]
)
def test_headers_that_ask_for_nothing(text: str | None) -> None:
    assert seconds_to_wait(text, NOW) is None
