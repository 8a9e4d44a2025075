"""A headless Chromium that is installed on this machine, driven by Playwright."""

from __future__ import annotations

import os
import shutil
from collections.abc import Generator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

WHERE = next(
    (found for name in ("chromium", "chromium-browser") if (found := shutil.which(name))), None
)
"""The program; ``None`` where there is none."""


@contextmanager
def chromium() -> Generator[Browser]:
    """The browser."""
    # Its sandbox refuses to work for root, who runs tests in containers.
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    with sync_playwright() as driver:
        browser = driver.chromium.launch(
            executable_path=WHERE, args=["--no-sandbox"] if is_root else []
        )
        try:
            yield browser
        finally:
            browser.close()
