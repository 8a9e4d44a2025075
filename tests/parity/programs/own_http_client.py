"""A client of httpx that the program has made."""

import httpx

from honcho import Honcho

calls = []
with httpx.Client(event_hooks={"request": [lambda request: calls.append(request.method)]}) as http:
    honcho = Honcho(http_client=http)
    print(honcho.peer("ann").id, calls)
