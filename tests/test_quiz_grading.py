"""Every type of question is marked fairly, however its answer is typed, and nothing is ever executed."""

from __future__ import annotations

import warnings

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.faces.quiz_reply import read_reply
from grader.quiz import Mark, Question, confirm, grade_answer, offered, variant
from grader.quiz.choosing import grade_choice, grade_truth, partial_score
from grader.quiz.coding import NoJudge
from grader.quiz.filling import grade_cloze
from grader.quiz.formula import Unreadable, grade_formula
from grader.quiz.formula.evaluating import Failure, evaluate
from grader.quiz.formula.reading import read
from grader.quiz.key import (
    Accepted,
    Blank,
    BlankKind,
    Choice,
    ChoiceKey,
    ClozeKey,
    CodeKey,
    DrawingKey,
    FormulaKey,
    Item,
    KeyPoint,
    MatchKey,
    Mistake,
    NumericKey,
    OrderKey,
    Pair,
    Partial,
    Reject,
    RubricItem,
    ShapeKey,
    ShortKey,
    Stray,
    TraceKey,
    TruthKey,
    Variable,
)
from grader.quiz.keypoints import confirm_short, grade_drawing, grade_short
from grader.quiz.matching import grade_match
from grader.quiz.normal import formula as normal_formula
from grader.quiz.numeric import grade_number, read_number
from grader.quiz.ordering import grade_order
from grader.quiz.predicting import grade_shape, grade_trace, read_shape
from grader.quiz.question import Param
from grader.quiz.variant import NoVariant, order
from grader.text import Text


def both(said):
    return Text(said, said)


def told(mark: Mark) -> str:
    return " ".join(text.en for text in mark.feedback)


def question(key, **more) -> Question:
    words = dict.fromkeys(("title", "prompt", "explanation"), both("…"))
    return Question(**{"id": "q", "rev": 1, "type": "any", "key": key, **words, **more})


CHOICES = tuple(Choice(name, both(name), name in "ab", both(f"why {name}")) for name in "abcd")
SINGLE = ChoiceKey((CHOICES[0], *CHOICES[2:]))
AFFINE = FormulaKey(
    "np.dot(W, x) + b",
    (Variable("W", ("3", "4"), -1, 1), Variable("x", ("4",), -1, 1), Variable("b", ("3",), -1, 1)),
    lhs="u",
    known_wrong=(
        Mistake(both("W @ x"), both("no bias")),
        Mistake(both("np.dot(x, W) + b"), both("reversed")),
    ),
)
SCALAR = FormulaKey("y * (1 - y)", (Variable("y", (), 0.1, 0.9),))
SHORT = ShortKey(
    both("model"),
    (
        KeyPoint("each", both("each sample"), ("一つずつ", "one at a time"), 2, required=True),
        KeyPoint("update", both("updates"), ("re:重み.{0,5}更新", "updat"), 1, required=True),
        KeyPoint("batch", both("batch"), ("バッチ",), 1),
    ),
    0.6,
    (Reject(("更新しない",), both("it does update")),),
)


class TestChoosing:
    @pytest.mark.parametrize("typed", ["a", "1", "１", " ａ ", 1, ["a"]], ids=repr)
    def test_one_option_may_be_typed_in_many_ways(self, typed):
        assert grade_choice(SINGLE, typed).passed

    def test_a_wrong_option_is_told_its_own_reason(self):
        mark = grade_choice(SINGLE, "c")

        assert (mark.score, mark.passed, told(mark)) == (0.0, False, "why c")

    def test_an_unknown_option_is_unread_rather_than_wrong(self):
        mark = grade_choice(SINGLE, "z")

        assert not mark.readable
        assert '"z"' in told(mark)

    def test_only_one_option_may_be_chosen_where_one_is_asked(self):
        assert not grade_choice(SINGLE, ["a", "c"]).readable

    @pytest.mark.parametrize(
        ("rule", "chosen", "score"),
        [
            (Partial.OFF, "ab", 1.0),
            (Partial.OFF, "a", 0.0),
            (Partial.NET_CORRECT, "a", 0.5),
            (Partial.NET_CORRECT, "abc", 0.5),
            (Partial.NET_CORRECT, "acd", 0.0),
            (Partial.COVERAGE, "a", 0.5),
            (Partial.COVERAGE, "abc", 2 / 3),
            (Partial.COVERAGE, "ac", 0.25),
            (Partial.EACH_ANSWER, "a", 0.75),
            (Partial.EACH_ANSWER, "abcd", 0.5),
            (Partial.EACH_ANSWER, "cd", 0.0),
            (Partial.EACH_ANSWER, "", 0.0),
        ],
    )
    def test_each_rule_gives_its_own_part_of_the_marks(self, rule, chosen, score):
        key = ChoiceKey(CHOICES, many=True, partial=rule)

        assert grade_choice(key, list(chosen)).score == pytest.approx(score)

    @given(st.sampled_from(Partial), st.integers(0, 4), st.integers(0, 4))
    def test_a_partial_score_stays_between_zero_and_one(self, rule, hits, misses):
        assert 0 <= partial_score(rule, hits, misses, (4, 4)) <= 1

    @pytest.mark.parametrize("rule", Partial)
    def test_every_rule_gives_the_full_mark_to_exactly_the_right_options(self, rule):
        scores = {
            n: grade_choice(ChoiceKey(CHOICES, many=True, partial=rule), n).score for n in ("ab", "a b")
        }

        assert scores["a b"] == 1.0

    @pytest.mark.parametrize("typed", [False, "false", "×", "いいえ", "Ｎ", "誤り"])
    def test_no_may_be_said_in_many_ways(self, typed):
        assert grade_truth(TruthKey(answer=False, if_true=both("t"), if_false=both("f")), typed).passed

    def test_perhaps_is_no_truth_value(self):
        assert not grade_truth(
            TruthKey(answer=True, if_true=both("t"), if_false=both("f")), "perhaps"
        ).readable

    @given(st.integers(0, 10**6))
    def test_shuffling_keeps_every_option_and_pins_what_is_pinned(self, seed):
        pinned = Choice("last", both("none of these"), correct=False, feedback=both("!"), pin=True)

        shuffled = order(ChoiceKey((*CHOICES, pinned)), seed)

        assert shuffled[-1] is pinned
        assert sorted(one.id for one in shuffled) == ["a", "b", "c", "d", "last"]


class TestNumbers:
    @pytest.mark.parametrize(
        ("typed", "value"),
        [
            ("０．５", 0.5),
            ("1e-3", 0.001),
            ("1E－3", 0.001),
            ("1/2", 0.5),
            ("－３／４", -0.75),
            ("50%", 0.5),
            ("５０％", 0.5),
            ("½", 0.5),
            ("1,797", 1797.0),
            ("10⁻³", 0.001),
            ("2×10^3", 2000.0),
            ("2 x 10**-2", 0.02),
            ("ー1", -1.0),
            ("3 個", 3.0),
            (".5", 0.5),
        ],
    )
    def test_a_number_is_read_as_people_write_it(self, typed, value):
        assert read_number(typed, "個") == pytest.approx(value)

    @pytest.mark.parametrize("typed", ["", "abc", "1/0", "1..2", "3 kg", "12,34", "--1", "1e", "9" * 100])
    def test_what_is_no_number_is_unread_rather_than_wrong(self, typed):
        assert read_number(typed) is None

    def test_a_percent_sign_may_be_the_unit_itself(self):
        assert read_number("50%", "%") == 50.0

    def test_an_answer_may_be_as_far_off_as_the_key_says(self):
        key = NumericKey("0.5", atol=0.01, rtol=0.0)

        assert grade_number(key, "0.509", {}).passed
        assert not grade_number(key, "0.52", {}).passed

    def test_a_number_nearly_meant_earns_its_part_and_its_sentence(self):
        key = NumericKey("2 * n", 0.0, 1e-9, accept=(Accepted("n", 0.5, both("half of it")),))

        mark = grade_number(key, "3", {"n": 3})

        assert (mark.score, told(mark)) == (0.5, "half of it")

    @given(st.floats(-1e6, 1e6))
    def test_every_float_is_read_back(self, number):
        assert read_number(repr(number)) == number

    @given(st.text(max_size=80))
    def test_no_text_makes_the_number_reader_stumble(self, text):
        assert grade_number(NumericKey("1", 0.0, 0.0), text, {}).score in {0.0, 1.0}


class TestFormulas:
    @pytest.mark.parametrize(
        "typed",
        [
            "np.dot(W, x) + b",
            "u = W @ x + b",
            "ｕ＝ｂ＋Ｗ＠ｘ",
            "W.dot(x) + b",
            "np.matmul(W, x)+b",
            "numpy.dot(W, x) + b",
            "x·Wᵀ + b",
            "np.dot(x, W.T) + b",
            "np.sum(W * x, axis=1) + b",
            "(W * x).sum(axis=-1) + b",
            "b − (−W) @ x",
            "(W @ x[:, None])[:, 0] + b",
            "np.add(np.dot(W, x), b)",
            "W @ x + b * len(x) / x.shape[0]",
            "(W @ x.reshape(-1, 1)).reshape(3) + b",
        ],
    )
    def test_a_right_formula_passes_however_it_is_written(self, typed):
        assert grade_formula(AFFINE, typed, {}, seed=1).passed

    @pytest.mark.parametrize(
        ("typed", "said"),
        [
            ("W @ x", "no bias"),
            ("x @ W + b", "reversed"),
            ("W * x", "shape (3, 4), but (3,) is asked"),
            ("W @ b", "the shapes (3, 4) and (3,) do not fit"),
            ("np.dot(x, x)", "shape ()"),
            ("W @ x + 2 * b", "the values are not"),
            ("W @ x + b / 0", "inf or nan"),
            ("x[9]", "cannot be computed"),
            ("W @ x + b * 1.000001", "the values are not"),
        ],
    )
    def test_a_wrong_formula_is_told_what_is_wrong(self, typed, said):
        mark = grade_formula(AFFINE, typed, {}, seed=1)

        assert (mark.score, mark.readable) == (0.0, True)
        assert said in told(mark)

    @pytest.mark.parametrize(
        ("typed", "said"),
        [
            ("y(1-y)", "* of a product"),
            ("2y", "* of a product"),
            ("y^2", "Use **"),
            ("exp(y)", "Write np.exp"),
            ("Y*(1-Y)", "Did you mean y"),
            ("z*(1-z)", "no variable z"),
            ("y*(1-y", "near character"),
            ("y; y", "near character"),
            ("y" + "+y" * 200, "too long"),
        ],
    )
    def test_what_cannot_be_read_costs_nothing_and_says_why(self, typed, said):
        mark = grade_formula(SCALAR, typed, {}, seed=1)

        assert not mark.readable
        assert said in told(mark)

    @pytest.mark.parametrize(
        "hostile",
        [
            "__import__('os').system('id')",
            "().__class__.__bases__[0].__subclasses__()",
            "y.__class__",
            "np.load('x')",
            "np.fromfile('x')",
            "np.core",
            "np.sum.__globals__",
            "np.dot.__call__(y, y)",
            "y.tofile('x')",
            "y.data",
            "(lambda: y)()",
            "[y for y in y]",
            "(y := 1)",
            "f'{y}'",
            "'a' * 9",
            "open('x')",
            "eval('1')",
            "y if y else y",
            "y.sum(out=y)",
            "np.sum(*y)",
            "np.sum(**y)",
            "print(y)",
            "1j * y",
            "y and y",
            "await y",
            "b'x'",
        ],
    )
    def test_nothing_outside_the_list_is_ever_evaluated(self, hostile):
        with pytest.raises(Unreadable):
            read(hostile, {"y"})

    @pytest.mark.parametrize(
        "huge",
        [
            "9**9**9**9**9",
            "np.power(9, np.power(9, np.power(9, 9)))",
            "np.outer(np.outer(np.outer(W, W), np.outer(W, W)), np.outer(W, W))",
            "x[10**30]",
            "np.sum(x, axis=10**18)",
            "-" * 290 + "x",
            "(" * 140 + "x" + ")" * 140,
            "9" * 290,
            "x" + "[None]" * 45,
        ],
    )
    def test_a_huge_formula_ends_at_once_without_a_mark(self, huge):
        assert grade_formula(AFFINE, huge, {}, seed=1).score == 0.0

    @given(st.text(alphabet="xWb+-*/@().,[]: 12np dotsumT=<>", max_size=40))
    def test_no_text_makes_the_formula_reader_stumble(self, text):
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            assert 0 <= grade_formula(AFFINE, text, {}, seed=1).score <= 1

    @given(st.integers(0, 2**63))
    def test_the_verdict_does_not_hang_on_the_seed(self, seed):
        assert grade_formula(SCALAR, "ｙ − ｙ²", {}, seed).passed
        assert not grade_formula(SCALAR, "y - y**3", {}, seed).passed

    def test_a_number_may_come_as_an_array_of_one_but_arrays_keep_their_shape(self):
        row = FormulaKey("x", (Variable("x", ("1",), 0, 1),))

        assert grade_formula(SCALAR, "np.reshape(y - y*y, (1, 1))", {}, 1).passed
        assert not grade_formula(row, "x[0]", {}, 1).passed

    def test_an_index_of_an_integer_stays_one(self):
        assert evaluate(read("x[1]", {"x"}), {"x": np.array([1.0, 2.0])}) == 2.0

    def test_a_clash_knows_both_shapes(self):
        with pytest.raises(Failure) as caught:
            evaluate(read("x + y", {"x", "y"}), {"x": np.ones(2), "y": np.ones(3)})

        assert caught.value.shapes == ((2,), (3,))

    def test_superscripts_and_minus_signs_survive_normalisation(self):
        assert normal_formula("ｘ² − ｙ⁻¹⁰ × ２") == "x**2 - y**-10 * 2"


class TestExplaining:
    def test_key_points_are_found_in_any_width_and_spacing(self):
        mark = grade_short(SHORT, "データを 一つ ずつ 使い、重みを　更新 する。ﾊﾞｯﾁとは違う")

        assert (mark.score, mark.passed) == (1.0, True)

    def test_a_missing_required_point_fails_whatever_the_score(self):
        mark = confirm_short(SHORT, {"each", "batch"})

        assert (mark.score, mark.passed) == (0.75, False)
        assert "updates" in told(mark)

    def test_the_opposite_earns_nothing(self):
        mark = grade_short(SHORT, "一つずつ使うが、重みは更新しない")

        assert (mark.score, told(mark)) == (0.0, "it does update")

    def test_an_endless_answer_is_not_read(self):
        assert not grade_short(SHORT, "あ" * 2001).readable

    @pytest.mark.parametrize("nothing", ["", "  ", None])
    def test_no_answer_is_no_answer(self, nothing):
        assert grade_short(SHORT, nothing).score == 0.0

    @given(st.sets(st.sampled_from(["each", "update", "batch"])))
    def test_more_points_never_lower_the_score(self, found):
        assert confirm_short(SHORT, found).score <= confirm_short(SHORT, {*found, "each"}).score

    def test_a_drawing_is_half_its_rubric_and_half_its_explanation(self):
        key = DrawingKey(
            (RubricItem("line", both("line")), RubricItem("axes", both("axes"))), SHORT, both("so")
        )

        mark = grade_drawing(key, {"rubric": ["line"], "explain": "one at a time"})

        assert mark.score == pytest.approx((0.5 + 0.5) / 2)
        assert mark.detail == {"rubric": ["line"], "points": ["each"]}

    @pytest.mark.parametrize("rubric", ["line", 5, {"line": True}], ids=repr)
    def test_a_rubric_that_is_no_list_makes_nobody_stumble(self, rubric):
        key = DrawingKey((RubricItem("line", both("line")),), SHORT, both("so"))

        assert grade_drawing(key, {"rubric": rubric, "explain": ""}).readable is (rubric == "line")

    def test_the_learner_has_the_last_word(self):
        asked = question(SHORT)

        assert grade_answer(asked, "I see each of them", seed=1).score == 0.0
        assert confirm(asked, {"each", "update"}, seed=1).passed


class TestVariants:
    asked = question(
        NumericKey("2 * n", 0.0, 1e-9),
        prompt=both("{{n}} and {{m}}"),
        params=(Param("n", options=(2, 3, 4)), Param("m", expr="n + 1")),
        require=("n != 3",),
    )

    def test_a_seed_gives_one_variant_and_fills_the_prose(self):
        one = variant(self.asked, 5)

        assert one == variant(self.asked, 5)
        assert one.prompt.en in {"2 and 3", "4 and 5"}

    @given(st.integers(0, 1000))
    def test_every_variant_meets_what_is_required_and_has_its_own_key(self, seed):
        one = variant(self.asked, seed)

        assert one.values["n"] in {2, 4}
        assert grade_answer(self.asked, 2 * one.values["n"], seed=seed).passed

    def test_a_minus_is_typographic_in_prose_and_python_s_in_code(self):
        key = TraceKey(
            both("print({{n}})"), both("{{n}}"), known_wrong=(Mistake(both("{{n}}"), both("{{n}}")),)
        )
        asked = question(key, prompt=both("{{n}} is `{{n}}`"), params=(Param("n", options=(-2,)),))

        one = variant(asked, 0)

        assert one.prompt.en == "−2 is `-2`"
        assert (one.key.program.en, one.key.prints.en) == ("print(-2)", "-2")
        assert [(wrong.answer.en, wrong.feedback.en) for wrong in one.key.known_wrong] == [("-2", "−2")]
        assert grade_answer(asked, "−2", seed=0).passed

    def test_parameters_that_cannot_be_met_are_reported(self):
        with pytest.raises(NoVariant):
            variant(question(SINGLE, params=(Param("n", options=(1,)),), require=("n > 1",)), 0)


A, B, C, D = (
    Item(name, both(f"item {name}"), after)
    for name, after in zip("abcd", ((), ("a",), ("a",), ("b", "c")), strict=True)
)
DAG = OrderKey((A, B, C, D), (Stray("z", both("stray"), both("z belongs nowhere")),))


class TestOrdering:
    @pytest.mark.parametrize("given", ["abcd", "acbd"])
    def test_every_order_that_respects_the_needs_is_right(self, given):
        assert grade_order(DAG, list(given)).passed

    @pytest.mark.parametrize(
        ("given", "score"), [("badc", 0.5), ("dcba", 0.5), ("abc", 0.75), ("abcdz", 0.75), ("z", 0)]
    )
    def test_what_stands_right_among_itself_earns_its_share(self, given, score):
        mark = grade_order(DAG, list(given))

        assert (mark.score, mark.passed) == (score, False)

    def test_without_partial_marks_only_a_right_order_earns(self):
        assert grade_order(OrderKey((A, B), partial=False), ["b", "a"]).score == 0

    def test_the_first_reversed_pair_and_the_stray_are_named(self):
        said = told(grade_order(DAG, ["b", "a", "z", "c", "d"]))

        assert '"item a" comes before "item b"' in said
        assert "z belongs nowhere" in said

    @pytest.mark.parametrize("given", ["a a b", "9", "x"])
    def test_what_names_nothing_or_names_it_twice_costs_nothing(self, given):
        assert not grade_order(DAG, given).readable

    @given(st.permutations("abcd"))
    def test_a_score_is_never_full_unless_it_is_passed(self, given):
        mark = grade_order(DAG, list(given))

        assert 0 < mark.score <= 1
        assert mark.passed == (mark.score == 1)


PAIRS = MatchKey(
    tuple(Pair(name, both(f"left {name}"), both(f"right {name}"), both(f"why {name}")) for name in "abc"),
    (Stray("z", both("stray"), both("z has no partner")),),
)


class TestMatching:
    @pytest.mark.parametrize(
        "given", [{"a": "a", "b": "b", "c": "c"}, ["a", "b", "c"], "1 2 3", "１、２、３"], ids=repr
    )
    def test_pairs_may_be_named_in_many_ways(self, given):
        assert grade_match(PAIRS, given).passed

    def test_each_wrong_pair_is_told_its_reason(self):
        mark = grade_match(PAIRS, {"a": "a", "b": "z", "c": "b"})

        assert mark.score == pytest.approx(1 / 3)
        assert told(mark) == "why b why c z has no partner"

    @pytest.mark.parametrize("given", [{"q": "a"}, {"a": "q"}, "1 2 3 4"], ids=repr)
    def test_what_names_nothing_costs_nothing(self, given):
        assert not grade_match(PAIRS, given).readable


CLOZE = ClozeKey(
    both("u = np.[[f]](W, x) + [[n]] * [[e]]"),
    (
        Blank("f", (both("dot"), both("matmul")), known_wrong=(Mistake(both("sum"), both("sum adds up")),)),
        Blank("n", (both("0.5"),), BlankKind.NUMBER, (Mistake(both("2"), both("upside down")),)),
        Blank("e", (both("y * (1 - y)"),), BlankKind.FORMULA, (Mistake(both("y"), both("half of it")),)),
    ),
    (Variable("y", (), 0.1, 0.9),),
)


class TestFillingIn:
    @pytest.mark.parametrize(
        "given", [["dot", "1/2", "y - y**2"], {"f": " ＤＯＴ", "n": 0.5, "e": "(1-y)*y"}], ids=repr
    )
    def test_each_gap_is_compared_in_its_own_way(self, given):
        assert grade_cloze(CLOZE, given, {}, 1).passed

    def test_each_wrong_gap_is_told_its_mistake_by_name(self):
        mark = grade_cloze(CLOZE, ["sum", "2", "y"], {}, 1)

        assert mark.score == 0
        assert told(mark) == "[f] sum adds up [n] upside down [e] half of it"

    def test_gaps_left_open_earn_nothing_and_the_others_keep_their_marks(self):
        assert grade_cloze(CLOZE, {"f": "dot"}, {}, 1).score == pytest.approx(1 / 3)

    @pytest.mark.parametrize("given", [{"g": "dot"}, ["dot", 1, "y", "z"], ["dot", "half", "y"]], ids=repr)
    def test_what_cannot_be_read_costs_nothing(self, given):
        assert not grade_cloze(CLOZE, given, {}, 1).readable


class TestPredicting:
    SHAPE = ShapeKey(both("u = ..."), "u", both("(3, 4)"), (Mistake(both("(4, 3)"), both("swapped")),))

    @pytest.mark.parametrize("typed", ["(3, 4)", "3x4", "３，４", "[3, 4]", "3 4", (3, 4), [3, 4]], ids=repr)
    def test_a_shape_may_be_typed_in_many_ways(self, typed):
        assert grade_shape(self.SHAPE, typed).passed

    def test_a_known_mistake_of_a_shape_is_named(self):
        assert told(grade_shape(self.SHAPE, "(4,3)")) == "swapped"

    @pytest.mark.parametrize(
        ("typed", "shape"),
        [("()", ()), ("スカラー", ()), ("5", (5,)), ("(5,)", (5,)), ("-3", None), ("3.5e", None), ("", None)],
    )
    def test_scalars_vectors_and_nonsense_are_told_apart(self, typed, shape):
        assert read_shape(typed) == shape

    TRACE = TraceKey(
        both("print(x)"),
        both("[1.  0.5]\nTrue"),
        known_wrong=(Mistake(both("1 2 True"), both("upside down")),),
    )

    @pytest.mark.parametrize(
        "typed", ["1 0.5 True", "[1, .5], true", ["1.0 0.50", "True"], "１．０、０．５　True"], ids=repr
    )
    def test_printed_numbers_are_compared_as_numbers(self, typed):
        assert grade_trace(self.TRACE, typed).passed

    @pytest.mark.parametrize("typed", ["1 0.5", "1 0.5 False", "0.5 1 True", "1 0.5 True 1"])
    def test_other_numbers_words_or_orders_are_wrong(self, typed):
        assert grade_trace(self.TRACE, typed).score == 0

    def test_not_a_number_is_a_word(self):
        assert grade_trace(TraceKey(both("…"), both("[nan 1.]")), "NaN, 1").passed

    def test_a_known_mistake_of_an_output_is_named(self):
        assert told(grade_trace(self.TRACE, "1 2 True")) == "upside down"


class TestCode:
    KEY = CodeKey("relu", both("def relu(x):\n    ..."))

    def test_the_judge_decides(self):
        asked = question(self.KEY)
        mark = grade_answer(
            asked,
            "def relu",
            seed=1,
            judge=lambda slug, source: Mark(0.5, passed=False, feedback=(both(slug + source),)),
        )

        assert (mark.score, told(mark)) == (0.5, "reludef relu")

    def test_no_answer_needs_no_judge_and_an_answer_does(self):
        assert grade_answer(question(self.KEY), " ", seed=1).score == 0
        with pytest.raises(NoJudge):
            grade_answer(question(self.KEY), "def", seed=1)


def test_what_is_offered_is_mixed_but_complete_and_the_same_for_a_seed():
    for key in (DAG, PAIRS):
        ids = [one.id for one in offered(key, 3)]

        assert sorted(ids) == sorted({*"abc", *("d" if key is DAG else ""), "z"})
        assert ids == [one.id for one in offered(key, 3)]
        assert ids != sorted(ids)


class TestWhatStudentsType:
    @pytest.mark.parametrize(
        ("typed", "number"),
        [
            ("w = 4", 4),
            ("ｗ＝４", 4),
            ("答え: 4", 4),
            ("答えは４です。", 4),
            ("約 4", 4),
            ("≒4", 4),
            ("4個", 4),
            ("4 samples", 4),
            ("25 パーセント", 0.25),
            ("0.235…", 0.235),
            ("y₁ = 4/17", 4 / 17),
            ("∂E/∂w = −0.5", -0.5),
            ("w = 10⁻³", 1e-3),
        ],
    )
    def test_a_number_may_stand_in_a_sentence(self, typed, number):
        assert read_number(typed) == pytest.approx(number)

    @pytest.mark.parametrize("typed", ["4 か 5", "4 km", "2 < 3", "です", "=", "4 個 5 個"])
    def test_what_is_no_single_number_is_not_read_as_one(self, typed):
        assert read_number(typed) is None

    @pytest.mark.parametrize(
        "typed", ["3→1→2", "3 > 1 > 2", "３-１-２", "3、1、2", "(3, 1, 2)", "3番, 1番, 2番", "3と1と2"]
    )
    def test_an_order_may_be_written_in_many_ways(self, typed):
        offers = offered(OrderKey(tuple(Item(name, both(name)) for name in "abc")), 1)
        asked = question(OrderKey(tuple(Item(name, both(name)) for name in "abc")))

        assert read_reply(asked, typed, offers) == [offers[2].id, offers[0].id, offers[1].id]

    @pytest.mark.parametrize(
        "typed",
        ["3 行 4 列", "3X4", "(3、4)", "y.shape = (3, 4)", "torch.Size([3, 4])", "形は（３，４）です"],
    )
    def test_a_shape_may_be_written_in_many_ways(self, typed):
        assert read_shape(typed) == (3, 4)

    @pytest.mark.parametrize("typed", ["(3, 4) か (4, 3)", "3 行 N 列"])
    def test_what_is_no_shape_is_not_read_as_one(self, typed):
        assert read_shape(typed) is None

    @pytest.mark.parametrize("typed", ["array([7, 12])", "np.array([7, 12])", "7と12", "7 12です"])
    def test_an_output_may_be_written_down_by_a_person(self, typed):
        assert grade_trace(TraceKey(both("p"), both("[7 12]")), typed).passed

    @pytest.mark.parametrize(("typed", "right"), [("-∞", True), ("-inf", True), ("∞", False), ("inf", False)])
    def test_infinity_has_a_sign(self, typed, right):
        assert grade_trace(TraceKey(both("p"), both("-inf")), typed).passed is right

    @pytest.mark.parametrize(
        ("typed", "right"),
        [
            ("ValueError", True),
            ("Value Error", True),
            ("ValueError になる", True),
            ("ValueError: operands could not be broadcast", True),
            ("TypeError", False),
            ("ValueError か TypeError", False),
            ("例外", False),
        ],
    )
    def test_an_exception_is_known_by_its_name_alone(self, typed, right):
        assert grade_trace(TraceKey(both("p"), both("ValueError"), raises=True), typed).passed is right

    @pytest.mark.parametrize(
        ("typed", "right"),
        [
            ("[[0 0 1] [1 0 0]]", True),
            ("[[0, 0, 1],\n [1, 0, 0]]", True),
            ("[0 0 1]\n[1 0 0]", True),
            ("0 0 1 1 0 0", True),
            ("[0 0 1 1 0 0]", False),
            ("[[0 0] [1 1] [0 0]]", False),
        ],
    )
    def test_brackets_may_be_left_out_but_not_put_elsewhere(self, typed, right):
        assert grade_trace(TraceKey(both("p"), both("[[0 0 1]\n [1 0 0]]")), typed).passed is right

    def test_a_dot_may_be_either_product(self):
        """On paper a dot multiplies numbers and matrices alike."""
        assert grade_formula(SCALAR, "y·(1 − y)", {}, 1).passed
        assert grade_formula(AFFINE, "W・x + b", {}, 1).passed
        assert not grade_formula(SCALAR, "y·y", {}, 1).passed
