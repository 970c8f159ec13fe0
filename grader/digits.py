"""Read images of handwritten digits: the set that comes with saiten, or a learner's own `mnist.npz`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from numpy.typing import NDArray

    Arrays: TypeAlias = dict[str, NDArray[Any]]
    Fault: TypeAlias = tuple[str, Mapping[str, object]]

VARIABLE = "SAITEN_MNIST"
"""The environment variable that names a file to be used in place of the shipped set."""

_SHIPPED = Path(__file__).parent / "data" / "digits.npz"
_BRIGHTEST_SHIPPED, _BRIGHTEST = 16, 255
_SPLITS = (("x_train", "y_train"), ("x_test", "y_test"))


@dataclass(frozen=True, slots=True)
class Digits:
    """Images as rows of brightness from 0 (paper) to 1 (ink), and the digit that each of them shows.

    x_train, x_test : (N, pixels) float64
    t_train, t_test : (N,) int64, 0 to 9
    """

    x_train: NDArray[np.float64]
    t_train: NDArray[np.int64]
    x_test: NDArray[np.float64]
    t_test: NDArray[np.int64]


class DigitsError(ValueError):
    """Say all that is wrong with a file of digits; each fault is a key of the words and its facts."""

    def __init__(self, file: Path, *faults: Fault) -> None:
        super().__init__(file, *faults)
        self.file, self.faults = file, faults


def load(environ: Mapping[str, str]) -> Digits:
    """Return the set that `SAITEN_MNIST` names, or the shipped one; `DigitsError` says what is wrong."""
    named = environ.get(VARIABLE)
    return mnist(Path(named)) if named else shipped()


def shipped() -> Digits:
    """Return the UCI optical digits, 8×8 pixels: the first 1,437 for training, the last 360 for testing.

    >>> shipped().x_test.shape
    (360, 64)
    """
    return _digits(_arrays(_SHIPPED), _BRIGHTEST_SHIPPED)


def mnist(path: Path) -> Digits:
    """Return the digits of a file like the common `mnist.npz`: images (N, rows, columns), labels (N,)."""
    arrays = _arrays(path)
    faults = tuple(fault for split in _SPLITS for fault in _faults(arrays, *split)) or _unlike(arrays)
    if faults:
        raise DigitsError(path, *faults)
    return _digits(arrays, _BRIGHTEST)


def _digits(arrays: Arrays, brightest: int) -> Digits:
    """Return the arrays scaled and in rows: (N, rows, columns) bytes become (N, pixels) from 0 to 1."""
    x_train, x_test = (arrays[x].reshape(len(arrays[x]), -1) / brightest for x, _ in _SPLITS)
    t_train, t_test = (arrays[y].astype(np.int64) for _, y in _SPLITS)
    return Digits(x_train, t_train, x_test, t_test)


def _arrays(path: Path) -> Arrays:
    """Return the four arrays of a file, or say why they cannot be read; nothing is ever unpickled."""
    try:
        with path.open("rb") as raw, np.load(raw, allow_pickle=False) as file:
            return {name: np.asarray(file[name]) for split in _SPLITS for name in split if name in file}
    except Exception as error:
        raise DigitsError(path, _trouble(error)) from error


def _trouble(error: Exception) -> Fault:
    """Tell a file that cannot be opened from a damaged one, which makes its readers raise nearly anything."""
    reason = error.strerror if isinstance(error, OSError) else None
    return ("unreadable", {"reason": reason}) if reason else ("damaged", {})


def _faults(arrays: Arrays, x: str, y: str) -> Iterator[Fault]:
    """Yield what is wrong with the images and the labels of one split."""
    missing = [name for name in (x, y) if name not in arrays]
    yield from (("missing", {"name": name}) for name in missing)
    if x in arrays:
        yield from _faults_of_images(x, arrays[x])
    if y in arrays:
        yield from _faults_of_labels(y, arrays[y])
    if not missing and arrays[x].ndim and arrays[y].shape != arrays[x].shape[:1]:
        yield "labels_shape", {"name": y, "got": arrays[y].shape, "want": arrays[x].shape[:1]}


def _faults_of_images(name: str, images: NDArray[Any]) -> Iterator[Fault]:
    if images.dtype != np.uint8:
        yield "images_dtype", {"name": name, "got": images.dtype}
    if images.ndim != 3 or not images.size:
        yield "images_shape", {"name": name, "got": images.shape}


def _faults_of_labels(name: str, labels: NDArray[Any]) -> Iterator[Fault]:
    if labels.dtype.kind not in "iu":
        yield "labels_dtype", {"name": name, "got": labels.dtype}
    elif labels.size and not 0 <= labels.min() <= labels.max() <= 9:
        yield "labels_range", {"name": name, "low": labels.min(), "high": labels.max()}


def _unlike(arrays: Arrays) -> tuple[Fault, ...]:
    """Return the fault of images that are larger in one split than in the other."""
    train, test = (arrays[x].shape[1:] for x, _ in _SPLITS)
    return () if train == test else (("images_differ", {"train": train, "test": test}),)
