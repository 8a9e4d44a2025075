"""The official SDK's ``honcho.conclusions``: conclusions, and the views of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from honcho.blocking import ConclusionsView as ConclusionScope
from honcho.blocking import ConclusionsView as ConclusionsView
from honcho.blocking import WorkspaceConclusions as WorkspaceConclusions
from honcho.official.elsewhere import elsewhere
from honcho.types import Conclusion as Conclusion
from honcho.types import ConclusionCreate as ConclusionCreateParams

__all__ = [
    "Conclusion",
    "ConclusionCreateParams",
    "ConclusionScope",
    "ConclusionsView",
    "WorkspaceConclusions",
]

if not TYPE_CHECKING:
    __getattr__ = elsewhere(__name__)
