"""All names at once."""

from honcho import *  # noqa: F403

honcho = Honcho()  # noqa: F405
print(honcho.peer("ann").id, Peer.__name__, issubclass(ServerError, APIError))  # noqa: F405
