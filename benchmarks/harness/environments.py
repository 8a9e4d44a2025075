"""An environment for each contender, so that nobody's packages are in anybody else's way."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HOME = ROOT / ".venv"

PEERS = {
    "honcho-ai": ("honcho-ai==2.7.0",),
    "httpx": ("httpx==0.28.1", "httpx2==2.16.2"),
    "chart": ("matplotlib>=3.9",),
}


def python_of(name: str) -> Path:
    """The interpreter of an environment; makes the environment if it is not there."""
    home = HOME / f"bench-{name}"
    folder = "Scripts" if sys.platform == "win32" else "bin"
    python = home / folder / "python"
    ready = home / ".ready"
    wanted = "\n".join(PEERS[name])
    if not ready.is_file() or ready.read_text(encoding="utf-8") != wanted:
        print(f"installing {' '.join(PEERS[name])} in {home.relative_to(ROOT)} ...", flush=True)
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(home)], check=True)
        pip = [str(python), "-m", "pip", "--disable-pip-version-check", "-qq", "install"]
        subprocess.run([*pip, *PEERS[name]], check=True)
        ready.write_text(wanted, encoding="utf-8")
    return python


def versions(python: Path | str, names: tuple[str, ...]) -> dict[str, str]:
    """The versions of packages in an environment."""
    code = (
        "import sys\nfrom importlib.metadata import version, PackageNotFoundError\n"
        "for name in sys.argv[1:]:\n"
        "    try: print(name, version(name))\n"
        "    except PackageNotFoundError: pass"
    )
    done = subprocess.run(
        [str(python), "-c", code, *names], check=True, capture_output=True, text=True
    )
    return dict(line.split() for line in done.stdout.splitlines())
