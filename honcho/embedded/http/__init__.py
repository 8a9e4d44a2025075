"""The embedded server over HTTP: an ASGI application, and checks of requests."""
