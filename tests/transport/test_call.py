"""What a call does after each outcome, without an engine."""

from __future__ import annotations

from typing import Any

import pytest

from honcho import errors
from honcho.engines.exchange import WireResponse
from honcho.engines.protocol import ExchangeError, Kind, Verdict
from honcho.settings.call_options import NO_OPTIONS
from honcho.settings.config import ClientConfig
from honcho.settings.secrets import ApiKey
from honcho.transport.call import Call
from honcho.transport.outcomes import (
    Done,
    Found,
    NotFound,
    NotKnown,
    Opened,
    Outcome,
    Raise,
    Reconcile,
    Retry,
)
from honcho_api.request import Request
from tests.servers.calls import read, write

LOST = ExchangeError("the connection was lost", Kind.CONNECTION, Verdict.UNKNOWN)
REFUSED = ExchangeError("the connection was refused", Kind.CONNECTION, Verdict.NOT_SENT)


def call_of(request: Request[Any], **settings: Any) -> Call:
    config = ClientConfig.resolve(ApiKey("sk-a-key"), base_url="http://127.0.0.1:9", max_retries=2)
    return Call(config, request, NO_OPTIONS, **settings)


@pytest.mark.parametrize(
    "outcome", [WireResponse(200), WireResponse(299), Opened(200, {}, None, b"data"), Found(1)]
)
def test_success_is_done(outcome: Outcome) -> None:
    assert call_of(write()).next_step(outcome) == Done(outcome)


@pytest.mark.parametrize(
    ("request_", "outcome", "kind"),
    [
        (read(), LOST, Retry),
        (write(), LOST, Raise),
        (write(), REFUSED, Retry),
        (read(), WireResponse(500), Retry),
        (write(), WireResponse(500), Raise),
        (write(), WireResponse(429), Retry),
        (read(), WireResponse(404), Raise),
        (read(), WireResponse(401), Raise),
    ],
)
def test_a_failure_is_retried_or_raised(
    request_: Request[Any], outcome: Outcome, kind: type[Retry | Raise]
) -> None:
    assert type(call_of(request_).next_step(outcome)) is kind


def test_the_third_failure_is_raised() -> None:
    call = call_of(read())
    steps = [call.next_step(LOST) for _ in range(3)]
    assert [type(step) for step in steps] == [Retry, Retry, Raise]


def test_a_raw_answer_is_done_whatever_its_status() -> None:
    call = call_of(read(), raw=True)
    assert call.next_step(WireResponse(404)) == Done(WireResponse(404))
    assert isinstance(call.next_step(REFUSED), Retry)


def test_a_write_in_doubt_is_asked_about_before_each_attempt_and_once_more() -> None:
    call = call_of(write(), reconcilable=True)
    for _ in range(2):
        question = call.next_step(LOST)
        assert isinstance(question, Reconcile)
        assert question.error.outcome_unknown
        assert question.delay is not None
        assert call.next_step(NotFound(question)) == Retry()
    last = call.next_step(LOST)
    assert isinstance(last, Reconcile)
    assert last.delay is None
    assert call.next_step(NotFound(last)) == Raise(last.error)


def test_a_question_without_an_answer_ends_the_call() -> None:
    call = call_of(write(), reconcilable=True)
    question = call.next_step(LOST)
    assert isinstance(question, Reconcile)
    step = call.next_step(NotKnown(question, errors.TimeoutError("no answer")))
    assert step == Raise(question.error)
    assert any("no answer" in note for note in question.error.__notes__)


def test_a_refused_key_is_renewed_once() -> None:
    call = call_of(read())
    call.key = ApiKey("old-key")
    assert call.may_renew_key(WireResponse(401))
    call.renew_key(ApiKey("new-key"))
    assert call.next_step(WireResponse(401)) == Retry()
    call.key = call.take_renewed_key()
    assert call.key == ApiKey("new-key")
    assert not call.may_renew_key(WireResponse(401))
    assert isinstance(call.next_step(WireResponse(401)), Raise)
