"""The inspector: a small web application that shows what a Honcho server remembers.

``python -m honcho inspect`` runs it. It needs the extra of its name: ``pip install
"honcho-sdk[inspect]"``. It is also an example of the async client in a service: ``app`` has the
lifespan, ``clients`` the clients of all requests, ``events`` and ``pages/chat`` an answer that is
streamed to a browser and cancelled when the browser disconnects.
"""
