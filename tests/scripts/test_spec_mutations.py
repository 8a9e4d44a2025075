"""Every kind of change of a document: how it is classified, and what of the facade it breaks."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from scripts.codegen.constructs.operations import check_document
from scripts.codegen.constructs.schemas import SchemaCheck
from scripts.specs.building import build_what_fits
from scripts.specs.changes import Severity
from scripts.specs.comparing import compare
from scripts.specs.document import SpecError
from scripts.specs.facade import Facade
from scripts.specs.facts import to_facts
from scripts.specs.loading import load_document
from scripts.specs.reporting import Effect, impact
from scripts.specs.typechecks import mistakes_with
from tests.scripts.mutations import MUTATIONS, Mutation
from tests.scripts.spec_samples import FACTS, OVERLAY, ROOT

PUBLISHED: Any = load_document(str(FACTS))


@pytest.fixture(scope="module")
def facade() -> Facade:
    return Facade.read(ROOT)


def effect_of(mutation: Mutation, facade: Facade) -> Effect:
    document = copy.deepcopy(PUBLISHED)
    mutation.change(document)
    found = impact(compare(PUBLISHED, to_facts(document)), facade, None)
    told = {(one.change.place, one.change.what): one for one in found.effects}
    assert (mutation.place, mutation.what) in told, list(told)
    return told[mutation.place, mutation.what]


def test_there_are_thirty_and_more() -> None:
    assert len({one.name for one in MUTATIONS}) == len(MUTATIONS) > 30


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda one: str(one.name))
def test_a_change_is_classified(mutation: Mutation, facade: Facade) -> None:
    effect = effect_of(mutation, facade)

    assert (effect.raw, effect.facade) == (mutation.raw, mutation.facade)
    assert effect.change.functions or mutation.raw == Severity.ADDITIVE


@pytest.mark.parametrize(
    "mutation", [one for one in MUTATIONS if one.refused], ids=lambda one: str(one.name)
)
def test_what_cannot_be_generated_is_refused_by_name(mutation: Mutation) -> None:
    document = copy.deepcopy(PUBLISHED)
    mutation.change(document)
    merged = build_what_fits(to_facts(document), load_document(str(OVERLAY)))

    with pytest.raises(SpecError, match=str(mutation.refused)):
        check_document(merged, SchemaCheck(merged))


@pytest.mark.slow
def test_the_code_of_the_facade_that_is_named_is_what_does_not_type_check(facade: Facade) -> None:
    tried = [one for one in MUTATIONS if one.raw == Severity.BREAKING and not one.refused]
    document = copy.deepcopy(PUBLISHED)
    for mutation in tried:
        mutation.change(document)
    facts = to_facts(document)

    mistakes = mistakes_with(ROOT, facts, load_document(str(OVERLAY)), "v3")

    found = impact(compare(PUBLISHED, facts), facade, mistakes)
    assert found.unexplained == []
    unfit = {(one.change.place, one.change.what): one.unfit for one in found.effects}
    for mutation in tried:
        named = set(unfit[mutation.place, mutation.what] or ())
        assert named >= set(mutation.unfit), mutation.name
        assert bool(named) == bool(mutation.unfit), mutation.name
    where = [facade.called_at(one.path, one.line) for one in mistakes]
    assert {code for codes in unfit.values() for code in codes or ()} == set().union(*where)


def test_the_committed_document_breaks_nothing_and_v2_is_told_apart(facade: Facade) -> None:
    assert compare(PUBLISHED, PUBLISHED).changes == ()
    older: Any = load_document(str(ROOT / "openapi/v2.facts.json"))

    found = impact(compare(older, PUBLISHED), facade, None)

    told = {one.change.place: one.change.what for one in found.effects}
    for old, new in (
        ("DELETE {}/observations/{observation_id}", "DELETE {}/conclusions/{conclusion_id}"),
        ("POST {}/observations", "POST {}/conclusions"),
        ("POST {}/observations/list", "POST {}/conclusions/list"),
        ("POST {}/observations/query", "POST {}/conclusions/query"),
        ("GET {}/deriver/status", "GET {}/queue/status"),
        ("POST {}/trigger_dream", "POST {}/schedule_dream"),
        ("GET {}/sessions/{session_id}/clone", "POST {}/sessions/{session_id}/clone"),
        (
            "POST {}/sessions/{session_id}/peers/{peer_id}/config",
            "PUT {}/sessions/{session_id}/peers/{peer_id}/config",
        ),
    ):
        place, now = (one.replace("{}", "/workspaces/{workspace_id}") for one in (old, new))
        assert told[place] == f"is now {now}"
    for field in ("reasoning_level", "filters", "scope", "response_format"):
        assert told[f"DialecticOptions.{field}"].startswith("new optional field")
    assert told["Observation"] == "the schema is now called 'Conclusion'"
    assert {told["POST /workspaces/{workspace_id}/peers/{peer_id}/chat, answer 200.content"]} == {
        "string -> string | null"
    }
