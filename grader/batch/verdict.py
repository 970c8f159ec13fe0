"""A verdict as it travels from a lane and lies in the journal: plain data, said in both languages."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

from grader.report import Status

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found out about one program.

    `cluster` is the same for programs that behave the same on every input; `said` holds, by language,
    a line (`message`), the page a learner sees (`page`) and the result as JSON (`result`).
    """

    exercise: str
    source: str
    status: str
    score: float
    mistake: str = ""
    cluster: str = ""
    said: Mapping[str, Any] = field(default_factory=dict)

    @property
    def deserves_quiet(self) -> bool:
        """Say whether the program was too slow in some cases only, perhaps because of its neighbours."""
        return self.status == Status.TIMEOUT and self.score > 0

    def to_bytes(self) -> bytes:
        """Return the verdict as JSON."""
        return json.dumps(asdict(self), ensure_ascii=False).encode()

    @classmethod
    def from_bytes(cls, data: bytes) -> Verdict:
        """Read a verdict back."""
        return cls(**json.loads(data))
