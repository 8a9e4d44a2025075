"""All conclusions of a workspace."""

from honcho import Honcho, WorkspaceConclusions

honcho = Honcho()
ann, session = honcho.peer("ann"), honcho.session("talk")
session.add_messages([ann.message("hello")])
(one,) = ann.conclusions.create([{"content": "Ann greets", "session_id": session.id}])
assert isinstance(honcho.conclusions, WorkspaceConclusions)
print([found.content for found in honcho.conclusions.list(filters={"observed_id": "ann"})])
print([found.content for found in honcho.conclusions.get_many([one.id, "gone"])])
