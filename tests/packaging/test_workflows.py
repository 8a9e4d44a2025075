"""The workflow files say what the project says: its Pythons, and who may publish."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


def load(name: str) -> dict[str, Any]:
    path = ROOT / ".github" / name
    found: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


def steps(workflow: dict[str, Any]) -> list[dict[str, Any]]:
    return [step for job in workflow["jobs"].values() for step in job.get("steps", [])]


def test_the_matrix_has_every_python_that_the_package_names() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = [
        line.rpartition(" ")[2]
        for line in project["classifiers"]
        if line.startswith("Programming Language :: Python :: 3.")
    ]
    matrix = load("workflows/ci.yml")["jobs"]["tests"]["strategy"]["matrix"]
    assert matrix["python"] == named == ["3.11", "3.12", "3.13", "3.14"]
    assert {one.partition("-")[0] for one in matrix["system"]} == {"ubuntu", "macos", "windows"}


def test_ci_runs_what_developers_run() -> None:
    runs = [step.get("run", "") for step in steps(load("workflows/ci.yml"))]
    assert ".ci/run" in runs


def test_ci_runs_the_live_suite_and_keeps_its_report() -> None:
    live = load("workflows/ci.yml")["jobs"]["live"]["steps"]
    assert "make test-live-targets" in [step.get("run") for step in live]
    assert live[-1]["with"]["path"] == "live-report/"


def test_a_schedule_compares_with_a_server_and_opens_an_issue() -> None:
    workflow = load("workflows/server.yml")
    assert workflow[True]["schedule"]  # YAML takes "on" for true
    assert workflow["permissions"] == {"contents": "read", "issues": "write"}
    job = workflow["jobs"]["compare"]
    assert job["env"]["SPEC"] == "${{ inputs.url || vars.HONCHO_SPEC_URL }}"
    compare, report = job["steps"][-2:]
    assert 'scripts/spec.py diff "$SPEC"' in compare["run"]
    assert "gh issue create" in report["run"]
    assert report["if"] == "${{ steps.diff.outputs.code != '0' }}"


def test_only_the_last_job_of_a_release_may_publish_and_it_has_no_token() -> None:
    release = load("workflows/release.yml")
    jobs = release["jobs"]
    assert release["permissions"] == {"contents": "read"}
    assert {name for name, job in jobs.items() if "permissions" in job} == {"publish"}
    assert jobs["publish"]["permissions"] == {"id-token": "write"}
    assert jobs["publish"]["environment"] == "pypi"
    assert (jobs["publish"]["needs"], jobs["build"]["needs"]) == ("build", "test")
    assert release[True] == {"push": {"tags": ["v*"]}}  # YAML takes "on" for true


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_no_workflow_reads_a_secret_or_keeps_credentials(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert "secrets." not in text
    checkouts = [
        step
        for step in steps(load(f"workflows/{path.name}"))
        if step.get("uses", "").startswith("actions/checkout@")
    ]
    assert checkouts
    assert all(step["with"] == {"persist-credentials": False} for step in checkouts)


@pytest.mark.parametrize("name", ["bug.yml", "feature.yml"])
def test_an_issue_form_has_what_forms_need(name: str) -> None:
    form = load(f"ISSUE_TEMPLATE/{name}")
    assert {"name", "description", "body"} <= form.keys()
    fields = [one for one in form["body"] if one["type"] != "markdown"]
    assert len({one["id"] for one in fields}) == len(fields)
    assert any(one.get("validations", {}).get("required") for one in fields)


def test_a_bug_report_asks_for_doctor() -> None:
    ids = [one.get("id") for one in load("ISSUE_TEMPLATE/bug.yml")["body"]]
    assert "doctor" in ids
