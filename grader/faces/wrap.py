"""Break lines for a terminal: Japanese may break between any two characters, but not before 。、or )."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_NEVER_FIRST = frozenset("。、」』)）]】・ー…？！：，．ぁぃぅぇぉっゃゅょァィゥェォッャュョ")
_NEVER_LAST = frozenset("「『(（[【")
_BROKEN = re.compile(r"(\S)\n(?!\d+[.)]\s)(?=([^\s\-*|]))")
_PIECES = re.compile(r"`[^`]*`|[\x21-\x7e]+|\s+|.", re.DOTALL)


@lru_cache(4096)  # the pieces of a line come again and again
def width(text: str) -> int:
    """Return how many columns a text takes.

    >>> width("重みW")
    5
    """
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text
    )


def padded(text: str, columns: int) -> str:
    """Return a text that fills so many columns.

    >>> padded("重み", 7) + "W"
    '重み   W'
    """
    return text + " " * (columns - width(text))


def shortened(text: str, columns: int) -> str:
    """Return a text of at most so many columns, with … where something is missing.

    >>> shortened("重みの更新", 7)
    '重みの…'
    """
    if width(text) <= columns:
        return text
    end = next(k for k in range(len(text), -1, -1) if width(text[:k]) < columns)
    return text[:end] + "…"


@lru_cache(512)  # of what is said of a class, most has been said before
def wrap(text: str, columns: int, indent: str = "") -> str:
    """Return a text broken into lines of at most `columns`, each indented; its own lines stay.

    >>> print(wrap("平均をとる割り算が抜けていないか。", 12))
    平均をとる割
    り算が抜けて
    いないか。
    >>> print(wrap("重みは 3x₁ と `W[0]`, b", 13))
    重みは 3x₁ と
    `W[0]`, b
    """
    room = max(columns - width(indent), 8)
    return "\n".join(indent + line for one in text.split("\n") for line in _lines(one, room))


def reflow(text: str) -> str:
    r"""Join the lines of each paragraph, so that it can be wrapped anew; lists and blank lines stay.

    >>> reflow("重みを\n掛け、\nb を足すと\n`u` です。\n- one")
    '重みを掛け、b を足すと `u` です。\n- one'
    """
    return _BROKEN.sub(lambda gap: gap[1] if _close(gap[1], gap[2]) else f"{gap[1]} ", text)


def _close(left: str, right: str) -> bool:
    """Say whether two characters stand together without a space: both Japanese, or at 。 and the like."""
    wide = width(left) == 2, width(right) == 2
    return all(wide) or (wide[0] and left in _NEVER_FIRST) or (wide[1] and right in _NEVER_LAST)


def _lines(text: str, room: int) -> list[str]:
    lines = [""]
    for piece in _cut(_glued(_PIECES.findall(text)), room):
        if lines[-1] and width(lines[-1]) + width(piece.rstrip()) > room:
            lines[-1] = lines[-1].rstrip()
            lines.append("")
            piece = piece.lstrip()  # noqa: PLW2901 - a new line starts without the space that broke it
        lines[-1] += piece
    return [line.rstrip() for line in lines]


def _cut(pieces: list[str], room: int) -> Iterator[str]:
    """Cut what is wider than a line: code at a space, what has none (a long path) anywhere."""
    for piece in pieces:
        rest = piece
        while width(rest.rstrip()) > room:
            most = next(k for k in range(len(rest), 0, -1) if width(rest[:k]) <= room)
            end = rest.rfind(" ", 0, most) + 1 or most
            yield rest[:end]
            rest = rest[end:]
        yield rest


def _glued(pieces: list[str]) -> list[str]:
    """Join what may not stand at the start or the end of a line to its neighbour."""
    glued: list[str] = []
    for piece in pieces:
        if glued and _inseparable(glued[-1][-1], piece[0]):
            glued[-1] += piece
        else:
            glued.append(piece)
    return glued


def _inseparable(left: str, right: str) -> bool:
    """Say whether no line may end between two characters, such as between code and a full stop."""
    if left in _NEVER_LAST or right in _NEVER_FIRST:
        return True
    return not (left.isspace() or right.isspace()) and width(left) < 2 and width(right) < 2
