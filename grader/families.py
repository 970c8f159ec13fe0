"""Draw inputs that expose mistakes: each family is a name, a way to draw, and what it is for.

Every named dimension gets its own size, so a transposed or wrong-axis answer has the wrong *shape*;
numbers keep two decimals, so a counter-example can be pasted; and no number lies within 0.05 of 0,
where ReLU has its kink.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np

from grader.spec import Call, Family, Slot

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from numpy.typing import NDArray

    from grader.spec import Step

    Array: TypeAlias = NDArray[Any]
    Change: TypeAlias = Callable[[Array], Array]
    Given: TypeAlias = Mapping[str, Any]

_SMALL = (2, 3, 2, 3)
_TYPICAL = (_SMALL, (3, 4, 5, 2), (5, 2, 3, 4))
_FRESH = ((3, 5, 2, 4), (4, 2, 5, 3), (7, 3, 2, 5))


@dataclass(frozen=True, slots=True)
class Inputs:
    """Named arrays by named dimensions, and how they become the inputs of an exercise."""

    shapes: tuple[tuple[str, tuple[str, ...]], ...]
    build: Callable[[dict[str, Any]], dict[str, Any]] | None = None

    def dims(self) -> tuple[str, ...]:
        """Return the named dimensions in order of appearance."""
        names = [dim for _, dims in self.shapes for dim in dims if not dim.isdigit()]
        return tuple(dict.fromkeys(names))

    def draw(self, rng: np.random.Generator, sizes: Mapping[str, int], change: Change | None = None) -> Given:
        """Return one set of inputs; `change` is applied to every array before `build`."""
        arrays: dict[str, Any] = {}
        for name, dims in self.shapes:
            array = away_from_zero(rng, tuple(int(sizes.get(dim, dim)) for dim in dims))
            arrays[name] = change(array) if change else array
        return self.build(arrays) if self.build else arrays

    def sizes(self, numbers: tuple[int, ...]) -> dict[str, int]:
        """Return the sizes of the named dimensions, in their order."""
        return dict(zip(self.dims(), numbers, strict=False))


def inputs(*shapes: str, build: Callable[[dict[str, Any]], dict[str, Any]] | None = None) -> Inputs:
    """Read named shapes: a name, then its dimensions, which are names or plain numbers.

    >>> inputs("W m n", "x n").dims()
    ('m', 'n')
    """
    words = [shape.split() for shape in shapes]
    return Inputs(tuple((name, tuple(dims)) for name, *dims in words), build)


def away_from_zero(rng: np.random.Generator, shape: tuple[int, ...]) -> NDArray[np.float64]:
    """Return normal draws with two decimals, at least 0.05 from 0."""
    draws = rng.standard_normal(shape)
    return np.asarray(np.round(np.copysign(np.abs(draws) * 1.2 + 0.05, draws), 2), dtype=np.float64)


def call(target: str, *names: str, oracle: Any = None, show: str = "value") -> tuple[Call, ...]:
    """Return the one step of a plain function: call it with the named inputs and show the result."""
    return (Call(target, tuple(Slot(name) for name in names), show=show, oracle=oracle),)


# Core families: well-conditioned, so that a mistake can be told from its values.


def typical(source: Inputs, *, name: str = "typical", points: float = 3.0) -> Family:
    """Draw ordinary inputs of different sizes, the first small enough to look at: exposes most mistakes."""
    return Family(name, _drawer(source, _TYPICAL), core=True, points=points)


def fresh(source: Inputs, *, points: float = 2.0) -> Family:
    """Draw from the seed of this run: exposes answers that are fixed in advance."""
    return Family("fresh", _drawer(source, _FRESH), core=True, points=points)


# Families of size.


def square(source: Inputs, size: int = 3) -> Family:
    """Make all dimensions equal: exposes broadcasts that only a different size would refuse."""
    return Family("square", _drawer(source, ((size,) * 4,)))


def single(source: Inputs, dim: str, name: str = "single") -> Family:
    """Make one dimension 1: exposes squeezed axes."""
    sizes = {**source.sizes(_SMALL), dim: 1}
    return Family(name, lambda rng: (source.draw(rng, sizes),))


# Families of kind and size of numbers.


def integers(source: Inputs) -> Family:
    """Draw integer arrays: exposes results that inherit the input's dtype."""
    return changed("integers", source, _whole)


def _whole(array: Array) -> Array:
    """Round to integers, at least one of them above 1 and one below 0."""
    whole: Array = np.rint(array * 2).astype(np.int64)
    whole.flat[-1:], whole.flat[:1] = -2, 3
    return whole


def float32(source: Inputs) -> Family:
    """Draw float32 arrays: exposes constants that vanish in single precision."""
    return changed("float32", source, lambda a: a.astype(np.float32))


def large(source: Inputs, factor: float = 1e4) -> Family:
    """Draw large numbers: exposes lost precision and overflow."""
    return changed("large", source, lambda a: a * factor)


def zeros(source: Inputs) -> Family:
    """Draw zeros: exposes divisions and masks."""
    return changed("zeros", source, lambda a: a * 0.0)


def changed(name: str, source: Inputs, change: Change) -> Family:
    """Draw small inputs and change every array."""
    sizes = source.sizes(_SMALL)
    return Family(name, lambda rng: (source.draw(rng, sizes, change),))


# Families of memory layout.


def layouts(source: Inputs) -> tuple[Family, ...]:
    """Lay the arrays out by columns, with gaps and backwards: exposes `ravel` and `view` misuse."""
    return tuple(_laid_out(name, source, lay) for name, lay in _LAYOUTS.items())


def _gaps(array: Array) -> Array:
    wide = np.zeros(tuple(2 * size for size in array.shape), array.dtype)
    view = wide[(slice(None, None, 2),) * array.ndim]
    view[...] = array
    return view


def _backwards(array: Array) -> Array:
    back = (slice(None, None, -1),) * array.ndim
    return array[back].copy()[back]


_LAYOUTS: dict[str, Change] = {"fortran": np.asfortranarray, "strided": _gaps, "reversed": _backwards}


def _laid_out(name: str, source: Inputs, lay: Change) -> Family:
    def draw(rng: np.random.Generator) -> tuple[Given, ...]:
        return (_each_array(source.draw(rng, source.sizes(_SMALL)), lay),)

    return Family(name, draw, points=0.5)


def _each_array(value: Any, lay: Change) -> Any:
    if isinstance(value, dict):
        return {key: _each_array(item, lay) for key, item in value.items()}
    return lay(value) if isinstance(value, np.ndarray) and value.ndim else value


# Families of sequence.


def again(source: Inputs, step: Call) -> Family:
    """Call, call with other data, call again: exposes buffers and state kept between calls."""
    names = tuple(name for name, _ in _named(source))

    def draw(rng: np.random.Generator) -> tuple[Given, ...]:
        one, two = (source.draw(rng, source.sizes(_SMALL)) for _ in range(2))
        return ({**one, **{f"other_{name}": value for name, value in two.items()}},)

    other = tuple(Slot(f"other_{name}") for name in names)
    steps = tuple(
        Call(step.target, args, show=show, oracle=step.oracle)
        for args, show in (
            (step.args, f"{step.show}/1"),
            (other, f"{step.show}/2"),
            (step.args, f"{step.show}/3"),
        )
    )
    return Family("again", draw, steps=steps)


def _named(source: Inputs) -> list[tuple[str, Any]]:
    return list(source.draw(np.random.default_rng(0), source.sizes(_SMALL)).items())


def drawn(name: str, source: Inputs, steps: tuple[Step, ...] = (), *, core: bool = False) -> Family:
    """Draw small inputs for a sequence of calls of one's own: exposes state kept where it should not be."""
    sizes = [source.sizes(numbers) for numbers in (_SMALL, (3, 2, 5, 4))]
    return Family(name, lambda rng: tuple(source.draw(rng, size) for size in sizes), core=core, steps=steps)


def by_hand(name: str, *given: Given, points: float = 1.0, core: bool = False) -> Family:
    """Give inputs written by hand: a golden value of the sources, or an edge nobody draws by chance."""
    return Family(name, lambda _rng: given, core=core, points=points)


# All of them, for a function of one array.


def elementwise(step: Call, *special: Family, tensor: bool = True) -> tuple[Family, ...]:
    """Ask a function that works entry by entry about every kind of array `x`, and about special values."""
    matrix, vector = inputs("x N K"), inputs("x K")
    shapes = (typical(matrix), fresh(matrix), typical(vector, name="sample"))
    return (
        *shapes,
        *((typical(inputs("x N K L"), name="tensor"),) if tensor else ()),
        *special,
        square(matrix),
        single(matrix, "N", "one_row"),
        *(kind(matrix) for kind in (integers, float32, large, zeros)),
        *layouts(matrix),
        again(matrix, step),
    )


def _drawer(source: Inputs, numbers: tuple[tuple[int, ...], ...]) -> Any:
    sizes = [source.sizes(some) for some in numbers]
    return lambda rng: tuple(source.draw(rng, size) for size in sizes)
