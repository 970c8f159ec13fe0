"""What a learner may look up about an exercise: its hints one by one, its solution beside their own."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from grader.author.stub import BEGIN, END, without_docstring
from grader.faces.wrap import reflow, width, wrap
from grader.feedback import harmless
from grader.text import unmarked, words

if TYPE_CHECKING:
    from pathlib import Path

    from grader.catalog import Exercise
    from grader.faces.screen import Screen


def hints(exercise: Exercise, count: int, screen: Screen) -> str:
    """Return the first `count` hints of an exercise, the newest last."""
    say, every = words("day", screen.language).say, exercise.lesson.hints
    shown = [
        f"{say('hint.one', step=step, total=len(every))}\n{_told(hint.say(screen.language), screen)}"
        for step, hint in enumerate(every[:count], 1)
    ]
    return "\n".join(shown)


def solution(exercise: Exercise, path: Path | None, screen: Screen) -> str:
    """Return the course's answer beside the learner's file, and why it is written so."""
    say = words("day", screen.language).say
    ours = _body(exercise.reference.source.decode("utf-8"))
    yours = _body(harmless(path.read_bytes().decode("utf-8", errors="replace"))) if path else ""
    blocks = [(say("solution.ours"), ours), *([(say("solution.yours"), yours)] if yours else [])]
    why = _told(exercise.lesson.explanation.say(screen.language), screen)
    return f"{_beside(blocks, screen)}\n\n{screen.paint(say('solution.why'), 'bold')}\n{why}"


def _told(text: str, screen: Screen) -> str:
    return wrap(reflow(unmarked(text)), screen.columns, "  ")


def _body(source: str) -> str:
    """Return a source without the task at its top and the marks around its answer."""
    try:
        bare = without_docstring(source)
    except SyntaxError:
        bare = source
    return "\n".join(line for line in bare.strip().split("\n") if line.strip() not in (BEGIN, END))


def _beside(blocks: list[tuple[str, str]], screen: Screen) -> str:
    """Set blocks side by side where the screen is wide enough, else one above the other."""
    columns = [[title, *(f"  {line}".rstrip() for line in body.split("\n"))] for title, body in blocks]
    wides = [max(map(width, column)) for column in columns]
    if sum(wides) + 4 * (len(wides) - 1) > screen.columns:
        return "\n\n".join("\n".join([screen.paint(title, "bold"), *body]) for title, *body in columns)
    rows = list(zip_longest(*columns, fillvalue=""))
    lines = [
        "    ".join(cell + " " * (wide - width(cell)) for cell, wide in zip(row, wides, strict=True)).rstrip()
        for row in rows
    ]
    return "\n".join([screen.paint(lines[0], "bold"), *lines[1:]])
