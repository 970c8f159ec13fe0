"""Turn an exercise into the file its learner opens: the task, the signature, and a hole."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from grader.text import Language, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from grader.catalog import Exercise
    from grader.lesson import Lesson

BEGIN, END = "# BEGIN SOLUTION", "# END SOLUTION"


def stub_of(exercise: Exercise) -> str:
    """Return the source of an exercise's stub; a bug hunt hands out one of its wrong answers."""
    hunted = exercise.spec.stub
    source = (exercise.wrong[hunted] if hunted else exercise.reference).source.decode("utf-8")
    body = (
        without_docstring(source) if hunted else without_spare_imports(with_holes(without_docstring(source)))
    )
    gap = "\n\n" if body.lstrip().startswith(("import ", "from ")) else "\n\n\n"
    return f"{_task(exercise.slug, exercise.lesson)}{gap}{body.strip()}\n"


def with_holes(source: str) -> str:
    r"""Return a source with a hole in the place of each solution.

    >>> print(with_holes("def f(x):\n    # BEGIN SOLUTION\n    return x\n    # END SOLUTION"))
    def f(x):
        # ここを書きます / Write here
        raise NotImplementedError
    """
    return "\n".join(_holed(source.splitlines())) + "\n" * source.endswith("\n")


def without_docstring(source: str) -> str:
    r"""Return a source without the docstring of its module.

    >>> without_docstring('"Softmax."\n\nimport numpy as np\n')
    'import numpy as np\n'
    """
    tree = ast.parse(source)
    if ast.get_docstring(tree) is None:
        return source
    return "\n".join(source.split("\n")[tree.body[0].end_lineno :]).lstrip("\n")


def without_spare_imports(source: str) -> str:
    r"""Return a source without the imports only its solution needed; NumPy and the course's own stay.

    >>> without_spare_imports("import math\nimport numpy as np\n")
    'import numpy as np\n'
    """
    tree = ast.parse(source)
    used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    spare = [
        node for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom) and _is_spare(node, used)
    ]
    dropped = {line for node in spare for line in range(node.lineno, (node.end_lineno or node.lineno) + 1)}
    kept = [line for number, line in enumerate(source.split("\n"), 1) if number not in dropped]
    return "\n".join(kept).lstrip("\n")


def _is_spare(node: ast.Import | ast.ImportFrom, used: set[str]) -> bool:
    roots = {(getattr(node, "module", None) or alias.name).split(".")[0] for alias in node.names}
    names = {(alias.asname or alias.name).split(".")[0] for alias in node.names}
    return not roots & {"numpy", "common"} and not names & used


def _holed(lines: list[str]) -> Iterator[str]:
    inside = False
    for line in lines:
        if line.strip() == BEGIN:
            inside = True
            indent = line[: len(line) - len(line.lstrip())]
            yield f"{indent}# {_said('hole', Language.JA)} / {_said('hole', Language.EN)}"
            yield f"{indent}raise NotImplementedError"
        elif line.strip() == END:
            inside = False
        elif not inside:
            yield line


def _task(slug: str, lesson: Lesson) -> str:
    """Write the docstring: the task in Japanese, then in English."""
    told = [
        f"{lesson.title.say(one)} ({slug})\n\n{lesson.task.say(one)}\n\n{_said('check', one, slug)}"
        for one in (Language.JA, Language.EN)
    ]
    text = "\n\n----\n".join(told)
    raw = "r" if "\\" in text else ""
    return f'{raw}"""{text}\n"""'


def _said(key: str, language: Language, slug: str = "") -> str:
    return words("stub", language).say(key, slug=slug)
