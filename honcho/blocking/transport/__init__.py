# Derived from honcho/aio/transport/__init__.py by scripts/blocking.py; do not edit.
"""The way of a request to the engine and back: attempts, answers and events of streams."""
