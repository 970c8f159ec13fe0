"""Watch one exercise at a time: a verdict for every save, and what the keys ask for."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field, replace
from subprocess import PIPE, STDOUT, Popen
from typing import TYPE_CHECKING

from grader.catalog import in_order
from grader.faces import lookup
from grader.faces.checking import Checking
from grader.faces.saves import TICK, Saves
from grader.faces.standing import Standing
from grader.faces.targets import program
from grader.faces.terminal import show
from grader.faces.trouble import Usage
from grader.faces.watch_page import bottom, overview
from grader.faces.wrap import wrap
from grader.progress import ItemState, Kind, State, Store
from grader.report import Status
from grader.text import words
from grader.workspace import find, short

if TYPE_CHECKING:
    from pathlib import Path

    from grader.catalog import Exercise
    from grader.faces.board import Board
    from grader.faces.keyboard import Keyboard
    from grader.faces.recording import Recorder
    from grader.grading import Grader
    from grader.report import Result


@dataclass(frozen=True, slots=True)
class Desk:
    """What a watch works with, whichever exercise lies on it."""

    grader: Grader
    recorder: Recorder
    board: Board
    notices: list[str] = field(default_factory=list)


class Watch:
    """A learner at an exercise.  Only the key `n` goes on to another one."""

    def __init__(self, desk: Desk, exercise: Exercise, path: Path) -> None:
        self._desk = desk
        self._order = in_order()
        self._checking = Checking(desk.grader)
        self._states: dict[str, ItemState] = {}
        self._actions = {
            "h": self._hint,
            "s": self._solution,
            "n": self._next,
            "p": self._plot,
            "l": self._list,
        }
        self._take(exercise, path)

    def run(self, keyboard: Keyboard) -> None:
        """Answer saves, keys and a new size of the terminal until the learner has had enough."""
        self._begin()
        while True:
            for key in keyboard.read(0 if self._checking.awaited(TICK) else TICK):
                if key == "q":
                    return
                self._press(key)
            self._hear()
            if self._saves.due():
                self._check(saved=True)
            if self._drawn() or self._slowed() or self._desk.board.resized():
                self._draw()

    # ---- what happens ----

    def _take(self, exercise: Exercise, path: Path) -> None:
        self._exercise, self._path = exercise, path
        self._saves = Saves(path)
        self._result: Result | None = None
        self._page = self._note = ""
        self._sure = self._slow = False
        self._hints = 0
        self._pen: Popen[bytes] | None = None

    def _begin(self) -> None:
        """Show how the file stands.  Opening it is no attempt, unless it turns out to be right by now."""
        self._reload()
        self._hints = self._states[self._slug].hints if self._slug in self._states else 0
        self._check(saved=False)
        self._checking.prepare(self._exercise)

    def _check(self, *, saved: bool) -> None:
        self._page = self._note = ""
        try:
            answer = program(self._path, self._exercise)
        except Usage as trouble:
            gone = self._say("watch.gone", file=short(self._path))
            self._result, self._note = None, trouble.message if self._path.exists() else gone
            self._draw()
            return
        self._checking.begin(self._exercise, self._path, answer, saved=saved)

    def _hear(self) -> None:
        """Take in the verdicts that have come, also those on a file that was left meanwhile."""
        for check, result in self._checking.ended():
            keep = check.saved or (result.passed and not self._standing.is_right(result.exercise))
            if check.path == self._path:
                self._result = result
                self._cheer(result)
            self._foresee(result)
            self._slow = self._checking.slow
            self._draw()
            if keep:
                self._keep(result)

    def _slowed(self) -> bool:
        """Say, once, that a verdict takes its time."""
        before, self._slow = self._slow, self._checking.slow
        return self._slow != before

    def _cheer(self, result: Result) -> None:
        """Say after the very first answer of all that it is normal to fail."""
        answered = any(state.attempts for state in self._states.values())
        if not (answered or result.passed or result.status is Status.NOT_IMPLEMENTED):
            self._note = self._note or self._desk.board.screen.words.say("first_failure")

    def _foresee(self, result: Result) -> None:
        """Count a verdict at once: keeping it may wait for the disk, or for another terminal."""
        states = {Status.PASSED: State.RIGHT, Status.NOT_IMPLEMENTED: State.NOT_IMPLEMENTED}
        state = states.get(result.status, State.WRONG)
        before = self._states.get(result.exercise, ItemState(result.exercise, Kind.EXERCISE))
        self._states[result.exercise] = replace(before, state=state)

    def _keep(self, result: Result) -> None:
        self._desk.recorder.keep([result], self._desk.grader.seed, watching=True)
        self._reload()
        if self._desk.notices:
            self._draw()

    def _reload(self) -> None:
        self._states = self._desk.recorder.do(Store.states) or self._states

    # ---- keys ----

    def _press(self, key: str) -> None:
        self._sure = self._sure and key == "s"
        self._page = self._note = ""
        self._desk.notices.clear()
        self._actions.get(key, lambda: None)()
        if self._result or self._note or not self._checking:  # else a verdict is about to be drawn
            self._draw()

    def _hint(self) -> None:
        step = self._hints = self._next_hint
        self._desk.recorder.do(lambda store: store.saw_hint(self._slug, step))
        self._note = lookup.hints(self._exercise, step, self._desk.board.screen)

    def _solution(self) -> None:
        """Show the solution: at once where the answer is right, else at the second asking."""
        if not (self._sure or self._standing.may_see(self._slug)):
            self._sure = True
            self._note = self._say("watch.sure")
            return
        self._desk.recorder.do(lambda store: store.saw_solution(self._slug))
        self._page = lookup.solution(self._exercise, self._path, self._desk.board.screen)

    def _next(self) -> None:
        following = self._standing.following(self._slug)
        if following is None:
            self._note = self._say("watch.all_right")
            return
        path = find(following.slug, self._path.parent)
        if path is None:
            self._note = self._say("watch.no_stub", exercise=following.slug)
            return
        self._take(following, path)
        self._begin()

    def _plot(self) -> None:
        """Draw in a process of its own: a window stays open, and its library is none of ours."""
        what = [str(self._path), "--exercise", self._slug, "--lang", self._desk.board.screen.language]
        self._pen = Popen([sys.executable, "-m", "grader", "plot", *what], stdout=PIPE, stderr=STDOUT)  # noqa: S603 - ours
        self._note = self._say("watch.drawing")

    def _drawn(self) -> bool:
        """Say whether a picture was finished just now, and note what is said of it."""
        if self._pen is None or self._pen.poll() is None:
            return False
        self._note = self._pen.communicate()[0].decode("utf-8", "replace").strip()
        self._pen = None
        return True

    def _list(self) -> None:
        self._page = overview(self._standing, self._exercise, self._desk.board.screen)

    # ---- what is seen ----

    def _draw(self) -> None:
        board, screen = self._desk.board, self._desk.board.screen
        result, path = self._result, short(self._path)
        verdict = show(result, self._exercise, screen, path, watched=True) if result else ""
        waiting = self._say("watch.checking") if self._slow else ""
        notes = [wrap(one, screen.columns) for one in (*self._desk.notices, self._note, waiting)]
        foot = bottom(self._exercise, self._path, self._standing, self._next_hint, screen)
        page = _joined(self._page or verdict, *notes, foot)
        if self._page or not board.holds(page):
            page = _joined(self._page or verdict, *notes, verdict.split("\n")[0] + "\n" + foot)
        board.show(page)

    @property
    def _next_hint(self) -> int:
        return min(self._hints + 1, len(self._exercise.lesson.hints))

    @property
    def _slug(self) -> str:
        return self._exercise.slug

    @property
    def _standing(self) -> Standing:
        return Standing(self._states, self._order)

    def _say(self, key: str, **facts: object) -> str:
        return words("day", self._desk.board.screen.language).say(key, **facts)


def _joined(*blocks: str) -> str:
    return "\n\n".join(filter(None, blocks))
