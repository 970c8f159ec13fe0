"""What a class's results are written into is valid, safe to open, and says what the journal says."""

import json
import os
import re
from datetime import UTC, datetime
from html.parser import HTMLParser

import jsonschema
import pytest
from junitparser import JUnitXml

from grader.batch.course import Counted, Course, Lateness
from grader.batch.filenames import file_names
from grader.batch.html import tag, written
from grader.batch.statistics import Mark, discrimination, histogram, items
from tests.classroom import RIGHT, WRONG, grade, put, table

EVIL = "<script>alert(1)</script>"
DUE = datetime(2026, 4, 30, 12, tzinfo=UTC)
COURSE = """
exercises:
  softmax: {weight: 3}
  relu: {deadline: "2026-04-30T12:00+00:00"}
late: {per_day: 0.25, most: 0.5}
visibility: after_published
"""


@pytest.fixture(scope="module")
def out(tmp_path_factory):
    """Grade a class with names and messages that try to be markup, and an answer two days late."""
    folder = tmp_path_factory.mktemp("class")
    put(
        folder,
        {
            "course.yaml": COURSE.encode(),
            "Taro Yamada_12_assignsubmission_file_/softmax.py": RIGHT,
            "Hanako_34_assignsubmission_file_/softmax.py": WRONG,
            "bob & <b>/softmax.py": WRONG + b"#\n",
            "evil <img src=x onerror=alert(1)>/softmax.py": f"raise ValueError({EVIL!r})\n".encode(),
            "late/relu.py": b"import numpy as np\ndef relu(x):\n    return np.maximum(0, x)\n",
            "late/and_gate.py": b"",
        },
    )
    when = DUE.timestamp() + 1.5 * 24 * 60 * 60
    os.utime(folder / "late" / "relu.py", (when, when))
    out = tmp_path_factory.mktemp("outputs") / "out"
    ended = grade(folder, out)
    assert (ended.exit_code, ended.stderr.strip()) == (
        0,
        "Graded, but not named in course.yaml, so not in the results: and_gate",
    )
    return out


def rows(out):
    return {(row["student"], row["exercise"]): row for row in table(out / "grades.csv")}


def reports(out, folder):
    return {path.stem: json.loads(path.read_text("utf-8")) for path in (out / folder).glob("*.json")}


def test_a_course_says_which_exercises_count_and_what_lateness_costs(out):
    found = rows(out)

    assert ("late", "and_gate") not in found
    assert found["late", "relu"]["score"] == "0.5000"
    assert found["late", "relu"]["message"] == "(days late: 2; 50 % of the points count)"
    assert found["Taro Yamada_12", "softmax"]["score"] == "1.0000"


VISIBILITY = {"enum": ["hidden", "after_due_date", "after_published", "visible"]}
FORMAT = {"enum": ["text", "html", "simple_format", "md", "ansi"]}
TEXT, NUMBER = {"type": "string"}, {"type": "number"}
GRADESCOPE = {  # https://gradescope-autograders.readthedocs.io/en/latest/specs/#output-format
    "type": "object",
    "anyOf": [{"required": ["tests"]}, {"required": ["score"]}],
    "additionalProperties": False,
    "properties": {
        "score": NUMBER,
        "execution_time": NUMBER,
        "output": TEXT,
        "output_format": FORMAT,
        "test_output_format": FORMAT,
        "test_name_format": FORMAT,
        "visibility": VISIBILITY,
        "stdout_visibility": VISIBILITY,
        "extra_data": {"type": "object"},
        "leaderboard": {"type": "array"},
        "tests": {
            "type": "array",
            "items": {
                "type": "object",
                "additionalProperties": False,
                "properties": {
                    "score": NUMBER,
                    "max_score": NUMBER,
                    "status": {"enum": ["passed", "failed"]},
                    "name": TEXT,
                    "name_format": FORMAT,
                    "number": TEXT,
                    "output": TEXT,
                    "output_format": FORMAT,
                    "visibility": VISIBILITY,
                    "tags": {"type": "array", "items": TEXT},
                    "extra_data": {"type": "object"},
                },
            },
        },
    },
}


def test_gradescope_reads_its_own_format(out):
    found = reports(out, "gradescope")

    for report in found.values():
        jsonschema.validate(report, GRADESCOPE)
        assert all({"score", "max_score", "name", "output"} <= test.keys() for test in report["tests"])
    assert found["late"]["tests"][0]["output"].endswith("(days late: 2; 50 % of the points count)")
    (taro,) = [one for one in found.values() if one["extra_data"]["student"] == "Taro Yamada_12"]
    assert (taro["score"], taro["tests"][0]["max_score"], taro["visibility"]) == (3.0, 3.0, "after_published")


def test_a_report_per_student_is_what_check_would_have_said(out):
    (hanako,) = [one for name, one in reports(out, "reports").items() if name.startswith("Hanako")]

    assert hanako["schema"] == "saiten-report/1"
    assert hanako["results"][0]["mistake"] == "whole_matrix"


def test_junit_is_read_by_what_reads_junit(out):
    suites = {suite.name: suite for suite in JUnitXml.fromfile(str(out / "junit.xml"))}

    assert suites["Taro Yamada_12"].failures == 0
    assert suites["Hanako_34"].failures == 1
    case = next(iter(suites["Hanako_34"]))
    assert case.result[0].type == "whole_matrix"


def test_moodle_finds_its_participants_and_their_grades(out):
    found = {row["Identifier"]: row for row in table(out / "moodle.csv")}

    assert found["Participant 12"]["Full name"] == "Taro Yamada"
    assert found["Participant 12"]["Grade"] == "75.00"
    assert "&lt;" not in found["Participant 12"]["Feedback comments"]
    assert set(found) == {"Participant 12", "Participant 34"}


class Page(HTMLParser):
    """The elements, the links and the text of a page."""

    def __init__(self, html):
        super().__init__()
        self.tags, self.attributes, self.words, self.open = set(), [], [], []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes += attrs
        if tag not in {"meta", "br"}:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.words.append(data)


@pytest.fixture(scope="module")
def page(out):
    return Page((out / "report.html").read_text("utf-8"))


def test_nothing_a_submission_says_becomes_markup(page):
    assert not page.tags & {"script", "img", "b", "iframe", "link", "object", "svg"}
    assert not [name for name, _ in page.attributes if name.startswith("on") or name == "src"]
    text = "".join(page.words)
    assert EVIL in text
    assert "bob & <b>" in text
    assert page.open == []


def test_the_page_needs_nothing_else_and_forbids_scripts(page):
    links = {value for name, value in page.attributes if name == "href"}

    assert all(link.startswith("#") for link in links)
    assert not re.search(r"url\(|@import", "".join(page.words))
    assert any("default-src 'none'" in (value or "") for _, value in page.attributes)


def test_every_link_of_the_page_leads_somewhere(page):
    places = {value for name, value in page.attributes if name == "id"}

    assert {value[1:] for name, value in page.attributes if name == "href"} <= places


def test_the_page_names_mistakes_clusters_and_what_a_learner_sees(page):
    text = "".join(page.words)

    assert "The whole table sums to 1" in text
    example = text.partition("Commonest mistakes")[2].partition("Wrong in the same way")[0]
    assert re.search(r"Hanako_34softmax\(…\).* the right value is", example)
    assert "Wrong in the same way" in text
    assert "The call (paste it to try it yourself)" in text


def test_the_page_speaks_japanese_after_a_resume(tmp_path_factory):
    folder = put(tmp_path_factory.mktemp("class"), {"ann/softmax.py": WRONG})
    again = tmp_path_factory.mktemp("out") / "out"
    grade(folder, again)

    grade(folder, again, "--resume", "--lang", "ja")

    html = (again / "report.html").read_text("utf-8")
    assert '<html lang="ja">' in html
    assert "よくある間違い" in html


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("exercises: {sofmax: {}}", "Did you mean `softmax`?"),
        ("exercises: {softmax: {weight: -1}}", "must be 0 or more"),
        ("exercises: {softmax: {deadline: tomorrow}}", "`tomorrow` is no time"),
        ("exercises: {softmax: }\nattemps: best", "Did you mean `attempts`?"),
    ],
)
def test_a_course_file_with_a_mistake_is_refused_at_its_place(tmp_path, text, said):
    put(tmp_path, {"class/ann/softmax.py": RIGHT, "class/course.yaml": text.encode()})

    refused = grade(tmp_path / "class", tmp_path / "out")

    assert refused.exit_code == 2
    assert said in refused.stderr
    assert "course.yaml:" in refused.stderr


@pytest.mark.parametrize("name", ["course.yml", "Course.YAML"])
@pytest.mark.skipif(os.name == "nt", reason="case does not count there")
def test_a_course_file_by_another_name_is_not_passed_over_in_silence(tmp_path, name):
    put(tmp_path, {"class/ann/softmax.py": RIGHT, f"class/{name}": COURSE.encode()})

    refused = grade(tmp_path / "class", tmp_path / "out")

    assert refused.exit_code == 2
    assert f"{name} is not read. Name it course.yaml" in refused.stderr


FAULTY = """
exercises:
  sofmax: {weight: -1}
  relu: {deadline: tomorrow}
late: {per_day: 2, grace_minutes: .inf}
attempts: first
"""
TOLD = {
    "en": (
        "3:3: there is no exercise `sofmax`",
        "3:20: must be 0 or more",
        "4:20: `tomorrow` is no time",
        "5:17: must be 1 or less",
        "5:35: must be a finite number",
        "6:11: unknown attempts `first`",
    ),
    "ja": (
        "3:3: `sofmax` という演習はありません",
        "3:20: 0 以上の数にしてください",
        "4:20: `tomorrow` は日時として読めません",
        "5:17: 1 以下の数にしてください",
        "5:35: 有限の数にしてください",
        "6:11: attempts に `first` は使えません",
    ),
}


@pytest.mark.parametrize("language", TOLD)
def test_all_mistakes_of_a_course_file_are_told_at_once_in_the_language_of_the_run(tmp_path, language):
    put(tmp_path, {"class/ann/softmax.py": RIGHT, "class/course.yaml": FAULTY.encode()})

    refused = grade(tmp_path / "class", tmp_path / "out", "--lang", language)

    heads = [line for line in refused.stderr.splitlines() if "course.yaml:" in line]
    assert len(heads) == len(TOLD[language])
    assert [said for said, head in zip(TOLD[language], heads, strict=True) if said not in head] == []
    assert not (tmp_path / "out").exists()


def test_a_course_may_set_a_deadline_for_whatever_is_handed_in(tmp_path):
    course = b'deadline: "2026-04-30T12:00+00:00"\nlate: {per_day: 0.5}\n'
    put(tmp_path, {"c/ann/softmax.py": RIGHT, "c/bob/softmax.py": RIGHT, "c/course.yaml": course})
    for student, hours in (("ann", -1), ("bob", 1)):
        when = DUE.timestamp() + hours * 60 * 60
        os.utime(tmp_path / "c" / student / "softmax.py", (when, when))

    grade(tmp_path / "c", tmp_path / "out")

    found = rows(tmp_path / "out")
    assert [found[student, "softmax"]["score"] for student in ("ann", "bob")] == ["1.0000", "0.5000"]


def test_the_last_attempt_counts_where_the_course_says_so(tmp_path):
    course = b"exercises: {softmax: }\nattempts: last\n"
    put(tmp_path, {"c/ann/a/softmax.py": RIGHT, "c/ann/b/softmax.py": WRONG, "c/course.yaml": course})
    os.utime(tmp_path / "c/ann/a/softmax.py", (1000, 1000))

    grade(tmp_path / "c", tmp_path / "out")

    assert rows(tmp_path / "out")["ann", "softmax"]["file"] == "ann/b/softmax.py"


def test_lateness_is_counted_in_days_begun_and_capped():
    course = Course({"a": Counted()}, Lateness(per_day=0.3, most=0.5))

    assert [course.kept(days) for days in (0, 1, 2)] == [1.0, 0.7, 0.5]


def test_file_names_differ_even_where_case_does_not_count():
    names = file_names(["Ann", "ann", "a/b", "a:b", "..", "x" * 300])

    assert len({name.casefold() for name in names.values()}) == 6
    assert not [
        name for name in names.values() if "/" in name or ":" in name or len(name) > 100 or name == ".."
    ]


def test_discrimination_is_the_correlation_with_the_other_exercises():
    scores = {"a": (1, 0), "b": (0.5, 0.5), "c": (0, 1)}
    marks = [Mark(s, e, "failed", x) for s, pair in scores.items() for e, x in zip("pq", pair, strict=True)]

    assert [(one.exercise, one.mean, one.discrimination) for one in items(marks)] == [
        ("p", 0.5, -1),
        ("q", 0.5, -1),
    ]
    assert discrimination("p", {"a": {"p": 1.0}}) is None


def test_every_score_has_its_bin():
    assert sum(histogram(step / 100 for step in range(101))) == 101


def test_what_html_cannot_hold_is_replaced():
    assert written(tag("p", "a\x00b", title='"<')) == '<p title="&quot;<">a\ufffdb</p>'
