"""Authors are told everything that is wrong with their content, and where."""

import json
from dataclasses import replace

import pytest
from click.testing import CliRunner

from grader.author.evidence import Desk, verify
from grader.author.hunting import hunt
from grader.author.lint import lint_course, lint_exercise
from grader.author.lint_words import lint_words
from grader.author.memory import Memory, fingerprint
from grader.author.mutants import mutants
from grader.author.new import create
from grader.author.proof import Proof, from_tree, to_tree, total
from grader.author.render import Rendered, files_of, render_files
from grader.author.sharing import Shared
from grader.author.stub import stub_of, with_holes, without_spare_imports
from grader.author.verify import prove
from grader.catalog import Exercise, exercises, root, topics
from grader.faces.cli import saiten

TOPIC = "04_output_and_loss"
COURSE = exercises()


@pytest.fixture
def folder(tmp_path):
    """Return the folder of a small exercise that is complete: tanh, under the name `bend`."""
    made = create(tmp_path / "solutions", TOPIC, "bend")
    for name in ("text.yaml", "spec.py", "reference.py", "../topic.yaml"):
        edit(made / name, "TODO", "書いた")
    return made


def edit(path, old, new):
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def exercise(folder):
    return Exercise(folder.name, TOPIC, folder)


def problems(folder):
    one = exercise(folder)
    return list(lint_exercise(one, {**COURSE, one.slug: one}))


def said(found):
    return "\n".join(map(str, found))


class TestStub:
    def test_it_tells_the_task_in_both_languages_and_hides_the_answer(self, folder):
        text = stub_of(exercise(folder))

        assert text.index("関数 `bend(x)` を完成させてください。") < text.index(
            "Complete the function `bend(x)`."
        )
        assert "saiten check bend" in text
        assert text.endswith(
            "import numpy as np\n\n\ndef bend(x):\n"
            "    # ここを書きます / Write here\n    raise NotImplementedError\n"
        )

    def test_every_hole_is_cut_at_its_own_indentation(self):
        hole = "        # BEGIN SOLUTION\n        return 1\n        # END SOLUTION\n"
        cut = "        # ここを書きます / Write here\n        raise NotImplementedError\n"

        assert (
            with_holes(f"class A:\n    def f():\n{hole}    x = 1\n")
            == f"class A:\n    def f():\n{cut}    x = 1\n"
        )

    def test_only_imports_of_numpy_and_of_the_course_stay_without_use(self):
        kept = "import numpy as np\nfrom common.functions import relu\nfrom itertools import chain\n\nchain\n"

        assert without_spare_imports(f"import math\n{kept}") == kept

    def test_a_hunt_hands_out_its_wrong_answer(self, folder):
        edit(folder / "spec.py", 'asks=("bend",)', 'stub="returns_input", asks=("bend",)')

        assert stub_of(exercise(folder)).endswith('"""\n\n\ndef bend(x):\n    return x\n')

    def test_a_backslash_in_the_task_stays_one(self, folder):
        edit(folder / "text.yaml", "例: ", "例: \\alpha ")
        text = stub_of(exercise(folder))

        assert text.startswith('r"""')
        compile(text, "stub", "exec")


class TestRender:
    def test_the_course_is_fresh(self):
        found = render_files(root() / "exercises", files_of(COURSE.values(), topics()), check=True)

        assert (found.stale, found.missing, found.orphan) == ((), (), ())

    def test_it_gives_the_same_text_twice(self):
        assert files_of(COURSE.values(), topics()) == files_of(COURSE.values(), topics())

    def test_every_rendered_file_is_python(self):
        for name, text in files_of(COURSE.values(), topics()).items():
            compile(text, name, "exec")

    def test_it_tells_stale_missing_and_orphan_files_and_changes_none(self, tmp_path):
        (tmp_path / "stale.py").write_text("old", "utf-8")
        (tmp_path / "orphan.py").write_text("mine", "utf-8")
        (tmp_path / "fresh.py").write_text("new", "utf-8")
        files = {"stale.py": "new", "fresh.py": "new", "topic/missing.py": "new"}

        found = render_files(tmp_path, files, check=True)

        assert found == Rendered(("fresh.py",), ("stale.py",), ("topic/missing.py",), ("orphan.py",))
        assert (tmp_path / "stale.py").read_text("utf-8") == "old"

    def test_it_writes_what_is_not_fresh_and_never_deletes(self, tmp_path):
        (tmp_path / "orphan.py").write_text("mine", "utf-8")
        files = {"topic/missing.py": "# 日本語\n"}

        render_files(tmp_path, files)

        assert render_files(tmp_path, files, check=True).fresh == ("topic/missing.py",)
        assert (tmp_path / "topic/missing.py").read_bytes() == "# 日本語\n".encode()
        assert (tmp_path / "orphan.py").read_text("utf-8") == "mine"


class TestNew:
    def test_what_is_blank_is_all_that_is_wrong(self, tmp_path):
        found = problems(create(tmp_path, TOPIC, "bend"))

        assert found
        assert {problem.message for problem in found} == {"still to be written"}

    def test_it_never_overwrites(self, tmp_path):
        create(tmp_path, TOPIC, "bend")

        with pytest.raises(FileExistsError):
            create(tmp_path, TOPIC, "bend")

    def test_the_command_explains_bad_names(self):
        for arguments in (["topic", "bend"], [TOPIC, "softmax"], [TOPIC, "2bend"]):
            assert CliRunner().invoke(saiten, ["author", "new", *arguments]).exit_code == 2


def break_spec(old, new):
    return lambda folder: edit(folder / "spec.py", old, new)


def break_text(old, new):
    return lambda folder: edit(folder / "text.yaml", old, new)


def break_reference(old, new):
    return lambda folder: edit(folder / "reference.py", old, new)


BROKEN = {
    "hint_missing": (
        break_text('- ja: "書いた 式"\n  en: "書いた the formula"\n', ""),
        "text.yaml",
        "4 or more are needed",
    ),
    "language_missing": (break_text("title:\n  ja: 書いた\n", "title:\n"), "text.yaml", "`ja` is missing"),
    "unknown_key": (
        break_text("explanation:", "explantion:"),
        "text.yaml:26:1",
        "Did you mean `explanation`?",
    ),
    "empty": (break_text("  en: 書いた\ntask", '  en: ""\ntask'), "text.yaml:3:7", "at least 1 character"),
    "docstring_ends": (break_text("例: 書いた", '例: """'), "text.yaml", "three quotes"),
    "wide": (break_text("例: 書いた", "例: " + "あ" * 60), "text.yaml:10:1", "takes 124 columns"),
    "blank": (break_text("例: 書いた", "例: TODO"), "text.yaml:10:8", "still to be written"),
    "wrong_without_words": (
        lambda folder: (folder / "wrong/other.py").write_text("", "utf-8"),
        "wrong/other.py:1:1",
        "has no words",
    ),
    "words_without_wrong": (
        break_text("  returns_input:", "  returns_inptu:"),
        "text.yaml:32:3",
        "`returns_input`?",
    ),
    "same_as_nowhere": (
        break_text(
            '    ja: "書いた 事実、理由、次の一手"\n    en: "書いた the fact, the reason, the next step"',
            "    same_as: no",
        ),
        "text.yaml:33:14",
        "there is no mistake `no`",
    ),
    "same_as_and_words": (
        break_text('    ja: "書いた 事実', '    same_as: returns_input\n    ja: "書いた 事実'),
        "text.yaml",
        "remove `ja` and `en`",
    ),
    "family_unknown": (
        break_text("mistakes:", "families:\n  tpical: {ja: あ, en: a}\nmistakes:"),
        "text.yaml",
        "Did you mean `typical`?",
    ),
    "family_without_words": (
        break_spec('"one_row"', '"seldom"'),
        "spec.py:18:29",
        "the family `seldom` has no words",
    ),
    "family_twice": (
        break_spec('name="sample"', 'name="fresh"'),
        "spec.py:15:9",
        "2 families are called `fresh`",
    ),
    "asks_nothing": (break_spec('asks=("bend",)', "asks=()"), "spec.py:11:5", "it asks for nothing"),
    "asks_undefined": (
        break_spec('asks=("bend",)', 'asks=("bnd",)'),
        "spec.py:11:11",
        "does not define `bnd`",
    ),
    "no_family": (break_spec("families=(", "families=() and ("), "spec.py", "there are no inputs"),
    "after_nobody": (
        break_spec("steps=STEPS,", 'steps=STEPS, after=("bnd",),'),
        "spec.py:12:",
        "Did you mean `bend`?",
    ),
    "given_nobody": (
        break_spec("steps=STEPS,", 'steps=STEPS, given=("x",),'),
        "spec.py:12:",
        "no exercise `x` (given)",
    ),
    "comes_before_itself": (
        break_spec("steps=STEPS,", 'steps=STEPS, after=("bend",),'),
        "spec.py:12:",
        "before itself",
    ),
    "stub_nowhere": (
        break_spec("steps=STEPS,", 'steps=STEPS, stub="x",'),
        "spec.py:12:",
        "wrong/x.py does not exist",
    ),
    "spec_raises": (break_spec("SPEC = ", "1 / 0\nSPEC = "), "spec.py:10:1", "ZeroDivisionError"),
    "spec_no_python": (break_spec("SPEC = ", "SPEC = = "), "spec.py:10:1", "SyntaxError"),
    "no_hole": (break_reference("    # BEGIN SOLUTION\n", ""), "reference.py:1:1", "nothing is marked"),
    "hole_open": (break_reference("    # END SOLUTION\n", ""), "reference.py:7", "is never closed"),
    "hole_twice": (
        break_reference("# END SOLUTION", "# BEGIN SOLUTION"),
        "reference.py:9:5",
        "without its partner",
    ),
    "too_long": (break_reference("import", "\n" * 40 + "import"), "reference.py:41:1", "40 at most"),
    "not_python": (break_reference("return", "retrun"), "reference.py:8", "not Python"),
    "no_spec": (lambda folder: (folder / "spec.py").unlink(), "spec.py:1:1", "there is no spec.py"),
    "no_text": (lambda folder: (folder / "text.yaml").unlink(), "text.yaml:1:1", "cannot be read"),
    "no_reference": (
        lambda folder: (folder / "reference.py").unlink(),
        "reference.py:1:1",
        "there is no reference.py",
    ),
    "topic_given": (
        lambda folder: edit(folder / "../topic.yaml", "given: []", "given: [bent]"),
        "topic.yaml:4:9",
        "Did you mean `bend`?",
    ),
    "no_topic": (lambda folder: (folder.parent / "topic.yaml").unlink(), "topic.yaml:1:1", "cannot be read"),
    "deck": (
        lambda folder: (
            (folder / "../../../quizzes").mkdir(),
            (folder / "../../../quizzes/deck.yaml").write_text("questions: 3\n", "utf-8"),
        ),
        "deck.yaml:1:12",
        "a list is expected",
    ),
}


class TestLint:
    def test_a_complete_exercise_has_no_problem(self, folder):
        found = lint_course(folder.parents[2])

        assert said(found.problems) == ""
        assert (found.exercises, found.decks) == (1, 0)

    @pytest.mark.parametrize("name", BROKEN)
    def test_each_problem_is_told_with_its_place(self, folder, name):
        spoil, place, message = BROKEN[name]
        spoil(folder)

        found = lint_course(folder.parents[2]).problems
        told = [
            str(problem)
            for problem in found
            if place in f"{problem.file.as_posix()}:{problem.line}:{problem.column}"
        ]

        assert any(message in one for one in told), said(found)

    def test_everything_is_told_at_once(self, folder):
        for name in ("hint_missing", "asks_nothing", "no_hole"):
            BROKEN[name][0](folder)

        assert {problem.file.name for problem in problems(folder)} >= {"text.yaml", "spec.py", "reference.py"}

    @pytest.mark.usefixtures("folder")
    def test_two_exercises_of_one_name_are_told(self, tmp_path):
        create(tmp_path / "solutions", "05_gradient_descent", "bend")

        assert "has the same name" in said(lint_course(tmp_path).problems)

    def test_our_own_course_and_words_have_no_problem(self):
        assert said(lint_course(root()).problems) == ""

    def test_words_need_both_languages_and_the_same_placeholders(self, tmp_path):
        for language, text in {"ja": "a: '{n} 個'\nb: い\n", "en": "a: '{m} of them'\nc: see\n"}.items():
            (tmp_path / language).mkdir()
            (tmp_path / language / "room.yaml").write_text(text, "utf-8")

        assert [
            (problem.file.parent.name, problem.line, problem.message) for problem in lint_words(tmp_path)
        ] == [
            ("ja", 2, "`b` is not said in en"),
            ("en", 2, "`c` is not said in ja"),
            ("ja", 1, "only one language fills in m, n"),
        ]


def add_wrong(folder, name, body, *, words="{ja: あ, en: a}"):
    (folder / f"wrong/{name}.py").write_text(f"import numpy as np\n\n\ndef bend(x):\n    {body}\n", "utf-8")
    edit(folder / "text.yaml", "mistakes:\n", f"mistakes:\n  {name}: {words}\n")


class TestProof:
    @pytest.fixture
    def proved(self, backend, folder):
        return lambda: prove(exercise(folder), backend.run, seeds=(1, 2))

    def test_a_sound_exercise_is_proved_and_its_margins_are_measured(self, proved):
        proof = proved()

        assert said(proof.problems) == ""
        assert (proof.refused, proof.named, proof.wrong) == (1, 1, 1)
        assert (proof.accepted, proof.right) == (2, 2)
        assert 1e-10 < proof.noise < 2e-6  # float32 is among the families
        assert proof.signal > 0.1

    def test_a_wrong_answer_that_passes_is_told(self, folder, proved):
        add_wrong(folder, "right_really", "return np.tanh(x) * 1.0")

        assert "right_really.py:1:1: this wrong answer passes" in said(proved().problems)

    def test_a_right_answer_that_fails_is_told(self, folder, proved):
        (folder / "right/wrong_really.py").write_text("def bend(x):\n    return -x\n", "utf-8")

        assert "right/wrong_really.py:1:1: a right answer is refused" in said(proved().problems)

    def test_a_wrong_answer_that_ends_the_process_is_not_named(self, folder, proved):
        add_wrong(folder, "ends", "import os; os._exit(0)")

        assert "ends.py:1:1: a learner is told crashed without a name" in said(proved().problems)

    def test_two_wrong_answers_that_behave_alike_are_told(self, folder, proved):
        add_wrong(folder, "gives_input", "return +x")

        assert "it cannot be told from" in said(proved().problems)

    def test_a_documented_cluster_is_fine(self, folder, proved):
        add_wrong(folder, "gives_input", "return +x", words="{same_as: returns_input}")

        assert said(proved().problems) == ""

    def test_a_wrong_answer_near_the_tolerance_is_told(self, folder, proved):
        add_wrong(folder, "barely", "return np.tanh(x) * (1 + 3e-5)")

        assert "barely.py:1:1: its largest error is only" in said(proved().problems)

    def test_a_right_answer_that_rounds_much_is_told(self, folder, proved):
        (folder / "right/coarse.py").write_text(
            "import numpy as np\n\n\ndef bend(x):\n    return np.tanh(x) * (1 + 5e-6)\n", "utf-8"
        )

        assert "right/coarse.py:1:1: its rounding takes" in said(proved().problems)

    def test_a_wrong_answer_that_only_changes_its_input_has_no_signal(self, folder, proved):
        edit(folder / "spec.py", "        again(BATCH, STEPS[0]),\n", "")
        add_wrong(folder, "changes_input", "y = np.tanh(x)\n    x[...] = 0\n    return y")
        proof = proved()

        assert said(proof.problems) == ""
        assert (proof.silent, proof.named) == (1, 2)

    def test_a_reference_that_does_not_run_is_told(self, folder, proved):
        edit(folder / "reference.py", "np.tanh", "np.tahn")

        assert "reference.py:1:1: it does not run" in said(proved().problems)

    def test_a_stub_that_computes_is_told(self, folder, proved):
        edit(
            folder / "reference.py",
            "    # BEGIN SOLUTION\n",
            "    if x.ndim: return x\n    # BEGIN SOLUTION\n",
        )
        edit(folder / "reference.py", "    if x.ndim: return x\n", "    return np.tanh(x)\n")

        assert "its stub is passed, not not_implemented" in said(proved().problems)

    @pytest.mark.parametrize(
        ("loss", "kept"), [("np.sum(np.cosh(g['x']))", True), ("np.sum(np.sinh(g['x']))", False)]
    )
    def test_a_gradient_is_held_against_its_loss(self, folder, proved, loss, kept):
        edit(folder / "reference.py", "np.tanh", "np.sinh")
        edit(folder / "right/another_way.py", "/ (np.exp(x) + np.exp(-x))", "/ 2")
        edit(folder / "spec.py", "import Spec\n", "import Gradient, Spec\nimport numpy as np\n")
        edit(
            folder / "spec.py",
            "steps=STEPS,",
            f"steps=STEPS, gradients=(Gradient('value', 'x', lambda g: {loss}),),",
        )
        proof = proved()

        assert proof.entries > 20
        assert proof.holds is kept
        assert kept or "disagrees with central differences and the complex step" in said(proof.problems)


class TestMutants:
    @pytest.mark.parametrize(
        ("line", "mutant"),
        [
            ("return np.sum(x, axis=0)", "return np.sum(x, axis=1)"),
            ("return np.sum(x, axis=0)", "return np.sum(x, axis=None)"),
            ("return np.sum(x, axis=0)", "return np.sum(x)"),
            ("return np.sum(x, axis=0)", "return np.sum(x, axis=0, keepdims=True)"),
            ("return np.sum(x, axis=0)", "return np.mean(x, axis=0)"),
            ("return x @ y.T", "return x @ y"),
            ("return x @ y", "return x.T @ y"),
            ("return x - y", "return y - x"),
            ("return x / y", "return x"),
            ("return x + y", "return x - y"),
            ("return x > 0", "return x >= 0"),
            ("return np.exp(x)", "return np.expm1(x)"),
            ("return np.exp(x)", "return x"),
            ("return x.copy()", "return x"),
            ("return x + 1", "return x + 2"),
            ("return np.log(x + 1e-07)", "return np.log(x + 0.0)"),
            ("return x * 0.5", "return x * 1.0"),
            ("z = x - y; return z", "x -= y; z = x; return z"),
            ("z = np.exp(x - y); return z", "x -= y; z = np.exp(x); return z"),
            ("x += y; return x", "x = y; return x"),
            ("x += y; return x", "return x"),
            ("return x['W1'] + x['W2']", "return x['W2'] + x['W2']"),
            ("return x[:, 0]", "return x[0, :]"),
            ("return [i for i in range(x)]", "return [i for i in range(x - 1)]"),
            ("return x + y", "return x + x"),
        ],
    )
    def test_the_mistakes_people_make_are_made(self, line, mutant):
        def program(text):
            return "def f(x, y):\n" + "".join(f"    {one}\n" for one in text.split("; "))

        made = {one.source for one in mutants("f.py", program(line))}

        assert program(mutant).rstrip() in made

    def test_no_mutant_is_made_twice_and_each_has_its_own_id(self):
        made = list(mutants("reference.py", COURSE["softmax"].reference.source.decode()))

        assert len({one.source for one in made}) == len({one.id for one in made}) == len(made) > 30

    def test_what_is_not_judged_is_left_alone(self):
        head = '"""Say."""\nimport numpy as np\n\ndef f(x: np.ndarray) -> int:\n    """Do."""\n    pass\n'
        source = f'{head}\nif __name__ == "__main__":\n    print(f(1 - 2))\n'

        assert list(mutants("f.py", source)) == []

    def test_a_diff_shows_what_was_changed(self):
        *_, last = mutants("f.py", "def f(x):\n    return -x\n")
        diff = last.diff()

        assert "-    return -x\n+    return x" in diff


class TestEvidence:
    @pytest.fixture
    def desk(self, backend, tmp_path):
        return Desk(backend.run, Memory(tmp_path / "memory"), seeds=(1,), mutate=True)

    def test_survivors_must_be_explained_and_explanations_must_have_a_survivor(self, desk, folder):
        edit(folder / "reference.py", "np.tanh(x)", "np.tanh(x * 1.0)")
        proof = verify(exercise(folder), desk)
        entries = [
            {"mutant": one.mutant, "reason": "equivalent", "why": "It is the same."}
            for one in proof.survivors
        ]

        assert proof.killed > 10
        assert proof.survivors
        assert not any(one.genuine for one in proof.survivors)
        assert said(proof.problems).count("a mutant passes (probably equivalent)") == len(entries)

        (folder / "survivors.yaml").write_text(json.dumps({"survivors": entries}), "utf-8")
        assert said(verify(exercise(folder), desk).problems) == ""

        stale = {"mutant": "reference.py:axis:1:x -> y", "reason": "tolerated", "why": "It is not there."}
        (folder / "survivors.yaml").write_text(
            json.dumps({"survivors": [*entries, stale]}, indent=1), "utf-8"
        )
        told = verify(exercise(folder), desk).problems
        assert [problem.message for problem in told] == [
            "no mutant of this id passes: reference.py:axis:1:x -> y"
        ]
        assert told[0].line > 1

    def test_a_mutant_that_a_family_would_refuse_on_other_draws_is_called_genuine(self, desk, folder):
        source = "import numpy as np\n\n\ndef bend(x):\n    return np.tanh(x) + (np.max(x) > 3.3)\n"
        edit(folder / "right/another_way.py", (folder / "right/another_way.py").read_text("utf-8"), source)
        edit(folder / "reference.py", "return np.tanh(x)", "return np.tanh(x) + (np.max(x) > 3.3)")

        assert any(one.genuine for one in verify(exercise(folder), desk).survivors)

    def test_nothing_is_proved_twice_until_something_changes(self, desk, folder):
        first, second = (verify(exercise(folder), desk) for _ in range(2))
        edit(folder / "reference.py", "np.tanh(x)", "np.tanh(x) * 1.0")
        third = verify(exercise(folder), desk)

        assert [one.cached for one in (first, second, third)] == [False, True, False]
        assert replace(second, cached=False, seconds=0) == replace(first, seconds=0)

    def test_what_it_comes_after_is_part_of_what_it_depends_on(self, folder, tmp_path):
        edit(folder / "spec.py", "steps=", 'after=("turn",), steps=')
        turn = create(tmp_path / "solutions", TOPIC, "turn")
        course = {"turn": Exercise("turn", TOPIC, turn)}

        before = fingerprint(exercise(folder), ("*.py",), course=course)
        edit(turn / "spec.py", "turn(x):", "turn(x), anew:")

        assert fingerprint(exercise(folder), ("*.py",), course=course) != before

    def test_several_workers_find_what_one_finds(self, backend, folder):
        edit(folder / "reference.py", "np.tanh(x)", "np.tanh(x * 1.0)")

        assert hunt(exercise(folder), Shared([backend.run]), 4) == hunt(exercise(folder), backend.run)

    def test_what_the_lint_says_is_part_of_the_proof(self, desk, folder):
        BROKEN["blank"][0](folder)
        proof = verify(exercise(folder), replace(desk, mutate=False))

        assert [problem.message for problem in proof.problems] == ["still to be written"]
        assert proof.named == 1

    def test_what_cannot_be_read_is_told_and_not_raised(self, desk, folder):
        BROKEN["no_text"][0](folder)

        assert "cannot be read" in said(verify(exercise(folder), desk).problems)

    def test_a_proof_survives_json(self, folder):
        proof = Proof("bend", wrong=3, problems=tuple(problems(folder)))

        assert from_tree(json.loads(json.dumps(to_tree(proof, folder))), folder) == proof

    def test_totals_keep_the_worst_margins(self):
        whole = total(
            [Proof("a", wrong=2, noise=1e-7, signal=2.0), Proof("b", wrong=3, noise=1e-8, signal=0.5)]
        )

        assert (whole.wrong, whole.noise, whole.signal) == (5, 1e-7, 0.5)


class TestCommand:
    def test_render_check_says_that_the_course_is_fresh(self):
        done = CliRunner().invoke(saiten, ["author", "render", "--check"])

        assert (done.exit_code, done.output) == (0, "")

    def test_lint_counts_what_it_read(self):
        done = CliRunner().invoke(saiten, ["author", "lint", "--lang", "en"])

        assert done.exit_code == 0
        assert f"exercises read: {len(COURSE)}," in done.output
