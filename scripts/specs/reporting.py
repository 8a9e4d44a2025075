"""A comparison with whom it breaks, for people and for programs."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from scripts.specs.changes import Change, Severity
from scripts.specs.comparing import Comparison
from scripts.specs.facade import Facade
from scripts.specs.typechecks import TypeMistake, blamed

_SHOWN = 6


@dataclass(frozen=True, slots=True)
class Effect:
    """A change, and what it is for both kinds of callers."""

    change: Change
    methods: list[str]
    """The methods of the facade that it concerns."""
    unfit: list[str] | None
    """The code of the facade that no longer type-checks; ``None`` where that was not tried."""

    @property
    def raw(self) -> Severity:
        """For callers of the functions of the raw layer."""
        return self.change.severity

    @property
    def facade(self) -> Severity:
        """For callers of the facade: what it does not use, or only names, is not their business."""
        is_theirs = self.methods and self.change.on_wire
        return self.raw if is_theirs else Severity.COSMETIC


@dataclass(frozen=True, slots=True)
class Impact:
    """All changes with their effects."""

    comparison: Comparison
    effects: list[Effect]
    unexplained: list[str]
    """What does not type-check for no change that would explain it."""

    def as_json(self) -> str:
        """For programs."""
        found: dict[str, Any] = {
            "old": self.comparison.old_version,
            "new": self.comparison.new_version,
            "severity": self.comparison.severity.word if self.effects else "same",
            "changes": [
                {
                    "place": one.change.place,
                    "what": one.change.what,
                    "raw": one.raw.word,
                    "facade": one.facade.word,
                    "functions": sorted(one.change.functions),
                    "methods": one.methods,
                    "unfit": one.unfit,
                }
                for one in self.effects
            ],
            "unexplained": self.unexplained,
        }
        return json.dumps(found, indent=1)

    def as_markdown(self) -> str:
        """For people."""
        versions = f"{self.comparison.old_version} -> {self.comparison.new_version}"
        if not self.effects:
            return f"# {versions}: nothing changed"
        counts = [
            f"{number} {severity.word}"
            for severity in reversed(Severity)
            if (number := sum(one.raw == severity for one in self.effects))
        ]
        plural = "s" if len(self.effects) > 1 else ""
        lines = [f"# {versions}: {len(self.effects)} change{plural}, {', '.join(counts)}"]
        for severity in reversed(Severity):
            those = [one for one in self.effects if one.raw == severity]
            if those:
                lines += ["", f"## {severity.word.capitalize()}", ""]
                lines += [line for one in those for line in _lines(one)]
        if self.unexplained:
            lines += ["", "## The facade does not type-check here either", ""]
            lines += [f"- {one}" for one in self.unexplained]
        return "\n".join(lines)


def impact(comparison: Comparison, facade: Facade, mistakes: list[TypeMistake] | None) -> Impact:
    """Tell whom the changes concern.

    Args:
        comparison: The changes.
        facade: The code that calls the operations.
        mistakes: What a type checker says of that code, if it was asked.
    """
    breaking = [one for one in comparison.changes if one.breaking]
    unfit, left = blamed(breaking, mistakes or [], facade)
    effects = [
        Effect(
            one,
            facade.methods(one.functions),
            None if mistakes is None else unfit.get(one, []),
        )
        for one in comparison.changes
    ]
    unexplained = [f"{one.path.relative_to(facade.root)}:{one.line}: {one.message}" for one in left]
    return Impact(comparison, effects, unexplained)


def _lines(effect: Effect) -> list[str]:
    change = effect.change
    lines = [f"- **{change.place}**: {change.what}"]
    if change.functions:
        lines.append(f"  - raw layer: {_some(sorted(change.functions))}")
    if effect.methods:
        word = "" if effect.facade == effect.raw else f" ({effect.facade.word})"
        lines.append(f"  - facade{word}: {_some(effect.methods)}")
    elif change.functions:
        lines.append("  - facade: no method uses it")
    if effect.unfit:
        lines.append(f"  - does not type-check any more: {_some(effect.unfit)}")
    return lines


def _some(names: list[str]) -> str:
    shown = ", ".join(f"`{name}`" for name in names[:_SHOWN])
    return f"{shown} and {len(names) - _SHOWN} more" if len(names) > _SHOWN else shown
