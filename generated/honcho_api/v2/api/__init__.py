# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""The operations."""
