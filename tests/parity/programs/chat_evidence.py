"""What an answer rests on."""

from honcho import ChatResponse, Evidence, Honcho

honcho = Honcho()
ann = honcho.peer("ann")
honcho.session("garden").add_messages([ann.message("I grow tomatoes in my garden.")])
answer = ann.chat("What does Ann grow?", include_evidence=True)
print(isinstance(answer, ChatResponse), "tomatoes" in answer.content)
print(answer.evidence is None or isinstance(answer.evidence, Evidence))
