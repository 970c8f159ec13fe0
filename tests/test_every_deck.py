"""Every deck that is found proves itself: its own samples, its model answers, both languages."""

from __future__ import annotations

import re
import time
from dataclasses import replace
from pathlib import Path

import pytest

from grader.content import ContentError
from grader.quiz import grade_answer, load_deck, variant
from grader.quiz.formula import value_of
from grader.quiz.proof import broken_promises
from grader.quiz.question import ChoiceKey, DrawingKey, FormulaKey, NumericKey, ShortKey, TruthKey
from grader.quiz.variant import fill, prose

QUIZZES = Path(__file__).parent.parent / "quizzes"
DECKS = sorted(QUIZZES.glob("*.yaml"))
SEEDS = range(20)
JAPANESE = re.compile("[ぁ-んァ-ヶ一-龥]")


def _read(path):
    try:
        return load_deck(path).questions
    except ContentError:
        return ()  # told by the test that a deck can be read


QUESTIONS = [question for path in DECKS for question in _read(path)]
every_question = pytest.mark.parametrize("question", QUESTIONS, ids=lambda one: one.id)


def models(question, language):
    """Yield the answers that the author of a question holds for perfect."""
    match question.key:
        case ChoiceKey():
            yield [choice.id for choice in question.key.choices if choice.correct]
        case TruthKey():
            yield question.key.answer
        case FormulaKey():
            yield question.key.expr
        case ShortKey():
            yield getattr(question.key.model, language)
        case DrawingKey():
            rubric = [item.id for item in question.key.rubric]
            yield {"rubric": rubric, "explain": getattr(question.key.explain.model, language)}


@pytest.mark.parametrize("path", DECKS, ids=lambda path: path.stem)
def test_a_deck_can_be_read_and_is_named_as_its_file(path):
    assert load_deck(path).id == path.stem


def test_no_id_and_no_other_name_is_used_twice():
    names = [name for question in QUESTIONS for name in (question.id, *question.alias)]

    assert sorted(names) == sorted(set(names))


@every_question
def test_each_sample_answer_gets_the_stated_score_at_every_seed(question):
    assert list(broken_promises(question, SEEDS)) == []


def test_a_broken_promise_is_noticed():
    right = QUESTIONS[0].samples[0]
    boasting = replace(QUESTIONS[0], samples=(replace(right, score=0.5), replace(right, feedback="nowhere")))

    assert len(list(broken_promises(boasting, [1]))) == 2


@every_question
@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_model_answer_gets_the_full_score(question, language):
    for seed in SEEDS:
        for answer in models(question, language):
            mark = grade_answer(question, answer, seed=seed)

            assert (mark.score, mark.passed) == (1.0, True), (seed, answer)


@every_question
def test_the_key_of_a_number_is_its_own_answer_at_a_hundred_seeds(question):
    if not isinstance(question.key, NumericKey):
        return
    for seed in range(100):
        asked = variant(question, seed)
        assert grade_answer(question, repr(value_of(asked.key.value, asked.values)), seed=seed).passed


@every_question
def test_a_question_speaks_both_languages_in_full(question):
    for text in prose(question):
        assert text.ja.strip()
        assert text.en.strip()
        assert not JAPANESE.search(text.en), text.en


@every_question
def test_a_question_brings_five_samples_some_right_and_some_wrong(question):
    scores = [sample.score for sample in question.samples]

    assert len(scores) >= 5
    assert min(scores) < 1.0
    assert max(scores) == 1.0


@every_question
def test_each_known_mistake_of_a_formula_is_wrong_and_named_as_itself(question):
    for wrong in getattr(question.key, "known_wrong", ()):
        for seed in SEEDS:
            mark = grade_answer(question, wrong.expr, seed=seed)

            assert mark.score == 0.0
            assert mark.feedback == (fill(wrong.feedback, variant(question, seed).values),)


@every_question
def test_every_choice_has_a_reason_of_its_own(question):
    choices = getattr(question.key, "choices", ())

    assert len({choice.feedback for choice in choices}) == len(choices)


def test_the_longest_choice_is_not_a_clue():
    singles = [one.key for one in QUESTIONS if isinstance(one.key, ChoiceKey) and not one.key.many]
    for language in ("ja", "en"):
        longest = [max(key.choices, key=lambda one: len(getattr(one.text, language))) for key in singles]

        assert sum(choice.correct for choice in longest) <= max(0.4 * len(singles), 1)


@every_question
def test_no_pattern_is_slow_on_a_hostile_answer(question):
    key = getattr(question.key, "explain", question.key)
    if not isinstance(key, ShortKey):
        return
    for hostile in ("更新" * 1000, "a " * 1000, "バッチ学習" * 400, "f(x+" * 500, "batch learning " * 133):
        started = time.perf_counter()
        grade_answer(question, hostile, seed=1)
        assert time.perf_counter() - started < 0.5
