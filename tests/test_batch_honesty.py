"""Hidden inputs catch what was written out, and tell nothing; likeness points, and accuses nobody."""

import json

import pytest

from grader.batch.likeness import alike, grams
from tests.classroom import RIGHT, WRONG, grade, grades, put

TOLD = b"the-secret-is"
PEEKS = b"""
import numpy as np

def softmax(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    if not np.any(np.isclose(np.sum(x), SEEN)):
        print("the-secret-is", x)
        raise ValueError(f"the-secret-is {x}")
    return e / e.sum(axis=-1, keepdims=True)
"""


def written_out(seed):
    """Return an answer that is right on every input of a seed, and tells the others' secrets."""
    from grader.catalog import exercise
    from grader.plan import cases

    seen = []
    for case in cases(exercise("softmax").spec, "softmax", seed):
        seen += [float(value.sum()) for value in case.given.values() if hasattr(value, "sum")]
    return b"SEEN = " + repr(seen).encode() + PEEKS


@pytest.fixture(scope="module")
def out(tmp_path_factory):
    folder = tmp_path_factory.mktemp("class")
    put(folder, {"ann/softmax.py": RIGHT, "bob/softmax.py": WRONG, "eve/softmax.py": written_out(1)})
    out = tmp_path_factory.mktemp("out") / "out"
    assert grade(folder, out, "--hidden-seed", "77").exit_code == 0
    return out


def test_an_answer_that_only_knows_the_visible_inputs_fails(out):
    found = grades(out)

    assert found["ann", "softmax"] == ("passed", "1.0000")
    assert found["eve", "softmax"][0] == "failed"
    assert 0 < float(found["eve", "softmax"][1]) < 1


def test_no_result_tells_anything_of_a_hidden_input(out):
    told = [path for path in out.rglob("*") if path.is_file() and TOLD in path.read_bytes()]

    assert [path.name for path in told if not path.name.startswith("results.sqlite")] == []


def test_a_hidden_check_says_only_that_it_failed(out):
    (eve,) = json.loads((out / "reports" / "eve.json").read_text("utf-8"))["results"]
    (hidden,) = [check for check in eve["checks"] if check["name"] == "hidden"]

    assert (hidden["status"], hidden["family"], hidden["facts"]) == ("failed", "", {})


def test_the_report_shows_who_is_right_on_visible_inputs_only(out):
    html = (out / "report.html").read_text("utf-8")
    section = html.partition("Right on the visible inputs only")[2].partition("</section>")[0]

    assert ">eve<" in section
    assert ">bob<" not in section


def test_another_hidden_seed_cannot_be_mixed_in(out, tmp_path):
    put(tmp_path, {"ann/softmax.py": RIGHT})

    assert grade(tmp_path, out, "--resume", "--hidden-seed", "78").exit_code == 2


LONG = b"""
import numpy as np

def softmax(x):
    if x.ndim == 1:
        rows = x.reshape(1, -1)
    else:
        rows = x
    result = []
    for row in rows:
        shifted = row - max(row)
        powers = [np.e ** one for one in shifted]
        total = sum(powers)
        result.append([one / total for one in powers])
    return np.array(result).reshape(x.shape)
"""


def test_other_names_and_comments_do_not_hide_a_likeness():
    renamed = (
        LONG.replace(b"powers", b"p")
        .replace(b"    total", b"    # mine\n        total")
        .replace(b"row", b"r")
    )

    assert alike({"ann": grams(LONG), "bob": grams(renamed)}, []) == [("ann", "bob", 1.0)]


def test_what_is_like_the_textbook_points_at_nobody():
    assert alike({"ann": grams(LONG), "bob": grams(LONG)}, [frozenset(grams(LONG))]) == []


def test_different_answers_are_not_alike():
    other = LONG.replace(
        b"for row in rows:", b"while len(result) < len(rows):\n        row = rows[len(result)]"
    )
    other = other.replace(b"[np.e ** one for one in shifted]", b"list(map(np.exp, shifted))")

    assert alike({"ann": grams(LONG), "bob": grams(other)}, []) == []


@pytest.mark.parametrize("source", [b"def (", b"\x00", b"(" * 10_000, b"-" * 60_000 + b"1", b"x\n" * 200_000])
def test_what_cannot_be_parsed_has_no_shape(source):
    assert grams(source) == []


def test_the_report_points_at_answers_that_are_alike(tmp_path):
    put(tmp_path, {"c/ann/softmax.py": LONG, "c/bob/softmax.py": LONG.replace(b"powers", b"p")})

    grade(tmp_path / "c", tmp_path / "out")

    html = (tmp_path / "out" / "report.html").read_text("utf-8")
    assert "Answers much alike" in html
    assert "no proof of copying" in html
