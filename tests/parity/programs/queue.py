"""How far the background work has come."""

from honcho import Honcho
from honcho.api_types import QueueStatusResponse

honcho = Honcho()
peer, session = honcho.peer("ann"), honcho.session("talk")
session.add_messages([peer.message("hello")])
for status in (
    honcho.queue_status(),
    honcho.queue_status(observer=peer, session=""),
    session.queue_status(sender="ann"),
):
    print(isinstance(status, QueueStatusResponse), status.total_work_units >= 0)
