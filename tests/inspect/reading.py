"""What a test reads in a page."""

from __future__ import annotations

import re
from html import unescape


def texts(page: str, element: str, marked: str = "") -> list[str]:
    """The texts of all elements of a kind, perhaps of one class, without the tags in them."""
    pattern = rf"<{element}\b[^>]*{marked}[^>]*>(.*?)</{element}>"
    return [_text(found) for found in re.findall(pattern, page, re.DOTALL)]


def links(page: str, beginning: str) -> list[str]:
    """The addresses of all links that begin so."""
    found = (unescape(one) for one in re.findall(r'href="([^"]*)"', page))
    return [one for one in found if one.startswith(beginning)]


def form_key(page: str) -> str:
    """The key of the forms of a page."""
    found = re.search(r'name="form_key" value="([0-9a-f]+)"', page)
    assert found is not None
    return found[1]


def _text(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]*>", "", html)).split())
