# Derived from honcho/engines/httpx/aio/__init__.py by scripts/blocking.py; do not edit.
"""The engine ``httpx``, blocking half."""
