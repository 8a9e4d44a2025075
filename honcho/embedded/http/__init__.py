"""The embedded server over HTTP: an ASGI application, and what it refuses."""
