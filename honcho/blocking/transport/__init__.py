# Derived from honcho/aio/transport/__init__.py by scripts/blocking.py; do not edit.
"""Sends the facade's calls to the engine: build, attempt, retry, read the response."""
