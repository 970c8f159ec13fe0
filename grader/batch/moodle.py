"""A grading worksheet that Moodle takes back, for what was exported from it.

Moodle finds a column by its title in the site's language, so the worksheet speaks the language of the run.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from grader.batch.tables import write_table
from grader.text import words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from grader.batch.rows import Gradebook, Row
    from grader.text import Language

_EXPORTED = re.compile(r"([^/]+)_(\d+)_assignsubmission_file")
_COLUMNS = ("id", "name", "grade", "modified", "feedback")


def write_moodle(path: Path, book: Gradebook, language: Language) -> None:
    """Write a line per student of a Moodle export, the grade out of 100; without any, no file."""
    lines = list(_lines(book, language))
    if lines:
        say = words("batch", language).say
        write_table(path, [say(f"moodle.{column}") for column in _COLUMNS], lines)


def _lines(book: Gradebook, language: Language) -> Iterator[tuple[str, ...]]:
    for _student, mine in book.students():
        found = next(filter(None, (_EXPORTED.search(row.file) for row in mine)), None)
        if found:
            who = words("batch", language).say("moodle.participant", number=found[2])
            yield (who, found[1], f"{100 * book.total(mine):.2f}", "", _feedback(mine, language))


def _feedback(mine: list[Row], language: Language) -> str:
    """Return a line per exercise as HTML, which is what Moodle shows."""
    lines = (f"{row.exercise}: {100 * row.score:.0f} / 100 {row.message(language)}" for row in mine)
    return "<br>".join(html.escape(line) for line in lines)
