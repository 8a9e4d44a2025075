"""A file becomes messages."""

import io

from honcho import Honcho

honcho = Honcho()
peer, session = honcho.peer("ann"), honcho.session("files")
made = session.upload_file(("notes.txt", b"Ann has a dog.", "text/plain"), peer)
print([(one.peer_id, one.content) for one in made])
opened = io.BytesIO(b"Ben has a cat.")
opened.name = "more.txt"
made = session.upload_file(opened, "ann", metadata={"kind": "pets"})
print(made[0].content, made[0].metadata["kind"])
