"""The batches of a training are found again from its losses, and what belongs to no batch is refused."""

import numpy as np
import pytest

from grader.trajectory import Training, accuracy_of, losses_of, scores_of, slopes_of

RNG = np.random.default_rng(4)
START = tuple(RNG.standard_normal(shape) for shape in ((2, 3), 3, (3, 2), 2))
X = RNG.standard_normal((4, 2))
LABELS = np.array([0, 1, 1, 0])
ONE_HOT = np.eye(2)[LABELS]
DRAWN = ((0, 1), (3, 3), (1, 2), (0, 2))


def training(**changes):
    known = {"start": START, "x": X, "t": LABELS, "batch_size": 2, "learning_rate": 0.3}
    return Training(**(known | changes))


def recorded(one, drawn, *, updated):
    """Train on these rows, as a textbook does, and write the losses down."""
    params, losses = one.start, []
    for rows in map(list, drawn):
        x, t = one.x[rows], one.t[rows]
        before = losses_of(params, x, t).mean()
        slopes = (slope.mean(axis=0) for slope in slopes_of(params, x, t))
        params = tuple(old - one.learning_rate * slope for old, slope in zip(params, slopes, strict=True))
        losses.append(losses_of(params, x, t).mean() if updated else before)
    return losses, params


def rows_of(path):
    return tuple(
        tuple(np.repeat(np.arange(4), np.rint(2 * batch).astype(int)).tolist()) for batch in path.batches
    )


def test_with_all_parameters_zero_every_class_is_as_likely():
    zeros = tuple(np.zeros_like(one) for one in START)

    assert losses_of(zeros, X, LABELS).tolist() == pytest.approx([np.log(2)] * 4)


def test_labels_and_one_hot_rows_mean_the_same():
    assert losses_of(START, X, LABELS).tolist() == losses_of(START, X, ONE_HOT).tolist()
    assert accuracy_of(START, X, LABELS) == accuracy_of(START, X, ONE_HOT)


def test_accuracy_is_the_share_of_rows_that_are_right():
    guesses = scores_of(START, X).argmax(axis=1)

    assert accuracy_of(START, X, np.r_[guesses[:3], 1 - guesses[3]]) == 0.75


@pytest.mark.parametrize("at", range(4))
def test_slopes_are_what_the_losses_change_by(at):
    step = np.zeros_like(START[at])
    step.flat[1] = 1e-6
    up, down = (
        losses_of((*START[:at], START[at] + sign * step, *START[at + 1 :]), X, LABELS) for sign in (1, -1)
    )

    slope = slopes_of(START, X, LABELS)[at].reshape(4, -1)[:, 1]

    assert slope.tolist() == pytest.approx(((up - down) / 2e-6).tolist(), abs=1e-8)
    assert (slopes_of(START, X, LABELS, sizes=True)[at].reshape(4, -1)[:, 1] >= np.abs(slope)).all()


@pytest.mark.parametrize("updated", [False, True])
@pytest.mark.parametrize("rate", [0.3, 0.0])
def test_the_batches_of_a_training_are_found_again(rate, updated):
    one = training(learning_rate=rate)
    losses, end = recorded(one, DRAWN, updated=updated)

    (path,), longest = one.paths(losses, updated=updated)

    assert (rows_of(path), longest) == (DRAWN, 4)
    assert all(np.allclose(*pair) for pair in zip(path.states[-1], end, strict=True))


def test_a_loss_of_no_batch_ends_the_search_where_it_stands():
    losses, _ = recorded(training(), DRAWN, updated=False)
    losses[2] *= 1.001

    assert training().paths(losses, updated=False) == ([], 2)


def test_an_epsilon_inside_the_logarithm_does_not_hide_a_batch():
    one = training(x=5 * X, batch_size=1)
    exact = losses_of(START, one.x, LABELS)
    hardest = int(exact.argmax())

    found, _ = one.paths([-np.log(np.exp(-exact[hardest]) + 1e-7)], updated=False)

    assert exact[hardest] > 8
    assert found[-1].batches[0][hardest] == 1


def test_a_loss_that_is_no_number_belongs_to_no_batch():
    assert training().paths([np.nan], updated=False) == ([], 0)


def test_rows_that_are_all_alike_make_one_batch():
    same = training(x=np.repeat(X[:1], 4, axis=0))

    assert (len(same.batches()), len(training().batches())) == (1, 10)


@pytest.mark.parametrize("epsilon", [0.0, 1e-7])
def test_where_nothing_is_learned_each_loss_tells_its_rows_until_one_is_of_no_batch(epsilon):
    one = training(learning_rate=0.0)
    exact = losses_of(START, X, LABELS)
    recorded = np.array([-np.log(np.exp(-exact[list(rows)]) + epsilon).mean() for rows in DRAWN])

    assert one.at_rest(recorded).tolist() == [np.bincount(rows, minlength=4).tolist() for rows in DRAWN]
    assert len(one.at_rest(recorded * [1, 1, 1.01, 1])) == 2
    assert len(one.at_rest(np.array([np.nan, recorded[0]]))) == 0


def test_updates_on_all_rows_are_those_of_the_whole_batch():
    one = training()
    step = [0.3 * slope.mean(axis=0) for slope in slopes_of(START, X, LABELS)]

    start, after = one.on_all_rows(1)

    assert all(np.array_equal(*pair) for pair in zip(start, START, strict=True))
    assert all(np.allclose(a, b - c) for a, b, c in zip(after, START, step, strict=True))
