import pytest

from grader.faces import ahead, running
from grader.sandbox import SandboxError


class Started:
    """Stand for a backend, and count itself."""

    count = 0

    def __init__(self):
        type(self).count += 1


@pytest.fixture(autouse=True)
def counted(monkeypatch):
    monkeypatch.setattr(Started, "count", 0)
    monkeypatch.setattr(ahead, "open_backend", Started)
    monkeypatch.setattr(running, "chosen", Started)
    monkeypatch.delenv("SAITEN_BACKEND", raising=False)
    monkeypatch.setenv("OPENBLAS_NUM_THREADS", "1")
    yield
    ahead.taken()


@pytest.fixture
def prepared(monkeypatch):
    met = []
    monkeypatch.setattr("grader.batch.nursery.prepare", met.append)
    return met


def test_the_child_started_ahead_is_the_one_that_runs_and_no_other_is_started():
    ahead.start_ahead(["check", "softmax.py"])
    assert Started.count == 1

    running.opened()
    assert Started.count == 1
    running.opened()
    assert Started.count == 2


@pytest.mark.parametrize("arguments", [[], ["--lang", "ja"], ["list", "softmax"]])
def test_another_command_starts_none(arguments):
    ahead.start_ahead(arguments)
    assert Started.count == 0


@pytest.mark.parametrize("command", ["check", "grade"])
@pytest.mark.parametrize("arguments", [[], ["--help"], ["softmax", "-h"], [".", "--version"]])
def test_what_needs_no_child_starts_none(command, arguments, prepared):
    ahead.start_ahead([command, *arguments])
    assert (Started.count, prepared) == (0, [])


def test_options_before_the_command_are_passed_over(prepared):
    ahead.start_ahead(["--lang", "check", "grade", ".", "-o", "out"])
    assert (Started.count, len(prepared)) == (0, 1)


def test_no_lane_is_prepared_for_a_folder_that_is_not_there(prepared):
    ahead.start_ahead(["grade", "no such folder", "-o", "out"])
    assert prepared == []


def test_a_backend_that_was_named_is_started_later_where_a_wrong_name_is_told(monkeypatch):
    monkeypatch.setenv("SAITEN_BACKEND", "portable")
    ahead.start_ahead(["check", "softmax"])
    assert Started.count == 0


def test_what_goes_wrong_ahead_is_met_again_by_the_command(monkeypatch):
    def broken():
        raise SandboxError("no NumPy")

    monkeypatch.setattr(ahead, "open_backend", broken)
    ahead.start_ahead(["check", "softmax"])
    assert ahead.taken() is None
