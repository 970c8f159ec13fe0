"""A file name for every student, fit for any file system, and no two the same."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_UNFIT = re.compile(r"[^\w.@-]+")
_LONGEST = 80


def file_names(students: Iterable[str]) -> dict[str, str]:
    """Return the students' file names without suffix; a name that had to change carries a hash.

    >>> file_names(["ann", "山田"])
    {'ann': 'ann', '山田': '山田'}
    """
    fit = {student: _UNFIT.sub("_", student)[:_LONGEST].strip(".") for student in students}
    seen = Counter(name.casefold() for name in fit.values())
    return {
        student: name if name == student and seen[name.casefold()] == 1 else f"{name}-{_short(student)}"
        for student, name in fit.items()
    }


def _short(student: str) -> str:
    return hashlib.sha256(student.encode()).hexdigest()[:8]
