"""The shape of a program without names, comments and layout, to see which answers are alike."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

MOST_BYTES = 64 * 1024
_GRAM = 5
FEWEST_GRAMS = 40
"""Below this an exercise leaves too little room for two people to differ."""


def grams(source: bytes) -> list[int]:
    r"""Return the hashes of every five neighbouring nodes, sorted; nothing of what cannot be parsed.

    >>> grams(b"def f(x):\n    return x + 1\n") == grams(b"def g(y):  # mine\n    return y+1\n")
    True
    """
    try:
        nodes = list(_nodes(ast.parse(source))) if len(source) <= MOST_BYTES else []
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return []
    return sorted({crc32(" ".join(nodes[n : n + _GRAM]).encode()) for n in range(len(nodes) - _GRAM + 1)})


def alike(
    programs: Mapping[str, Collection[int]], known: Collection[frozenset[int]], least: float = 0.9
) -> list[tuple[str, str, float]]:
    """Return the pairs of programs whose grams overlap (Jaccard) by at least so much, the most alike first.

    Short programs, and those that are like a textbook's answer, say nothing about who wrote them.

    >>> alike({"a": range(50), "b": range(50), "c": range(99)}, [])
    [('a', 'b', 1.0)]
    """
    sets = {name: frozenset(one) for name, one in programs.items() if len(one) >= FEWEST_GRAMS}
    own = {name: one for name, one in sets.items() if all(_jaccard(one, other) < least for other in known)}
    names = sorted(own, key=lambda name: (len(own[name]), name))
    found = [
        (min(name, other), max(name, other), round(likeness, 4))
        for at, name in enumerate(names)
        for other in _near(names[at + 1 :], own, len(own[name]) / least)
        if (likeness := _jaccard(own[name], own[other])) >= least
    ]
    return sorted(found, key=lambda pair: (-pair[2], pair[:2]))


def _near(names: list[str], own: Mapping[str, frozenset[int]], most: float) -> Iterator[str]:
    """Yield the names, by size, until the sizes alone make them unlike."""
    for name in names:
        if len(own[name]) > most:
            return
        yield name


def _jaccard(one: frozenset[int], other: frozenset[int]) -> float:
    return len(one & other) / (len(one | other) or 1)


def _nodes(tree: ast.AST) -> Iterator[str]:
    """Yield what a program consists of: kinds of nodes, attributes, numbers; no names of its own."""
    for node in ast.walk(tree):
        match node:
            case ast.Constant(value=str() | bytes()) | ast.expr_context() | ast.Expr():
                continue
            case ast.Constant(value=value):
                yield repr(value)[:40]
            case ast.Attribute(attr=name):
                yield name
            case _:
                yield type(node).__name__
