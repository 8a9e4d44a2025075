"""The parts of ``scripts/spec.py``: read a document, keep its facts, apply the overlay, write, compare."""
