# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""`explicit`: said in so many words. `deductive`: follows from others. `inductive`: a pattern in
several. `contradiction`: some of them cannot both be true.
"""

from typing import Literal, TypeAlias

ConclusionLevel: TypeAlias = Literal["explicit", "deductive", "inductive", "contradiction"]
