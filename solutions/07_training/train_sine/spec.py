"""train_sine(middle, output, x, t, eta, epochs, rng): orders are free, and found out from what they did.

Where the order cannot matter (one sample, equal samples, a learning rate of 0) errors and parameters are
compared.  Elsewhere every order is tried, epoch by epoch, until one gives the errors and the parameters.
"""

from dataclasses import replace
from itertools import permutations, product

import numpy as np

from grader.checks import Holds, Unchanged, Values
from grader.checks.values import free
from grader.compare import TOLERANCE, as_numbers, expected
from grader.families import inputs
from grader.report import Finding
from grader.spec import Call, Experiment, Family, Made, Read, Slot, Spec

PARAMETERS = ("W1", "b1", "W2", "b2")
PARTS = ("middle.w", "middle.b", "output.w", "output.b")

LAYERS = {
    name: Made(f"lambda W, b: __import__('common.layers', fromlist=['{name}']).{name}(W.copy(), b.copy())")
    for name in ("Middle", "Output")
}


def prepared(arrays, **more):
    """Add the classes, a generator, and whatever else a case needs."""
    return {**LAYERS, **arrays, "rng": Made("np.random.default_rng(7)"), **more}


# The bounds where the order does not matter.


def reach(start, t):
    """Return the size of the numbers that y − t is added up from: no hidden output exceeds 1."""
    return np.abs(start["W2"]).sum() + np.abs(start["b2"]).item() + np.abs(t).max()


def sizes(start, x, t, eta, epochs):
    """Return how large each parameter may have become, from its start and from every step it took."""
    steps = eta * epochs * len(x) * reach(start, t)
    hidden = steps * np.abs(start["W2"][:, 0]) / 4
    moved = {"W1": np.abs(x).max() * hidden, "b1": hidden, "W2": steps, "b2": steps}
    return {name: np.abs(start[name]) + moved[name] for name in PARAMETERS}


def near(name):
    def bounds(want, W1, b1, W2, b2, x, t, eta, epochs):
        start = dict(zip(PARAMETERS, (W1, b1, W2, b2), strict=True))
        if name == "errors":
            return expected(want, scale=reach(start, t) ** 2 / 2)
        return expected(want, scale=sizes(start, x, t, eta, epochs)[name])

    return bounds, (*PARAMETERS, "x", "t", "eta", "epochs")


def make(n=""):
    return (
        Call("Middle", (Slot("W1"), Slot("b1")), keep=f"middle{n}"),
        Call("Output", (Slot("W2"), Slot("b2")), keep=f"output{n}"),
    )


def train(n="", rng="rng", judged=(free, ())):
    arguments = (f"middle{n}", f"output{n}", "x", "t", "eta", "epochs", rng)
    return Call("train_sine", tuple(map(Slot, arguments)), "", f"errors{n}", *judged)


def read(n="", *, judged):
    layers = (f"middle{n}", f"output{n}")
    paths = [f"{layer}.{part}" for layer in layers for part in "wb"]
    bounds = [near(name) if judged else (free, ()) for name in PARAMETERS]
    return tuple(
        Read(path, part + (n and f"/{n}"), *how) for path, part, how in zip(paths, PARTS, bounds, strict=True)
    )


EXACT = (*make(), train(judged=near("errors")), *read(judged=True))


def alike(n, epochs, eta):
    """Return a way to build a case of `n` equal samples."""

    def build(arrays):
        one = {name: np.repeat(arrays[name], n) for name in ("x", "t")}
        return prepared({**arrays, **one}, eta=eta, epochs=epochs)

    return inputs("x 1", "t 1", "W1 1 H", "b1 H", "W2 H 1", "b2 1", build=build)


def at_rest(epochs):
    """Return a way to build a case whose net does not learn."""
    return inputs(
        "x N",
        "t N",
        "W1 1 H",
        "b1 H",
        "W2 H 1",
        "b2 1",
        build=lambda arrays: prepared(arrays, eta=0.0, epochs=epochs),
    )


def equal(name, *asked, points=2.0):
    """Ask for cases of equal samples: hidden units, samples, epochs and learning rate of each."""

    def draw(rng):
        return tuple(alike(n, epochs, eta).draw(rng, {"H": H}) for H, n, epochs, eta in asked)

    return Family(name, draw, core=True, points=points)


def resting(rng):
    return tuple(at_rest(epochs).draw(rng, {"N": N, "H": H}) for N, H, epochs in ((3, 2, 1), (5, 3, 2)))


# Where the order matters: find it out from the errors and the parameters.


def visit(net, x, t, eta):
    """Return the parameters after one sample, and half of its squared error before."""
    W1, b1, W2, b2 = net
    z = 1 / (1 + np.exp(-(x * W1[0] + b1)))
    delta = z @ W2[:, 0] + b2[0] - t
    hidden = delta * W2[:, 0] * z * (1 - z)
    moved = (W1 - eta * x * hidden, b1 - eta * hidden, W2 - eta * delta * z[:, np.newaxis], b2 - eta * delta)
    return moved, delta**2 / 2


def epoch_of(net, given, order):
    """Return the parameters after one epoch, and its error."""
    total = 0.0
    for k in order:
        net, half = visit(net, given["x"][k], given["t"][k], given["eta"])
        total += half
    return net, total / len(given["x"])


def orders_of(given, errors, end, candidates):
    """Return the order of each epoch that gives these errors and parameters, or None where there is none."""
    start = {name: given[name] for name in PARAMETERS}
    slack = 10 * TOLERANCE * reach(start, given["t"]) ** 2
    paths = [(tuple(start.values()), ())]
    for error in errors:
        further = [
            (epoch_of(net, given, order), orders, order) for net, orders in paths for order in candidates
        ]
        paths = [
            (net, (*orders, order)) for (net, found), orders, order in further if abs(found - error) < slack
        ]
    near_end = (orders for net, orders in paths if ends_at(net, end))
    return next(near_end, None)


def ends_at(net, end):
    return all(np.max(np.abs(ours - yours)) < 1e-3 for ours, yours in zip(net, end, strict=True))


def told(given, shown, n=""):
    """Return the errors and parameters of a run as numbers, or what keeps them from being so."""
    wanted = [(given["epochs"],), *(given[name].shape for name in PARAMETERS)]
    names = (f"errors{n}", *(part + (n and f"/{n}") for part in PARTS))
    found = [as_numbers(shown[name]) for name in names]
    for name, one, shape in zip(names, found, wanted, strict=True):
        part = name.partition("/")[0].rstrip("23")
        if isinstance(one, Finding):
            return Finding(one.code, {**one.facts, "part": part, "show": name})
        if one.shape != shape:
            return Finding("shape", {"part": part, "got": one.shape, "want": shape, "show": name})
    return found[0], found[1:]


def visits(given, shown):
    """Every epoch goes through each sample once, in some order."""
    if "errors2" not in shown:
        return None
    run = told(given, shown)
    if isinstance(run, Finding):
        return run
    n = len(given["x"])
    if orders_of(given, *run, list(permutations(range(n)))) is not None:
        return None
    found = orders_of(given, *run, list(product(range(n), repeat=n)))
    if found is None:
        return Finding("own.no_order", {"n": n, "show": "errors"})
    epoch, order = next((k, one) for k, one in enumerate(found, 1) if len(set(one)) < n)
    return Finding("own.not_each_once", {"epoch": epoch, "order": said(order), "show": "errors"})


def said(order):
    return ", ".join(map(str, order))


def drawn(given, shown):
    """The order changes from epoch to epoch, and comes from `rng`: equal generators give equal orders."""
    if "errors2" not in shown:
        return None
    if shown["outside"] != UNTOUCHED:
        return Finding("own.global_state", {"show": "outside"})
    every = list(permutations(range(len(given["x"]))))
    runs = [told(given, shown, n) for n in ("", "2", "3")]
    if any(isinstance(run, Finding) for run in runs):
        return None
    one, equal_rng, other = (orders_of(given, *run, every) for run in runs)
    if one is None or equal_rng is None or other is None:
        return None
    if one != equal_rng:
        return Finding("own.not_reproducible", {"show": "errors2"})
    if len(set(one)) == 1:
        return Finding("own.same_order", {"order": said(one[0]), "show": "errors"})
    return Finding("own.rng_not_used", {"show": "errors3"}) if one == other else None


SEED = 5
UNTOUCHED = np.random.RandomState(SEED).random_sample()
WATCHED = (
    Call("global_random.seed", (SEED,)),
    *make(),
    train(),
    *read(judged=False),
    *make("2"),
    train("2", "equal_rng"),
    *read("2", judged=False),
    *make("3"),
    train("3", "other_rng"),
    *read("3", judged=False),
    Call("global_random.random_sample", (), show="outside", oracle=free),
)

SAMPLES = {
    "x": np.array([-0.6, 0.2, 0.8]),
    "t": np.array([0.9, -0.7, 0.4]),
    "W1": np.array([[0.7, -0.9]]),
    "b1": np.array([0.2, -0.4]),
    "W2": np.array([[1.1], [-0.8]]),
    "b2": np.array([0.3]),
}


def watched(arrays, eta, epochs, seed):
    """Return a case with a generator, an equal one and another one."""
    rng, other = (Made(f"np.random.default_rng({one})") for one in (seed, seed + 1))
    made = {"equal_rng": rng, "other_rng": other, "global_random": Made("np.random")}
    return {**prepared(arrays, eta=eta, epochs=epochs), "rng": rng, **made}


def several_orders(_rng):
    """Return three samples that pull a net in different directions, so that every order leaves its mark."""
    return watched(SAMPLES, 0.4, 8, 7), watched({**SAMPLES, "b2": np.array([-0.5])}, 0.3, 6, 3)


# The sine itself.

ANGLES = np.arange(0, 2 * np.pi, 0.1)


def sine(rng):
    """Draw a net of three hidden units, small enough to start from nearly nothing, and the 63 points."""
    shapes = {"W1": (1, 3), "b1": (3,), "W2": (3, 1), "b2": (1,)}
    net = {name: np.round(0.1 * rng.standard_normal(shape), 3) for name, shape in shapes.items()}
    return {"x": np.round((ANGLES - np.pi) / np.pi, 4), "t": np.round(np.sin(ANGLES), 4), **net}


def learns(given, shown):
    """The errors of the sine fall: they begin near ¼, and after 10 epochs less than half is left."""
    if "errors" not in shown or len(given["x"]) < len(ANGLES):
        return None
    errors, want = as_numbers(shown["errors"]), (given["epochs"],)
    if isinstance(errors, Finding):
        return Finding(errors.code, {**errors.facts, "part": "errors", "show": "errors"})
    if errors.shape != want:
        return Finding("shape", {"part": "errors", "got": errors.shape, "want": want, "show": "errors"})
    first, last = float(errors[0]), float(errors[-1])
    learned = 0.1 < first < 0.4 and last < first / 2
    return (
        None if learned else Finding("own.does_not_learn", {"first": first, "last": last, "show": "errors"})
    )


def short_run(rng):
    return (prepared(sine(rng), eta=0.1, epochs=10),)


RUNS = 20


def long_run(rng):
    """Take 2000 epochs in parts of a hundred: each call has its own time."""
    return (prepared(sine(rng), eta=0.1, epochs=100),)


def train_part(k):
    return replace(train(), show=f"errors/{k}")


def reaches(_given, shown):
    """After 2000 epochs the error is below 1e-3.

    Four right answers, each with five generators, ended between 2.9e-5 and 8.0e-5: no draw comes near.
    """
    errors = as_numbers(shown.get(f"errors/{RUNS}"))
    if isinstance(errors, Finding) or not errors.size:
        return Finding("own.not_reached", {"last": float("nan")})
    last = float(errors.ravel()[-1])
    return Finding("own.reached" if last < 1e-3 else "own.not_reached", {"last": last}, advice=last < 1e-3)


SPEC = Spec(
    asks=("train_sine",),
    steps=EXACT,
    given=("neuron_layers",),
    after=("sine_data", "neuron_layers"),
    families=(
        equal("one_sample", (2, 1, 1, 0.5), (3, 1, 2, 0.2), (2, 1, 4, 0.3), points=3.0),
        equal("equal_samples", (2, 2, 1, 0.3), (3, 3, 2, 0.2), (2, 4, 3, 0.1), points=3.0),
        Family("rate_zero", resting, core=True, points=2.0),
        equal("fresh", (2, 3, 2, 0.2), (3, 2, 3, 0.1)),
        Family("orders", several_orders, steps=WATCHED, points=0.2),
        Family("sine", short_run, steps=(*make(), train()), points=0.2),
    ),
    checks=(
        Values(),
        Holds("draw", visits, 4.0),
        Holds("generator", drawn, 3.0),
        Holds("learns", learns),
        Unchanged(),
    ),
    long=Experiment(
        (Family("two_thousand_epochs", long_run, steps=(*make(), *map(train_part, range(1, RUNS + 1)))),),
        (Holds("experiment", reaches, 5.0),),
    ),
)
