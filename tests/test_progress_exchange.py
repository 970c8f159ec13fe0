"""The log travels from machine to machine, is merged without doubles, and comes back from a backup."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from itertools import count

import pytest

from grader.progress import Attempt, Kind, Mark, Mode, open_store
from grader.progress.exchange import ImportRefusedError

START = datetime(2026, 12, 1, 9, tzinfo=UTC)


@pytest.fixture
def desk(tmp_path):
    """Return a function that opens a named file, on a clock that goes on for all."""
    ticks = count()
    opened = []

    def open_one(name):
        clock = lambda: START + timedelta(hours=next(ticks))  # noqa: E731
        opened.append(open_store(str(tmp_path / f"{name}.db"), clock=clock))
        return opened[-1]

    yield open_one
    for one in opened:
        one.close()


def work(store):
    """Do a little of everything."""
    session = store.begin(Mode.PRACTICE, {"ids": ["kt03"], "seed": 7})
    store.record(Attempt("kt03", Kind.QUIZ, "failed", 0.5, response="積", confidence=3, session=session.id))
    store.undo_last(session.id)
    store.record(Attempt("kt03", Kind.QUIZ, "passed", 1.0, rev=2, session=session.id))
    store.saw_solution("softmax")
    store.record(Attempt("softmax", Kind.EXERCISE, "passed", 1.0, detail={"mistake": "none"}))
    store.mark("kt03", Kind.QUIZ, Mark.NOTE, "もう一度")
    store.keep_setting("exam_date", "2027-02-19")
    store.end(session.id)


def memory(store):
    return {name: one.memory | {"card_id": 0} for name, one in store.cards().items()}


def test_what_is_exported_and_imported_is_all_there_and_gives_the_same_cards(desk):
    here, there = desk("here"), desk("there")
    work(here)

    taken = there.take(here.export())

    assert (taken.attempts, taken.fresh) == (3, 3)
    assert there.export() == here.export()
    assert there.attempts() == here.attempts()
    assert there.states() == here.states()
    assert memory(there) == memory(here)


def test_to_import_twice_is_to_import_once(desk):
    here, there = desk("here"), desk("there")
    work(here)
    there.take(here.export())

    again = there.take(here.export())

    assert (again.attempts, again.fresh) == (3, 0)
    assert there.export() == here.export()


def test_two_machines_that_exchange_know_the_same(desk):
    here, there = desk("here"), desk("there")
    work(here)
    there.record(Attempt("relu", Kind.EXERCISE, "failed", 0.2))
    there.mark("kt03", Kind.QUIZ, Mark.NOTE, "新しいほう")

    there.take(here.export())
    here.take(there.export())

    assert here.export() == there.export()
    assert here.states()["kt03"].note == "新しいほう"


def test_an_undo_elsewhere_arrives(desk):
    here, there = desk("here"), desk("there")
    identifier = here.record(Attempt("kt03", Kind.QUIZ, "passed", 1.0))
    there.take(here.export())
    there.undo(identifier)

    here.take(there.export())

    assert here.attempts() == []


SPOILT = {
    "another schema": (1, lambda _: '{"schema": "other/1"}'),
    "no head": (1, lambda _: '["schema"]'),
    "cut off": (3, lambda line: line[:-5]),
    "a column missing": (3, lambda line: line.replace('"auto_score":', '"score":')),
    "a score of 5": (3, lambda line: line.replace('"auto_score":0.5', '"auto_score":5')),
    "an unknown kind": (3, lambda line: line.replace('"quiz"', '"riddle"')),
    "an unknown type": (3, lambda line: line.replace('"type":"attempt"', '"type":"poem"')),
    "a list for a number": (3, lambda line: line.replace('"rev":1', '"rev":[]')),
    "no moment": (3, lambda line: line.replace('"at":"2026', '"at":"yesterday 2026')),
    "a number": (3, lambda _: "3"),
    "nothing": (3, lambda _: "null"),
}


@pytest.mark.parametrize("how", SPOILT)
def test_a_line_that_cannot_be_read_is_named_and_nothing_is_taken(desk, how):
    number, spoil = SPOILT[how]
    here, there = desk("here"), desk("there")
    work(here)
    lines = here.export()
    spoilt = spoil(lines[number - 1])
    assert spoilt != lines[number - 1]

    with pytest.raises(ImportRefusedError) as error:
        there.take([*lines[: number - 1], spoilt, *lines[number:]])

    assert error.value.problems[0].number == number
    assert there.attempts() == []


def test_all_lines_that_cannot_be_read_are_named_at_once(desk):
    here, there = desk("here"), desk("there")
    work(here)

    with pytest.raises(ImportRefusedError) as error:
        there.take([here.export()[0], "{", *here.export()[1:], "nonsense"])

    assert [one.number for one in error.value.problems] == [2, len(here.export()) + 2]


def test_what_is_reset_comes_back_from_the_backup(desk):
    here = desk("here")
    work(here)
    before = here.export()

    backup, forgotten = here.reset(["kt03"])

    assert forgotten == 2
    assert [one.item_id for one in here.attempts()] == ["softmax"]
    with open_store(str(backup)) as kept:
        assert kept.export() == before
        here.take(kept.export())
    assert here.export() == before


def test_everything_can_be_forgotten_but_the_day_of_the_exam(desk):
    here = desk("here")
    work(here)

    _, forgotten = here.reset(None)

    assert forgotten == 3
    assert here.states() == {}
    assert here.sessions() == []
    assert here.exam_date.isoformat() == "2027-02-19"


def test_an_export_is_plain_json_with_the_japanese_readable(desk):
    here = desk("here")
    work(here)

    head, *rows = here.export()

    assert json.loads(head)["schema"] == "saiten-progress/1"
    assert any("もう一度" in row for row in rows)
    assert {json.loads(row)["type"] for row in rows} == {"session", "attempt", "look", "mark", "setting"}
