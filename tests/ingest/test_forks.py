"""Files of a process that forks: their locks and positions are shared with the child."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest

from honcho import ConfigurationError
from honcho.ingest.checkpoint import Checkpoint
from honcho.uploads.contents import Streamed
from tests.servers.children import ended, fork

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="Windows does not fork")


def test_a_child_does_not_keep_a_checkpoint_locked(tmp_path: Path) -> None:
    path = tmp_path / "run.checkpoint"
    checkpoint = Checkpoint.open(path, "w")
    source, out = os.pipe()
    child = fork(lambda: os.read(source, 1))  # it lives on
    with pytest.raises(ConfigurationError, match="in use"):
        Checkpoint.open(path, "w")
    checkpoint.close()
    Checkpoint.open(path, "w").close()
    os.write(out, b"x")
    assert ended(child) == 0
    os.close(source)
    os.close(out)


def test_a_copy_of_a_reader_is_read_by_parent_and_child() -> None:
    content = os.urandom(2**20)
    streamed = Streamed("a reader", io.BytesIO(content))
    streamed.load()

    def read() -> None:
        for _ in range(20):
            file, found = streamed.open(), b""
            while piece := file.read(1000):
                found += piece
            assert found == content

    with streamed._loading:
        child = fork(lambda: (read(), streamed.load()))
    read()
    assert ended(child) == 0
