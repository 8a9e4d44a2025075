"""An answer as it comes, and as a whole."""

from honcho import DialecticStreamResponse, Honcho

honcho = Honcho()
ann = honcho.peer("ann")
honcho.session("garden").add_messages([ann.message("I grow tomatoes in my garden.")])
stream = ann.chat_stream("What does Ann grow?")
assert isinstance(stream, DialecticStreamResponse)
text = ""
for piece in stream:
    text += piece
print(stream.is_complete, stream.get_final_response()["content"] == text)
print("tomatoes" in text, stream.evidence)
