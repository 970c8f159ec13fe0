"""The learner's progress, kept in one SQLite file: the log of attempts, and what follows from it.

The file is `--db`, else `SAITEN_DB`, else `progress.db` in the user's data directory.  The log is the truth;
how an item stands and when it is due are computed from it.  A name loads what it needs: `State` next to
nothing, `open_store` sqlite3.

    from grader.progress import Attempt, Kind, Mark, Mode, StoreError, open_store

    with open_store() as store:               # raises StoreError: tell it, and go on without
        for notice in store.notices: ...      # a damaged file was kept aside, the disk is read-only: tell it
        store.record(Attempt("softmax", Kind.EXERCISE, status="failed", auto_score=0.3, hints_used=None,
                             detail={"mistake": "whole_matrix"}))
        store.saw_hint("softmax", 2)          # `saiten hint`; hints_used=None above counts these
        store.saw_solution("softmax")         # `saiten solution`: right after it is 解答閲覧後正解
        store.restarted("softmax")            # `saiten reset`: looks before it no longer count
        store.states()["softmax"]             # ItemState: state, attempts, best_score, last_at, hints, ...

        session = store.begin(Mode.PRACTICE, {"ids": ["kt03", "kt05"], "seed": 7})
        attempt = store.record(Attempt("kt03", Kind.QUIZ, "passed", 1.0, rev=1, response="W @ x + b", seed=7,
                                       hints_used=1, confidence=3, duration_ms=41_000, session=session.id))
        store.move(session.id, cursor=1, draft="np.d")      # after each answer, and for each draft
        store.undo(attempt) or store.undo_last(session.id)  # the item's id, or None
        store.mark("kt05", Kind.QUIZ, Mark.FLAG)
        store.sessions(Mode.PRACTICE, unfinished=True)      # newest first: spec, cursor, draft, started_at
        store.end(session.id)

        store.due()                           # list[Card]: due today, the most likely forgotten first
        store.cards()["kt03"].due             # when it comes back, by FSRS; .recall(when) is in 0..1

        here = situation(store, bank())       # grader.progress.situation, grader.progress.bank
        plan_today(here, minutes=15).entries  # grader.progress.today: items in order, and why each is there

Every method that writes is one transaction, safe from other processes, and from kill -9 once it has returned.
Any method may raise `StoreError`.  `StoreError.notice` and `store.notices` are `Notice(code, facts)`, said by
`words("progress", language).say(f"trouble.{code}", **facts)`; `grader.faces.recording` does that for faces.
A verdict `grader_error` is our fault and never recorded; an answer that could not be read is none.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from grader.progress.attempt import Attempt, Glance, Kind, Look, Mark, Mode, Session
    from grader.progress.state import ItemState, State
    from grader.progress.store import Store, open_store
    from grader.progress.trouble import Notice, StoreError

_HOMES = {
    "attempt": ("Attempt", "Glance", "Kind", "Look", "Mark", "Mode", "Session"),
    "state": ("ItemState", "State"),
    "store": ("Store", "open_store"),
    "trouble": ("Notice", "StoreError"),
}

__all__ = [
    "Attempt",
    "Glance",
    "ItemState",
    "Kind",
    "Look",
    "Mark",
    "Mode",
    "Notice",
    "Session",
    "State",
    "Store",
    "StoreError",
    "open_store",
]


def __getattr__(name: str) -> object:
    """Load what is asked for, and no more: a cold `saiten check` waits for all of it."""
    for module, names in _HOMES.items():
        if name in names:
            return getattr(import_module(f"grader.progress.{module}"), name)
    raise AttributeError(name)
