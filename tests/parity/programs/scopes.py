"""A named set of sessions."""

from honcho import Honcho, Scope

honcho = Honcho()
first, second = honcho.session("one"), honcho.session("two")
scope = honcho.scope("work", metadata={"a": 1})
assert isinstance(scope, Scope)
scope.add_sessions([first, "two"])
print(sorted(session.id for session in scope.sessions()), scope.metadata)
scope.remove_session(second)
print([session.id for session in scope.sessions()], [one.id for one in honcho.scopes()])
print(sorted(scope.status()))
