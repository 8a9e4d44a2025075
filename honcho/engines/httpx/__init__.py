"""Engines that send with a client of httpx."""
