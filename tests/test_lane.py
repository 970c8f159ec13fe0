"""A lane judges programs that did the same once, and never takes one that did something else for it."""

from itertools import chain

import pytest

from grader.batch.lane import Judge
from grader.batch.setup import Setup
from grader.catalog import exercise
from grader.faces.lane_words import say
from grader.sandbox import open_backend
from tests.test_batch_honesty import written_out

SOFTMAX = exercise("softmax")
RIGHT = SOFTMAX.reference.source
ANSWERS = {
    name: one.source for name, one in chain({"reference": SOFTMAX.reference}.items(), SOFTMAX.right.items())
}
ANSWERS |= {name: one.source for name, one in SOFTMAX.wrong.items()}
RAISES = b"def softmax(x):\n    raise ValueError\n"
CELLS = b"# cell 1\n" + RIGHT
LAYER = exercise("relu_layer").reference.source


@pytest.fixture(scope="module")
def backend():
    with open_backend() as opened:
        yield opened


@pytest.fixture
def told():
    return []


@pytest.fixture
def judge(backend, told):
    """Return a judge that tells of each program that it had to speak about."""

    def heard(result, one, file):
        told.append(file.source)
        return say(result, one, file)

    return Judge(backend, Setup(open_backend, heard, 1))


def test_what_does_the_same_is_told_once_and_keeps_its_own_source_and_shape(judge, told):
    first = judge.verdict("softmax", "a", RIGHT)
    again = judge.verdict("softmax", "b", RIGHT + b"\ndef more(y):\n    return y + y * 2\n")

    assert told == [RIGHT]
    assert (first.source, again.source) == ("a", "b")
    assert (first.status, first.score, first.said) == (again.status, again.score, again.said)
    assert first.grams != again.grams


def test_every_answer_gets_the_verdict_it_would_get_alone(backend, judge):
    met = [judge.verdict("softmax", name, source) for name, source in chain(*[ANSWERS.items()] * 2)]
    alone = [
        Judge(backend, Setup(open_backend, say, 1)).verdict("softmax", name, source)
        for name, source in ANSWERS.items()
    ]

    assert met == alone * 2


def test_the_same_trouble_on_another_line_is_another_verdict(judge):
    first, second = (judge.verdict("softmax", "", source) for source in (RAISES, b"\n" + RAISES))

    assert "softmax.py:2" in first.said["en"]["page"]
    assert "softmax.py:3" in second.said["en"]["page"]


def test_what_is_alike_only_where_it_is_seen_is_not_alike_on_hidden_inputs(backend):
    judge = Judge(backend, Setup(open_backend, say, 1, hidden=2))

    honest, again, cheat = (
        judge.verdict("softmax", "", source) for source in (RIGHT, RIGHT + b"#", written_out(1))
    )

    assert honest.said == again.said
    assert honest.status == "passed"
    assert cheat.status == "failed"


@pytest.mark.parametrize(("slug", "source"), [("softmax", CELLS), ("relu_layer", LAYER)])
def test_what_hangs_on_more_than_behaviour_is_judged_each_time(judge, told, slug, source):
    for name in "ab":
        judge.verdict(slug, name, source)

    assert told == [source] * 2
