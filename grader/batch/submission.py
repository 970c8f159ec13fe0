"""What a class hands in: files by student and exercise, and what was met while looking for them."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from grader.feedback import harmless

MISSING, UNREADABLE = "missing", "unreadable"
"""What a table says of an exercise nobody could grade; the other words are those of `Status`."""


@dataclass(frozen=True, slots=True)
class Submission:
    """One file for one exercise: its program by hash, or the problem that kept it from being read.

    `late` is what the name of an export says; `when` is the time of the file, in seconds of the epoch.
    """

    student: str
    exercise: str
    file: str
    source: str = ""
    problem: str = ""
    when: float = 0.0
    late: bool = False


@dataclass(frozen=True, slots=True)
class Notice:
    """Something an instructor should know: keys of the words (`notice.…`, `problem.…`), and about whom."""

    code: str
    name: str
    problem: str = ""


def shown(name: str) -> str:
    r"""Return a name as one line that can be written anywhere: NFC, nothing that steers.

    >>> shown("ann\n\udcff")
    'ann\\n\\udcff'
    """
    return harmless(unicodedata.normalize("NFC", name)).replace("\n", "\\n")
