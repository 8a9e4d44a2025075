"""Without ``HONCHO_TEST_URL`` only the tests of the suite itself run."""

from __future__ import annotations

import os

collect_ignore: list[str] = [] if os.environ.get("HONCHO_TEST_URL") else ["test_contract_live.py"]
