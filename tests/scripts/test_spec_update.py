"""Taking over a newer server: everything or nothing, one list of what to decide, then done."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.scripts.generate_samples import files
from tests.scripts.spec_samples import FACTS
from tests.scripts.update_samples import CREATED, copied_project, newer, run

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]
OVERLAY = "openapi/v3.overlay.yaml"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "project"
    folder.mkdir()
    return copied_project(folder)


def changed(project: Path, name: str, *pairs: tuple[str, str]) -> None:
    """Edit a file as a person would."""
    path = project / name
    text = path.read_text(encoding="utf-8")
    for old, new in pairs:
        assert old in text, old
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")


def without_action(text: str, target: str) -> str:
    """An overlay without the actions that begin with a target."""
    parts = re.split(r"(?m)^(?=- target:)", text)
    return "".join(one for one in parts if not one.startswith(f"- target: {target}"))


def everything(project: Path) -> dict[str, bytes]:
    found = {f"generated/{name}": data for name, data in files(project / "generated").items()}
    for path in [*(project / "openapi").glob("*.*"), project / "CHANGELOG.md"]:
        found[path.name] = path.read_bytes()
    return found


def test_one_list_of_what_to_decide_and_then_one_run(project: Path, tmp_path: Path) -> None:
    document, before = newer(tmp_path), everything(project)

    first = run(project, "update.py", str(document))

    assert first.returncode == 1, first.stderr
    after = everything(project)
    assert {name for name in after if after[name] != before.get(name)} == {"v3.overlay.yaml"}
    assert "Nothing is taken over yet." in first.stdout
    for target, hint in (
        ("$.paths.*[?@.operationId=='test_emit']\n", "the operation 'test_emit' is gone"),
        (
            "$.components.schemas.SessionQueueStatus\n",
            "SessionQueueStatus.session_id: renamed to 'internal_id'",
        ),
    ):
        assert target in first.stdout
        assert hint in first.stdout
    for target in ("'create_report'", "name=='depth'", "Session.properties['tone']"):
        assert target in first.stdout

    decide(project)
    second = run(project, "update.py", str(document))

    assert second.returncode == 0, second.stdout + second.stderr
    assert "Everything is taken over." in second.stdout
    done = run(project, "spec.py", "check")
    assert done.returncode == 0, done.stdout + done.stderr
    types = [sys.executable, "-m", "mypy", "honcho/blocking"]
    done = subprocess.run(types, cwd=project, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    report = project / "generated/honcho_api/v3/api/operations.py"
    assert CREATED.split("/")[-1] in report.read_text(encoding="utf-8")
    changes = (project / "CHANGELOG.md").read_text(encoding="utf-8")
    assert "`honcho_api.v3` is that of server 3.9.0:" in changes
    assert "POST /v3/workspaces/{workspace_id}/reports: new operation 'create_report'." in changes


def decide(project: Path) -> None:
    """What a person does after the first run: to the overlay, and to the facade."""
    path = project / OVERLAY
    text = without_action(
        path.read_text(encoding="utf-8"), "$.paths.*[?@.operationId=='test_emit']"
    )
    text = text.replace(
        "      session_id: {description: 'The internal id",
        "      internal_id: {description: 'The id",
    )
    target = "$.components.schemas.SessionQueueStatus.properties['internal_id']"
    text = without_action(text, target)
    text = text.replace('description: ""', 'description: "Something."')
    text = text.replace(
        'x-idempotent: null, summary: ""', 'x-idempotent: false, summary: "Make one."'
    )
    path.write_text(text, encoding="utf-8")
    changed(
        project,
        "honcho/aio/scope.py",
        (
            "v3.get_scope_status, self.workspace_id, self.id)",
            "v3.get_scope_status, self.workspace_id, self.id, depth=1)",
        ),
    )
    webhooks = project / "honcho/aio/webhooks.py"
    source = webhooks.read_text(encoding="utf-8")
    begin = source.index("    async def test(self)")
    end = source.find("\n    async def ", begin + 1)
    webhooks.write_text(source[:begin].rstrip() + "\n" + (source[end:] if end > 0 else ""))


def test_an_entry_that_is_empty_fails_the_check(project: Path, tmp_path: Path) -> None:
    with (project / OVERLAY).open("a", encoding="utf-8") as overlay:
        overlay.write("- target: $.components.schemas.Peer\n  update: {description: ''}\n")

    done = run(project, "spec.py", "check")

    assert done.returncode == 1
    assert "says nothing yet about $.components.schemas.Peer" in done.stdout


def test_a_document_that_cannot_be_generated_changes_nothing(project: Path, tmp_path: Path) -> None:
    text = FACTS.read_text(encoding="utf-8")
    document = tmp_path / "odd.json"
    odd = text.replace('"const": "always"', "").replace(
        '"schemas": {', '"schemas": {"Odd": {"not": {}},', 1
    )
    document.write_text(odd, encoding="utf-8")
    before = everything(project)

    done = run(project, "update.py", str(document))

    assert done.returncode == 2
    assert "Odd" in done.stderr
    assert "nothing was changed" in done.stderr
    assert everything(project) == before


def test_the_document_that_is_known_changes_nothing(project: Path) -> None:
    before = everything(project)

    done = run(project, "update.py", str(FACTS))

    assert done.returncode == 0, done.stdout
    assert everything(project) == before
