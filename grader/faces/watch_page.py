"""What `saiten watch` shows: the verdict, what was asked for below it, and at the bottom where one is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grader.faces.standing import SIGNS
from grader.faces.wrap import padded, wrap
from grader.text import words
from grader.workspace import short

if TYPE_CHECKING:
    from pathlib import Path

    from grader.catalog import Exercise
    from grader.faces.screen import Screen
    from grader.faces.standing import Standing

_BAR = 20
_WIDE = 19  # columns for the longest state with its sign


def bottom(exercise: Exercise, path: Path, standing: Standing, hint: int, screen: Screen) -> str:
    """Return the last lines of a page: how far the course is done, the file, and the keys."""
    say, paint, whole = words("day", screen.language).say, screen.paint, standing.count()
    part = standing.count(exercise.topic)
    line = say("watch.progress", bar=whole.bar(_BAR), right=whole.right, total=whole.total)
    here = say("watch.topic", topic=exercise.topic, right=part.right, total=part.total)
    keys = wrap(say("watch.keys", step=hint, total=len(exercise.lesson.hints)), screen.columns)
    return "\n".join([wrap(f"{line}  {here}", screen.columns), short(path), paint(keys, "dim")])


def overview(standing: Standing, current: Exercise | None, screen: Screen) -> str:
    """Return a bar for every topic, and below the current one its exercises."""
    from grader.catalog import topics  # here, because a watch shows verdicts first

    say = words("day", screen.language).say
    blocks = []
    for topic in topics():
        count = standing.count(topic.name)
        row = say("overview.topic", bar=count.bar(10), right=count.right, total=count.total, topic=topic.name)
        blocks.append(f"{row}  {topic.title.say(screen.language)}")
        if current and topic.name == current.topic:
            blocks += _exercises(standing, current, screen)
    return "\n".join(blocks)


def _exercises(standing: Standing, current: Exercise, screen: Screen) -> list[str]:
    rows = []
    for one in (one for one in standing.order if one.topic == current.topic):
        state = standing.state(one.slug)
        sign, colour = SIGNS[state]
        stands = f"{padded(sign, 2)} {words('progress', screen.language).say(f'state.{state}')}"
        here = ">" if one.slug == current.slug else " "
        title = one.lesson.title.say(screen.language)
        rows.append(f"  {here} {screen.paint(padded(stands, _WIDE), colour)}  {one.slug}  {title}")
    return rows
