"""The Honcho API as it is on the wire: one function per endpoint, one class per shape.

Import the version you want to pin: ``honcho_api.v3.get_session_context("ws", "s1", tokens=500)``
returns a :class:`Request`, plain data that says what to send and how to read the answer. Nothing
here opens a connection.
"""

from . import lazy

# Type checkers take this name for true; importing it would import typing, which is slow.
TYPE_CHECKING = False

if TYPE_CHECKING:
    from .decode import MalformedValueError
    from .request import File, InvalidPathError, Part, Request
else:
    __getattr__, __dir__ = lazy.attach(
        __name__,
        {
            "File": ".request",
            "InvalidPathError": ".request",
            "MalformedValueError": ".decode",
            "Part": ".request",
            "Request": ".request",
        },
    )

__all__ = ["File", "InvalidPathError", "MalformedValueError", "Part", "Request"]
