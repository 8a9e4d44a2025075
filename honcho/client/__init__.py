"""What all copies and both halves of one client share.

The official SDK has its client in a module of this name, so the client can be imported from here.
That module's file is also what tells that both packages lie in one folder: each import of either
comes here.
"""

from __future__ import annotations

import os

from honcho.client.lazy import attach

__getattr__ = attach(
    __name__, {"ENVIRONMENTS": "honcho.settings.address", "Honcho": "honcho.blocking"}
)

if os.path.exists(f"{__path__[0]}.py"):  # noqa: PTH110 - pathlib would double the time of import
    from honcho.client.conflict import warn

    warn()
