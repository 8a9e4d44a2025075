"""What ``make docs`` does around the site generator.

    python scripts/docs.py pages         write the reference pages of the raw layer
    python scripts/docs.py finish SITE   check what was built, and add llms.txt and llms-full.txt

Exit codes: 0 all is well, 1 a link leads nowhere or something would be loaded from elsewhere.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "generated")]

from scripts.pages import links, llms, raw_reference


def pages() -> int:
    """Writes the pages that follow from the generated package."""
    for name, text in raw_reference.all_pages().items():
        (ROOT / "docs" / "reference" / name).write_text(text, encoding="utf-8")
    return 0


def finish(site: Path) -> int:
    """Adds the texts for language models to a built site, then checks every link of it."""
    for name, text in llms.texts(ROOT).items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(text, encoding="utf-8")
    problems = links.problems(site)
    print("\n".join(problems) or f"every link of {site.name}/ leads somewhere")
    return 1 if problems else 0


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["pages"]:
            sys.exit(pages())
        case ["finish", folder]:
            sys.exit(finish(Path(folder)))
        case _:
            sys.exit(__doc__)
