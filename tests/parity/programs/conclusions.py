"""Conclusions of a peer about itself."""

from honcho import Honcho
from honcho.conclusions import Conclusion, ConclusionCreateParams

honcho = Honcho()
ann, session = honcho.peer("ann"), honcho.session("talk")
session.add_messages([ann.message("hello")])
created = ann.conclusions.create(
    [ConclusionCreateParams(content="Ann is friendly", session_id=session.id)]
)
print(isinstance(created[0], Conclusion), created[0].content, created[0].observer_id)
print([one.content for one in ann.conclusions.list()], created[0].level)
print([one.content for one in ann.conclusions.query("friendly", top_k=1)])
ann.conclusions.delete(created[0].id)
print(ann.conclusions.list().total)
