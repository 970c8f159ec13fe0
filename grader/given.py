"""Write the course's own modules: `common.functions` and `common.layers`, from the references.

While an exercise is graded it sees only what comes before it: the names it asks for are absent, and
so is everything that is built on them.  What no exercise asks for stands in a topic's own `given.py`.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from grader.catalog import exercises, topic

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from grader.catalog import Exercise

_HEAD = '"""The course\'s functions so far, for `from common.functions import …`."""\n\nimport numpy as np\n'
_LAYERS = """\
\"\"\"The course's layers so far, for `from common.layers import …`.\"\"\"

from common.functions import *
"""


def modules_for(exercise: Exercise) -> dict[str, str]:
    """Return the sources of the modules an exercise may import, by dotted name."""
    place = topic(exercise.topic)
    slugs = (*place.given, *exercise.spec.given)
    asked = set(exercise.spec.asks)
    hidden = {slug for slug in slugs if asked & set(exercises()[slug].spec.asks)}
    return modules_of(slugs, hidden, place.own) if slugs else {}


def modules_of(slugs: Iterable[str], hidden: Collection[str] = (), own: str = "") -> dict[str, str]:
    """Return `common.functions` and `common.layers`: the answers of these exercises, then a topic's own."""
    ordered: dict[str, None] = {}
    for slug in slugs:
        _collect(slug, ordered, hidden)
    sources = [exercises()[slug].reference.source.decode("utf-8") for slug in ordered]
    body = "\n\n\n".join(piece for source in (*sources, own) for piece in _definitions(source))
    return {"common": "", "common.functions": f"{_HEAD}\n\n{body}\n", "common.layers": _LAYERS}


def _collect(slug: str, ordered: dict[str, None], hidden: Collection[str]) -> bool:
    """Add an exercise after the ones its reference is built on; say whether it may be seen."""
    if slug in hidden:
        return False
    if slug not in ordered:
        seen = [_collect(earlier, ordered, hidden) for earlier in _built_on(exercises()[slug])]
        if not all(seen):
            return False
        ordered[slug] = None
    return True


def _built_on(one: Exercise) -> list[str]:
    """Return the exercises whose names this one's reference imports from `common`."""
    names = {
        alias.name
        for node in ast.parse(one.reference.source).body
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("common")
        for alias in node.names
    }
    offered = (*topic(one.topic).given, *one.spec.given)
    return [slug for slug in offered if names & set(exercises()[slug].spec.asks)]


def _definitions(source: str) -> list[str]:
    """Return the definitions of a file: no docstring of the file, no imports, no markers."""
    kept = [
        node
        for node in ast.parse(source).body
        if not isinstance(node, ast.Import | ast.ImportFrom | ast.Expr)
    ]
    lines = source.splitlines()
    pieces = ["\n".join(lines[_first_line(node) - 1 : node.end_lineno]) for node in kept]
    return [_without_markers(piece) for piece in pieces]


def _first_line(node: ast.stmt) -> int:
    decorators: list[ast.expr] = getattr(node, "decorator_list", [])
    return min([node.lineno, *(one.lineno for one in decorators)])


def _without_markers(source: str) -> str:
    marks = ("# BEGIN SOLUTION", "# END SOLUTION")
    return "\n".join(line for line in source.splitlines() if line.strip() not in marks)
