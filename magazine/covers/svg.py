"""A cloth as SVG: a line of thread a row, equal rows drawn once and used again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from magazine.covers.drafts import Row

#: The sheet in threads, and where the cloth begins on it.
WIDTH, HEIGHT = 132, 176
LEFT, TOP = 11, 25


class Weaver:
    """Collects rows of thread. ``parts()`` gives their definitions and their uses."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}
        self._uses: list[str] = []

    def lay(self, rows: Sequence[Row], thickness: Sequence[float], x: int, y: int) -> None:
        """``rows`` from the point ``x``, ``y`` on, each as thick as ``thickness`` says."""
        layers: dict[tuple[bool, str, float], list[str]] = {}
        for place, row in enumerate(rows):
            for order, (colour, path) in enumerate(_threads(row)):
                over = not (order == 0 and all(row))
                use = f'<use href="#{self._name(path)}" y="{place}"/>'
                layers.setdefault((over, colour, thickness[place]), []).append(use)
        self._uses.append(f'<g transform="translate({x} {y}.5)">')
        for (_over, colour, width), uses in sorted(layers.items(), key=lambda item: item[0][0]):
            group = f'<g stroke="{colour}" stroke-width="{width}">{"".join(uses)}</g>'
            self._uses.append(group)
        self._uses.append("</g>")

    def turn(self, rows: Sequence[Row], thickness: Sequence[float], x: int, y: int) -> None:
        """The same with rows that run downwards: warp ends."""
        self._uses.append('<g transform="matrix(0 1 1 0 0 0)">')
        self.lay(rows, thickness, y, x)
        self._uses.append("</g>")

    def parts(self) -> str:
        """Everything laid so far, as elements."""
        paths = (f'<path id="{name}" d="{path}"/>' for path, name in self._names.items())
        return f'<defs>{"".join(paths)}</defs><g fill="none">{"".join(self._uses)}</g>'

    def _name(self, path: str) -> str:
        return self._names.setdefault(path, f"r{len(self._names)}")


def upright_lines(ends: Iterable[tuple[int, int, int]]) -> str:
    """Path data of lines downwards, each given as x, y and length."""
    return "".join(f"M{x}.5 {y}v{length}" for x, y, length in ends)


def _threads(row: Row) -> list[tuple[str, str]]:
    """Colour and path data; in a full row the commonest colour runs under all others."""
    base = max(dict.fromkeys(row), key=row.count) if all(row) else None
    found: dict[str, str] = {}
    ends: dict[str, int] = {}
    if base:
        found[base] = f"M0 0h{len(row)}"
    place = 0
    for colour, run in groupby(row):
        length = len(list(run))
        if colour and colour != base:
            move = f"m{place - ends[colour]} 0" if colour in ends else f"M{place} 0"
            found[colour] = f"{found.get(colour, '')}{move}h{length}"
            ends[colour] = place + length
        place += length
    return list(found.items())
