"""What a failed delivery says."""

from __future__ import annotations

import pytest

from honcho import errors
from honcho.outbox.judging import CONFLICTS, Judgement, judge

OF_THE_API = {"detail": "Session s not found in workspace w"}


@pytest.mark.parametrize(
    ("error", "judgement"),
    [
        (errors.BadRequestError("x", status_code=400), Judgement.REFUSED),
        (errors.UnprocessableEntityError("x", status_code=422), Judgement.REFUSED),
        (errors.ClientError("x", status_code=413), Judgement.REFUSED),
        (errors.ValidationError("x"), Judgement.REFUSED),
        (errors.NotFoundError("x", status_code=404, body=OF_THE_API), Judgement.GONE),
        (errors.NotFoundError("x", status_code=404, body={"detail": "Not Found"}), Judgement.LATER),
        (errors.NotFoundError("x", status_code=404, body="<html>"), Judgement.LATER),
        (errors.AuthenticationError("x", status_code=401), Judgement.HOLD),
        (errors.PermissionDeniedError("x", status_code=403), Judgement.HOLD),
        (errors.ConfigurationError("no key"), Judgement.HOLD),
        (errors.ConflictError("x", status_code=409), Judgement.LATER),
        (errors.RateLimitError("x", status_code=429), Judgement.LATER),
        (errors.ClientError("x", status_code=402), Judgement.LATER),
        (errors.ClientError("x", status_code=301), Judgement.LATER),
        (errors.ServerError("x", status_code=500), Judgement.LATER),
        (errors.ConnectionError("x"), Judgement.LATER),
        (errors.TimeoutError("x"), Judgement.LATER),
        (errors.DecodeError("x"), Judgement.LATER),
        (errors.TransportError("the client is closed"), Judgement.LATER),
        (RuntimeError("of a caller's function"), Judgement.LATER),
    ],
)
def test_judgements(error: Exception, judgement: Judgement) -> None:
    assert judge(error, 1) is judgement


def test_a_conflict_that_stays_is_a_refusal() -> None:
    error = errors.ConflictError("x", status_code=409)
    assert judge(error, CONFLICTS - 1) is Judgement.LATER
    assert judge(error, CONFLICTS) is Judgement.REFUSED
