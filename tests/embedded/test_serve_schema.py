"""Whatever a client may send: never a failure of the server, never a shape that is not documented.

schemathesis draws requests from the document that the server itself serves, both such as the
document allows and such as it forbids. What is drawn is the same on every run.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator

import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from schemathesis import Case, GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.core.transport import Response
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
)

from honcho.embedded import EmbeddedServer
from honcho.embedded.schema.document import DOCUMENT
from honcho.embedded.serve import running_server

CASES = int(os.environ.get("HONCHO_SCHEMA_CASES", "15"))
"""Per operation and mode."""

STORED = {
    "workspace_id": "stored",
    "peer_id": "alice",
    "session_id": "talk",
    "scope_id": "work",
    "scope_name": "work",
}
"""Path parameters that lead to something, used in half of the cases."""

SCHEMA = schemathesis.openapi.from_dict(DOCUMENT)
OPERATIONS = {found.ok().label: found.ok() for found in SCHEMA.get_all_operations()}


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with EmbeddedServer() as server, running_server(server) as url:
        base = f"{url}/v3/workspaces/stored"
        said = [{"peer_id": "alice", "content": "I keep bees."}, {"peer_id": "bob", "content": "!"}]
        concluded = {"content": "Alice keeps bees", "observer_id": "alice", "observed_id": "alice"}
        requests.post(f"{base}/sessions", json={"id": "talk", "scopes": ["work"]}, timeout=30)
        requests.post(f"{base}/sessions/talk/messages", json={"messages": said}, timeout=30)
        requests.post(f"{base}/conclusions", json={"conclusions": [concluded]}, timeout=30)
        yield url


ASKED = [
    pytest.param(label, mode, id=f"{label} {mode.value}")
    for label in sorted(OPERATIONS)
    for mode in GenerationMode
    # Nothing can be wrong in a request that has no parameters and no body.
    if mode != GenerationMode.NEGATIVE or label not in {"GET /health", "GET /deriver/metrics"}
]


@pytest.mark.slow
@pytest.mark.parametrize(("label", "mode"), ASKED)
def test_every_answer_is_documented(url: str, label: str, mode: GenerationMode) -> None:
    with requests.Session() as session:

        @seed(20261121)
        @settings(
            max_examples=CASES,
            deadline=None,
            database=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        @given(case=OPERATIONS[label].as_strategy(mode), known=st.booleans())
        def ask(case: Case, known: bool) -> None:
            if known:
                case.path_parameters.update(
                    {name: STORED[name] for name in STORED.keys() & case.path_parameters.keys()}
                )
            answer = case.call(base_url=url, session=session)
            checks = [not_a_server_error]
            documented = case.operation.definition.raw["responses"]
            if str(answer.status_code) in documented and not _is_a_sentence(answer):
                checks += [content_type_conformance, response_schema_conformance]
            else:
                assert _is_a_sentence(answer)
            case.validate_response(answer, checks=checks)

        ask()


def _is_a_sentence(answer: Response) -> bool:
    """A refusal with a text, as the real server words what its document does not describe."""
    if answer.status_code < 400:
        return False
    body = json.loads(answer.content)
    return (
        isinstance(body, dict)
        and body.keys() == {"detail"}
        and isinstance(body["detail"], str)
        and body["detail"] != ""
    )
