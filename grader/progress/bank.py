"""What there is to learn: every exercise and question of the course, as far as planning needs to know it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from grader.catalog import in_order, quizzes, topic
from grader.progress.attempt import Kind
from grader.remembered import remembered
from grader.text import Text, text_of, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from grader.catalog import Exercise
    from grader.text import Language

_EXERCISE_SECONDS = 480
_QUESTION_SECONDS = 60
_NOWHERE = "-"


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to learn.

    `tags` are the topic of an exercise, or what a question's deck says of its syllabus and topic; `area` is
    the topic, or the first two parts of the first syllabus tag.
    """

    id: str
    kind: Kind
    area: str
    title: Text
    seconds: int
    tags: tuple[str, ...] = ()
    rev: int = 1

    def is_tagged(self, tag: str) -> bool:
        """Say whether it has a tag, or one below it."""
        return any(f"{one}.".startswith(f"{tag}.") for one in self.tags)


def bank() -> tuple[Item, ...]:
    """Return everything there is to learn: exercises in the order of the course, then questions by deck."""
    return (*map(_exercise, in_order()), *questions(quizzes().glob("*.yaml")))


def questions(decks: Iterable[Path]) -> Iterator[Item]:
    """Yield the questions of decks, as written: whether a deck is sound is for `saiten quiz` to say."""
    for path in sorted(decks):
        for row in remembered(str(path), _read)["questions"]:
            if row.get("status") != "retired":
                yield _question(row)


def area_title(area: str, language: Language) -> str:
    """Return what an area is called: a topic of exercises, or a part of the syllabus."""
    say = words("progress", language).say
    if area in _topic_titles():
        return say("area_of_exercises", title=_topic_titles()[area].say(language))
    if area == _NOWHERE:
        return say("area_other")
    known = words("syllabus", language)
    return known.say(area) if known.has(area) else area


@cache
def _topic_titles() -> dict[str, Text]:
    """Return the titles of the exercises' areas."""
    return {one.topic: topic(one.topic).title for one in in_order()}


def _exercise(one: Exercise) -> Item:
    return Item(one.slug, Kind.EXERCISE, one.topic, one.lesson.title, _EXERCISE_SECONDS, (one.topic,))


def _question(row: dict[str, Any]) -> Item:
    tags = row.get("tags", {})
    syllabus = tags.get("syllabus") or [_NOWHERE]
    title = text_of(row["title"]) if "title" in row else Text(row["id"], row["id"])
    return Item(
        row["id"],
        Kind.QUIZ,
        ".".join(syllabus[0].split(".")[:2]),
        title,
        row.get("expected_seconds", _QUESTION_SECONDS),
        (*syllabus, *tags.get("topic", ())),
        row.get("rev", 1),
    )


def _read(path: str) -> Any:
    from grader.content import read  # here, because what it reads is remembered

    return read(Path(path)).data
