"""Replays exchanges recorded on a real server, and says where another server differs."""
