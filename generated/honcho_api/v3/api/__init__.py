# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""The operations."""
