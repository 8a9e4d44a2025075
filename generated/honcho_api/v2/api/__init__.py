# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""The operations, one module each, in folders as the API groups them."""
