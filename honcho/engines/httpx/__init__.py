"""Whole httpx clients as engines."""
