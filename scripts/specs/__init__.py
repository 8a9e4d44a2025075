"""The parts of ``scripts/spec.py``: read a document, keep its facts, overlay, write, compare."""
