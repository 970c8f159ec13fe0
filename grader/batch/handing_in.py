"""Take stock of a class: write into the journal what each student handed in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grader.batch.entries import entries, is_place
from grader.batch.gathering import Gathering
from grader.batch.lms import sender

if TYPE_CHECKING:
    from collections.abc import Container
    from pathlib import Path

    from grader.batch.journal import Journal


def is_empty(folder: Path, leave_out: Path, known: Container[str]) -> bool:
    """Say whether nothing in a folder is named like an exercise."""
    looking = Gathering(known, lambda _source, _program: None)
    return next(looking.submissions(entries(folder, leave_out)), None) is None


def take_stock(journal: Journal, folder: Path, leave_out: Path, known: Container[str]) -> Gathering:
    """Replace the journal's list of submissions, and return what was met on the way."""
    gathering, out = Gathering(known, journal.keep), is_place(leave_out)
    for path in sorted(folder.iterdir()):
        if path.is_dir() and not path.name.startswith(".") and not out(path):
            gathering.student(sender((path.name, "")).student)
    journal.hand_in(gathering.submissions(entries(folder, leave_out)), gathering.students)
    return gathering
