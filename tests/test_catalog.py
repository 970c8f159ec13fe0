"""The course is found by walking, and its order is read without running what only grading needs."""

import subprocess
import sys

import pytest

from grader.catalog import exercises, in_order
from tests.checkout import ROOT

ORDER = [one.slug for one in in_order()]


@pytest.mark.parametrize("slug", exercises())
def test_an_exercise_comes_after_those_of_its_topic_that_its_spec_names(slug):
    one = exercises()[slug]
    earlier = [name for name in one.spec.after if exercises()[name].topic == one.topic]

    assert [name for name in earlier if ORDER.index(name) > ORDER.index(slug)] == []


def test_topics_follow_one_another():
    assert [exercises()[slug].topic for slug in ORDER] == sorted(one.topic for one in exercises().values())


def test_the_order_of_the_course_needs_no_numpy():
    code = "import sys; from grader.catalog import in_order; in_order(); print('numpy' in sys.modules)"

    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)

    assert done.stdout == "False\n"
