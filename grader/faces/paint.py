"""Colour for terminals, always beside a symbol and a word, never instead of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_CODES = {"green": "32", "red": "31", "yellow": "33", "cyan": "36", "dim": "2", "bold": "1"}


@dataclass(frozen=True, slots=True)
class Paint:
    """Colour text, or leave it as it is.

    >>> Paint(on=False)("○", "green")
    '○'
    """

    on: bool

    def __call__(self, text: str, colour: str) -> str:
        """Return the text in a colour."""
        return f"\x1b[{_CODES[colour]}m{text}\x1b[0m" if self.on and text else text


def wants_colour(environ: Mapping[str, str], *, terminal: bool, plain: bool) -> bool:
    """Say whether to colour: only on a terminal, and not where NO_COLOR or --plain ask otherwise."""
    return terminal and not plain and not environ.get("NO_COLOR") and environ.get("TERM") != "dumb"
