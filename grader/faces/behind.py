"""Do slow work behind the main thread, one thing after the other, so that keys are answered meanwhile."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, field
from queue import SimpleQueue
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


@dataclass
class Errand(Generic[T]):
    """Work that is under way, or done."""

    work: Callable[[], T]
    begun: float = field(default_factory=time.monotonic)
    _ended: threading.Event = field(default_factory=threading.Event)
    _error: BaseException | None = None

    @property
    def done(self) -> bool:
        """Say whether there is a result, or an error."""
        return self._ended.is_set()

    def wait(self, seconds: float | None = None) -> None:
        """Wait for the end, at most that long."""
        self._ended.wait(seconds)

    def result(self) -> T:
        """Wait for the end, and return what the work returned or raise what it raised."""
        self.wait()
        if self._error is not None:
            raise self._error
        return self._value

    def run(self) -> None:
        """Do the work."""
        try:
            self._value = self.work()
        except BaseException as error:  # noqa: BLE001 - it is raised again where the result is asked for
            self._error = error
        self._ended.set()


class Behind:
    """A thread for errands.  It never keeps the program from ending: what is under way then is given up.

    >>> Behind().send(lambda: 6 * 7).result()
    42
    """

    def __init__(self) -> None:
        self._errands: SimpleQueue[Errand[object]] = SimpleQueue()
        threading.Thread(target=self._work, daemon=True).start()

    def send(self, work: Callable[[], T]) -> Errand[T]:
        """Put work at the end of the line."""
        errand = Errand(work)
        self._errands.put(errand)  # type: ignore[arg-type]  # nobody here looks at its result
        return errand

    def _work(self) -> None:
        while True:
            self._errands.get().run()
