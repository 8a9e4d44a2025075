# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""Operations of the group ``peers``."""
