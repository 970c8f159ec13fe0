"""The numbers printed in the course come out of our references."""

from __future__ import annotations

from types import ModuleType

import numpy as np
import pytest

from grader.given import modules_of
from grader.threelayer import example

ROUNDED = 2e-7
"""The weights below are printed with 8 decimals: each is off by up to 5e-9, and up to 20 of them meet
inputs up to 5 in one output.  The printed results are rounded in the same way."""


@pytest.fixture(scope="module")
def course():
    module = ModuleType("common.functions")
    loose = ("total_input", "sigmoid", "relu", "softmax", "cross_entropy_error")
    sources = modules_of((*loose, "forward", "three_layer_forward", "forward_proc"))
    exec(sources["common.functions"], module.__dict__)  # noqa: S102 - our own references
    return module


W1 = np.array(
    [
        [0.82170159, 0.69423859, 0.32978581, 0.80963016, 0.63349563],
        [0.303549, 0.0483753, 0.48834144, 0.14278324, 0.73894736],
        [0.97807563, 0.32094065, 0.25591134, 0.61541109, 0.92212197],
    ]
)
W2 = np.array(
    [
        [0.24863542, 0.8769228, 0.24340611, 0.82396951],
        [0.85398749, 0.90928363, 0.80615185, 0.84388483],
        [0.2422982, 0.49443733, 0.65472751, 0.61487176],
        [0.03586267, 0.62239113, 0.53038497, 0.22515723],
        [0.73841218, 0.01617789, 0.97770196, 0.12256726],
    ]
)
B1 = np.array([0.38976826, 0.4170236, 0.05199498, 0.45549633, 0.09089713])
B2 = np.array([0.47536492, 0.90916441, 0.18436067, 0.28082877])


class TestTheNetOfThreeFiveAndFourUnits:
    """Multi-class classification of x = [1, 2, 3], whose class is 3, through ReLU and softmax."""

    x, d = np.array([1.0, 2.0, 3.0]), np.array([0.0, 0.0, 0.0, 1.0])
    y = np.array([0.02314258, 0.27632932, 0.64398989, 0.05653821])

    @pytest.fixture
    def u1(self, course):
        return course.total_input(W1.T, self.x, B1)

    def test_the_total_input_of_the_hidden_layer(self, u1):
        printed = [4.75279476, 2.17083474, 2.12619768, 3.39692624, 4.96865338]

        np.testing.assert_allclose(u1, printed, rtol=0, atol=ROUNDED)

    def test_the_output(self, course, u1):
        y = course.softmax(course.relu(u1) @ W2 + B2)

        np.testing.assert_allclose(y, self.y, rtol=0, atol=ROUNDED)

    def test_the_whole_forward_pass(self, course):
        y, z1 = course.forward({"W1": W1, "b1": B1, "W2": W2, "b2": B2}, self.x)

        np.testing.assert_allclose(y, self.y, rtol=0, atol=ROUNDED)
        assert z1.shape == (5,)

    def test_the_loss_was_printed_with_the_small_number_in_its_logarithm(self, course, u1):
        y = course.softmax(course.relu(u1) @ W2 + B2)

        assert course.cross_entropy_error(self.d, y) == pytest.approx(2.872836881649026, abs=ROUNDED)
        assert -np.log(y[3]) != pytest.approx(2.872836881649026, abs=ROUNDED)

    def test_a_label_gives_the_same_loss_as_one_hot(self, course):
        assert course.cross_entropy_error(np.array([3]), self.y) == course.cross_entropy_error(self.d, self.y)


class TestTheNetOfThreeLayers:
    """x = [1.0, 0.5] through two sigmoid layers of 3 and 2 units."""

    @pytest.fixture
    def u3(self, course):
        x = np.array([1.0, 0.5])
        z1 = course.sigmoid(x @ np.array([[0.1, 0.3, 0.5], [0.2, 0.4, 0.6]]) + np.array([0.1, 0.2, 0.3]))
        z2 = course.sigmoid(z1 @ np.array([[0.1, 0.4], [0.2, 0.5], [0.3, 0.6]]) + np.array([0.1, 0.2]))
        return z2 @ np.array([[0.1, 0.3], [0.2, 0.4]]) + np.array([0.1, 0.2])

    def test_the_whole_forward_pass(self, course):
        given = example()

        y = course.three_layer_forward(given["params"], given["x"])
        p = course.ForwardProc(given["params"]).predict(given["x"])

        np.testing.assert_allclose(y, [0.31682708, 0.69627909], rtol=0, atol=5e-9)
        np.testing.assert_allclose(p, [0.40625907, 0.59374093], rtol=0, atol=5e-9)

    def test_the_output_of_the_identity(self, u3):
        np.testing.assert_allclose(u3, [0.31682708, 0.69627909], rtol=0, atol=5e-9)

    def test_the_output_of_the_softmax(self, u3, course):
        np.testing.assert_allclose(course.softmax(u3), [0.40625907, 0.59374093], rtol=0, atol=5e-9)


def test_the_sigmoid_of_total_inputs_by_hand(course):
    u = np.array([0.0, np.log(3.0), -np.log(3.0)])

    np.testing.assert_allclose(course.sigmoid(u), [0.5, 0.75, 0.25], rtol=1e-15)
