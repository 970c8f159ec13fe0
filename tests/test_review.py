"""Reviewing: what is due comes first, what is missed comes twice, and nothing is due for ever."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from click.testing import CliRunner

from grader.faces.cli import saiten
from grader.progress import Attempt, Kind, Mode, open_store


def reviewed(*arguments, lines=(), language="ja"):
    typed = "".join(f"{line}\n" for line in lines)
    env = {"SAITEN_LANG": language, "COLUMNS": "80"}
    command = ["review", "--plain", "--seed", "1", *map(str, arguments)]
    return CliRunner().invoke(saiten, command, input=typed, env=env)


@pytest.fixture
def learnt():
    """Answer two questions and an exercise right, a month ago."""
    then = datetime.now(UTC) - timedelta(days=30)
    with open_store(clock=lambda: then) as store:
        for name in ("kt05-affine", "kt03"):
            store.record(Attempt(name, Kind.QUIZ, "passed", 1.0))
        store.record(Attempt("softmax", Kind.EXERCISE, "passed", 1.0))


def test_without_a_record_there_is_nothing_to_review():
    result = reviewed()

    assert result.exit_code == 0
    assert "saiten quiz で始めましょう" in result.output


@pytest.mark.usefixtures("learnt")
def test_what_is_due_is_asked_and_then_due_no_more():
    result = reviewed(
        lines=["×", "W @ x + b"] if "直線と線形" in reviewed(lines=[]).output[:200] else ["W @ x + b", "×"]
    )

    assert result.exit_code == 0
    assert "2問中 2問正解" in result.output
    assert "復習の時期が来た演習: softmax" in result.output
    assert "復習の時期が来た演習: softmax" in reviewed().output
    with open_store() as store:
        assert [one.mode for one in store.attempts()][3:] == [Mode.REVIEW] * 2


@pytest.mark.usefixtures("learnt")
def test_what_is_missed_comes_once_more():
    result = reviewed("--minutes", 1, lines=["skip", "0", "?", "○", "×", "x", "W @ x", "W @ x + b"])

    assert result.output.count("問題 1/1") == 2
    assert "間違えた問題をもう一度出します" in result.output


@pytest.mark.usefixtures("learnt")
def test_breaking_off_is_no_loss():
    result = reviewed()

    assert result.exit_code == 130
    with open_store() as store:
        assert len(store.due()) == 3
