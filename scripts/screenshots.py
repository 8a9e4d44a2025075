"""Takes the pictures of the inspector that the documentation shows: ``make screenshots``.

Each is taken at the width of a desk and of a phone, light and dark. They are written as WebP, which
is small enough for the repository.
"""

from __future__ import annotations

import base64
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT)]

from honcho.inspect.serve import running_inspector
from tests.inspect.chromium import chromium
from tests.inspect.conftest import connecting
from tests.inspect.demo import WORKSPACE, demo_server

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

IMAGES = ROOT / "docs" / "images"
SHAPES = {"desk": (1100, 800), "phone": (390, 800)}
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
QUALITY = 80


def main() -> None:
    """Take them all."""
    with (
        demo_server() as server,
        running_inspector(connecting(server), workspace=WORKSPACE) as url,
        chromium() as browser,
    ):
        for shape in SHAPES:
            for scheme in SCHEMES:
                _take_all(browser, url, shape, scheme)


def _take_all(browser: Browser, url: str, shape: str, scheme: Literal["light", "dark"]) -> None:
    width, height = SHAPES[shape]
    page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)
    end = f"{shape}-{scheme}.webp"
    page.goto(url)
    page.get_by_role("link", name="priya").first.click()
    page.get_by_label("Question about priya").fill("What is Priya allergic to?")
    page.get_by_role("button", name="Ask").click()
    page.get_by_role("heading", name="Sources").wait_for()
    page.mouse.move(0, 0)
    _take(page, IMAGES / f"inspect-peer-{end}")
    page.get_by_role("link", name="Sessions", exact=True).click()
    page.get_by_role("link", name="hut-trip").click()
    page.get_by_role("link", name="Context for a model").wait_for()
    _take(page, IMAGES / f"inspect-session-{end}")
    page.close()


def _take(page: Page, file: Path) -> None:
    """Playwright itself writes no WebP; Chromium does."""
    session: Any = page.context.new_cdp_session(page)
    taken = session.send("Page.captureScreenshot", {"format": "webp", "quality": QUALITY})
    file.write_bytes(base64.b64decode(taken["data"]))
    print(f"{file.relative_to(ROOT)}: {file.stat().st_size // 1024} kB")


if __name__ == "__main__":
    main()
