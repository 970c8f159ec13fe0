"""Make a story's days the same whenever it is played: noon, the first of a month, and nights between."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FIRST_DAY = date(2026, 12, 1)
"""The day on which the hour is said to be played."""

_DATE = re.compile(r"\b(?:(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)|(?P<m>\d\d)/(?P<d>\d\d))\b")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d")
_FAR = 60  # days; what lies further off is no date of the story


def noon(now: datetime) -> str:
    """Return the time zone in which it is about noon now, as `TZ` says it: west is positive.

    >>> noon(datetime(2026, 11, 21, 18, 5))
    'SAI6'
    """
    return f"SAI{now.hour - 12:d}"


def days_as_told(line: str, nights: int, today: date | None = None) -> str:
    """Return a line with its dates as if the first day had been `FIRST_DAY`.

    >>> days_as_told("next review: 11/24 (+3 d), kt01 3/12", 0, date(2026, 11, 21))
    'next review: 12/04 (+3 d), kt01 3/12'
    >>> days_as_told("on 2026-11-22", 1, date(2026, 11, 21))
    'on 2026-12-03'
    """
    start = today or datetime.now().astimezone().date()

    def told(found: re.Match[str]) -> str:
        day = _day(found, start)
        if day is None or not 0 <= (day - start).days <= _FAR:
            return found[0]
        moved = FIRST_DAY + (day - start) + timedelta(nights)
        return f"{moved:%Y-%m-%d}" if found["year"] else f"{moved:%m/%d}"

    return _DATE.sub(told, line)


def _day(found: re.Match[str], start: date) -> date | None:
    year, month, day = (found[key] for key in ("year", "month", "day"))
    try:
        if year:
            return date(int(year), int(month), int(day))
        near = date(start.year, int(found["m"]), int(found["d"]))
        return near if near >= start else near.replace(year=start.year + 1)
    except ValueError:
        return None


def a_night_later(db: Path, saiten: Callable[..., None]) -> None:
    """Let a night pass: everything in the progress file becomes a day older, by its own export and import."""
    log, aside = db.with_suffix(".jsonl"), db.with_suffix(".before.db")
    saiten("progress", "export", "-o", str(log), db=db)
    log.write_text(_MOMENT.sub(_a_day_before, log.read_text("utf-8")), "utf-8")
    db.replace(aside)
    saiten("progress", "import", str(log), db=db)


def _a_day_before(found: re.Match[str]) -> str:
    return (datetime.fromisoformat(found[0]) - timedelta(days=1)).isoformat()
