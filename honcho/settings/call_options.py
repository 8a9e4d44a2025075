"""Settings of a single call, which override those of the client."""

from __future__ import annotations

from collections.abc import Mapping

from honcho.errors import ConfigurationError, ValidationError
from honcho.settings import headers as headers_
from honcho.settings.timeouts import Seconds, Timeout, checked_seconds
from honcho.settings.wording import shown
from honcho_api.values import Value

MOST_RETRIES = 1_000


def _timeout(value: Seconds | Timeout | None) -> Timeout | None:
    try:
        return None if value is None else Timeout.of(value)
    except ConfigurationError as error:
        raise ValidationError(str(error)) from None


def _deadline(value: Seconds | None) -> float | None:
    return None if value is None else checked_seconds("deadline", value, ValidationError)


def _headers(value: Mapping[str, str] | None) -> Mapping[str, str] | None:
    return None if value is None else headers_.checked("headers", value, ValidationError)


class CallOptions(Value):
    """How one call, or all calls of a ``with_options`` copy, differ from the client's settings.

    Attributes:
        timeout: Seconds for each step of an attempt, or a ``Timeout``.
        max_retries: How often a failed request may be sent again.
        headers: Sent in addition to the client's.
        deadline: Seconds for the whole call, all attempts and waits together.
    """

    __slots__ = _fields = ("timeout", "max_retries", "headers", "deadline")

    timeout: Timeout | None
    max_retries: int | None
    headers: Mapping[str, str] | None
    deadline: float | None

    def __init__(
        self,
        timeout: Seconds | Timeout | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
        deadline: Seconds | None = None,
    ) -> None:
        if max_retries is not None and (
            isinstance(max_retries, bool)
            or not isinstance(max_retries, int)
            or not 0 <= max_retries <= MOST_RETRIES
        ):
            raise ValidationError(
                f"max_retries is {shown(max_retries)}: it must be a whole number from 0 to "
                f"{MOST_RETRIES:,}"
            )
        self._fill(_timeout(timeout), max_retries, _headers(headers), _deadline(deadline))

    def merged(self, later: CallOptions) -> CallOptions:
        """These options overridden by those of ``later``; headers are merged by name."""
        if later is NO_OPTIONS:
            return self
        if self is NO_OPTIONS:
            return later
        headers = self.headers if later.headers is None else later.headers
        if self.headers is not None and later.headers is not None:
            headers = {**self.headers, **later.headers}
        return CallOptions(
            timeout=self.timeout if later.timeout is None else later.timeout,
            max_retries=self.max_retries if later.max_retries is None else later.max_retries,
            headers=headers,
            deadline=self.deadline if later.deadline is None else later.deadline,
        )


NO_OPTIONS = CallOptions()
