"""`saiten quiz` at a terminal, from a file, and when what it is given is wrong."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator

from grader.faces.paint import Paint
from grader.faces.quiz import Quiz, run_quiz
from grader.faces.quiz_asking import Lines
from grader.faces.quiz_command import quiz
from grader.faces.quiz_page import Page
from grader.progress import open_store
from grader.quiz import load_deck
from grader.quiz.sheet import Sheet
from grader.quiz.variant import order
from grader.text import Language

DECKS = Path(__file__).parent.parent / "quizzes"
SCHEMA = json.loads((DECKS.parent / "grader" / "schema" / "saiten-quiz-1.json").read_text("utf-8"))
KAKUNIN = {question.id: question for question in load_deck(DECKS / "kakunin.yaml").questions}


def saiten(*arguments, lines=(), language="ja", decks=DECKS):
    typed = "".join(f"{line}\n" for line in lines)
    command = [*map(str, arguments), "--decks", str(decks), "--seed", "1"]
    return CliRunner().invoke(quiz, command, input=typed, env={"SAITEN_LANG": language, "COLUMNS": "80"})


def plain_run(name, ask):
    sheet = Sheet([KAKUNIN[name]], 1)
    return Quiz(sheet, Page(Language.JA, Paint(on=False)), Lines(ask), tell=str)


def answers(folder, text):
    path = folder / "answers.yaml"
    path.write_text(text, "utf-8")
    return path


def number_of(name, *choices, seed=1):
    shown = [one.id for one in order(KAKUNIN[name].key, seed)]
    return " ".join(str(shown.index(choice) + 1) for choice in choices)


class TestAtATerminal:
    def test_a_right_formula_passes_with_its_reading_and_the_explanation(self):
        result = saiten("kt03", lines=["ｕ ＝ Ｗ＠ｘ ＋ ｂ"])

        assert result.exit_code == 0
        assert "○ 正解" in result.output
        assert "読み取り: W @ x + b" in result.output
        assert "解説" in result.output

    def test_another_name_in_full_width_finds_the_question(self):
        assert "総入力" in saiten("確認テスト３", lines=["q"]).output

    def test_what_cannot_be_read_is_asked_again_and_costs_nothing(self):
        result = saiten("kt03", lines=["W x + b", "w@x", "", "W @ x + b"])

        assert result.exit_code == 0
        assert "減点はありません" in result.output
        assert "もしかして: W" in result.output

    @pytest.mark.parametrize("key", ["h", "ｈ", "H", "Ｈ"])
    def test_hints_come_one_by_one_until_there_are_none(self, key):
        output = saiten("kt03", lines=[key, key, key, "q"]).output

        assert output.index("ヒント 1/2") < output.index("ヒント 2/2") < output.index("ヒントはここまで")

    def test_the_keys_are_explained(self):
        assert "次のヒント" in saiten("kt03", lines=["？", "q"]).output

    def test_a_choice_is_made_by_number_and_every_option_gives_its_reason(self):
        result = saiten("kt05-choice", lines=[number_of("kt05-choice", "affine")])

        assert result.exit_code == 1
        assert "× 不正解" in result.output
        assert "[あなた]" in result.output
        assert "[正解]" in result.output
        for choice in KAKUNIN["kt05-choice"].key.choices:
            assert choice.feedback.ja[:12] in result.output

    def test_several_choices_may_be_typed_together_for_part_of_the_marks(self):
        typed = number_of("sgd-benefits", "redundancy", "online").translate({ord("1"): "１", ord(" "): "、"})

        result = saiten("sgd-benefits", lines=[typed])

        assert result.exit_code == 1
        assert "△ 部分点 0.67" in result.output

    def test_a_number_that_is_no_option_is_asked_again(self):
        result = saiten("kt05-choice", lines=["9", number_of("kt05-choice", "scaled")])

        assert result.exit_code == 0
        assert "「9」という選択肢はありません" in result.output

    def test_a_machine_mark_can_be_confirmed(self):
        result = saiten("kt10", lines=["データが届くたびに重みを更新する", ""])

        assert result.exit_code == 0
        assert "1 [x]" in result.output
        assert "3 [ ]" in result.output

    def test_a_machine_mark_can_be_corrected_and_both_scores_are_kept(self):
        typed = iter(["ひとつ見ては直す", "１２", ""])
        run = plain_run("kt10", lambda _: next(typed))

        assert run_quiz(run)
        [done] = run.sheet.done.values()
        assert (done.machine.score, done.mark.score) == (0.0, 0.75)

    def test_a_drawing_is_marked_by_who_drew_it(self):
        result = saiten("kt05", lines=["加法性と斉次性。非線形では成り立たない", "1 2 3", ""])

        assert result.exit_code == 0
        assert "自動採点 0.50 → 確認後 1.00" in result.output

    def test_skipping_and_quitting_leave_questions_unanswered(self):
        result = saiten("kakunin", lines=["ｓ", "ｑ"])

        assert result.exit_code == 1
        assert "とばしました" in result.output
        assert "saiten quiz kt01" in result.output

    def test_the_end_of_the_input_is_an_interruption_with_a_sentence(self):
        result = saiten("kt03", "kt10", "--no-record", lines=["W@x+b"])

        assert result.exit_code == 130
        assert "saiten quiz kt10" in result.output

    def test_a_run_that_was_broken_off_goes_on_where_it_stood(self):
        saiten("kt03", "kt05-choice", "kt10", lines=["W@x+b", "f", "s"])

        result = saiten("--resume", lines=["", "データが届くたびに重みを更新する", ""])

        assert "問題 3/3" in result.output
        assert "問題 2/3" not in result.output
        assert "3問中 2問正解" in result.output
        assert saiten("--resume").exit_code == 2

    def test_going_back_takes_the_answer_out_of_the_record(self):
        result = saiten("kt03", "kt05-affine", lines=["W@x", "u", "W@x+b", "×"])

        assert result.exit_code == 0
        with open_store() as store:
            assert [(one.item_id, one.passed) for one in store.attempts()] == [
                ("kt03", True),
                ("kt05-affine", True),
            ]

    def test_another_variant_has_other_numbers(self):
        output = saiten("kt05-gap", lines=["n", "n", "q"]).output

        assert len(set(re.findall(r"f\(x\) = (\d)x \+ (\d)", output))) > 1

    def test_the_language_changes_where_one_stands(self):
        output = saiten("kt05-affine", lines=["ｅ", "×"]).output

        assert "○ か × > " in output
        assert "○ right" in output

    def test_the_day_of_the_next_review_is_told(self):
        assert re.search(r"次回 \d+日後", saiten("kt05-affine", lines=["×"]).output)

    @pytest.mark.parametrize("extra", [["kt03"], ["--no-record"]])
    def test_resuming_stands_alone(self, extra):
        assert "--resume" in saiten("--resume", *extra).output

    def test_ctrl_c_is_an_interruption_that_knows_what_is_left(self):
        def interrupt(_):
            raise KeyboardInterrupt

        run = plain_run("kt03", interrupt)
        with pytest.raises(KeyboardInterrupt):
            run_quiz(run)
        assert [one.id for one in run.sheet.left] == ["kt03"]

    def test_nothing_is_wider_than_the_screen(self):
        from grader.faces.wrap import width

        lines = [number_of("sgd-benefits", "exact")]
        for language in ("ja", "en"):
            output = saiten("sgd-benefits", lines=lines, language=language).output
            assert max(width(line) for line in output.split("\n")) <= 80, language

    def test_the_other_language_is_spoken_throughout(self):
        output = saiten(
            "kt10-choice", lines=["h", number_of("kt10-choice", "minibatch")], language="en"
        ).output

        assert "× not right" in output
        assert "that is mini-batch learning" in output


class TestFromAFile:
    def test_answers_are_marked_as_json(self, tmp_path):
        file = answers(
            tmp_path, "kt03: W @ x\n確認テスト10: 都度更新する\nsgd-benefits: [redundancy, escape]\n"
        )

        result = saiten("--answers", file, "--json")

        tree = json.loads(result.output)
        assert result.exit_code == 1
        assert list(Draft202012Validator(SCHEMA).iter_errors(tree)) == []
        assert (tree["schema"], tree["seed"]) == ("saiten-quiz/1", 1)
        assert [(one["id"], one["score"], one["passed"]) for one in tree["questions"]] == [
            ("kt03", 0.0, False),
            ("kt10", 0.75, True),
            ("sgd-benefits", 0.6667, False),
        ]
        assert "バイアス b がありません" in tree["questions"][0]["feedback"][0]

    def test_all_right_ends_with_zero(self, tmp_path):
        file = answers(tmp_path, "kt03: u = W @ x + b\nkt05-affine: false\nkt05-choice: scaled\n")

        result = saiten("--answers", file, language="en")

        assert result.exit_code == 0
        assert "3 of 3 right" in result.output

    def test_what_was_asked_for_and_not_answered_scores_nothing(self, tmp_path):
        result = saiten("kt03", "kt10", "--answers", answers(tmp_path, "kt03: W@x+b\nkt05: x\n"), "--json")

        assert [one["score"] for one in json.loads(result.output)["questions"]] == [1.0, 0.0]
        assert result.exit_code == 1

    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ("kt033: 1\n", "もしかして: kt03"),
            ("kt03: 1\nkt03: 2\n", "`kt03` が 2 回あります"),
            ("kt03:\t1\n", "タブがあります"),
            ("kt03: 1\n確認テスト3: 2\n", "同じ問題です"),
            ("- kt03\n", "「id: 答え」の形"),
            ("", "ファイルが空です"),
        ],
    )
    def test_a_faulty_file_of_answers_gets_one_clear_message(self, tmp_path, text, said):
        result = saiten("--answers", answers(tmp_path, text), "--json")

        assert result.exit_code == 2
        assert said in result.output

    def test_a_missing_file_of_answers_is_bad_input(self, tmp_path):
        result = saiten("--answers", tmp_path / "none.yaml")

        assert result.exit_code == 2
        assert "none.yaml:1:1: 読めません" in result.output


class TestBadInput:
    @pytest.mark.parametrize(
        ("old", "new", "said"),
        [
            ("  rev: 1", "\trev: 1", "タブがあります"),
            ("  rev: 1", "  rev: 1\n  rev: 2", "`rev` が 2 回あります"),
            ("type: formula", "type: formla", "もしかして `formula`"),
            ("  hints:", "  hinst:", "もしかして `hints`"),
            ("expr: np.dot(W, x) + b", "expr: np.dot(V, x) + b", "has no value"),
            ("require: [n_in != n_out]", "require: [n_in > 99]", "no draw of the parameters"),
            ("({{n_in}},)", "({{n_inn}},)", "unknown parameter {{n_inn}}"),
            ("id: kt10-choice", "id: kt10", "the id `kt10` is used twice"),
            ("correct: true", "correct: false", "0 choices are correct"),
            ('"re:k倍"', '"re:(k倍"', "not a regular expression"),
            ("- {id: line,", "- {id: additivity,", "also that of a key point"),
        ],
    )
    def test_a_faulty_deck_gets_one_clear_message_with_its_place(self, tmp_path, old, new, said):
        source = (DECKS / "kakunin.yaml").read_text("utf-8")
        (tmp_path / "mine.yaml").write_text(source.replace(old, new, 1), "utf-8")

        result = saiten("mine", decks=tmp_path)

        assert result.exit_code == 2
        assert said in result.output
        assert "mine.yaml:" in result.output

    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            (["kt033"], "もしかして: kt03"),
            (["zzzzzz"], "kakunin"),
            (["kt03", "--json"], "--answers FILE"),
        ],
        ids=["near", "far", "json"],
    )
    def test_a_wrong_command_line_says_what_to_type(self, arguments, said):
        result = saiten(*arguments)

        assert result.exit_code == 2
        assert said in result.output

    def test_a_broken_deck_stands_in_the_way_of_its_own_questions_only(self, tmp_path):
        (tmp_path / "broken.yaml").write_text("id: broken\n", "utf-8")
        (tmp_path / "kakunin.yaml").write_bytes((DECKS / "kakunin.yaml").read_bytes())

        assert saiten("kt03", lines=["W @ x + b"], decks=tmp_path).exit_code == 0
        assert "broken.yaml:" in saiten("nowhere", decks=tmp_path).output

    def test_a_folder_without_decks_is_bad_input(self, tmp_path):
        assert saiten("kt03", decks=tmp_path).exit_code == 2

    @pytest.mark.parametrize("seed", ["-1", "x", "9" * 30])
    def test_a_seed_is_a_whole_number(self, seed):
        result = CliRunner().invoke(quiz, ["kt03", "--decks", str(DECKS), f"--seed={seed}"])

        assert result.exit_code == 2

    def test_the_help_is_spoken_in_both_languages(self):
        for language, said in (("ja", "確認テストの問題に答えます"), ("en", "Answer quiz questions")):
            assert said in CliRunner().invoke(quiz, ["--help"], env={"SAITEN_LANG": language}).output
