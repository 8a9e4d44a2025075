"""The settings of clients and of single calls: resolved and checked once, then immutable."""
