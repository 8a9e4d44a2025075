"""What an example of an agent prints, here and in the environments of the frameworks."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

EXAMPLES = Path(__file__).resolve().parents[2] / "examples" / "agents"
TURNS = (
    ("What is my sourdough starter called?", "Your starter is called Otto."),
    ("I will bake rye bread on Sunday.", "Rye it is. Feed Otto on Saturday evening."),
)


def run_example(script: str, **environment: str) -> str:
    """What it prints, with nothing of the machine's settings and keys."""
    own = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("HONCHO_", "OPENAI_"))
    }
    done = subprocess.run(
        [sys.executable, "-W", "error", EXAMPLES / script],
        env={**own, "PYTHONIOENCODING": "utf-8", **environment},
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def assert_complete(printed: str) -> None:
    """Both turns were had and stored, and the model was given the memory."""
    for text, answer in TURNS:
        assert f"mara:   {text}\nhelper: {answer}\n" in printed
        assert f"   mara         {text}\n   helper       {answer}\n" in printed
    _, _, request = printed.partition("the model's last request\n")
    begins = [line[16:] for line in request.splitlines()]
    assert begins[0].startswith("You help with baking, in one sentence. Text between")
    assert begins[1].startswith('<honcho_memory kind="known" about="mara"> <peer_card> Name: Mara')
    assert begins[2:5] == [*TURNS[0], TURNS[1][0]]
    assert begins[5].startswith('<honcho_memory kind="recalled"> <message ')
    assert len(begins) == 6
