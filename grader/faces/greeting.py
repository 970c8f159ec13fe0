"""`saiten` alone: where a learner is, what is due, and one next command."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from grader.faces.recording import recording
from grader.faces.screen import screen_of
from grader.faces.standing import Standing
from grader.faces.watch_page import overview
from grader.faces.wrap import wrap
from grader.text import words
from grader.workspace import root

if TYPE_CHECKING:
    from collections.abc import Callable

    from grader.progress.cards import Card
    from grader.text import Language

_MOST = 5
"""How many of the items that are due are named."""


def greeting(language: Language) -> str:
    """Return the page that greets a learner, for the first time or once more."""
    say, screen = words("day", language).say, screen_of(language)
    with recording(language) as recorder:
        standing = Standing(recorder.do(lambda store: store.states()) or {})
        due = (recorder.do(lambda store: store.due()) or []) if standing.states else []
        home = recorder.do(lambda store: store.setting("workspace"))
    whole = standing.count()
    blocks = [
        say("greeting.again" if standing.states else "greeting.first"),
        overview(standing, None, screen),
        say("greeting.progress", bar=whole.bar(20), right=whole.right, total=whole.total),
        _due(due, say),
        screen.paint(_next(standing, home, say), "cyan"),
    ]
    return "\n\n".join(wrap(block, screen.columns) for block in blocks if block)


def _due(cards: list[Card], say: Callable[..., str]) -> str:
    """Name what is due, the most likely forgotten first."""
    names = [card.item_id for card in cards[:_MOST]] + ["…"] * (len(cards) > _MOST)
    return say("greeting.due", count=len(cards), names=", ".join(names)) if cards else ""


def _next(standing: Standing, home: str | None, say: Callable[..., str]) -> str:
    """Return the one command that comes next."""
    exercise = standing.current()
    if exercise is None:
        return say("watch.all_right")
    if root(Path.cwd()):
        key = "greeting.go_on" if exercise.slug in standing.states else "greeting.begin"
        return say(key, exercise=exercise.slug)
    return say("greeting.go_home", folder=home) if home and Path(home).is_dir() else say("greeting.init")
