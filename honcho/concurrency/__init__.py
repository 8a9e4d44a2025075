"""Waiting, locking and concurrent work: once with asyncio tasks, once with threads."""
