"""A chart as SVG: hit rate over tokens, a line for each way."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

WIDTH, HEIGHT = 720, 440
LEFT, RIGHT, TOP, BOTTOM = 64, 104, 56, 56
COLORS = ("#6b7280", "#0f766e", "#b45309", "#7c3aed")
INK, GRID = "#1f2937", "#e5e7eb"
Points = Sequence[tuple[float, float]]


def draw(title: str, series: Mapping[str, Points]) -> str:
    """The chart.

    Args:
        title: What it shows.
        series: For each way its points: tokens, more than 0, and the hit rate from 0 to 1.
    """
    every = [tokens for points in series.values() for tokens, _ in points]
    first, last = math.floor(math.log2(min(every))), math.ceil(math.log2(max(every)))

    def x(tokens: float) -> float:
        share = (math.log2(tokens) - first) / (last - first)
        return LEFT + share * (WIDTH - LEFT - RIGHT)

    def y(rate: float) -> float:
        return HEIGHT - BOTTOM - rate * (HEIGHT - TOP - BOTTOM)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img">',
        f"<title>{title}</title>",
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>',
        _text(LEFT, 30, title, size=16),
        _text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 12, "tokens before the model", anchor="middle"),
        f'<g transform="rotate(-90 18 {HEIGHT / 2})">',
        _text(18, HEIGHT / 2, "questions answered", anchor="middle"),
        "</g>",
    ]
    for step in range(6):
        level = y(step / 5)
        parts.append(_line(LEFT, level, WIDTH - RIGHT, level))
        parts.append(_text(LEFT - 8, level + 4, f"{step * 20} %", anchor="end"))
    for power in range(first, last + 1):
        place = x(2**power)
        parts.append(_line(place, HEIGHT - BOTTOM, place, HEIGHT - BOTTOM + 5))
        parts.append(_text(place, HEIGHT - BOTTOM + 20, f"{2**power:,}", anchor="middle"))
    for color, (name, points) in zip(COLORS, series.items(), strict=False):
        at = [(x(tokens), y(rate)) for tokens, rate in sorted(points)]
        path = " ".join(f"{a:.1f},{b:.1f}" for a, b in at)
        parts.append(f'<polyline points="{path}" fill="none" stroke="{color}" stroke-width="2"/>')
        parts += [f'<circle cx="{a:.1f}" cy="{b:.1f}" r="4" fill="{color}"/>' for a, b in at]
        parts.append(_text(at[-1][0] + 10, at[-1][1] + 4, name, color=color))
    return "\n".join([*parts, "</svg>"]) + "\n"


def _text(
    x: float, y: float, text: str, *, anchor: str = "start", size: int = 13, color: str = INK
) -> str:
    place = f'x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"'
    font = f'font-family="system-ui, sans-serif" font-size="{size}" fill="{color}"'
    return f"<text {place} {font}>{text}</text>"


def _line(x1: float, y1: float, x2: float, y2: float) -> str:
    return f'<path d="M{x1:.1f} {y1:.1f}L{x2:.1f} {y2:.1f}" stroke="{GRID}"/>'
