"""The parts of ``scripts/blocking.py``."""
