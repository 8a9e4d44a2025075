"""Checks a built site: links and anchors lead somewhere, and nothing is loaded from elsewhere."""

from __future__ import annotations

import re
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

# What a browser loads on its own: an address elsewhere in one of these needs a network.
_LOADED = {("link", "href"), *((tag, "src") for tag in ("iframe", "img", "script", "source"))}
_NAMING = {"canonical", "next", "prev", "alternate"}
_STYLE = re.compile(r"(?:url\(|@import)\s*[\"']?(?:https?:)?//[^)\"']*")


class _Page(HTMLParser):
    """The anchors of a page, and where it leads."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.anchors = {"", "__top"}
        self.links: set[str] = set()
        self.loaded: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value for name, value in attrs if value is not None}
        self.anchors |= {values[name] for name in ("id", "name") if name in values}
        is_name = tag == "link" and set(values.get("rel", "").split()) & _NAMING
        for name in ("href", "src"):
            if name in values and not is_name:
                into = self.loaded if (tag, name) in _LOADED else self.links
                into.add(values[name])


@cache
def _page(path: Path) -> _Page:
    return _Page(path.read_text(encoding="utf-8"))


def problems(site: Path) -> list[str]:
    """One line for each link of a site that leads nowhere or is loaded from elsewhere."""
    found: list[str] = []
    for path in sorted(site.rglob("*.html")):
        place = path.relative_to(site).as_posix()
        page = _page(path)
        for target in sorted(page.links | page.loaded):
            wrong = _wrong(site, path, target, target in page.loaded)
            found += [f"{place}: {target}: {wrong}"] if wrong else []
    for path in sorted(site.rglob("*.css")):
        for match in _STYLE.finditer(path.read_text(encoding="utf-8")):
            found.append(f"{path.relative_to(site)}: {match[0]}: loaded from elsewhere")
    return found


def _wrong(site: Path, path: Path, target: str, is_loaded: bool) -> str | None:
    parts = urlsplit(target)
    if parts.scheme == "data":
        return None
    if parts.scheme or parts.netloc:
        return "loaded from elsewhere" if is_loaded else None
    # The page for what is not found is shown at any address, so its links begin at the root.
    base = site if parts.path.startswith("/") else path.parent
    file = base / unquote(parts.path).lstrip("/") if parts.path else path
    file = file / "index.html" if file.is_dir() else file
    if not file.is_file():
        return "there is no such file"
    has_anchor = file.suffix != ".html" or unquote(parts.fragment) in _page(file).anchors
    return None if has_anchor else "there is no such anchor"
