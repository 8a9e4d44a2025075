"""The example of an agent without a framework; the others run in the suites of the frameworks."""

from __future__ import annotations

import pytest

from examples.agents.scripted_model import scripted_model
from tests.agents.examples import TURNS, assert_complete, run_example

pytestmark = pytest.mark.slow
SCRIPT = "without_framework.py"


def test_it_runs_with_a_scripted_model() -> None:
    assert_complete(run_example(SCRIPT))


def test_with_a_key_it_calls_the_endpoint_that_is_set() -> None:
    search = {"search_memory": {"query": "starter", "limit": 1}}
    with scripted_model([search, *(answer for _, answer in TURNS)]) as url:
        settings = {"OPENAI_API_KEY": "sk-test", "OPENAI_BASE_URL": url, "OPENAI_MODEL": "other"}
        assert_complete(run_example(SCRIPT, **settings))
