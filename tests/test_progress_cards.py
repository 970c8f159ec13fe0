"""Reviews are spaced by FSRS: what an answer is worth, when it comes back, and how an exam shapes that."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from grader.progress import Attempt, Glance, Kind, Look, Mark, open_store
from grader.progress.cards import forget
from grader.progress.rating import Review, reviews
from grader.progress.rule import Rule, rule
from grader.progress.spacing import replay

START = datetime(2026, 12, 1, 9, tzinfo=UTC)
DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
QUESTION = Attempt("kt03", Kind.QUIZ, "passed", 1.0)
EXERCISE = Attempt("softmax", Kind.EXERCISE, "passed", 1.0)


def at(attempt, moment=START, **changes):
    return replace(attempt, at=moment, **changes)


def ratings(*attempts, looks=()):
    return [one.rating for one in reviews(attempts, looks)]


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self):
        self.now = START

    def __call__(self):
        self.now += timedelta(milliseconds=1)
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def store(tmp_path, clock):
    with open_store(str(tmp_path / "progress.db"), clock=clock) as opened:
        yield opened


class TestRatings:
    @pytest.mark.parametrize(
        ("changes", "rating"),
        [
            ({"status": "failed", "auto_score": 0.0}, 1),
            ({"status": "failed", "auto_score": 0.9}, 1),
            ({"hints_used": 1}, 2),
            ({"confidence": 1}, 2),
            ({"auto_score": 0.75}, 2),
            ({"auto_score": 0.5, "final_score": 1.0}, 3),
            ({}, 3),
            ({"confidence": 3}, 3),
            ({"confidence": 3, "duration_ms": 30_000, "detail": {"expected_seconds": 60}}, 4),
            ({"confidence": 3, "duration_ms": 31_000, "detail": {"expected_seconds": 60}}, 3),
            ({"confidence": 2, "duration_ms": 9_000, "detail": {"expected_seconds": 60}}, 3),
        ],
    )
    def test_an_answer_to_a_question_is_rated_by_how_it_was_given(self, changes, rating):
        assert ratings(at(QUESTION, **changes)) == [rating]

    def test_the_first_answer_of_a_day_counts_for_a_question(self):
        wrong = at(QUESTION, status="failed", auto_score=0.0)

        assert ratings(wrong, at(QUESTION, START + HOUR), at(QUESTION, START + DAY)) == [1, 3]

    def test_trying_until_it_is_right_is_one_review_of_an_exercise(self):
        wrong = at(EXERCISE, status="failed", auto_score=0.4)

        assert ratings(at(EXERCISE)) == [3]
        assert ratings(wrong, wrong) == [1]
        assert ratings(wrong, wrong, at(EXERCISE, START + HOUR)) == [2]
        assert ratings(at(EXERCISE), wrong) == [3]

    def test_an_empty_stub_is_no_review(self):
        assert ratings(at(EXERCISE, status="not_implemented", auto_score=0.0)) == []

    def test_an_exercise_copied_from_its_solution_comes_back_tomorrow(self):
        look = Glance("softmax", Kind.EXERCISE, Look.SOLUTION, 0, START)

        assert ratings(at(EXERCISE, START + HOUR), looks=[look]) == [1]
        assert ratings(at(EXERCISE, START + 3 * DAY), looks=[look]) == [3]

    def test_a_day_is_a_day_on_the_learner_s_own_clock(self):
        evening = at(QUESTION, datetime(2026, 12, 1, 14, 30, tzinfo=UTC), tz_minutes=540)  # 23:30 in Tokyo
        midnight = at(QUESTION, datetime(2026, 12, 1, 15, 30, tzinfo=UTC), tz_minutes=540)  # 00:30

        assert len(reviews([evening, midnight])) == 2


class TestIntervals:
    def test_a_right_answer_comes_back_after_days_and_then_after_more(self):
        first = replay(1, [Review(START, 3)], Rule())
        second = replay(1, [Review(START, 3), Review(first.due, 3)], Rule())

        assert first.due - START >= DAY
        assert second.due - first.due > first.due - START

    def test_a_wrong_answer_comes_back_tomorrow_and_not_after_minutes(self):
        assert replay(1, [Review(START, 1)], Rule()).due == START + DAY

    def test_an_exam_bounds_every_interval(self):
        known_well = [Review(START + number * 30 * DAY, 4) for number in range(4)]
        exam = rule(date(2027, 4, 1), (known_well[-1].at).date())

        free = replay(1, known_well, Rule())
        bound = replay(1, known_well, exam)

        assert free.due.date() > date(2027, 4, 1)
        assert bound.due.date() < date(2027, 4, 1)
        assert bound.stability == free.stability

    @pytest.mark.parametrize(
        ("today", "expected"),
        [
            (date(2026, 12, 1), Rule(0.9, 79)),
            (date(2027, 2, 5), Rule(0.95, 13)),
            (date(2027, 2, 18), Rule(0.95, 1)),
            (date(2027, 2, 19), Rule()),
            (date(2027, 3, 1), Rule()),
        ],
    )
    def test_more_is_to_be_remembered_in_the_last_two_weeks(self, today, expected):
        assert rule(date(2027, 2, 19), today) == expected


class TestCards:
    def test_the_same_log_gives_the_same_cards_for_ever(self, store, clock):
        for day in range(4):
            clock.now = START + day * 3 * DAY
            store.record(replace(QUESTION, status="failed" if day == 2 else "passed"))
            store.record(replace(EXERCISE, hints_used=day % 2))
        kept = store.cards()

        store.link.write(forget)

        assert {name: one.memory for name, one in store.cards().items()} == {
            name: one.memory for name, one in kept.items()
        }

    def test_a_kept_card_gives_way_to_a_new_answer_and_to_an_undo(self, store, clock):
        store.record(QUESTION)
        before = store.cards()["kt03"].due
        clock.now += 5 * DAY

        identifier = store.record(QUESTION)
        after = store.cards()["kt03"].due
        store.undo(identifier)

        assert before < after
        assert store.cards()["kt03"].due == before

    def test_what_is_due_today_comes_with_the_most_forgotten_first(self, store, clock):
        store.record(QUESTION)
        store.record(replace(EXERCISE, item_id="relu", status="failed"))
        store.record(replace(EXERCISE, item_id="affine", status="failed"))
        store.mark("affine", Kind.EXERCISE, Mark.SUSPEND)
        assert store.due(START.astimezone(UTC)) == []

        clock.now += DAY
        assert [one.item_id for one in store.due(clock.now)] == ["relu"]
        clock.now += 30 * DAY
        assert [one.item_id for one in store.due(clock.now)] == ["relu", "kt03"]

    def test_it_is_due_from_midnight_where_the_learner_is(self, store):
        tokyo = timezone(timedelta(hours=9))
        store.record(replace(QUESTION, status="failed"))  # 18:00 in Tokyo

        assert store.due(datetime(2026, 12, 1, 23, 59, tzinfo=tokyo)) == []
        assert len(store.due(datetime(2026, 12, 2, 0, 1, tzinfo=tokyo))) == 1

    def test_memory_fades(self, store):
        store.record(QUESTION)
        card = store.cards()["kt03"]

        assert card.recall(START) > card.recall(START + 5 * DAY) > card.recall(START + 50 * DAY) > 0
        assert card.recall(START + round(card.stability) * DAY + HOUR) == pytest.approx(0.9, abs=0.02)
