"""Runs the code blocks of a Markdown page as one program, and compares what they print.

- ``python`` blocks run in order in one namespace; ``await`` may stand at the top, as in a notebook.
- A ``text`` block right behind one (nothing but empty lines between) is what it has to print.
- ``sh`` blocks run only where ``<!-- run -->`` stands on the line before.
"""

from __future__ import annotations

import ast
import asyncio
import contextlib
import inspect
import io
import os
import re
import subprocess
import sys
import textwrap
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from honcho import AsyncHoncho, Honcho

_FENCE = re.compile(
    r"^(?P<indent>[ ]*)(?P<fence>```+)(?P<language>[^\n`]*)\n"
    r"(?P<code>.*?)^(?P=indent)(?P=fence)[ ]*$",
    re.MULTILINE | re.DOTALL,
)
_RUN = "<!-- run -->"


@dataclass(frozen=True)
class Block:
    """A fenced block that is run."""

    language: str
    code: str
    line: int
    expected: str | None
    """What it has to print; ``None`` where the page does not say."""


def blocks(text: str) -> list[Block]:
    """The blocks of a page that are to be run, in order."""
    found: list[Block] = []
    previous = 0
    for match in _FENCE.finditer(text):
        language = match["language"].strip()
        code = textwrap.dedent(match["code"])
        between = text[previous : match.start()]
        if language == "text" and found and not between.strip() and not found[-1].expected:
            found[-1] = Block(found[-1].language, found[-1].code, found[-1].line, code)
        elif language == "python" or (language == "sh" and between.rstrip().endswith(_RUN)):
            line = text.count("\n", 0, match.start()) + 2
            found.append(Block(language, code, line, None))
        previous = match.end()
    return found


class Program:
    """The namespace and event loop in which the blocks of one page run."""

    def __init__(self, page: Path) -> None:
        self.page = page
        self.namespace: dict[str, Any] = {"__name__": "__main__"}
        self._runner = asyncio.Runner()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Closes what a reader's process would close by ending."""
        for value in self.namespace.values():
            if isinstance(value, AsyncHoncho):
                self._runner.run(value.aclose())
            elif isinstance(value, Honcho):
                value.close()
        self._runner.close()

    def run(self, block: Block) -> None:
        """Runs one block.

        Raises:
            AssertionError: It printed something else than the page says.
        """
        printed = self._shell(block) if block.language == "sh" else self._python(block)
        if block.expected is not None:
            place = f"{self.page.name}, line {block.line}"
            assert printed.rstrip() == block.expected.rstrip(), f"{place} printed:\n{printed}"

    def _python(self, block: Block) -> str:
        # As many empty lines in front as the page has, so that tracebacks show its line numbers.
        source = "\n" * (block.line - 1) + block.code
        code = compile(source, str(self.page), "exec", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
        output = io.StringIO()
        with contextlib.redirect_stdout(output):
            if code.co_flags & inspect.CO_COROUTINE:
                self._runner.run(eval(code, self.namespace))
            else:
                exec(code, self.namespace)
        return output.getvalue()

    def _shell(self, block: Block) -> str:
        path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
        done = subprocess.run(
            ["bash", "-euo", "pipefail", "-c", block.code],
            env={**os.environ, "PATH": path},
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert done.returncode == 0, f"{self.page.name}, line {block.line}:\n{done.stderr}"
        return done.stdout
