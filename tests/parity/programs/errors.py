"""What is refused, and how it is said."""

from honcho import APIError, BadRequestError, Honcho, HonchoError, NotFoundError, RateLimitError

honcho = Honcho()
for wrong in (
    lambda: honcho.peer(""),
    lambda: honcho.peer("ann").chat(""),
    lambda: honcho.session("s").search("x", limit=0),
    lambda: honcho.session("s").context(peer_perspective="ann"),
    lambda: honcho.scope("scope.work"),
):
    try:
        wrong()
    except ValueError:
        print("ValueError")
print(issubclass(NotFoundError, APIError), issubclass(APIError, HonchoError))
print(NotFoundError("gone").status, RateLimitError("slow", retry_after=2.0).retry_after)
print(BadRequestError("bad", body={"a": 1}).body, APIError("teapot", status=418).status)
print(NotFoundError("gone").code, str(NotFoundError("gone")), bool(NotFoundError().message))
