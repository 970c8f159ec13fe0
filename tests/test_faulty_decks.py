"""Whatever an author gets wrong in a deck is told where it stands, in one clear sentence, all at once."""

from __future__ import annotations

import re

import pytest
from click.testing import CliRunner

from grader.content import ContentError
from grader.faces.cli import saiten
from grader.quiz import load_deck
from grader.quiz.lint import lint_deck

SOUND = """\
schema: saiten-deck/1
id: mine
title: {ja: 題, en: Title}
questions:
- id: one
  rev: 1
  type: single
  title: {ja: 題, en: Title}
  prompt: {ja: 問い {{n}}, en: "Question {{n}}"}
  tags: {syllabus: [dl.data], level: basic, kind: recall}
  params: {n: {int: [2, 5]}}
  choices:
  - {id: a, correct: true, text: {ja: あ, en: A}, feedback: {ja: 理由, en: why}}
  - {id: b, correct: false, text: {ja: い, en: B}, feedback: {ja: 理由, en: because}}
  explanation: {ja: 解説, en: Explained}
  tests:
  - {answer: a, score: 1.0}
- id: two
  rev: 1
  type: numeric
  title: {ja: 題, en: Title}
  prompt: {ja: 問い, en: Question}
  tags: {}
  answer: {expr: 2 * 3, atol: 0.1}
  explanation: {ja: 解説, en: Explained}
  tests:
  - {answer: 6, score: 1.0}
- id: three
  rev: 1
  type: short
  title: {ja: 題, en: Title}
  prompt: {ja: 問い, en: Question}
  tags: {}
  answer:
    model: {ja: 都度更新する, en: update each time}
    points:
    - {id: each, label: {ja: 都度, en: each}, any: [都度, "re:each"]}
  explanation: {ja: 解説, en: Explained}
  tests:
  - {answer: 都度, score: 1.0}
- id: four
  rev: 1
  type: ordering
  title: {ja: 題, en: Title}
  prompt: {ja: 問い, en: Question}
  tags: {}
  items:
  - {id: first, text: {ja: 先, en: first}}
  - {id: then, text: {ja: 後, en: then}, after: [first]}
  explanation: {ja: 解説, en: Explained}
  tests:
  - {answer: [first, then], score: 1.0}
- id: five
  rev: 1
  type: cloze
  title: {ja: 題, en: Title}
  prompt: {ja: 問い, en: Question}
  tags: {}
  text: "u = [[a]] + [[b]]"
  blanks:
    a: {accept: [Wx]}
    b: {accept: [1], kind: number}
  explanation: {ja: 解説, en: Explained}
  tests:
  - {answer: [Wx, 1], score: 1.0}
- id: six
  rev: 1
  type: trace
  title: {ja: 題, en: Title}
  prompt: {ja: 問い, en: Question}
  tags: {}
  answer: {program: print(1), stdout: "1"}
  explanation: {ja: 解説, en: Explained}
  tests:
  - {answer: 1, score: 1.0}
- id: seven
  rev: 1
  type: formula
  title: {ja: 題, en: Title}
  prompt: {ja: 問い, en: Question}
  tags: {}
  answer: {expr: x + 1, variables: {x: {range: [0, 1]}}}
  explanation: {ja: 解説, en: Explained}
  tests:
  - {answer: x + 1, score: 1.0}
- id: eight
  rev: 1
  type: matching
  title: {ja: 題, en: Title}
  prompt: {ja: 問い, en: Question}
  tags: {}
  pairs:
  - {id: p, left: 左, right: 右, feedback: {ja: 理由, en: why}}
  - {id: q, left: 上, right: 下, feedback: {ja: 理由, en: why}}
  explanation: {ja: 解説, en: Explained}
  tests:
  - {answer: {p: p, q: q}, score: 1.0}
- id: nine
  rev: 1
  type: code
  title: {ja: 題, en: Title}
  prompt: {ja: 問い, en: Question}
  tags: {}
  answer: {exercise: relu, starter: "def relu(x): ..."}
  explanation: {ja: 解説, en: Explained}
  tests:
  - {answer: "def relu(x): ...", score: 0.0}
""".replace("{ja: 問い {{n}}, en", '{ja: "問い {{n}}", en')

FAULTS = [
    # the file
    ("a tab", "  rev: 1", "\trev: 1", "a tab"),
    ("a key twice", "  rev: 1", "  rev: 1\n  rev: 1", "`rev` stands twice"),
    ("another schema", "saiten-deck/1", "saiten-deck/2", "schema"),
    ("no schema", "schema: saiten-deck/1\n", "", "`schema` is missing"),
    ("an unknown key", "title: {ja: 題", "titel: {ja: 題", "`titel`"),
    ("broken YAML", "tags: {}", "tags: {", ""),
    ("a colon in prose", "en: Explained}", "en: so: what}", ""),
    ("no questions", SOUND[SOUND.index("- id: one") :], "", "questions"),
    ("an id with capitals", "id: mine", "id: Mine", "id"),
    ("an alias", "tags: {}", "tags: *tags", "an alias (*tags)"),
    ("an anchor", "tags: {}", "tags: &tags {}", "an anchor (&tags)"),
    (
        "a bomb of aliases",
        "title: {ja: 題",
        "bomb: &b [&a [x, x], *a, *a, *a]\ntitle: {ja: 題",
        "an alias (*a)",
    ),
    ("an object of Python", "rev: 1", "rev: !!python/object/apply:os.system [id]", "a tag ("),
    ("brackets without end", "tags: {}", "tags: " + "[" * 5000 + "]" * 5000, "nested too deeply"),
    ("ten megabytes", SOUND, SOUND + "#" * 10_000_000, "the file is too large"),
    ("nothing at all", SOUND, "", "the file is empty"),
    ("a list for a deck", SOUND, "- one\n- two\n", "a mapping is expected"),
    ("a second document", "- id: two", "---\n- id: two", ""),
    ("an invisible character", "rev: 1", "rev: \x001", "a control character"),
    ("a number without end", "rev: 1", "rev: " + "9" * 6000, "too many digits"),
    # every question
    ("an id twice", "- id: two", "- id: one", "the id `one` is used twice"),
    ("an id with a space", "- id: two", "- id: number two", "id"),
    ("no revision", "- id: two\n  rev: 1\n", "- id: two\n", "`rev` is missing"),
    ("revision zero", "- id: two\n  rev: 1\n", "- id: two\n  rev: 0\n", "rev"),
    ("a revision in words", "- id: two\n  rev: 1\n", "- id: two\n  rev: one\n", "a whole number"),
    ("no type", "  type: numeric\n", "", "`type` is missing"),
    ("an unknown type", "type: numeric", "type: numerical", "Did you mean `numeric`?"),
    ("one language", "prompt: {ja: 問い, en: Question}", "prompt: {ja: 問い}", "`en` is missing"),
    ("empty prose", "prompt: {ja: 問い, en: Question}", 'prompt: {ja: 問い, en: ""}', "prompt"),
    ("no explanation", "  explanation: {ja: 解説, en: Explained}\n", "", "`explanation` is missing"),
    ("no samples", "  tests:\n  - {answer: a, score: 1.0}\n", "", "`tests` is missing"),
    ("a score of two", "{answer: a, score: 1.0}", "{answer: a, score: 2.0}", "score"),
    ("an unknown level", "level: basic", "level: easy", "level"),
    ("no seconds", "tags: {}", "tags: {}\n  expected_seconds: 0", "expected_seconds"),
    # parameters
    ("an unknown parameter", "問い {{n}}", "問い {{m}}", "unknown parameter {{m}}"),
    ("a parameter of nothing", "{int: [2, 5]}", "{int: [2]}", "int"),
    ("conditions never met", "params: {n", "require: [n > 9]\n  params: {n", "no draw of the parameters"),
    ("a parameter that divides by words", "{int: [2, 5]}", "{expr: two / 2}", "has no value"),
    ("a range turned round", "{int: [2, 5]}", "{int: [5, 2]}", "the range is empty"),
    ("a parameter drawn in no way", "{n: {int: [2, 5]}}", "{n: {digits: 2}}", "drawn in one way"),
    ("a parameter drawn in two ways", "{int: [2, 5]}", "{int: [2, 5], choice: [1]}", "drawn in one way"),
    # choices
    ("no right choice", "correct: true", "correct: false", "0 choices are correct"),
    ("two right choices in single", "correct: false", "correct: true", "2 choices are correct"),
    ("a truth in quotes", "correct: true", 'correct: "true"', "true or false"),
    ("a choice twice", "{id: b, correct", "{id: a, correct", "the id `a` is used twice"),
    ("the same text twice", "text: {ja: い, en: B}", "text: {ja: い, en: A}", "the text `A` is used twice"),
    ("a choice without a reason", ", feedback: {ja: 理由, en: because}", "", "`feedback` is missing"),
    # numbers, formulas, text
    ("a number without a value", "expr: 2 * 3", "expr: two * 3", "has no value"),
    ("a number without a key", "answer: {expr: 2 * 3, atol", "answer: {atol", "an answer has one key"),
    ("a number with two values", "answer: {expr: 2 * 3", "answer: {value: 6, expr: 2 * 3", "one key"),
    ("an infinite tolerance", "atol: 0.1", "atol: .inf", "finite"),
    ("a range of an array turned round", "range: [0, 1]", "range: [1, 0]", "the range is empty"),
    ("a negative tolerance", "atol: 0.1", "atol: -0.1", "atol"),
    ("a broken formula", "expr: x + 1,", "expr: x + ,", ""),
    ("an unknown variable", "expr: x + 1,", "expr: z + 1,", "has no value"),
    ("a forbidden formula", "expr: x + 1,", "expr: __import__('os'),", "has no value"),
    ("a range of one number", "range: [0, 1]", "range: [0]", "range"),
    ("a broken pattern", '"re:each"', '"re:(each"', "not a regular expression"),
    ("no phrase", 'any: [都度, "re:each"]', "any: []", "any"),
    ("a pass mark above one", "    points:\n", "    pass: 2\n    points:\n", "pass"),
    # answers in parts, and programs
    ("a need of nothing", "after: [first]", "after: [frist]", "there is no item `frist`"),
    ("a ring of needs", "{id: first, text", "{id: first, after: [then], text", "in a ring"),
    ("one item", "  - {id: then, text: {ja: 後, en: then}, after: [first]}\n", "", "items"),
    ("a gap without a blank", "[[a]] + [[b]]", "[[a]] + [[b]] + [[c]]", "the gap [[c]]"),
    ("a blank without a gap", "[[a]] + [[b]]", "[[a]]", "no gap [[b]]"),
    ("a number with two keys", "accept: [1], kind: number", "accept: [1, 2], kind: number", "one key"),
    ("a pair twice", "{id: q, left", "{id: p, left", "the id `p` is used twice"),
    ("a program that is none", "program: print(1)", "program: print(1", "not a program"),
    ("a program with no output", ', stdout: "1"}', "}", "neither `stdout` nor `raises`"),
    ("an exercise that is not there", "exercise: relu", "exercise: rellu", "Did you mean `relu`?"),
]


def faults_of(tmp_path, source):
    path = tmp_path / "mine.yaml"
    path.write_text(source, "utf-8")
    with pytest.raises(ContentError) as caught:
        load_deck(path)
    return caught.value


def test_the_deck_they_are_made_from_is_sound(tmp_path):
    (tmp_path / "mine.yaml").write_text(SOUND, "utf-8")

    assert len(load_deck(tmp_path / "mine.yaml").questions) == 9


@pytest.mark.parametrize(
    ("old", "new", "said"), [fault[1:] for fault in FAULTS], ids=[one[0] for one in FAULTS]
)
def test_a_fault_is_told_with_its_line_and_column(tmp_path, old, new, said):
    assert old in SOUND
    error = faults_of(tmp_path, SOUND.replace(old, new, 1))

    assert said in str(error)
    assert all(problem.line >= 1 and problem.column >= 1 for problem in error.problems)
    assert "mine.yaml:" in str(error)


def test_all_faults_of_one_kind_of_reading_are_told_at_once(tmp_path):
    source = (
        SOUND.replace("level: basic", "level: easy")
        .replace("atol: 0.1", "atol: -1")
        .replace("rev: 1", "rev: 0")
    )

    assert len(faults_of(tmp_path, source).problems) == 11


def test_faults_of_sense_are_told_beside_faults_of_form(tmp_path):
    """A question with a wrong key hides nothing that is wrong with the questions beside it."""
    source = (
        SOUND.replace("rev: 1", "rev: 0", 1)
        .replace('"re:each"', '"re:(each"')
        .replace("{id: first, text", "{id: first, after: [then], text")
        .replace("- id: eight", "- id: seven")
    )
    told = [problem.message for problem in faults_of(tmp_path, source).problems]

    assert len(told) == 4
    assert "not a regular expression" in told[1]
    assert "in a ring" in told[2]
    assert "the id `seven` is used twice" in told[3]


@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_deck_with_faults_is_refused_at_the_terminal_in_one_go(tmp_path, language):
    path = tmp_path / "mine.yaml"
    path.write_text(SOUND.replace("rev: 1", "rev: 0"), "utf-8")
    result = CliRunner().invoke(saiten, ["quiz", str(path), "--lang", language])

    assert result.exit_code == 2
    assert len(re.findall(r"mine\.yaml:\d+:\d+: ", result.output)) == 9


def test_a_deck_in_another_encoding_is_told_its_line(tmp_path):
    path = tmp_path / "mine.yaml"
    path.write_bytes(SOUND.encode("shift_jis"))
    with pytest.raises(ContentError, match=r"mine\.yaml:3:1: this line is not UTF-8"):
        load_deck(path)


def test_a_deck_of_the_course_names_what_there_is(tmp_path):
    """An area, a reference and a picture that nobody knows each stand at their place, with what is near."""
    path = tmp_path / "mine.yaml"
    strange = "tags: {}\n  references: [{id: numpy-dott, where: numpy.dot}]\n  figure: nowhere"
    path.write_text(SOUND.replace("dl.data", "dl.dato").replace("tags: {}", strange, 1), "utf-8")
    area, reference, picture = lint_deck(path)

    assert "unknown area of the syllabus `dl.dato`" in str(area)
    assert "Did you mean `dl.data`?" in str(area)
    assert "Did you mean `numpy-dot`?" in str(reference)
    assert "unknown picture `nowhere`" in str(picture)


def test_a_deck_whose_right_choices_are_the_longest_gives_them_away(tmp_path):
    one = SOUND[SOUND.index("- id: one") : SOUND.index("- id: two")]
    longer = one.replace("text: {ja: あ, en: A}", "text: {ja: これです, en: This one}")
    questions = "".join(longer.replace("- id: one", f"- id: one-{n}") for n in range(5))
    path = tmp_path / "mine.yaml"
    path.write_text(SOUND.replace(one, questions), "utf-8")

    assert [problem.message for problem in lint_deck(path)] == [
        "the right choice is the longest (ja) in 5 of 5 questions",
        "the right choice is the longest (en) in 5 of 5 questions",
    ]


def test_a_fault_points_at_the_line_it_stands_in(tmp_path):
    [problem] = faults_of(tmp_path, SOUND.replace("atol: 0.1", "atol: -0.1")).problems

    assert "atol" in SOUND.splitlines()[problem.line - 1]
