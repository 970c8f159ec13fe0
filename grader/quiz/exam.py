"""A mock exam: a paper drawn from all areas in fair shares, answered against the clock, marked at the end."""

from __future__ import annotations

import random
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from grader.quiz.key import CodeKey, DrawingKey, ShortKey
from grader.quiz.mark import Mark, said
from grader.quiz.marking import grade_answer
from grader.quiz.sheet import Answered
from grader.quiz.variant import variant

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from grader.quiz.question import Question

_OPEN = Mark(0.0, passed=False, feedback=(said("empty"),), detail={"chosen": []})
"""The mark of a question that was left open."""

SECONDS_EACH = 69
"""What the real exam gives: 104 questions in 120 minutes."""


def area_of(question: Question) -> str:
    """Return the area a question belongs to: the first two parts of its first syllabus tag."""
    return ".".join(next(iter(question.tags.syllabus), "").split(".")[:2])


def draw_paper(questions: Iterable[Question], count: int, seed: int) -> tuple[Question, ...]:
    """Draw questions a machine can mark, from each area as many as its share, in mixed order.

    Areas take turns by how much of their share is still owed, so that a short paper covers them all.
    """
    rng = random.Random(seed)  # noqa: S311 - a paper, not a secret
    pools = _pools(
        [one for one in questions if not isinstance(one.key, CodeKey | DrawingKey | ShortKey)], rng
    )
    sizes = {area: len(pool) for area, pool in pools.items()}
    paper: list[Question] = []
    while len(paper) < count and any(pools.values()):
        area = max((one for one in pools if pools[one]), key=lambda one: len(pools[one]) / sizes[one])
        paper.append(pools[area].pop())
    rng.shuffle(paper)
    return tuple(paper)


def _pools(questions: Iterable[Question], rng: random.Random) -> dict[str, list[Question]]:
    pools: dict[str, list[Question]] = defaultdict(list)
    for question in questions:
        pools[area_of(question)].append(question)
    for pool in pools.values():
        rng.shuffle(pool)
    return pools


@dataclass(slots=True)
class Paper:
    """An exam while it is written: every answer may still be changed."""

    questions: Sequence[Question]
    seed: int
    answers: dict[str, Any] = field(default_factory=dict)
    flags: set[str] = field(default_factory=set)
    spent: dict[str, float] = field(default_factory=dict)
    cursor: int = 0

    @property
    def current(self) -> Question:
        """Return the variant that is asked now."""
        return variant(self.questions[self.cursor], self.seed)

    @property
    def left(self) -> list[int]:
        """Return the places, from 0, of the questions without an answer."""
        return [n for n, one in enumerate(self.questions) if one.id not in self.answers]

    def turn_to(self, place: int) -> None:
        """Turn to a question; beyond either end the paper goes round."""
        self.cursor = place % len(self.questions)

    def spend(self, seconds: float) -> None:
        """Count time on the question that is asked now."""
        name = self.questions[self.cursor].id
        self.spent[name] = self.spent.get(name, 0.0) + seconds

    def kept(self) -> dict[str, Any]:
        """Return what must be remembered, as plain data."""
        return {"answers": self.answers, "flags": sorted(self.flags), "spent": self.spent}

    def remember(self, kept: Mapping[str, Any]) -> None:
        """Take up what was remembered."""
        self.answers = dict(kept.get("answers", {}))
        self.flags = set(kept.get("flags", ()))
        self.spent = dict(kept.get("spent", {}))

    def marked(self) -> Iterator[Answered]:
        """Yield every question with its mark; what was left open earns nothing."""
        for question in self.questions:
            answer = self.answers.get(question.id)
            mark = _OPEN if answer is None else grade_answer(question, answer, seed=self.seed)
            asked = variant(question, self.seed)
            yield Answered(asked, answer, mark, mark, seconds=self.spent.get(question.id, 0.0))


@dataclass(frozen=True, slots=True)
class Share:
    """How one area went: questions asked and passed, points earned of those to be had, seconds spent."""

    area: str
    asked: int
    passed: int
    score: float
    points: float
    seconds: float

    @property
    def rate(self) -> float:
        """Return the share of the points that was earned, in 0..1."""
        return self.score / self.points


def by_area(marked: Sequence[Answered]) -> list[Share]:
    """Return how each area went, the weakest first."""
    areas: dict[str, list[Answered]] = defaultdict(list)
    for one in marked:
        areas[area_of(one.question)].append(one)
    return sorted((share(those, area) for area, those in areas.items()), key=lambda one: (one.rate, one.area))


def share(marked: Sequence[Answered], area: str = "") -> Share:
    """Return how some questions went together."""
    return Share(
        area,
        len(marked),
        sum(one.mark.passed for one in marked),
        sum(one.mark.score * one.question.points for one in marked),
        sum(one.question.points for one in marked),
        sum(one.seconds for one in marked),
    )
