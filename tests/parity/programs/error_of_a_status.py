"""Errors made from a status."""

from honcho.http.exceptions import create_error_from_response

for status in (400, 401, 403, 404, 409, 422, 429, 500, 503):
    error = create_error_from_response(status, "why", {"detail": "why"}, retry_after=1.5)
    print(status, type(error).__name__, error.status, error.message)
