"""The inspector in a real browser, on the demo's conversation."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from honcho.embedded import EmbeddedServer
from honcho.inspect.serve import running_inspector
from tests.inspect.chromium import WHERE, chromium
from tests.inspect.conftest import connecting
from tests.inspect.demo import WORKSPACE

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(WHERE is None, reason="no Chromium: make test-browser installs it"),
]


@pytest.fixture(scope="module")
def driven() -> Iterator[Browser]:
    with chromium() as found:
        yield found


@pytest.fixture(scope="module")
def address(demo: EmbeddedServer) -> Iterator[str]:
    with running_inspector(connecting(demo), workspace=WORKSPACE) as url:
        yield url


@pytest.fixture
def page(driven: Browser, address: str) -> Iterator[Page]:
    """The page of the demo's workspace. Nothing may be refused by the policy, or fail in it."""
    said: list[str] = []
    shown = driven.new_page()
    shown.on("console", lambda message: said.append(message.text))
    shown.on("pageerror", lambda error: said.append(str(error)))
    shown.goto(address)
    yield shown
    shown.close()
    assert said == []


def test_from_a_peer_to_the_messages_of_a_conclusion(page: Page) -> None:
    assert "token" not in page.url
    page.get_by_role("link", name="priya").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("priya")
    page.get_by_role("link", name="Priya is allergic to hazelnuts").click()
    expect(page.get_by_role("blockquote")).to_have_text("Priya is allergic to hazelnuts")
    page.get_by_role("link", name="Show in the conversation").first.click()
    message = page.locator("article:target")
    expect(message).to_contain_text("Proper allergy, not a preference")
    expect(message).to_be_in_viewport()


def test_an_answer_is_streamed_and_its_source_opened(page: Page) -> None:
    page.get_by_role("link", name="priya").click()
    page.get_by_label("Question about priya").fill("What is Priya allergic to?")
    page.get_by_role("button", name="Ask").click()
    answer = page.locator("[data-answer]")
    expect(answer.locator("[data-text]")).to_contain_text("Priya is allergic to hazelnuts")
    expect(page.get_by_role("button", name="Stop")).to_be_hidden()
    answer.get_by_role("link", name="Priya is allergic to hazelnuts").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Conclusion")


def test_a_search_marks_its_hits(page: Page) -> None:
    page.get_by_role("searchbox").fill("adrenaline pens")
    page.get_by_role("searchbox").press("Enter")
    expect(page.locator("mark").first).to_have_text("adrenaline")


def test_the_queue_is_live(page: Page) -> None:
    page.get_by_role("link", name="Queue", exact=True).click()
    part = page.locator("[data-live]")
    expect(part).to_contain_text("Nothing is left to do")
    # What the script puts there replaces what came with the page.
    part.evaluate("part => part.replaceChildren()")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(part).to_contain_text("Nothing is left to do")


@pytest.mark.parametrize("width", [320, 390, 1100])
def test_no_page_is_wider_than_the_screen(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 700})
    home = page.url
    for path in ("", "/peers/priya", "/sessions/hut-trip", "/sessions/hut-trip/context", "/queue"):
        page.goto(home + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path


def test_every_field_has_a_name_and_the_keyboard_reaches_the_content(page: Page) -> None:
    home = page.url
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    for path in ("/peers/priya", "/sessions/hut-trip", "/sessions/hut-trip/context"):
        page.goto(home + path)
        nameless = page.evaluate(
            "[...document.querySelectorAll('input:not([type=hidden]), select, textarea')]"
            ".filter(field => !field.labels.length).map(field => field.outerHTML)"
        )
        assert nameless == []
        assert page.locator("h1").count() == 1
