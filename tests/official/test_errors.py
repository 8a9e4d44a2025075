"""Errors are made of a message or of nothing, with the status and code of their class."""

from __future__ import annotations

import pickle

import pytest

import honcho
from honcho import APIError, HonchoError, NotFoundError, RateLimitError, ServerError
from honcho.errors import codes
from honcho.http.exceptions import create_error_from_response

OF_A_STATUS = {
    400: "bad_request",
    401: "authentication_error",
    403: "permission_denied",
    404: "not_found",
    409: "conflict",
    422: "unprocessable_entity",
    429: "rate_limit_exceeded",
    418: "client_error",
    500: "server_error",
    503: "server_error",
}


@pytest.mark.parametrize("status", OF_A_STATUS)
def test_an_error_of_a_status(status: int) -> None:
    error = create_error_from_response(status, "why", {"a": 1}, retry_after=2.5)
    assert (error.status, error.status_code, error.code) == (status, status, OF_A_STATUS[status])
    assert (str(error), error.body, error.retry_after) == ("why", {"a": 1}, 2.5)
    assert isinstance(error, APIError)


@pytest.mark.parametrize(
    "name",  # an IngestError carries a report, which only a run of ingest makes
    [name for name in honcho.__all__ if name.endswith("Error") and name != "IngestError"],
)
def test_an_error_can_be_made_of_nothing_but_what_only_it_has(name: str) -> None:
    own = {"PartialFailureError": {"messages": [], "sent": 0, "remaining": []}}
    made = getattr(honcho, name)("", **own.get(name, {}))
    assert isinstance(made, HonchoError)
    assert pickle.loads(pickle.dumps(made)).args == made.args


def test_the_status_is_that_of_the_class_unless_another_is_given() -> None:
    assert (NotFoundError().status, ServerError("x").status) == (404, 500)
    assert ServerError("x", status=503).status_code == 503
    assert NotFoundError("x", status_code=410, status=404).status == 410
    assert APIError("x", status=418).status_code == 418
    assert HonchoError("x").status is None
    assert honcho.TimeoutError().status_code is None


def test_what_is_not_said_is_said_by_the_class() -> None:
    assert "no such resource" in str(NotFoundError())
    assert RateLimitError("slow", retry_after=3).retry_after == 3
    assert HonchoError("x", code="own").code == "own"
    assert (HonchoError("x").code, NotFoundError("x").code) == ("", "not_found")
    assert codes()["not_found"] is NotFoundError


def test_a_class_of_a_callers_own_has_no_status_of_its_own() -> None:
    class Gone(NotFoundError):
        """Derived without a code."""

    assert (Gone("x").code, Gone("x").status) == ("not_found", None)
