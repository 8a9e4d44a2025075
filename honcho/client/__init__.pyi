"""What type checkers see of this package: the names of the official SDK's module."""

from honcho.blocking import Honcho as Honcho

ENVIRONMENTS: dict[str, str]
