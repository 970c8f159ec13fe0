"""A terminal that a test can read: a program runs in it, keys go in, the screen is looked at."""

from __future__ import annotations

import os
import sys
import time

import pexpect
import pyte

PATIENCE = 60
"""Seconds after which a screen counts as never coming; one that comes is seen at once."""


class Terminal:
    """`python -m grader` in a terminal of 80×24."""

    def __init__(self, *arguments, language="ja", columns=80, lines=24, **environment):
        env = {**os.environ, "SAITEN_LANG": language, "TERM": "xterm-256color", "PROMPT_TOOLKIT_NO_CPR": "1"}
        self.screen = pyte.HistoryScreen(columns, lines, history=1000)
        self.stream = pyte.Stream(self.screen)
        self.child = pexpect.spawn(
            sys.executable,
            ["-m", "grader", *map(str, arguments)],
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
        until = time.monotonic() + PATIENCE
        while not all(one in self._joined() for one in wanted):
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
