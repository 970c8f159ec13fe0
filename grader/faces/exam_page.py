"""How the result of a mock exam looks: the score, every area, what was before, each question explained."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from grader.faces.quiz_sheet import clock_face
from grader.faces.wrap import padded, wrap
from grader.quiz import offered
from grader.quiz.exam import by_area, share
from grader.text import words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from grader.faces.quiz_page import Page
    from grader.quiz.exam import Share
    from grader.quiz.sheet import Answered

_BAR = 10
_NAME = 30


@dataclass(frozen=True, slots=True)
class Before:
    """An earlier exam: its day, how many questions it had, and the share of the points earned, in 0..1."""

    day: date
    questions: int
    rate: float


def exam_report(page: Page, marked: Sequence[Answered], seed: int, before: Sequence[Before]) -> str:
    """Return the whole report as text: the explanations first, so that the score stands at the end."""
    total = share(marked)
    rate = f"{100 * total.rate:.0f}"
    parts = [_explained(page, marked, seed), "", page.paint(page.say("exam.report"), "bold")]
    parts.append("  " + page.say("exam.score", rate=rate, passed=total.passed, count=total.asked))
    parts.append(
        "  " + page.say("exam.time", spent=clock_face(total.seconds), each=round(total.seconds / total.asked))
    )
    parts += [
        "",
        page.paint("  " + page.say("exam.areas"), "bold"),
        *(_area(page, one) for one in by_area(marked)),
    ]
    if before:
        parts += [
            "",
            page.paint("  " + page.say("exam.before"), "bold"),
            *(_before(page, one) for one in before),
        ]
    return "\n".join([*parts, "", _next(page, marked)])


def area_name(page: Page, area: str) -> str:
    """Return what an area is called; one without a name keeps its tag."""
    say = words("syllabus", page.language)
    return say.say(area) if say.has(area) else area or "-"


def _explained(page: Page, marked: Sequence[Answered], seed: int) -> str:
    shown = []
    for place, one in enumerate(marked, start=1):
        offers = offered(one.question.key, seed)
        shown += [page.question(one.question, offers, (place, len(marked))), page.verdict(one, offers)]
    return "\n".join(shown)


def _area(page: Page, one: Share) -> str:
    full = round(_BAR * one.rate)
    bar = page.paint("█" * full + "░" * (_BAR - full), "green" if one.rate >= 0.7 else "yellow")
    told = page.say("exam.area", passed=one.passed, count=one.asked, each=round(one.seconds / one.asked))
    return f"    {padded(area_name(page, one.area), _NAME)}{bar} {told}"


def _before(page: Page, one: Before) -> str:
    return "    " + page.say(
        "exam.earlier", day=f"{one.day:%Y-%m-%d}", count=one.questions, rate=f"{100 * one.rate:.0f}"
    )


def _next(page: Page, marked: Sequence[Answered]) -> str:
    missed = [one.question.id for one in marked if not one.mark.passed]
    if not missed:
        return page.say("exam.all_right")
    return wrap(page.say("face.next", names=" ".join(missed)), page.columns)
