"""The text of PDF files, line by line."""

from __future__ import annotations

import io
import logging
import threading
from collections.abc import Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pypdf import PageObject

_GUARD = threading.Lock()


def text_of_pdf(content: bytes) -> str:
    """The text of each page that has any; words on one line of the page stay on one line.

    Raises:
        ValueError: The file is broken, or it needs a password.
    """
    from pypdf import PdfReader

    with _silent("pypdf"):
        try:
            texts = list(map(_lines, PdfReader(io.BytesIO(content)).pages))
        except Exception as error:  # a broken file can raise anything
            raise ValueError(f"not a PDF that can be read: {type(error).__name__}") from error
    pages = enumerate(texts, 1)
    return "\n\n".join(f"[Page {number}]\n{text}" for number, text in pages if text)


def _lines(page: PageObject) -> str:
    """The lines of a page, without the blanks that imitate positions on the line."""
    places = page.extract_text(
        extraction_mode="layout",
        layout_mode_space_vertically=False,
        layout_mode_strip_rotated=False,
    )
    # Text in a font that is not embedded in the file has no known positions.
    lines = (" ".join(line.split()) for line in (places or page.extract_text()).splitlines())
    return "\n".join(filter(None, lines))


@contextmanager
def _silent(name: str) -> Generator[None]:
    """Suppress a library's log records: pypdf warns about every irregularity of a file."""
    logger = logging.getLogger(name)
    with _GUARD:
        level = logger.level
        logger.setLevel(logging.CRITICAL + 1)
        try:
            yield
        finally:
            logger.setLevel(level)
