"""Read single keys without Enter, from whatever keyboard there is; full-width letters count, too."""

from __future__ import annotations

import codecs
import os
import sys
import time
import unicodedata
from contextlib import contextmanager
from itertools import groupby
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType
    from typing import Self


class Keyboard(Protocol):
    """A keyboard that is ours while its context is open."""

    def read(self, seconds: float) -> list[str]:
        """Wait for at most that long and return the keys that were pressed."""

    def __enter__(self) -> Self:
        """Take the keyboard."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Give the keyboard back as it was."""


def open_keyboard() -> Keyboard:
    """Return the keyboard of this terminal; where there is no terminal, one that nobody ever touches."""
    if not sys.stdin.isatty():
        return NoKeyboard()
    if sys.platform == "win32":
        return ConsoleKeyboard()
    return TerminalKeyboard(sys.stdin.fileno())


def keys_in(text: str) -> list[str]:
    r"""Return the keys in what was typed: a key held down counts once, arrows and the like not at all.

    >>> keys_in("ｈhhＱ"), keys_in("\x1b[A")
    (['h', 'q'], [])
    """
    if text.startswith("\x1b"):
        return []
    plain = unicodedata.normalize("NFKC", text).lower()
    return [key for key, _ in groupby(plain)]


class NoKeyboard:
    """No terminal to type at: only an interrupt ends the watch."""

    def read(self, seconds: float) -> list[str]:
        """Wait, and return no key."""
        time.sleep(seconds)
        return []

    def __enter__(self) -> Self:
        """Return the keyboard itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Give nothing back."""


if sys.platform == "win32":
    import msvcrt

    class ConsoleKeyboard(NoKeyboard):
        """The keyboard of a Windows console."""

        def read(self, seconds: float) -> list[str]:
            """Return the keys pressed within that time."""
            super().read(seconds)
            typed = ""
            while msvcrt.kbhit():
                typed += msvcrt.getwch()
            return keys_in(typed)

    @contextmanager
    def keeping_keys() -> Iterator[None]:
        """Do nothing: the console neither echoes keys nor changes them before they are read."""
        yield

else:
    import select
    import termios
    import tty

    class TerminalKeyboard:
        """The keyboard of a POSIX terminal: neither lines nor echo; Ctrl-C stays an interrupt."""

        def __init__(self, fd: int) -> None:
            self._fd = fd
            self._decoder = codecs.getincrementaldecoder("utf-8")("ignore")

        def read(self, seconds: float) -> list[str]:
            """Return the keys pressed within that time; at the end of the input, `q`."""
            if not select.select([self._fd], [], [], seconds)[0]:
                return []
            typed = os.read(self._fd, 1024)
            return keys_in(self._decoder.decode(typed)) if typed else ["q"]

        def __enter__(self) -> Self:
            """Take the keyboard."""
            self._before = termios.tcgetattr(self._fd)
            tty.setcbreak(self._fd, termios.TCSADRAIN)  # what was typed before is not thrown away
            return self

        def __exit__(self, *_: object) -> None:
            """Give the keyboard back as it was."""
            termios.tcsetattr(self._fd, termios.TCSADRAIN, self._before)

    @contextmanager
    def keeping_keys() -> Iterator[None]:
        """Keep keys that are pressed while nothing reads them as they are, unseen: Enter stays Enter.

        Between two questions the terminal would echo them into the page and make a line feed of Enter.
        """
        fd = sys.stdin.fileno()
        before = termios.tcgetattr(fd)
        held = [*before]
        held[0] &= ~termios.ICRNL
        held[3] &= ~(termios.ECHO | termios.ICANON)
        termios.tcsetattr(fd, termios.TCSADRAIN, held)
        try:
            yield
        finally:
            termios.tcsetattr(fd, termios.TCSADRAIN, before)
