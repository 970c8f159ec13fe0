"""A terminal that a test can read: a program runs in it, keys go in, the screen is looked at."""

from __future__ import annotations

import os
import sys
import time

import pexpect
import pyte

PATIENCE = 60
"""Seconds after which a screen counts as never coming; one that comes is seen at once."""


GRADER = (sys.executable, "-m", "grader")


class Screen(pyte.HistoryScreen):
    """A screen that also knows what has scrolled off its top, and where the page was last wiped."""

    wiped = None
    """The line from which on everything was written since."""

    def __init__(self, columns, lines, answer):
        super().__init__(columns, lines, history=1000)
        self.write_process_input = answer  # where the cursor is, which programs ask a terminal for

    def erase_in_display(self, how=0, *rest, **more):
        super().erase_in_display(how, *rest, **more)
        if how == 2:
            self.wiped = len(self.history.top)

    def all_lines(self):
        """Return every line from the first one on, also those that have scrolled off."""
        gone = ["".join(line[x].data for x in range(self.columns)) for line in self.history.top]
        return [line.rstrip() for line in [*gone, *self.display]]


class Terminal:
    """A program in a terminal of 80×24: saiten with some arguments, unless another `program` is named."""

    def __init__(
        self, *arguments, program=GRADER, here=None, language="ja", columns=80, lines=24, **environment
    ):
        env = {**os.environ, "SAITEN_LANG": language, "TERM": "xterm-256color"}
        self.screen = Screen(columns, lines, self._answer)
        self.stream = pyte.Stream(self.screen)
        self.child = pexpect.spawn(
            program[0],
            [*program[1:], *map(str, arguments)],
            cwd=here,
            env={**env, **environment},
            dimensions=(lines, columns),
            encoding="utf-8",
            timeout=PATIENCE,
        )

    def text(self):
        """Return what stands on the screen now."""
        return "\n".join(line.rstrip() for line in self.screen.display)

    def wait(self, *wanted):
        """Feed the screen until all of this stands on it."""
        return self.wait_until(lambda: all(one in self._joined() for one in wanted), wanted)

    def wait_until(self, reached, wanted=""):
        """Feed the screen until something is so."""
        until = time.monotonic() + PATIENCE
        while not reached():
            in_time = self._feed() and time.monotonic() < until
            assert in_time, f"never came: {wanted}\n{self.text()}"
        return self.text()

    def press(self, *keys):
        """Send keys one by one."""
        for key in keys:
            self.child.send(key)

    def end(self):
        """Wait for the end of the program and return its exit code."""
        while self._feed():
            pass
        self.child.close()
        return self.child.exitstatus

    def _answer(self, said):
        self.child.send(said)

    def _joined(self):
        """Return the screen without the spaces that pyte puts behind wide characters."""
        return self.text().replace(" ", "") + "\n" + self.text()

    def _feed(self):
        try:
            self.stream.feed(self.child.read_nonblocking(4096, timeout=PATIENCE))
        except (pexpect.EOF, pexpect.TIMEOUT):
            return False
        return True


UP, DOWN, ENTER, BACKSPACE, CTRL_C = "\x1b[A", "\x1b[B", "\r", "\x7f", "\x03"
