"""What tests share: one backend for the whole session, and the option that rewrites golden files."""

from __future__ import annotations

import pytest

from grader.sandbox import open_backend


def pytest_addoption(parser):
    parser.addoption("--update-goldens", action="store_true", help="write tests/golden/ anew")


@pytest.fixture(scope="session")
def backend():
    with open_backend() as opened:
        yield opened
