"""Turn files into submissions: whose each is, which exercise it answers, and the program in it."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from grader.batch.entry import Entry, UnreadableError
from grader.batch.lms import Sender, sender, slug_of
from grader.batch.submission import Notice, Submission, shown
from grader.notebook import NotebookError, definitions

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator

    from grader.batch.entries import Found

MOST_BYTES = 1024 * 1024
_NOTEBOOK_BYTES = 32 * 1024 * 1024  # pictures lie in them
_MOST_FILES = 500
_WIDE = (b"\xff\xfe", b"\xfe\xff")


@dataclass
class Gathering:
    """Collect submissions; `keep` is told each program once it is read, and returns nothing.

    What was met on the way is counted or noted, never raised: one student's trouble is nobody else's.
    """

    known: Container[str]
    keep: Callable[[str, bytes], None]
    notices: list[Notice] = field(default_factory=list)
    unknown: Counter[str] = field(default_factory=Counter)
    students: set[str] = field(default_factory=set)
    _files: Counter[str] = field(default_factory=Counter)
    _names: dict[str, str] = field(default_factory=dict)

    def submissions(self, found: Iterable[Found]) -> Iterator[Submission]:
        """Yield the submission of every file that is named like an exercise."""
        for one in found:
            if isinstance(one, Notice):
                self.notices.append(one)
            elif (submission := self._submission(one)) is not None:
                yield submission

    def _submission(self, entry: Entry) -> Submission | None:
        who = sender(entry.path)
        student = self.student(who.student)
        slug = slug_of(who.name, self.known) if who.name.casefold().endswith((".py", ".ipynb")) else ""
        file = shown("/".join(entry.path))
        if not slug or not student:
            self._leave(entry, who, slug, file)
            return None
        self._files[student] += 1
        if self._files[student] > _MOST_FILES:
            self._once(Notice("files", student))
            return None
        source, problem = self._program(entry, who.name)
        return Submission(student, slug, file, source, problem, entry.when, who.late)

    def _leave(self, entry: Entry, who: Sender, slug: str, file: str) -> None:
        """Count what is not graded, and say why where the reason is not its name."""
        if slug:
            self._once(Notice("nobody", file))
        elif entry.fault:
            self._once(Notice("unread", file, entry.fault))
        elif who.name.casefold().endswith((".py", ".ipynb")):
            self.unknown[shown(who.name)] += 1

    def student(self, raw: str) -> str:
        """Return a student's name; two that differ only in how Unicode spells them are one."""
        name = shown(raw).strip()
        if self._names.setdefault(name, raw) != raw:
            self._once(Notice("same_name", name))
        if name:
            self.students.add(name)
        return name

    def _once(self, notice: Notice) -> None:
        if notice not in self.notices:
            self.notices.append(notice)

    def _program(self, entry: Entry, name: str) -> tuple[str, str]:
        """Return the hash of the program, or the problem with it."""
        try:
            program = _read(entry, notebook=name.casefold().endswith(".ipynb"))
        except UnreadableError as error:
            return "", error.code
        source = hashlib.sha256(program).hexdigest()
        self.keep(source, program)
        return source, ""


def _read(entry: Entry, *, notebook: bool) -> bytes:
    data = entry.read(_NOTEBOOK_BYTES if notebook else MOST_BYTES)
    if notebook:
        try:
            data = definitions(data)
        except NotebookError as error:
            raise UnreadableError("notebook") from error
    if len(data) > MOST_BYTES:
        raise UnreadableError("too_large")
    if b"\0" in data and not data.startswith(_WIDE):
        raise UnreadableError("binary")
    return data
