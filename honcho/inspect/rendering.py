"""Renders results of the client as HTML. All stored text is escaped: see the templates."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from functools import cache
from typing import Any
from urllib.parse import quote, urlencode

from attrs import define, field
from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse

from honcho._version import __version__
from honcho.inspect.marks import marked

TONES = 8
"""The number of colours for peers."""

NOTICES = {
    "card": "The card is stored.",
    "conclusion": "The conclusion is stored.",
    "deleted": "The conclusion is deleted.",
    "message": "The message is stored.",
}
"""The message that a page shows after a form, by ``done`` in its address."""


def href(*segments: str, **query: str | int | None) -> str:
    """The address of a page of the inspector; parameters that are ``None`` are left out."""
    path = "/" + "/".join(quote(one, safe="", errors="replace") for one in segments)
    given = {name: value for name, value in query.items() if value is not None}
    return f"{path}?{urlencode(given, errors='replace')}" if given else path


def tone(peer: str) -> int:
    """The number of a peer's colour: the same on every page."""
    return sum(map(ord, peer)) % TONES


def day(moment: datetime) -> str:
    """A day, such as ``2 March 2026``. All times are UTC."""
    return f"{moment.astimezone(UTC):%d %B %Y}".lstrip("0")


def clock(moment: datetime) -> str:
    """A time of the day, such as ``18:04``."""
    return f"{moment.astimezone(UTC):%H:%M}"


@cache
def environment() -> Environment:
    """The templates."""
    # S701: autoescape is on, whatever the name of the template.
    found = Environment(
        loader=PackageLoader("honcho.inspect"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    # To a type checker these dicts hold nothing but what Jinja itself puts into them.
    functions: dict[str, Any] = found.globals  # pyright: ignore[reportUnknownMemberType, reportAssignmentType]
    functions |= {"href": href, "other_page": other_page, "marked": marked}
    functions |= {"sections": sections, "version": __version__}
    filters: dict[str, Any] = found.filters  # pyright: ignore[reportUnknownMemberType, reportAssignmentType]
    filters |= {"tone": tone, "day": day, "clock": clock}
    return found


def html(template: str, /, **context: Any) -> str:
    """Render a part of a page."""
    return environment().get_template(template).render(**context)


def render(request: Request, template: str, /, status: int = 200, **context: Any) -> HTMLResponse:
    """Render a page. The values that every page needs are taken from the request."""
    settings = request.state.settings
    context |= {
        "status": status,
        "path": request.url.path,
        "query": dict(request.query_params),
        "workspace": context.get("workspace")
        or request.scope.get("path_params", {}).get("workspace"),
        "server": request.state.clients.first.base_url,
        "write": settings.write,
        "form_key": settings.form_key,
        "notice": NOTICES.get(request.query_params.get("done", "")),
    }
    # A lone surrogate in a stored text must not break the whole page.
    return HTMLResponse(html(template, **context).encode("utf-8", "replace"), status)


def other_page(path: str, query: Mapping[str, str], page: int) -> str:
    """The address of another page of the same list."""
    kept = {name: value for name, value in query.items() if name not in {"page", "done"}}
    return f"{path}?{urlencode({**kept, 'page': page}, errors='replace')}"


_LINE = re.compile(r"\[(?P<time>\d{4}-\d\d-\d\d \d\d:\d\d):\d\d\] (?P<text>.*)")


@define
class Entry:
    """A line, with the time at its start."""

    text: str
    time: str | None = None


@define
class Section:
    """A heading and the entries below it."""

    title: str
    entries: list[Entry] = field(factory=list[Entry])


def sections(representation: str) -> Sequence[Section]:
    """The sections of a representation that are not empty, in order; unknown lines as they are.

    It is Markdown, and not rendered as such: it contains the text of peers as it is, which must not
    become links, images or headings.
    """
    found = [Section("")]
    for line in representation.splitlines():
        text = line.strip()
        if line.startswith("## "):
            found.append(Section(text.removeprefix("## ")))
        elif match := _LINE.fullmatch(text):
            found[-1].entries.append(Entry(match["text"], match["time"]))
        elif text:
            found[-1].entries.append(Entry(text.replace("**", "")))
    return [section for section in found if section.entries]
