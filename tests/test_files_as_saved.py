"""However an editor saves a right answer, it stays right; what cannot be imported gets a clear sentence."""

import pytest

from grader.catalog import exercise, exercises
from grader.feedback import sentence
from grader.grading import Grader
from grader.outcome import Program
from grader.report import Status
from grader.text import Language

COURSE = exercises()
SAVED = {
    "carriage_returns": lambda text: text.replace("\n", "\r\n").encode(),
    "byte_order_mark": lambda text: b"\xef\xbb\xbf" + text.encode(),
    "both": lambda text: b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode(),
    "tabs": lambda text: text.replace("    ", "\t").encode(),
    "no_last_newline": lambda text: text.rstrip("\n").encode(),
    "draws_when_run": lambda text: (
        text + '\n\nif __name__ == "__main__":\n    import matplotlib.pyplot as plt\n    plt.show()\n'
    ).encode(),
}


@pytest.fixture(scope="module")
def grader(backend):
    return Grader(backend.run, 1)


@pytest.mark.parametrize("saved", SAVED)
@pytest.mark.parametrize("slug", ["softmax", "numerical_gradient", "affine_layer", "forward_proc"])
def test_a_right_answer_stays_right(slug, saved, grader):
    one = exercise(slug)
    text = one.reference.source.decode()
    result = grader.grade(one, Program(f"{slug}.py", SAVED[saved](text)))

    assert (result.status, result.score) == (Status.PASSED, 1.0), result.failures


@pytest.mark.parametrize("one", COURSE.values(), ids=list(COURSE))
def test_every_answer_stays_right_as_an_old_editor_saves_it(one, grader):
    text = one.reference.source.decode().replace("    ", "\t").replace("\n", "\r\n")
    result = grader.grade(one, Program(f"{one.slug}.py", b"\xef\xbb\xbf" + text.encode()))

    assert (result.status, result.score) == (Status.PASSED, 1.0), result.failures


@pytest.mark.parametrize("line", ["import matplotlib.pyplot as plt", "from matplotlib import pyplot as plt"])
def test_what_is_not_there_while_grading_is_named_with_a_way_out(line, grader):
    source = f"{line}\nimport numpy as np\n\n\ndef relu(x):\n    return np.maximum(x, 0)\n"
    result = grader.grade(exercise("relu"), Program("relu.py", source.encode()))
    (finding,) = [check.finding for check in result.failures]
    ja, en = (sentence(finding, exercise("relu"), language) for language in Language)

    assert result.status is Status.ERROR
    assert all(f"({line})" in said for said in (ja, en))
    assert "`matplotlib` を読み込めません" in ja
    assert "`matplotlib` cannot be imported" in en
    assert all("NumPy" in said and "__main__" in said for said in (ja, en))
