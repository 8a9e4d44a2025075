"""Engines send requests: our own HTTP/1.1, httpx clients, and the server in this process."""
