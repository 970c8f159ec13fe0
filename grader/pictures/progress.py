"""Draw how far a learner has come: mastery by area, answers per day, and whether confidence was deserved."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from typing import TYPE_CHECKING

import numpy as np

from grader.pictures.figure import Bars, Chart, Figure, Line, Style
from grader.progress.bank import area_title
from grader.progress.mastery import areas, trust
from grader.text import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from grader.progress import Attempt
    from grader.progress.situation import Situation
    from grader.text import Language

_SHOWN_DAYS = 56


def progress_figure(situation: Situation, answers: Sequence[Attempt], language: Language) -> Figure:
    """Return the picture of a learner's progress; what it shows is what `saiten progress` says."""
    say = words("progress", language).say
    told = trust(answers)
    mastery = Bars(
        say("overview.areas"),
        tuple(
            (area_title(one.name, language), one.mastery, f"{one.right}/{one.items}")
            for one in areas(situation)
        ),
    )
    confidence = Bars(
        say("overview.trust"),
        tuple(
            (
                say(f"picture.confidence.{one.confidence}"),
                one.right / one.answers,
                f"{one.right}/{one.answers}",
            )
            for one in reversed(told)
        ),
    )
    panels: tuple[Bars | Chart, ...] = (mastery, _per_day(situation, answers, language))
    right = round(100 * sum(one.passed for one in answers) / max(len(answers), 1))
    alt = say("picture.alt", count=len(answers), right=right)
    return Figure(say("picture.title"), (*panels, confidence) if told else panels, alt)


def _per_day(situation: Situation, answers: Sequence[Attempt], language: Language) -> Chart:
    say = words("progress", language).say
    today = situation.now.date()
    counted = Counter(one.day for one in answers)
    ago = np.arange(1 - _SHOWN_DAYS, 1)
    counts = np.array([counted[today + timedelta(days=int(back))] for back in ago])
    line = Line(say("picture.answers"), ago, counts, Style.COLUMNS)
    return Chart(say("picture.per_day"), say("picture.days_ago"), say("picture.answers"), (line,))
