"""A verdict as it travels from a lane and lies in the journal: plain data, said in both languages."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from grader.report import Status

if TYPE_CHECKING:
    from collections.abc import Iterator

HIDDEN = "hidden"
"""The check on inputs that only the instructor's seed draws."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found out about one program.

    `cluster` is the same for programs that behave the same on every input; `said` holds, by language,
    a line (`message`), the page a learner sees (`page`) and the result as JSON (`result`); `grams` are
    what the program is made of (see `grader.batch.likeness`).
    """

    exercise: str
    source: str
    status: str
    score: float
    mistake: str = ""
    cluster: str = ""
    said: Mapping[str, Any] = field(default_factory=dict)
    grams: Sequence[int] = ()

    @property
    def deserves_quiet(self) -> bool:
        """Say whether the program was too slow in some cases only, perhaps because of its neighbours."""
        return self.status == Status.TIMEOUT and self.score > 0

    def to_bytes(self) -> bytes:
        """Return the verdict as JSON."""
        facts = {one.name: getattr(self, one.name) for one in fields(self)}
        return json.dumps(facts, ensure_ascii=False).encode()

    @classmethod
    def from_bytes(cls, data: bytes) -> Verdict:
        """Read a verdict back."""
        return cls(**json.loads(data))


class Said(Mapping[str, Any]):
    """What is said of a program, as the journal holds it: not read before somebody asks, for few do."""

    def __init__(self, text: str) -> None:
        self._text = text

    def __getitem__(self, name: str) -> Any:
        """Return what is said in a language, or of a fault."""
        return _read(self._text)[name]

    def __iter__(self) -> Iterator[str]:
        """Yield the languages, and whatever else there is."""
        return iter(_read(self._text))

    def __len__(self) -> int:
        """Return how many things there are."""
        return len(_read(self._text))


@lru_cache(128)  # of programs that did the same, the same is said
def _read(text: str) -> dict[str, Any]:
    return dict(json.loads(text))
