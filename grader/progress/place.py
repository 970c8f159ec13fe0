"""Where the progress file lies: where the learner says, else in the user's data directory."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def place(asked: str | None, environ: Mapping[str, str]) -> Path:
    """Return the path asked for (`--db`), else that of `SAITEN_DB`, else the usual one.

    >>> place(None, {"SAITEN_DB": "mine.db"}).name
    'mine.db'
    """
    wish = asked or environ.get("SAITEN_DB")
    if wish:
        return Path(wish).expanduser()
    from platformdirs import user_data_path  # here, because it costs a cold check 10 ms

    return user_data_path("saiten", appauthor=False) / "progress.db"
