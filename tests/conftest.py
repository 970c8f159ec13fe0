"""What tests share: one backend for the whole session, and the option that rewrites golden files."""

from __future__ import annotations

import signal
from itertools import count

import pytest

from grader.sandbox import open_backend


def pytest_configure():
    """Hear Ctrl-C, and let what is started here hear it: background jobs of a shell ignore it."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_addoption(parser):
    parser.addoption("--update-goldens", action="store_true", help="write tests/golden/ anew")


@pytest.fixture(scope="session")
def backend():
    with open_backend() as opened:
        yield opened


@pytest.fixture(scope="session")
def places(tmp_path_factory):
    folder = tmp_path_factory.mktemp("progress")
    return (folder / f"{number}.db" for number in count())


@pytest.fixture(autouse=True)
def progress_of_nobody(places, monkeypatch):
    """Keep every test, and every process it starts, away from the progress of whoever runs it."""
    monkeypatch.setenv("SAITEN_DB", str(next(places)))


@pytest.fixture(autouse=True)
def terminal_of_nobody(monkeypatch):
    """Let a terminal say itself how large it is: a worker that runs tests is told a size of its own."""
    monkeypatch.delenv("COLUMNS", raising=False)
    monkeypatch.delenv("LINES", raising=False)
