"""Turn files into submissions: whose each is, which exercise it answers, and the program in it."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from grader.batch.entry import UnreadableError
from grader.batch.lms import sender, slug_of
from grader.batch.programs import is_notebook, most_bytes, programs
from grader.batch.submission import Notice, Submission, shown

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator

    from grader.batch.entries import Found
    from grader.batch.entry import Entry
    from grader.batch.lms import Sender

_MOST_FILES, _NOTEBOOK = 500, 5  # a notebook takes as long as several files
_MOST_NOTICES = 1000
_OURS = "common"  # the folder of what the course gives, beside the stubs
_MOST_BYTES = 256 * 1024 * 1024
"""What is read of one student: enough for a year's work, and soon over where it was made to take long."""


@dataclass
class Gathering:
    """Collect submissions; `keep` is told each program once it is read, and returns nothing.

    What was met on the way is counted or noted, never raised: one student's trouble is nobody else's.
    """

    known: Container[str]
    keep: Callable[[str, bytes], None]
    notices: dict[Notice, None] = field(default_factory=dict)
    unnoted: int = 0
    unknown: Counter[str] = field(default_factory=Counter)
    students: set[str] = field(default_factory=set)
    _files: Counter[str] = field(default_factory=Counter)
    _bytes: Counter[str] = field(default_factory=Counter)
    _names: dict[str, str] = field(default_factory=dict)

    def submissions(self, found: Iterable[Found]) -> Iterator[Submission]:
        """Yield the submissions in every file that is named like an exercise, and in every notebook."""
        for one in found:
            if isinstance(one, Notice):
                self.note(one)
            else:
                yield from self._submissions(one)

    def note(self, notice: Notice) -> None:
        """Note something, once, as long as anybody would read it: a zip may hold trouble a million times."""
        if notice in self.notices or len(self.notices) < _MOST_NOTICES:
            self.notices[notice] = None
        else:
            self.unnoted += 1

    def _submissions(self, entry: Entry) -> Iterator[Submission]:
        who = sender(entry.path)
        student = self.student(who.student)
        slug = slug_of(who.name, self.known) if who.name.casefold().endswith((".py", ".ipynb")) else ""
        file = shown("/".join(entry.path))
        if not student or not (slug or is_notebook(who.name)):
            self._leave(entry, who, slug, file)
        elif self._may_read(student, who.name):
            one = Submission(student, slug, file, when=entry.when, late=who.late)
            yield from self._read(entry, who.name, one)

    def _leave(self, entry: Entry, who: Sender, slug: str, file: str) -> None:
        """Count what is not graded, and say why where the reason is not its name."""
        if slug or (is_notebook(who.name) and not who.student):
            self.note(Notice("nobody", file))
        elif entry.fault:
            self.note(Notice("unread", file, entry.fault))
        elif who.name.casefold().endswith(".py") and _OURS not in entry.path[1:-1]:
            self.unknown[shown(who.name)] += 1

    def _may_read(self, student: str, name: str) -> bool:
        """Count a student's file; say whether it is still one of those that are read."""
        self._files[student] += _NOTEBOOK if is_notebook(name) else 1
        if self._files[student] <= _MOST_FILES and self._bytes[student] < _MOST_BYTES:
            return True
        self.note(Notice("files", student))
        return False

    def _read(self, entry: Entry, name: str, one: Submission) -> Iterator[Submission]:
        """Yield a submission per program in a file; the problem, if it cannot be read."""
        most = most_bytes(name)
        self._bytes[one.student] += most  # until its size is known
        try:
            data = entry.read(most)
            self._bytes[one.student] += len(data) - most
            found = programs(name, one.exercise, data, self.known)
        except UnreadableError as error:
            if one.exercise:
                yield replace(one, problem=error.code)
            else:
                self.note(Notice("unread", one.file, error.code))
            return
        if not found:
            self.unknown[shown(name)] += 1
        for slug, program in found.items():
            source = hashlib.sha256(program).hexdigest()
            self.keep(source, program)
            yield replace(one, exercise=slug, source=source)

    def student(self, raw: str) -> str:
        """Return a student's name; two that differ only in how Unicode spells them are one."""
        name = shown(raw).strip()
        if self._names.setdefault(name, raw) != raw:
            self.note(Notice("same_name", name))
        if name:
            self.students.add(name)
        return name
