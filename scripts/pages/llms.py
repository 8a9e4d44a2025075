"""The documentation as plain text for language models: ``llms.txt`` and what it links to.

``llms.txt`` lists the pages, ``llms-full.txt`` is all of them in one file, and each page is beside
its HTML as Markdown. Where a page has ``::: name``, the signature and docstring of that name stand.
"""

from __future__ import annotations

import importlib
import inspect
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from scripts.pages import raw_reference

_DIRECTIVE = re.compile(r"^::: (\S+)\n((?:    .*\n)*)", re.MULTILINE)
_SNIPPET = re.compile(r'^--8<-- "(.+):2:"$', re.MULTILINE)
_COMMENT = re.compile(r"^<!-- .* -->\n", re.MULTILINE)


def texts(root: Path) -> dict[str, str]:
    """The files by their path below the site."""
    project = tomllib.loads((root / "zensical.toml").read_text(encoding="utf-8"))["project"]
    derived = {f"reference/{name}": text for name, text in raw_reference.all_pages().items()}
    pages: dict[str, str] = {}
    for _, path in _entries(project["nav"]):
        text = derived.get(path) or (root / "docs" / path).read_text(encoding="utf-8")
        pages[path] = markdown(root, text)
    lines = [f"# {project['site_name']}", f"> {project['site_description']}"]
    for section in project["nav"]:
        for title, below in section.items():
            entries = [(title, below)] if isinstance(below, str) else list(_entries(below))
            listed = [f"- [{name}]({path}): {_about(pages[path])}" for name, path in entries]
            lines += [f"## {title}", "\n".join(listed)]
    whole = "\n\n".join(pages.values())
    return {**pages, "llms.txt": "\n\n".join(lines) + "\n", "llms-full.txt": whole}


def markdown(root: Path, text: str) -> str:
    """A page as Markdown, with everything that it includes."""
    text = _SNIPPET.sub(lambda found: _without_title(root / found[1]), text)
    return _DIRECTIVE.sub(lambda found: _described(found[1], found[2]), _COMMENT.sub("", text))


def _without_title(path: Path) -> str:
    return path.read_text(encoding="utf-8").split("\n", 1)[1].strip()


def _entries(nav: list[Any]) -> Iterator[tuple[str, str]]:
    """The pages of a navigation, with their titles, in order."""
    for section in nav:
        if isinstance(section, str):
            yield "Overview", section
            continue
        for title, below in section.items():
            if isinstance(below, str):
                yield title, below
            else:
                yield from _entries(below)


def _about(page: str) -> str:
    """The first sentence of a page."""
    paragraphs = (one for one in page.split("\n\n")[1:] if re.match(r"[A-Z`*]", one))
    text = " ".join(next(paragraphs, "").split())
    return re.split(r"(?<=[.:]) ", text)[0]


def _described(name: str, options: str) -> str:
    """What stands at a name: its docstring, and those of its public members."""
    module, _, attribute = name.rpartition(".")
    found = getattr(importlib.import_module(module), attribute) if module else None
    if isinstance(found, ModuleType) or found is None:
        found = importlib.import_module(name)
    parts = [f"### {_signature(name, found)}", _docstring(found)]
    if inspect.isclass(found) and "members: false" not in options:
        for key in dir(found):
            member = inspect.getattr_static(found, key)
            if key.startswith("_") or not _docstring(member):
                continue
            if inspect.isroutine(getattr(found, key)) or isinstance(member, property):
                parts += [f"#### {_signature(key, getattr(found, key))}", _docstring(member)]
    return "\n\n".join(parts) + "\n"


def _signature(name: str, found: Any) -> str:
    if not inspect.isfunction(found) and not inspect.ismethod(found):
        return f"`{name}`"
    word = "async " if inspect.iscoroutinefunction(found) else ""
    return f"`{word}{name}{inspect.signature(found)}`"


def _docstring(found: Any) -> str:
    return inspect.getdoc(found) or ""
