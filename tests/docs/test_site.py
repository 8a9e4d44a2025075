"""The documentation site: what is in it, and the scripts around its generator."""

from __future__ import annotations

import importlib
import re
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

from scripts.pages import links, llms, raw_reference

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
DERIVED = raw_reference.all_pages()
LINK = re.compile(r"\]\((?!https?:|#)([^)#\s]+)(?:#([^)]*))?\)")


def anchors(text: str) -> set[str]:
    """The anchors of a Markdown page, as GitHub and the site make them."""
    prose = re.sub(r"^```.*?^```", "", text, flags=re.MULTILINE | re.DOTALL)
    titles = re.findall(r"^#+ (.*)$", prose, re.MULTILINE)
    return {re.sub(r"\s", "-", re.sub(r"[^\w\s-]", "", title.lower()).strip()) for title in titles}


def reference() -> str:
    """Everything that the pages of the reference describe."""
    written = (path.read_text(encoding="utf-8") for path in sorted(DOCS.glob("reference/*.md")))
    return "\n".join([*written, *DERIVED.values()])


def test_every_page_is_in_the_navigation() -> None:
    project = tomllib.loads((ROOT / "zensical.toml").read_text(encoding="utf-8"))["project"]
    listed = re.findall(r"'([\w/-]+\.md)'", str(project["nav"]))
    pages = {path.relative_to(DOCS).as_posix() for path in DOCS.rglob("*.md")}
    assert len(listed) == len(set(listed))
    assert set(listed) == pages | {f"reference/{name}" for name in DERIVED}


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md"])
def test_links_from_the_root_lead_to_a_page_and_its_section(name: str) -> None:
    for target, anchor in LINK.findall((ROOT / name).read_text(encoding="utf-8")):
        path = ROOT / target
        assert path.exists(), target
        if anchor:
            assert anchor in anchors(path.read_text(encoding="utf-8")), f"{target}#{anchor}"


@pytest.mark.parametrize("module", ["honcho", "honcho.types", "honcho.embedded", "honcho.files"])
def test_every_public_name_has_its_place_in_the_reference(module: str) -> None:
    described = set(re.findall(r"^::: \S+\.(\w+)$", reference(), re.MULTILINE))
    package = importlib.import_module(module)
    whole = {"honcho.errors", "honcho.embedded.plugs", "honcho.webhooks"}
    listed = {name for module in whole for name in vars(importlib.import_module(module))}
    for name in getattr(package, "__all__", None) or dir(package):
        found = getattr(package, name)
        # Names of the official SDK are in the table of docs/migration.md.
        official = str(getattr(found, "__module__", "")).startswith("honcho.official")
        if name.startswith("_") or official or isinstance(found, ModuleType) or name in listed:
            continue
        assert name in described or getattr(found, "__name__", "") in described, name


@pytest.mark.parametrize("version", ["v2", "v3"])
def test_every_operation_and_model_of_the_raw_layer_is_described(version: str) -> None:
    package = importlib.import_module(f"honcho_api.{version}")
    text = "\n".join(raw_reference.pages(version).values())
    public = [name for name in package.__all__ if not name.startswith("_")]
    assert len(public) > 60
    for name in public:
        assert f"::: honcho_api.{version}.{name}\n" in text


def test_every_field_of_every_model_has_a_description() -> None:
    for version in ("v2", "v3"):
        package = importlib.import_module(f"honcho_api.{version}")
        for name in package.__all__:
            model = getattr(package, name)
            for field in getattr(model, "_fields", ()):
                if field != "additional_properties":
                    said = rf"^ +{field}: \S"
                    assert re.search(said, model.__doc__, re.MULTILINE), f"{name}.{field}"


def test_a_broken_site_is_told_link_by_link(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "index.html").write_text(
        '<h2 id="here">x</h2><a href="#here">1</a><a href="sub/">2</a><a href="https://x.org">3</a>'
        '<a href="gone.html">4</a><a href="sub/index.html#gone">5</a>'
        '<script src="https://x.org/x.js"></script><link rel="canonical" href="https://x.org/">'
    )
    (tmp_path / "sub" / "index.html").write_text('<a href="../index.html#here">1</a>')
    (tmp_path / "style.css").write_text("@import 'https://x.org/font.css'; p { color: red }")
    assert links.problems(tmp_path) == [
        "index.html: gone.html: there is no such file",
        "index.html: https://x.org/x.js: loaded from elsewhere",
        "index.html: sub/index.html#gone: there is no such anchor",
        "style.css: @import 'https://x.org/font.css: loaded from elsewhere",
    ]


def test_the_texts_for_language_models_have_every_page_and_docstring() -> None:
    found = llms.texts(ROOT)
    assert "- [Filters](filters.md): Lists and searches take" in found["llms.txt"]
    whole = found["llms-full.txt"]
    for expected in ("### `honcho.Peer`", "#### `async chat(", "## [Unreleased]", "# The outbox"):
        assert expected in whole
    assert ":::" not in whole
    assert "--8<--" not in whole
