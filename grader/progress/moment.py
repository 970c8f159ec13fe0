"""Moments as the progress file writes them, and identifiers that sort by them."""

from __future__ import annotations

import os
import time
from datetime import UTC, datetime


def written(moment: datetime) -> str:
    """Return a moment as text that sorts by time.

    >>> written(datetime(2026, 12, 1, 9, 30, tzinfo=UTC))
    '2026-12-01T09:30:00.000000Z'
    """
    return moment.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def read(text: str) -> datetime:
    """Return the moment that a text tells.

    >>> read("2026-12-01T09:30:00.000000Z").hour
    9
    """
    return datetime.fromisoformat(text)


def utc_now() -> datetime:
    """Return this moment."""
    return datetime.now(UTC)


def offset_minutes(moment: datetime) -> int:
    """Return how many minutes this machine's clock on the wall is ahead of UTC at a moment."""
    return time.localtime(moment.timestamp()).tm_gmtoff // 60


def new_id(moment: datetime) -> str:
    """Return a UUID of version 7 for a moment: unique on every machine, and sorted by time."""
    drawn = int.from_bytes(os.urandom(10), "big")
    high = (int(moment.timestamp() * 1000) << 16) | 0x7000 | (drawn >> 68)
    low = (0b10 << 62) | (drawn & (2**62 - 1))
    hexed = f"{high:016x}{low:016x}"
    return "-".join((hexed[:8], hexed[8:12], hexed[12:16], hexed[16:20], hexed[20:]))
