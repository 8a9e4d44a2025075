"""Runs programs one after the other in this process, and prints what each of them printed as JSON.

    python -I run_programs.py URL PROGRAM...

It is run by the Python of two environments, that of this project and one that has the official SDK,
so it imports neither. Each program has a workspace of its own.
"""

from __future__ import annotations

import io
import json
import os
import runpy
import sys
from contextlib import redirect_stdout
from pathlib import Path


def run(program: Path) -> str:
    """What a program prints, and the error that ends it if there is one."""
    os.environ["HONCHO_WORKSPACE_ID"] = program.stem
    printed = io.StringIO()
    with redirect_stdout(printed):
        try:
            runpy.run_path(str(program), run_name="__main__")
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what happened
            print(f"{type(error).__name__}: {error}")
    return printed.getvalue()


def main(url: str, programs: list[str]) -> None:
    """Run them, and print the object that has their outputs."""
    os.environ["HONCHO_URL"] = url
    print(json.dumps({Path(one).stem: run(Path(one)) for one in programs}))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
