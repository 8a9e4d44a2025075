"""Waiting, locking and running things together, once with tasks and once with threads."""
