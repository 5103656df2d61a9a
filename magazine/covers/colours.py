"""The yarns: eight dyes, linen and ink, and arithmetic on ``#rrggbb``."""

from __future__ import annotations

LINEN, INK = "#efe7d6", "#18212c"

#: One dye a section, in the sections' order: madder, onion skin, woad, cranberry, orchil,
#: alder bark, copper water, birch leaf.
DYES = (
    "#b5382c",
    "#d79a2b",
    "#2a5d92",
    "#a83a68",
    "#6a559c",
    "#9c5a32",
    "#1e7b7c",
    "#6d8a31",
)


def mix(one: str, other: str, share: float) -> str:
    """``one`` with ``share`` (0 to 1) of ``other`` in it."""
    pairs = zip(channels(one), channels(other), strict=True)
    return "#" + "".join(f"{round(a * (1 - share) + b * share):02x}" for a, b in pairs)


def darkened(colour: str, until: float) -> str:
    """``colour`` with just enough ink that linen reads on it at ``until`` to one."""
    steps = (mix(colour, INK, share / 20) for share in range(21))
    return next(step for step in steps if contrast(step, LINEN) >= until)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG, from 1 to 21."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def channels(colour: str) -> tuple[int, int, int]:
    """Red, green and blue, 0 to 255."""
    red, green, blue = bytes.fromhex(colour[1:])
    return red, green, blue


def _luminance(colour: str) -> float:
    shares = (value / 255 for value in channels(colour))
    linear = [v / 12.92 if v <= 0.03928 else ((v + 0.055) / 1.055) ** 2.4 for v in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
