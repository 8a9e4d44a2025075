"""What the package index shows: the README with links that work there, and where the project is.

Called by the build. Where the project is, only the workflow that releases it knows: it builds with
``GITHUB_SERVER_URL``, ``GITHUB_REPOSITORY`` and ``GITHUB_REF_NAME``. Elsewhere links stay as they
are.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from hatchling.metadata.plugin.interface import MetadataHookInterface

_LINK = re.compile(r"(!?\[[^\]]*\]\()(?!https?:|#|mailto:)([^)\s]+)\)")
_IMAGES = (".svg", ".png", ".webp")


class PackagePage(MetadataHookInterface):
    """Fills in ``readme`` and ``urls``."""

    PLUGIN_NAME = "package-page"

    def update(self, metadata: dict[str, Any]) -> None:
        """Add to the metadata of the project."""
        text = Path(self.root, "README.md").read_text(encoding="utf-8")
        home = home_of(os.environ)
        if home is not None:
            text = absolute(text, home, os.environ.get("GITHUB_REF_NAME", "main"))
            metadata["urls"] = urls(home)
        metadata["readme"] = {"content-type": "text/markdown", "text": text}


def home_of(environment: Mapping[str, str]) -> str | None:
    """The address of the project's repository, where the environment says it."""
    server = environment.get("GITHUB_SERVER_URL")
    repository = environment.get("GITHUB_REPOSITORY")
    return f"{server}/{repository}" if server and repository else None


def absolute(text: str, home: str, reference: str) -> str:
    """Markdown whose relative links lead to files of the repository."""

    def replaced(match: re.Match[str]) -> str:
        kind = "raw" if match[2].endswith(_IMAGES) else "blob"
        return f"{match[1]}{home}/{kind}/{reference}/{match[2]})"

    return _LINK.sub(replaced, text)


def urls(home: str) -> dict[str, str]:
    """Where to find what, for the side of the page."""
    return {
        "Homepage": home,
        "Documentation": f"{home}/tree/main/docs",
        "Changelog": f"{home}/blob/main/CHANGELOG.md",
        "Issues": f"{home}/issues",
    }
