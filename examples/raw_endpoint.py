"""Below the facade: one function for each operation of the API, pinned to its version.

    python examples/raw_endpoint.py

The functions of `honcho_api.v3` send nothing: they return a request, which any client sends.
"""

from __future__ import annotations

import os
from uuid import uuid4

import show

from honcho import Honcho, NotFoundError, ValidationError
from honcho_api import v3


def main() -> None:
    """Build requests, look at them, send them."""
    url = os.environ.get("HONCHO_URL") or "embedded:"
    workspace = f"raw-{uuid4().hex[:8]}"
    show.title(f"The raw API, on {url}")
    with Honcho(base_url=url, workspace_id=workspace) as client:
        show.step(1, "A request is plain data")
        request = v3.create_messages_for_session(
            workspace,
            "s1",
            body=v3.MessageBatchCreate(
                messages=[v3.MessageCreate(peer_id="mara", content="I take the train.")]
            ),
        )
        show.line(request.method, request.template)
        show.line("idempotent", str(request.idempotent))
        show.line("json", str(request.json))

        show.step(2, "A client sends it, and gives the model that the operation answers with")
        (message,) = client.send(request)
        show.line(type(message).__name__, repr(message.content))

        show.step(3, "Or the answer as it came")
        answer = client.send_raw(v3.get_session_context(workspace, "s1", tokens=100))
        show.line("status", str(answer.status))
        show.line("json", ", ".join(answer.json()))

        show.step(4, "Errors are those of the facade; send_raw raises none for an answer")
        missing = v3.get_message(workspace, "s1", "no-such-message")
        try:
            client.send(missing)
        except NotFoundError as error:
            show.line(error.code, str(error))
        show.line("status", str(client.send_raw(missing).status))

        show.step(5, "An id can never become another path")
        try:
            client.session("s1").get_message("../../../../workspaces")
        except ValidationError as error:
            show.line(error.code, str(error))
    print()


if __name__ == "__main__":
    main()
