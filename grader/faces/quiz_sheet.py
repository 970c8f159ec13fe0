"""The answer sheet in one line: which questions are answered, open, flagged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grader.faces.wrap import width

if TYPE_CHECKING:
    from grader.faces.quiz_page import Page
    from grader.quiz import Question
    from grader.quiz.exam import Paper
    from grader.quiz.sheet import Sheet


def clock_face(seconds: float) -> str:
    """Return a time as minutes and seconds.

    >>> clock_face(754.9), clock_face(-3)
    ('12:34', '0:00')
    """
    whole = max(0, int(seconds))
    return f"{whole // 60}:{whole % 60:02}"


def sheet_line(sheet: Sheet | Paper, page: Page) -> str:
    """Return `[1●][2⚑][3○]`, or the counts where that does not fit."""
    boxes = "".join(f"[{n}{_symbol(one, sheet)}]" for n, one in enumerate(sheet.questions, start=1))
    if width(boxes) <= page.columns // 2:
        return boxes
    left = len(sheet.left)
    counts = {"done": len(sheet.questions) - left, "left": left, "flags": len(sheet.flags)}
    return page.say("face.counts", **counts)


def _symbol(question: Question, sheet: Sheet | Paper) -> str:
    if question.id in sheet.flags:
        return "⚑"
    return "●" if question.id in sheet.answers else "○"
