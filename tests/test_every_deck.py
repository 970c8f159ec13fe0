"""Every deck that is found proves itself: its own samples, its model answers, both languages."""

from __future__ import annotations

import contextlib
import io
import json
import re
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner

from grader.catalog import pictures
from grader.content import ContentError
from grader.faces.author_decks import prove_decks
from grader.faces.cli import saiten
from grader.faces.quiz_code import Coder
from grader.quiz import grade_answer, load_deck, model_answer, model_text, variant
from grader.quiz.formula import value_of
from grader.quiz.key import ChoiceKey, CodeKey, NumericKey, ShapeKey, ShortKey, TraceKey
from grader.quiz.lint import LENGTHS, MOST, chance, lint_deck
from grader.quiz.predicting import grade_trace, read_shape
from grader.quiz.proof import SEEDS, broken_promises
from grader.quiz.schema import DeckModel
from grader.quiz.variant import prose
from grader.text import Language, words

QUIZZES = Path(__file__).parent.parent / "quizzes"
DECKS = sorted(QUIZZES.glob("*.yaml"))
SCHEMA = QUIZZES.parent / "grader" / "schema" / "saiten-deck-1.json"
JAPANESE = re.compile("[ぁ-んァ-ヶ一-龥]")


def _read(path):
    try:
        return load_deck(path).questions
    except ContentError:
        return ()  # told by the test that a deck can be read


QUESTIONS = [question for path in DECKS for question in _read(path)]
every_question = pytest.mark.parametrize("question", QUESTIONS, ids=lambda one: one.id)


@pytest.mark.parametrize("path", DECKS, ids=lambda path: path.stem)
def test_a_deck_can_be_read_and_is_named_as_its_file(path):
    assert load_deck(path).id == path.stem


def test_the_published_schema_is_that_of_the_program(request):
    """An editor that knows the schema helps an author before saiten does."""
    schema = json.dumps(DeckModel.model_json_schema(), ensure_ascii=False, indent=1) + "\n"
    if request.config.getoption("--update-goldens"):
        SCHEMA.write_text(schema, "utf-8")

    assert SCHEMA.read_text("utf-8") == schema


@pytest.mark.parametrize("language", list(Language))
def test_every_reference_has_a_title(language):
    say = words("references", language)

    assert {ref.id for one in QUESTIONS for ref in one.references if not say.has(ref.id)} == set()


def test_every_figure_is_a_picture_of_the_course():
    assert {one.figure for one in QUESTIONS if one.figure} <= set(pictures())


def test_no_id_and_no_other_name_is_used_twice():
    names = [name for question in QUESTIONS for name in (question.id, *question.alias)]

    assert sorted(names) == sorted(set(names))


@pytest.fixture(scope="module")
def judge():
    with Coder(1) as one:
        yield one


@every_question
def test_each_sample_answer_gets_the_stated_score_at_every_seed(question, judge):
    seeds = [1] if isinstance(question.key, CodeKey) else SEEDS  # an exercise brings its own seeds

    assert list(broken_promises(question, seeds, judge)) == []


def test_a_broken_promise_is_noticed():
    right = QUESTIONS[0].samples[0]
    boasting = replace(QUESTIONS[0], samples=(replace(right, score=0.5), replace(right, feedback="nowhere")))

    assert len(list(broken_promises(boasting, [1]))) == 2


@pytest.mark.parametrize(("language", "said"), [("ja", "20 問: 模範解答"), ("en", "questions 20: model")])
def test_verify_counts_what_a_deck_keeps_of_its_promises(language, said):
    result = CliRunner().invoke(saiten, ["author", "verify", "perceptron", "--lang", language])

    assert result.exit_code == 0
    assert result.output.startswith("○ perceptron")
    assert said in result.output


@pytest.mark.parametrize(("language", "totals"), [("ja", "問題点 1 件"), ("en", "problems: 1")])
def test_verify_shows_a_promise_that_is_broken(language, totals, tmp_path, capsys):
    boastful = (QUIZZES / "perceptron.yaml").read_text("utf-8").replace("score: 0.0", "score: 1.0", 1)
    (tmp_path / "perceptron.yaml").write_text(boastful, "utf-8")

    assert not prove_decks([tmp_path / "perceptron.yaml"], words("cli", Language(language)))
    printed = capsys.readouterr().out
    assert printed.startswith("× perceptron")
    assert "pc-" in printed
    assert totals in printed


@every_question
@pytest.mark.parametrize("language", list(Language))
def test_a_model_answer_gets_the_full_score(question, language):
    if isinstance(question.key, CodeKey):
        return  # its model is the exercise's reference, which proves itself
    for seed in SEEDS:
        answer = model_answer(variant(question, seed), language)
        mark = grade_answer(question, answer, seed=seed)

        assert (mark.score, mark.passed) == (1.0, True), (seed, answer)
        assert model_text(variant(question, seed), language).strip()


def ran(program):
    """Return what a program of a deck leaves behind, what it printed, and how it ended."""
    names, printed = {"np": np}, io.StringIO()
    try:
        with contextlib.redirect_stdout(printed), np.errstate(all="ignore"):
            exec(program, names)  # noqa: S102 - our own program, out of a deck in this repository
    except Exception as error:  # noqa: BLE001 - which one is what the question asks
        return names, type(error).__name__
    return names, printed.getvalue()


@every_question
def test_a_program_does_what_its_question_says(question):
    if not isinstance(question.key, ShapeKey | TraceKey):
        return
    for seed in SEEDS:
        key = variant(question, seed).key
        names, printed = ran(key.program.ja)
        if isinstance(key, ShapeKey):
            assert np.shape(names[key.of]) == read_shape(key.shape.ja), (seed, key.program.ja)
        else:
            assert grade_trace(key, printed).passed, (seed, key.program.ja, printed)


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
def test_each_known_mistake_is_wrong_and_named_as_itself(question):
    for seed in SEEDS:
        for wrong in getattr(variant(question, seed).key, "known_wrong", ()):
            mark = grade_answer(question, wrong.answer.ja, seed=seed)

            assert (mark.score, mark.feedback) == (0.0, (wrong.feedback,)), (seed, wrong.answer)


@every_question
def test_each_known_mistake_in_a_gap_is_wrong_and_named_as_itself(question):
    for blank in getattr(variant(question, 1).key, "blanks", ()):
        for wrong in blank.known_wrong:
            mark = grade_answer(question, {blank.id: wrong.answer.ja}, seed=1)

            assert mark.score == 0.0
            assert any(wrong.feedback.ja in told.ja for told in mark.feedback)


@every_question
def test_every_choice_has_a_reason_of_its_own(question):
    choices = getattr(question.key, "choices", ())

    assert len({choice.feedback for choice in choices}) == len(choices)


@pytest.mark.parametrize("rule", LENGTHS)
def test_the_length_of_a_choice_is_not_a_clue(rule):
    singles = [one.key for one in QUESTIONS if isinstance(one.key, ChoiceKey) and not one.key.many]

    assert sum(chance(key, LENGTHS[rule]) for key in singles) <= MOST * len(singles)


@pytest.mark.parametrize("path", DECKS, ids=lambda path: path.stem)
def test_a_deck_of_the_course_uses_names_that_resolve_and_gives_nothing_away(path):
    assert [str(problem) for problem in lint_deck(path)] == []


def test_the_place_of_the_right_choice_is_not_a_clue():
    """Options are shuffled by seed; in the file, too, no place is right in most questions."""
    singles = [one.key for one in QUESTIONS if isinstance(one.key, ChoiceKey) and not one.key.many]
    places = [[choice.correct for choice in key.choices].index(True) for key in singles]

    assert max(places.count(place) for place in set(places)) <= MOST * len(places)


@every_question
def test_no_pattern_is_slow_on_a_hostile_answer(question):
    key = getattr(question.key, "explain", question.key)
    if not isinstance(key, ShortKey):
        return
    for hostile in ("更新" * 1000, "a " * 1000, "バッチ学習" * 400, "f(x+" * 500, "batch learning " * 133):
        started = time.perf_counter()
        grade_answer(question, hostile, seed=1)
        assert time.perf_counter() - started < 0.5
