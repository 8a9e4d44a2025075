# Derived from honcho/aio/transport/__init__.py by scripts/blocking.py; do not edit.
"""From a call of the facade to the engine and back: build, attempt, decide, read."""
