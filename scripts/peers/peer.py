"""What is asked of a peer: an environment of its own, answers laid out as it wants them, commands, marks."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).parents[2]
THEIRS = Path(__file__).with_name("theirs")
_NEEDED = ("numpy", "ipykernel", "pytest")  # by the answers, by who runs notebooks, by who runs tests


@dataclass(frozen=True, slots=True)
class Step:
    """A command that is measured, and the folder that it runs in."""

    command: list[str]
    folder: Path

    @property
    def environment(self) -> dict[str, str]:
        """Return the environment in which the command's own environment is activated."""
        return activated(self.command)


class Peer(Protocol):
    """A grader beside saiten; `aim` is how many times faster saiten is to be."""

    name: str
    package: str
    how: str
    aim: float

    def lay(self, desk: Path, answers: Mapping[str, bytes]) -> list[Step]:
        """Lay answers out by student beside `cases.npz`, and return what grades them; unmeasured."""

    def full_marks(self, desk: Path) -> set[str]:
        """Return the students whose every test passed."""


class MissingError(RuntimeError):
    """Say that a peer cannot be had here, and why."""


def home(package: str) -> Path:
    """Return the environment of a package, made with pip where it is not there yet."""
    place = ROOT / "build" / "peers" / package
    ready = place / ".ready"
    if not ready.exists():
        run([sys.executable, "-m", "venv", str(place)])
        run([str(place / "bin" / "pip"), "install", "--quiet", package, *_NEEDED])
        ready.touch()
    return place / "bin"


def version(package: str) -> str:
    """Return the version of a package in its environment."""
    told = f"from importlib.metadata import version; print(version('{package}'))"
    return run([str(home(package) / "python"), "-c", told]).strip()


def activated(command: list[str]) -> dict[str, str]:
    """Return the environment of this process with a command's own folder first in its path."""
    return {**os.environ, "PATH": f"{Path(command[0]).parent}{os.pathsep}{os.environ.get('PATH', '')}"}


def run(command: list[str], folder: Path | None = None) -> str:
    """Run a command that is not measured, and return what it said."""
    try:
        done = subprocess.run(
            command, cwd=folder, env=activated(command), check=False, capture_output=True, text=True
        )
    except OSError as error:
        raise MissingError(f"{command[0]}: {error.strerror}") from error
    if done.returncode:
        last = (done.stderr.strip() or done.stdout.strip() or "it said nothing").splitlines()[-1]
        raise MissingError(f"{' '.join(command[:4])} … ended with {done.returncode}: {last}")
    return done.stdout
