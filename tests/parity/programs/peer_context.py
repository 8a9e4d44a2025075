"""What is known of a peer, in one call."""

from honcho import Honcho

honcho = Honcho()
ann = honcho.peer("ann")
ann.set_card(["Likes tea"])
ann.conclusions.create([{"content": "Ann likes tea"}])
context = ann.context()
print(context.peer_id, context.target_id, context.peer_card, "tea" in context.representation)
print(sorted(context.model_dump()))
