"""Sends the facade's calls to the engine: build, attempt, retry, read the response."""
