"""Test softmax as the documentation of Otter-Grader has one do it: functions that raise."""

from expected import FAMILIES, check
from otter.test_files import test_case

OK_FORMAT = False

name = "softmax"


def asks(family):
    """Return the test of a family; Otter hands it the answer by the name of its argument."""

    @test_case(points=1, name=family)
    def test(softmax):
        check(softmax, family)

    return test


for one in FAMILIES:
    globals()[f"test_{one}"] = asks(one)
