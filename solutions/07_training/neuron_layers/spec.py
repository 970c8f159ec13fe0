"""class Middle(W, b), class Output(W, b): forward, backward and update of the layers of a regression net."""

from dataclasses import dataclass, replace

import numpy as np

from grader.checks import Quiet, Unchanged, Values
from grader.compare import expected
from grader.families import changed, float32, fresh, inputs, layouts, single, square, typical, zeros
from grader.spec import Call, Family, Gradient, Made, Pair, Read, Slot, Spec

ALIAS = Made(
    "lambda *layers: [setattr(one, 'backward', one.backword) for one in layers"
    " if hasattr(one, 'backword') and not hasattr(one, 'backward')]"
)
"""Sources spell it `backword`, too: both names will do."""

START = Call("_alias", (Slot("Middle"), Slot("Output")))


def scale_of(part, want, kind, x, W, b, above, eta, updates):
    """Return the sum of the sizes that were added, after so many updates."""
    x, W, b, above = (np.abs(one) for one in (x, W, b, above))
    for rate in (*[eta] * updates, 0.0):
        u = x @ W + b
        delta = above / 4 if kind == "Middle" else u + above
        sums = {"grad_w": x.T @ delta, "grad_b": delta.sum(axis=0), "grad_x": delta @ W.T, "w": W, "b": b}
        W, b = W + rate * sums["grad_w"], b + rate * sums["grad_b"]
    if part in sums:
        return sums[part]
    return np.maximum(want, 0.01) * (1 + 0.1 * u) if kind == "Middle" else u


@dataclass(frozen=True)
class Layer:
    """One layer of a case: its class, its name, and the names of its inputs."""

    kind: str
    name: str
    x: str
    W: str
    b: str
    above: str
    label: str = ""

    def named(self, part, n="", updates=0):
        """Return the name a part is judged by; results after an update are parts of their own."""
        updated = ".updated" if updates and part not in {"w", "b"} else ""
        return f"{self.label or self.name}{updated}.{part}{n}"

    def make(self):
        return Call(self.kind, (Slot(self.W), Slot(self.b)), keep=self.name)

    def judged(self, part, updates=0):
        """Return how a part is judged: the bounds, and the inputs they are drawn from."""
        using = (self.x, self.W, self.b, self.above, *(["eta"] if updates else []))

        def near(want, x, W, b, above, eta=0.0):
            return expected(want, scale=scale_of(part, want, self.kind, x, W, b, above, eta, updates))

        return near, using

    def read(self, *parts, n="", updates=0):
        return tuple(
            Read(f"{self.name}.{part}", self.named(part, n, updates), *self.judged(part, updates))
            for part in parts
        )

    def go(self, n="", updates=0):
        """Go forward: the layer's output comes back, and stays in `y`."""
        shown, judged = self.named("forward", n, updates), self.judged("y", updates)
        gone = Call(f"{self.name}.forward", (Slot(self.x),), "", shown, *judged)
        return (gone, *(() if updates else self.read("y", n=n)))

    def back(self, n="", updates=0):
        """Go back and read the three gradients; after an update, only the one that goes further back."""
        gone = Call(f"{self.name}.backward", (Slot(self.above),))
        parts = ("grad_x",) if updates else ("grad_w", "grad_b", "grad_x")
        return (gone, *self.read(*parts, n=n, updates=updates))

    def update(self, n="", updates=1):
        """Update and read the parameters."""
        return (Call(f"{self.name}.update", (Slot("eta"),)), *self.read("w", "b", n=n, updates=updates))


MIDDLE = Layer("Middle", "middle", "x", "W1", "b1", "grad_y")
OUTPUT = Layer("Output", "output", "z", "W2", "b2", "t")
BOTH = (MIDDLE, OUTPUT)


def prepared(arrays):
    """Add what lets `backword` pass, and turn a drawn learning rate into one that is positive and small."""
    rate = {"eta": round(0.02 + abs(float(arrays["eta"])) / 20, 3)} if "eta" in arrays else {}
    return {"_alias": ALIAS, **arrays, **rate}


def data(*shapes):
    return inputs(*shapes, build=prepared)


OF_MIDDLE = ("x N D", "W1 D H", "b1 H", "grad_y N H")
OF_OUTPUT = ("z N H", "W2 H M", "b2 M", "t N M")
OF_BOTH = (*OF_MIDDLE, *OF_OUTPUT)
ALL = data(*OF_BOTH)
OTHER_DATA = data(*OF_BOTH, "x2 P D", "grad_y2 P H", "z2 P H", "t2 P M")
WITH_RATE = data(*OF_BOTH, "eta")
NETWORK = data("x N D", "W1 D H", "b1 H", "W2 H M", "b2 M", "t N M", "eta")
FOUR = data(*OF_BOTH, "W3 D H", "b3 H", "W4 H M", "b4 M", "x2 N D", "grad_y2 N H", "z2 N H", "t2 N M")


def second(layer):
    """Return the layer with the second data of a case."""
    return replace(layer, x=f"{layer.x}2", above=f"{layer.above}2")


def twin(layer, W, b):
    """Return another layer of the same class, with parameters and data of its own."""
    return replace(second(layer), name=f"{layer.name}_2", W=W, b=b, label=layer.name)


def sequence(name, source, steps, points=1.0):
    """Draw small inputs for a sequence of calls, each named size different from its neighbours."""
    sizes = [dict(zip("NDHMP", numbers, strict=True)) for numbers in ((2, 3, 4, 2, 3), (3, 2, 3, 4, 2))]
    return Family(
        name, lambda rng: tuple(source.draw(rng, some) for some in sizes), steps=steps, points=points
    )


def each(steps, *layers):
    """Make the layers and take each through the same steps."""
    return (START, *(step for one in layers for step in (one.make(), *steps(one))))


def once(one):
    return (*one.go(), *one.back())


def next_batch(one):
    other = second(one)
    return (*one.go("/1"), *one.back("/1"), *other.go("/2"), *other.back("/2"))


def forward_twice(one):
    return (*one.go("/1"), *second(one).go("/2"), *second(one).back())


def before_update(one):
    return (*one.go("/1"), *one.back(), *one.read("w", "b"), *one.go("/2"))


def updated(one):
    return (*one.go("/1"), *one.back("/1"), *one.update(), *one.go("/2", 1), *one.back("/2", 1))


def updated_twice(one):
    again = (*one.go("/2", 1), *one.back("/2", 1), *one.update("/2", 2), *one.go("/3", 2))
    return (*one.go("/1"), *one.back("/1"), *one.update("/1"), *again)


def in_turn(one, other):
    """Use two layers of one class in turn."""
    made = (one.make(), other.make())
    return (*made, *one.go("/1"), *other.go("/2"), *one.back("/1"), *other.back("/2"))


def answer(updates):
    """Take the data forward through both layers: a hidden output is at most 1."""

    def near(want, W2, b2, t, eta, b1):
        ones = np.ones((len(t), len(b1)))
        return expected(want, scale=scale_of("y", want, "Output", ones, W2, b2, t, eta, updates))

    hidden = Call("middle.forward", (Slot("x"),), keep="hidden")
    using = ("W2", "b2", "t", "eta", "b1")
    return (hidden, Call("output.forward", (Slot("hidden"),), "", f"net/{updates}", near, using))


def chained():
    """Take a step of learning with a whole net: forward, backward, update, and forward again."""
    return (
        START,
        MIDDLE.make(),
        OUTPUT.make(),
        *answer(0),
        Call("output.backward", (Slot("t"),)),
        Call("middle.backward", (Slot("output.grad_x"),)),
        Call("middle.update", (Slot("eta"),)),
        Call("output.update", (Slot("eta"),)),
        *answer(1),
    )


def of_middle(given):
    """The outputs of the middle layer, weighted by the gradient from above."""
    u = given["x"] @ given["W1"] + given["b1"]
    return np.sum(given["grad_y"] / (1 + np.exp(-u)))


def of_output(given):
    """The error of the output layer: half the squared differences, summed over the batch."""
    return np.sum((given["z"] @ given["W2"] + given["b2"] - given["t"]) ** 2) / 2


def core(layer, shapes):
    """Ask one layer alone for ordinary inputs."""
    return replace(typical(data(*shapes), name=layer.name), steps=each(once, layer))


SPEC = Spec(
    asks=("Middle", "Output"),
    steps=each(once, *BOTH),
    families=(
        core(MIDDLE, OF_MIDDLE),
        core(OUTPUT, OF_OUTPUT),
        fresh(ALL),
        single(ALL, "N", "one_sample"),
        single(ALL, "D", "one_input"),
        single(ALL, "H", "one_unit"),
        single(ALL, "M", "one_output"),
        square(ALL),
        float32(ALL),
        changed("steep", ALL, lambda a: a * 4),
        zeros(ALL),
        *layouts(ALL),
        sequence("next_batch", OTHER_DATA, each(next_batch, *BOTH)),
        sequence("forward_twice", OTHER_DATA, each(forward_twice, *BOTH)),
        sequence("before_update", ALL, each(before_update, *BOTH)),
        sequence("updated", WITH_RATE, each(updated, *BOTH), points=3.0),
        sequence("updated_twice", WITH_RATE, each(updated_twice, *BOTH)),
        sequence(
            "two_layers",
            FOUR,
            (START, *in_turn(MIDDLE, twin(MIDDLE, "W3", "b3")), *in_turn(OUTPUT, twin(OUTPUT, "W4", "b4"))),
        ),
        sequence("network", NETWORK, chained(), points=3.0),
    ),
    checks=(Values(), Unchanged(advised=("grad_y", "grad_y2")), Quiet()),
    after=("sigmoid_layer", "affine_layer"),
    gradients=(
        Gradient("middle.grad_w", "W1", of_middle),
        Gradient("middle.grad_b", "b1", of_middle),
        Gradient("middle.grad_x", "x", of_middle),
        Gradient("output.grad_w", "W2", of_output),
        Gradient("output.grad_b", "b2", of_output),
        Gradient("output.grad_x", "z", of_output),
    ),
    pair=Pair("middle.forward", "grad_y"),
)
