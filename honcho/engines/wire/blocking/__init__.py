# Derived from honcho/engines/wire/aio/__init__.py by scripts/blocking.py; do not edit.
"""The engine ``wire``, blocking half: connections, connecting, and the engine itself."""
