"""What is known of a peer, as text."""

from honcho import Honcho

honcho = Honcho()
ann, ben = honcho.peer("ann"), honcho.peer("ben")
session = honcho.session("garden")
session.add_peers([ann, ben])
ann.conclusions.create([{"content": "Ann grows tomatoes", "session_id": session.id}])
print("tomatoes" in ann.representation())
print("tomatoes" in session.representation(ann))
print("tomatoes" in ann.representation(search_query="tomatoes", search_top_k=3))
print(isinstance(ben.representation(target="ann"), str))
