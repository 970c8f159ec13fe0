"""A mock exam: fair papers, answers that may change, a clock that nothing stops, and a report."""

from __future__ import annotations

import re
import time
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from grader.faces.cli import saiten
from grader.faces.exam_memory import begin_exam
from grader.faces.paint import Paint
from grader.faces.quiz_asking import Asked, TimeUp
from grader.faces.quiz_keys import KeyByKey
from grader.faces.quiz_page import Page
from grader.faces.quiz_reply import EXAM
from grader.progress import Mode, open_store
from grader.quiz import load_deck, offered
from grader.quiz.exam import Paper, area_of, by_area, draw_paper
from grader.text import Language, words
from tests.screen import ENTER, Terminal

DECKS = Path(__file__).parent.parent / "quizzes"
QUESTIONS = [one for path in sorted(DECKS.glob("*.yaml")) for one in load_deck(path).questions]
BY_ID = {one.id: one for one in QUESTIONS}


def sit(*arguments, lines=(), language="ja"):
    typed = "".join(f"{line}\n" for line in lines)
    env = {"SAITEN_LANG": language, "COLUMNS": "80"}
    command = ["exam", "--plain", "--seed", "2", *map(str, arguments)]
    return CliRunner().invoke(saiten, command, input=typed, env=env)


def begun(names, limit):
    with open_store() as store:
        begin_exam(store, Paper([BY_ID[name] for name in names], 1), limit)


class TestPaper:
    def test_every_area_is_asked_for_its_share(self):
        sizes = Counter(area_of(one) for one in draw_paper(QUESTIONS, 1000, 1))
        half = Counter(area_of(one) for one in draw_paper(QUESTIONS, sum(sizes.values()) // 2, 1))

        for area, size in sizes.items():
            assert abs(half[area] - size / 2) <= 1 + size / 20, area

    def test_a_paper_is_the_same_for_a_seed_and_another_for_another(self):
        papers = [[one.id for one in draw_paper(QUESTIONS, 8, seed)] for seed in (1, 1, 2)]

        assert papers[0] == papers[1] != papers[2]
        assert len(set(papers[0])) == 8

    def test_only_what_a_machine_can_mark_is_asked(self):
        types = {one.type for one in draw_paper(QUESTIONS, 1000, 1)}

        assert not types & {"short", "drawing", "code"}
        assert {"single", "numeric", "ordering"} <= types

    def test_every_area_has_a_name_in_both_languages(self):
        for language in Language:
            say = words("syllabus", language)
            assert [one.id for one in QUESTIONS if not say.has(area_of(one))] == []

    def test_what_is_kept_is_taken_up_again(self):
        paper = Paper(QUESTIONS[:3], 1, {"kt03": "W @ x"}, {"kt03"}, {"kt03": 2.5})
        other = Paper(QUESTIONS[:3], 1)
        other.remember(paper.kept())

        assert other == replace(paper, cursor=0)

    def test_areas_are_told_the_weakest_first(self):
        paper = Paper([BY_ID["kt05-affine"], BY_ID["sgd-benefits"]], 1, {"kt05-affine": False})
        shares = by_area(list(paper.marked()))

        assert [(one.area, one.passed, one.rate) for one in shares] == [
            ("dl.optimization", 0, 0.0),
            ("dl.feedforward", 1, 1.0),
        ]


class TestAtATerminal:
    def test_no_verdict_and_no_hint_is_given_before_the_end(self):
        result = sit("--count", 3, lines=["h", "1", "q"])

        assert result.exit_code == 130
        assert "試験中はヒントを使えません" in result.output
        assert not re.search("^(○ 正解|△|× 不正解|  解説)", result.output, re.MULTILINE)

    def test_handing_in_with_open_questions_asks_twice_and_reports_every_question(self):
        result = sit("--count", 3, lines=["d", "", "d", "d"])

        assert result.exit_code == 0
        assert "まだ 3問が空いています: 1 2 3" in result.output
        assert result.output.count("解説") == 3
        assert "得点 0%(3問中 0問正解)" in result.output

    def test_leaving_keeps_answers_and_flags_and_the_clock_goes_on(self):
        begun(["kt05-affine", "kt03"], 600)
        assert sit(lines=["×", "f", "q"]).exit_code == 130

        result = sit(lines=["W @ x + b", "d"])

        assert "模擬試験の続きです" in result.output
        assert "[1●][2⚑]" in result.output
        assert "すべての問題に答えました" in result.output
        assert "得点 100%" in result.output

    def test_an_answer_may_be_changed_until_the_end(self):
        begun(["kt05-affine", "kt03"], 600)

        result = sit(lines=["○", "W @ x + b", "×", "d"])

        assert "得点 100%" in result.output

    def test_a_deadline_that_passed_meanwhile_hands_in_what_there_is(self):
        begun(["kt05-affine", "kt03"], 600)
        sit(lines=["×", "q"])
        with open_store() as store:
            store.link.write(
                lambda db: db.execute("UPDATE session SET started_at = '2026-01-01T00:00:00.000Z'")
            )

        result = sit()

        assert result.exit_code == 0
        assert "時間になりました" in result.output
        assert "得点 50%" in result.output

    def test_results_are_recorded_and_compared_with_those_before(self):
        for answer in ("○", "×"):
            begun(["kt05-affine"], 600)
            output = sit(lines=[answer, "d"]).output

        assert re.search(r"20\d\d-\d\d-\d\d  1 問  0%", output)
        with open_store() as store:
            assert [(one.mode, one.passed) for one in store.attempts()] == [
                (Mode.EXAM, False),
                (Mode.EXAM, True),
            ]
            assert store.sessions(Mode.EXAM, unfinished=True) == []

    def test_without_a_progress_file_there_is_no_exam(self, tmp_path):
        (tmp_path / "a file").write_text("")

        result = sit("--db", tmp_path / "a file" / "progress.db")

        assert result.exit_code == 2
        assert "--db FILE" in result.output

    @pytest.mark.parametrize("count", ["0", "many"])
    def test_a_count_that_is_none_is_refused(self, count):
        assert sit("--count", count).exit_code == 2


@pytest.mark.parametrize("name", ["kt05-choice", "kt05-affine", "kt03"])
def test_time_runs_out_while_a_key_is_awaited(name):
    question = BY_ID[name]
    page = Page(Language.JA, Paint(on=False))
    asked = Asked(page, question, offered(question.key, 1), commands=EXAM, deadline=time.time() + 0.1)

    with create_pipe_input() as keys, create_app_session(keys, DummyOutput()), pytest.raises(TimeUp):
        KeyByKey().reply(asked)


def test_an_exam_is_sat_key_by_key():
    begun(["kt05-affine", "kt03"], 600)
    terminal = Terminal("exam")
    terminal.wait("問題1/2", "[1○][2○]", "d提出")
    terminal.press("2", ENTER)
    terminal.wait("問題2/2", "式>")
    terminal.press(*"W @ x + b", ENTER)
    terminal.wait("すべての問題に答えました", "[1●][2●]")
    terminal.press("d")
    terminal.wait("得点100%")

    assert terminal.end() == 0
