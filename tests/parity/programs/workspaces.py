"""Workspaces are listed and deleted."""

from honcho import Honcho

honcho = Honcho()
honcho.peer("ann")
other = Honcho(workspace_id="to-be-deleted")
other.peer("ben")
print("to-be-deleted" in list(honcho.workspaces()))
for session in other.sessions():
    session.delete()
honcho.delete_workspace("to-be-deleted")
print(honcho.workspace_id in list(honcho.workspaces()))
