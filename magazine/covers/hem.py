"""The hem, with the issue's number and year woven in, as in old ryijys."""

from __future__ import annotations

from magazine.covers.drafts import ENDS, Row

HEIGHT = 20
_TOP = 3  # plain picks above the figures

_FIGURES = {
    "0": "01110 11011 11011 11011 11011 11011 01110",
    "1": "00110 01110 00110 00110 00110 00110 01111",
    "2": "01110 11011 00011 00110 01100 11000 11111",
    "3": "11110 00011 00011 01110 00011 00011 11110",
    "4": "00111 01111 11011 11011 11111 00011 00011",
    "5": "11111 11000 11110 00011 00011 11011 01110",
    "6": "01110 11000 11110 11011 11011 11011 01110",
    "7": "11111 00011 00110 00110 01100 01100 01100",
    "8": "01110 11011 11011 01110 11011 11011 01110",
    "9": "01110 11011 11011 01111 00011 00011 01110",
    "/": "00001 00011 00010 00110 01100 01000 11000",
    "-": "00000 00000 00000 11111 00000 00000 00000",
    "A": "01110 11011 11011 11111 11011 11011 11011",
    "B": "11110 11011 11011 11110 11011 11011 11110",
    "C": "01110 11011 11000 11000 11000 11011 01110",
    "D": "11110 11011 11011 11011 11011 11011 11110",
    "E": "11111 11000 11000 11110 11000 11000 11111",
    "F": "11111 11000 11000 11110 11000 11000 11000",
    "G": "01110 11011 11000 11011 11011 11011 01111",
    "H": "11011 11011 11011 11111 11011 11011 11011",
    "I": "01111 00110 00110 00110 00110 00110 01111",
    "J": "00011 00011 00011 00011 00011 11011 01110",
    "K": "11011 11011 11110 11100 11110 11011 11011",
    "L": "11000 11000 11000 11000 11000 11000 11111",
    "M": "10001 11011 11111 11111 10101 10001 10001",
    "N": "10011 11011 11011 11111 11111 11011 11001",
    "O": "11111 11011 11011 11011 11011 11011 11111",
    "P": "11110 11011 11011 11110 11000 11000 11000",
    "Q": "01110 11011 11011 11011 11011 01110 00011",
    "R": "11110 11011 11011 11110 11110 11011 11011",
    "S": "01111 11000 11000 01110 00011 00011 11110",
    "T": "11111 00110 00110 00110 00110 00110 00110",
    "U": "11011 11011 11011 11011 11011 11011 01110",
    "V": "11011 11011 11011 11011 11011 01110 00100",
    "W": "10001 10001 10101 11111 11111 11011 10001",
    "X": "11011 11011 01110 00100 01110 11011 11011",
    "Y": "11011 11011 11011 01110 00110 00110 00110",
    "Z": "11111 00011 00110 01100 11000 11000 11111",
}


def hem_rows(text: str, face: str, back: str) -> list[Row]:
    """``HEIGHT`` rows with ``text`` (digits, A to Z, "/" and "-") in ``face`` on ``back``.

    A long text is woven narrow; at 15 characters the hem is full and the rest stays out.
    """
    wide = 2 if len(text) * 12 <= ENDS - 4 else 1
    text = text[: (ENDS - 4) // (6 * wide)]
    left = (ENDS - len(text) * 6 * wide + wide) // 2
    rows: list[Row] = []
    for pick in range(HEIGHT):
        row: Row = [back] * ENDS
        for end in _lit(text, (pick - _TOP) // 2, wide):
            row[left + end] = face
        rows.append(row)
    chequered: Row = [face if end // 2 % 2 else back for end in range(ENDS)]
    return [chequered, *rows[1:-1], chequered]


def _lit(text: str, line: int, wide: int) -> list[int]:
    """The ends that are lit in one of the seven lines of the figures."""
    if not 0 <= line < 7:
        return []
    lines = [_FIGURES[character].split()[line] for character in text]
    bits = "".join(f"{bits}0" for bits in lines)
    return [
        place * wide + end for place, bit in enumerate(bits) if bit == "1" for end in range(wide)
    ]
