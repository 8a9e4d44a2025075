"""Pytest plugin: fixtures around the embedded server."""
