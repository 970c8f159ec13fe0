"""Play a story on a real terminal and note, step by step, what was typed and what it brought."""

from __future__ import annotations

import os
import re
import subprocess
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from scripts.first_hour.days import a_night_later, days_as_told, noon
from tests import screen

if TYPE_CHECKING:
    from collections.abc import Mapping

STORY = Path(__file__).with_name("story.yaml")

_PROMPT, _WORKSPACE = "$ ", "my_saiten"
_KEYS = {"Enter": screen.ENTER, "↓": screen.DOWN}
_BODY = re.compile(r"^(def|class) .*", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Shown:
    """One step as it is shown; what did not happen in it is empty."""

    head: str = ""
    said: str = ""
    file: str = ""
    written: str = ""
    pressed: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()


def story(language: str) -> Mapping[str, Any]:
    """Return the story in one language."""
    tree: Mapping[str, Any] = _in(yaml.safe_load(STORY.read_text("utf-8")), language)
    return tree


def _in(tree: Any, language: str) -> Any:
    """Take the one language wherever both are offered."""
    if isinstance(tree, list):
        return [_in(one, language) for one in tree]
    if not isinstance(tree, dict):
        return tree
    chosen = tree.get(language)
    return {key: _in(one, language) for key, one in tree.items()} if chosen is None else chosen


def play(language: str, folder: Path, programs: Path) -> list[Shown]:
    """Play the story in an empty folder, with the `saiten` that lies among these programs."""
    hour = _Hour(language, folder, programs)
    try:
        return [hour.step(step) for step in story(language)["steps"]]
    finally:
        hour.terminal.child.close(force=True)


class _Hour:
    """A learner at a shell."""

    def __init__(self, language: str, folder: Path, programs: Path) -> None:
        self._folder = folder / "home"
        self._folder.mkdir()
        self._nights = 0
        self._stubs: dict[str, str] = {}
        self._environment = {
            "PATH": os.pathsep.join([str(programs), os.environ["PATH"]]),
            "PS1": _PROMPT,
            "SAITEN_DB": str(folder / "progress.db"),
            "SAITEN_BACKEND": "",
            "TZ": noon(datetime.now(UTC)),
        }
        self.terminal = screen.Terminal(
            program=("sh", "-i"), here=self._folder, language=language, **self._environment
        )
        self.terminal.wait(_PROMPT.strip())

    def step(self, step: Mapping[str, Any]) -> Shown:
        """Do what a step says, and return what is seen of it."""
        before = self._begin()
        written = self._act(step)
        self._await(step.get("until"), before)
        lines = self._news(before) if {"type", "press", "write"} & set(step) else []
        return Shown(
            step.get("head", ""),
            step.get("say", "").strip(),
            step.get("file", ""),
            written,
            tuple(step.get("press", ())),
            tuple(days_as_told(line, self._nights) for line in self._titled(step, lines)),
        )

    def _begin(self) -> list[str]:
        self.terminal.screen.wiped = None
        return self._lines()

    def _act(self, step: Mapping[str, Any]) -> str:
        if step.get("night"):
            self._sleep()
        if "type" in step:
            self.terminal.press(step["type"], screen.ENTER)
        if "press" in step:
            self.terminal.press(*(_KEYS.get(key, key) for key in step["press"]))
        return self._write(step["file"], step["write"]) if "write" in step else ""

    def _sleep(self) -> None:
        self._nights += 1
        a_night_later(Path(self._environment["SAITEN_DB"]), self._saiten)

    def _saiten(self, *words: str, db: Path) -> None:
        command = ["saiten", *words, "--db", str(db)]
        environment = {**os.environ, **self._environment}
        subprocess.run(command, env=environment, check=True, capture_output=True)

    def _write(self, name: str, code: str) -> str:
        """Save a file as a learner would who writes this below its task."""
        path = self._folder / _WORKSPACE / name
        stub = self._stubs.setdefault(name, path.read_text("utf-8"))
        path.write_text(_BODY.sub(lambda _: code, stub), "utf-8")
        return code

    def _await(self, until: list[str] | None, before: list[str]) -> None:
        """Wait for what is to be read, in what is new; else for the shell to ask again, further down."""
        if until is None:
            self.terminal.wait_until(lambda: self._prompted(len(before)))
        else:
            self.terminal.wait_until(lambda: self._read(until, before), until)

    def _prompted(self, start: int) -> bool:
        lines = self._lines()
        return lines[-1] == _PROMPT.strip() and len(lines) > start

    def _read(self, until: list[str], before: list[str]) -> bool:
        news = "\n".join(self._news(before))
        return all(one in news for one in until)

    def _lines(self) -> list[str]:
        lines = self.terminal.screen.all_lines()
        while lines and not lines[-1]:
            lines.pop()
        return lines

    def _news(self, before: list[str]) -> list[str]:
        """Return the lines since the page was wiped, else those that changed; no bare prompt at the end."""
        lines, start = self._lines(), self.terminal.screen.wiped
        if start is None:
            pairs = zip(before, lines, strict=False)
            start = next((k for k, (old, new) in enumerate(pairs) if old != new), len(before))
        news = lines[start:]
        return news[:-1] if news and news[-1] == _PROMPT.strip() else news

    def _titled(self, step: Mapping[str, Any], lines: list[str]) -> list[str]:
        """Put the command above a page that has wiped it away."""
        if "type" in step and self.terminal.screen.wiped is not None:
            return [_PROMPT + step["type"], *lines]
        return lines
