"""Check answers inside a notebook: `%%check SLUG` over a cell, or `check(SLUG, function)` below it."""

from __future__ import annotations

import atexit
import os
from contextlib import ExitStack
from dataclasses import dataclass
from html import escape
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

import click

from grader.faces.cells import in_cells, is_notebook
from grader.faces.html_result import COLOURS, framed, next_step, to_html
from grader.faces.live import NoSourceError, program_of
from grader.faces.paint import Paint
from grader.faces.recording import recording
from grader.faces.running import chosen
from grader.faces.screen import Screen
from grader.faces.targets import known
from grader.faces.terminal import told
from grader.faces.trouble import Usage
from grader.faces.wrap import wrap
from grader.grading import Grader
from grader.outcome import Program
from grader.text import Language, choose_language

if TYPE_CHECKING:
    from collections.abc import Mapping

    from grader.catalog import Exercise
    from grader.report import Result
    from grader.sandbox import Backend

_COLUMNS = 80


@dataclass(frozen=True, slots=True)
class Verdict:
    """A result as a notebook shows it: HTML where it can, else text."""

    result: Result
    exercise: Exercise
    language: Language

    @property
    def passed(self) -> bool:
        """Say whether the answer is right."""
        return self.result.passed

    def __repr__(self) -> str:
        """Return the verdict as text."""
        screen = Screen(self.language, Paint(on=False), _COLUMNS)
        step = wrap(f"→ {next_step(self.result, self.language)}", _COLUMNS, "  ")
        return f"{told(self.result, self.exercise, screen)}\n\n{step}"

    def _repr_html_(self) -> str:
        return to_html(self.result, self.exercise, self.language)


@dataclass(frozen=True, slots=True)
class Refusal:
    """What is said where nothing could be graded."""

    message: str
    language: Language
    passed: bool = False

    def __repr__(self) -> str:
        """Return the message."""
        return self.message

    def _repr_html_(self) -> str:
        return framed(f"<p>{escape(self.message)}</p>", COLOURS["yellow"], self.language)


class Extension:
    """What `%load_ext grader` adds to a session; the child is started by the first check."""

    def __init__(self, shell: Any) -> None:
        """Offer the magic and the function in an IPython shell."""
        self._shell = shell
        self._open = ExitStack()
        self._backend: Backend | None = None
        shell.register_magic_function(self.cell, "cell", "check")
        shell.push({"check": self.check})
        atexit.register(self.close)

    def check(self, slug: str, *answers: object) -> Verdict | Refusal:
        """Grade functions or classes for an exercise; without any, those of the names it asks for."""
        language = choose_language(None, os.environ)
        try:
            return self._verdict(slug, answers, language)
        except click.ClickException as refused:
            return Refusal(refused.message, language)

    def cell(self, line: str, body: str) -> Verdict | Refusal | None:
        """Run a cell as usual, then grade what it defines; a cell that fails has said so itself."""
        ran = self._shell.run_cell(f"# {line}\n{body}")  # one line above, as there was, so that lines agree
        return self.check(line.strip()) if ran.success else None

    def close(self) -> None:
        """End the child."""
        self._backend = None
        self._open.close()

    def _verdict(self, slug: str, answers: tuple[object, ...], language: Language) -> Verdict:
        one = known(slug)
        try:
            program = Program(self._file(), program_of(self._asked(one, answers)))
        except NoSourceError as error:
            raise Usage("no_source", room="jupyter", name=error.name) from error
        grader = Grader(self._started().run, int.from_bytes(os.urandom(4), "little") % 1_000_000)
        result = in_cells(grader.grade(one, program), program)
        with recording(language) as recorder:
            recorder.keep([result], grader.seed)
        return Verdict(result, one, language)

    def _asked(self, one: Exercise, answers: tuple[object, ...]) -> Mapping[str, object]:
        names, session = one.spec.asks, self._shell.user_ns
        if not answers:
            return {name: session[name] for name in names if name in session}
        if len(answers) != len(names):
            asked = ", ".join(names)
            raise Usage("answers", room="jupyter", exercise=one.slug, names=asked, count=len(answers))
        return dict(zip(names, answers, strict=True))

    def _file(self) -> str:
        """Return the notebook's name where its server or editor tells it."""
        told = self._shell.user_ns.get("__vsc_ipynb_file__") or os.environ.get("JPY_SESSION_NAME", "")
        return PurePath(told).name if is_notebook(told) else "notebook.ipynb"

    def _started(self) -> Backend:
        if self._backend is None:
            self._backend = self._open.enter_context(chosen())
        return self._backend
