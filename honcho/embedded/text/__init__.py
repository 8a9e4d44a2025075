"""Texts: words, tokens, nearness."""
