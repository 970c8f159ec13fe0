"""What today's plan holds: due items first, then the weakest area, then new ones, within the minutes."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from grader.catalog import exercises
from grader.progress import Attempt, Kind, Mark, open_store
from grader.progress.bank import Item, bank, questions
from grader.progress.mastery import areas, days, trust
from grader.progress.situation import situation
from grader.progress.today import Why, plan_today
from grader.text import Text

START = datetime(2026, 12, 1, 9, tzinfo=UTC)
DAY = timedelta(days=1)


def question(name, area="affine", seconds=60):
    return Item(name, Kind.QUIZ, area, Text(name, name), seconds)


EXERCISE = Item("softmax", Kind.EXERCISE, "output", Text("softmax", "softmax"), 480)
A1, A2, A3 = (question(f"a{number}") for number in (1, 2, 3))
B1, B2, B3 = (question(f"b{number}", "sgd") for number in (1, 2, 3))
ITEMS = (EXERCISE, A1, A2, A3, B1, B2, B3)


class Learner:
    """Somebody who answers questions on days counted from the start."""

    def __init__(self, store, moment):
        self.store, self._moment = store, moment

    def on(self, day):
        self._moment[0] = START + day * DAY

    def answer(self, item, *, right=True, **more):
        status = "passed" if right else "failed"
        self.store.record(Attempt(item.id, item.kind, status, float(right), **more))

    def plan(self, minutes=60, items=ITEMS):
        return plan_today(situation(self.store, items), minutes)


@pytest.fixture
def learner(tmp_path):
    moment = [START]

    def clock():
        moment[0] += timedelta(milliseconds=1)
        return moment[0]

    with open_store(str(tmp_path / "progress.db"), clock=clock) as store:
        yield Learner(store, moment)


def planned(plan, why):
    return [one.item.id for one in plan.entries if one.why is why]


class TestThePlan:
    def test_a_beginner_gets_questions_and_exercises_in_turn(self, learner):
        plan = learner.plan(minutes=12)

        assert planned(plan, Why.NEW) == ["a1", "softmax", "a2", "a3", "b1"]
        assert plan.seconds == 12 * 60
        assert plan.weakest == ""

    def test_what_is_due_comes_first_and_what_was_wrong_before_what_was_right(self, learner):
        learner.answer(A1)
        learner.answer(B1, right=False)
        learner.on(30)

        plan = learner.plan()

        assert planned(plan, Why.DUE) == ["b1", "a1"]
        assert [one.why for one in plan.entries] == sorted(
            (one.why for one in plan.entries), key=list(Why).index
        )

    def test_the_weakest_area_is_practised_with_what_was_wrong_first(self, learner):
        for item in (A1, A2, A3):
            learner.answer(item)
        learner.answer(B1)
        learner.on(1)
        learner.answer(B2, right=False)

        plan = learner.plan()

        assert plan.weakest == "sgd"
        assert planned(plan, Why.WEAK) == ["b3"]  # b2 was answered today, and comes back tomorrow

    def test_nothing_is_asked_twice_on_one_day(self, learner):
        for item in ITEMS:
            learner.answer(item, right=False)

        plan = learner.plan()

        assert plan.entries == ()

    def test_due_items_leave_room_for_the_others_and_tell_how_many_wait(self, learner):
        many = tuple(question(f"q{number}") for number in range(20))
        for item in many:
            learner.answer(item, right=False)
        learner.on(2)

        plan = learner.plan(minutes=10, items=(*many, *ITEMS))

        assert len(planned(plan, Why.DUE)) == 6
        assert plan.waiting == 14
        assert plan.seconds == 10 * 60
        assert planned(plan, Why.WEAK)
        assert planned(plan, Why.NEW)

    def test_the_only_thing_there_is_is_planned_even_if_it_takes_longer(self, learner):
        assert planned(learner.plan(minutes=1, items=[EXERCISE]), Why.NEW) == ["softmax"]

    def test_what_is_suspended_is_left_alone(self, learner):
        learner.store.mark("a1", Kind.QUIZ, Mark.SUSPEND)

        assert "a1" not in planned(learner.plan(), Why.NEW)

    def test_an_exam_brings_back_what_would_be_forgotten_by_then(self, learner):
        for day in (0, 10, 40):
            learner.on(day)
            learner.answer(A1, confidence=3, duration_ms=1, detail={"expected_seconds": 60})
        learner.on(43)
        free = learner.plan()
        learner.store.keep_setting("exam_date", date(2027, 1, 15).isoformat())  # in two days

        assert planned(free, Why.DUE) == []
        assert planned(learner.plan(), Why.DUE) == ["a1"]

    def test_an_exam_that_is_over_no_longer_counts(self, learner):
        learner.store.keep_setting("exam_date", "2026-11-30")

        assert situation(learner.store, ITEMS).exam is None


class TestMastery:
    def test_it_is_what_is_remembered_now_over_all_items_of_the_area(self, learner):
        learner.answer(A1)
        learner.answer(A2, right=False)

        area = {one.name: one for one in areas(situation(learner.store, ITEMS))}["affine"]

        assert (area.items, area.tried, area.right) == (3, 2, 1)
        assert area.mastery == pytest.approx(1 / 3)

    def test_it_fades_with_time(self, learner):
        learner.answer(A1)
        learner.on(60)

        [area] = areas(situation(learner.store, [A1]))

        assert 0 < area.mastery < 0.9


class TestHabits:
    def test_days_in_a_row_go_on_until_a_day_is_missed(self):
        done = [
            Attempt("a1", Kind.QUIZ, "passed", 1.0, at=START + number * DAY) for number in (0, 1, 2, 5, 6)
        ]
        today = (START + 7 * DAY).date()

        run = days(done, today)

        assert (run.current, run.longest, run.total) == (2, 3, 5)
        assert days(done, today + DAY).current == 0
        assert days([], today).longest == 0

    def test_confidence_is_compared_with_the_outcome(self):
        one = Attempt("a1", Kind.QUIZ, "passed", 1.0, confidence=3)
        told = trust(
            [one, replace(one, status="failed"), replace(one, confidence=1), replace(one, confidence=None)]
        )

        assert [(each.confidence, each.answers, each.right) for each in told] == [(1, 1, 1), (3, 2, 1)]


class TestTheBank:
    def test_it_holds_every_exercise_and_every_question_once(self):
        names = [one.id for one in bank()]

        assert len(names) == len(set(names))
        assert set(exercises()) < set(names)
        assert {"kt03", "kt10"} < set(names)

    def test_a_question_tells_its_area_its_time_and_its_tags(self):
        [kt03] = [one for one in bank() if one.id == "kt03"]

        assert (kt03.area, kt03.seconds, kt03.kind) == ("dl.feedforward", 45, Kind.QUIZ)
        assert kt03.is_tagged("dl.feedforward")
        assert kt03.is_tagged("dl.feedforward.affine")
        assert not kt03.is_tagged("dl.feed")

    def test_what_is_retired_or_says_little_is_no_trouble(self, tmp_path):
        deck = tmp_path / "small.yaml"
        deck.write_text("questions: [{id: q1}, {id: q2, status: retired}]\n", "utf-8")

        assert [(one.id, one.area, one.seconds) for one in questions([deck])] == [("q1", "-", 60)]
