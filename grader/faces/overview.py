"""How plans and progress look as text: today's items with their commands, mastery, confidence, days."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from grader.faces.wrap import padded, shortened, width, wrap
from grader.progress.attempt import Kind
from grader.progress.bank import area_title
from grader.progress.mastery import areas, days, trust
from grader.progress.state import State
from grader.progress.today import Why
from grader.text import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from grader.faces.paint import Paint
    from grader.progress import Attempt
    from grader.progress.mastery import Area
    from grader.progress.situation import Situation
    from grader.progress.state import ItemState
    from grader.progress.today import Plan
    from grader.text import Language

_BESIDE = 26  # columns that a bar leaves to what stands beside it


@dataclass(frozen=True, slots=True)
class Overview:
    """Where a learner stands, to be told in one language on one terminal."""

    situation: Situation
    language: Language
    paint: Paint
    columns: int = 80

    def say(self, key: str, **facts: object) -> str:
        """Return a sentence of the words about progress."""
        return words("progress", self.language).say(key, **facts)

    def today(self, plan: Plan, minutes: int) -> str:
        """Return a plan: how much it is, what it is and why, and the commands for it."""
        if not plan.entries:
            return "\n".join([self.say("today.nothing"), *self._exam(), *self._coming()])
        count, length = len(plan.entries), max(1, round(plan.seconds / 60))
        head = self.paint(self.say("today.head", count=count, minutes=length), "bold")
        parts = [head, *self._exam(), *self._sections(plan)]
        if plan.waiting:
            parts += ["", wrap(self.say("today.waiting", count=plan.waiting, minutes=minutes), self.columns)]
        told = [f"  {self.paint(one, 'cyan')}" for one in commands(plan, self.situation.states)]
        return "\n".join([*parts, "", self.paint(self.say("today.next"), "bold"), *told])

    def progress(self, answers: Sequence[Attempt]) -> str:
        """Return mastery by area, whether confidence was deserved, and how regularly there were answers."""
        if not answers:
            return self.say("overview.nothing")
        return "\n".join([*self._days(answers), *self._areas(), *self._trust(answers), "", self._next()])

    def _exam(self) -> Iterator[str]:
        if self.situation.exam:
            left = (self.situation.exam.date() - self.situation.now.date()).days
            yield self.say("today.exam", date=self.situation.exam.date(), days=left)

    def _sections(self, plan: Plan) -> Iterator[str]:
        for why in Why:
            here = [one.item for one in plan.entries if one.why is why]
            if here:
                area = area_title(plan.weakest, self.language) if why is Why.WEAK else ""
                yield ""
                yield self.paint(self.say(f"today.{why}", count=len(here), area=area), "bold")
                widest = max(width(one.id) for one in here)
                for one in here:
                    title = shortened(one.title.say(self.language), self.columns - widest - 4)
                    yield f"  {padded(one.id, widest)}  {title}"

    def _coming(self) -> Iterator[str]:
        now = self.situation.now
        later = [card.due.astimezone(now.tzinfo).date() for card in self.situation.cards.values()]
        first = min((day for day in later if day > now.date()), default=None)
        if first:
            yield self.say("today.coming", date=first, count=later.count(first))

    def _days(self, attempts: Sequence[Attempt]) -> Iterator[str]:
        run = days(attempts, self.situation.now.date())
        right = round(100 * sum(one.passed for one in attempts) / len(attempts))
        yield self.paint(self.say("overview.head", count=len(attempts), right=right), "bold")
        yield self.say("overview.days", current=run.current, longest=run.longest, total=run.total)
        yield from self._exam()

    def _areas(self) -> Iterator[str]:
        yield ""
        yield self.paint(self.say("overview.areas"), "bold")
        yield self.paint(wrap(self.say("overview.mastery"), self.columns, "  "), "dim")
        titles = {area_title(one.name, self.language): one for one in areas(self.situation)}
        begun = {title: one for title, one in titles.items() if one.tried}
        widest = max(map(width, begun), default=0)
        room = max(8, min(20, self.columns - widest - _BESIDE))
        for title, one in begun.items():
            yield f"  {padded(title, widest)}  {self._bar(one, room)}"
        if left := [title for title in titles if title not in begun]:
            yield wrap(
                self.say("overview.untried", areas=self.say("overview.and").join(left)), self.columns, "  "
            )

    def _bar(self, area: Area, room: int) -> str:
        filled = int(room * area.mastery)
        bar = f"[{'#' * filled}{'.' * (room - filled)}] {100 * area.mastery:3.0f}%"
        colour = "dim" if not area.tried else "green" if area.mastery >= 0.8 else "yellow"
        return self.paint(bar, colour) + "  " + self.say("overview.tried", right=area.right, items=area.items)

    def _trust(self, attempts: Sequence[Attempt]) -> Iterator[str]:
        told = trust(attempts)
        if told:
            yield ""
            yield self.paint(self.say("overview.trust"), "bold")
        for one in reversed(told):
            share = round(100 * one.right / one.answers)
            yield "  " + self.say(
                f"confidence.{one.confidence}", count=one.answers, right=one.right, share=share
            )

    def _next(self) -> str:
        return self.paint(self.say("overview.next"), "cyan")


def commands(plan: Plan, states: Mapping[str, ItemState], columns: int = 78) -> list[str]:
    """Return what to type for a plan: questions together, as many as a line holds; exercises one by one.

    An exercise that was right already is begun anew.
    """
    told: list[str] = []
    for name in plan.ids(Kind.QUIZ):
        if told and len(told[-1]) + 1 + len(name) <= columns:
            told[-1] += f" {name}"
        else:
            told.append(f"saiten quiz {name}")
    return [*told, *(_exercise(name, states) for name in plan.ids(Kind.EXERCISE))]


def _exercise(slug: str, states: Mapping[str, ItemState]) -> str:
    known = slug in states and states[slug].state in {State.RIGHT, State.RIGHT_AFTER_SOLUTION}
    return f"saiten {'reset' if known else 'check'} {slug}"
