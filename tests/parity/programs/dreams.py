"""Work in the background is asked for."""

from honcho import Honcho

honcho = Honcho()
ann = honcho.peer("ann")
session = honcho.session("talk")
session.add_messages(ann.message("hello"))
print(honcho.schedule_dream(observer=ann, session=session, observed="ann"))
