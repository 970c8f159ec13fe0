"""Test softmax as the documentation of gradescope-utils has one do it: unittest, a point for each test."""

import unittest

from expected import FAMILIES, check
from gradescope_utils.autograder_utils.decorators import number, weight


class TestSoftmax(unittest.TestCase):
    """One test for each family of inputs; they are added below."""


def asks(family):
    """Return the test of a family; an answer that cannot be imported fails each of them."""

    def test(_self):
        from softmax import softmax

        check(softmax, family)

    test.__doc__ = f"softmax on {family}"
    return test


for place, one in enumerate(FAMILIES, 1):
    setattr(TestSoftmax, f"test_{one}", number(str(place))(weight(1)(asks(one))))
