"""The answer sheet in one line: which questions are answered, open, flagged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grader.faces.wrap import width

if TYPE_CHECKING:
    from grader.faces.quiz_page import Page
    from grader.quiz import Question
    from grader.quiz.sheet import Sheet


def sheet_line(sheet: Sheet, page: Page) -> str:
    """Return `[1●][2⚑][3○]`, or the counts where that does not fit."""
    boxes = "".join(f"[{n}{_symbol(one, sheet)}]" for n, one in enumerate(sheet.questions, start=1))
    if width(boxes) <= page.columns - 20:
        return boxes
    counts = {"done": len(sheet.done), "left": len(sheet.left), "flags": len(sheet.flags)}
    return page.say("face.counts", **counts)


def _symbol(question: Question, sheet: Sheet) -> str:
    if question.id in sheet.flags:
        return "⚑"
    return "●" if question.id in sheet.done else "○"
