"""The digits that come with saiten are what they say, and a file of one's own is read or refused clearly."""

import os
import pickle
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

import grader.digits
from grader.catalog import exercise
from grader.digits import DigitsError, load, mnist, shipped
from grader.text import Language, words

ATTRIBUTION = Path(grader.digits.__file__).parent / "data" / "digits.txt"
SMALL = {
    "x_train": np.arange(24, dtype=np.uint8).reshape(4, 2, 3) + 100,
    "y_train": np.array([3, 0, 9, 3], dtype=np.uint8),
    "x_test": np.full((1, 2, 3), 255, dtype=np.uint8),
    "y_test": np.array([7], dtype=np.uint8),
}


class Trap:
    """A pickled object that would leave a trace if anybody unpickled it."""

    def __init__(self, trace):
        self.trace = trace

    def __reduce__(self):
        return (open, (str(self.trace), "w"))


@pytest.fixture
def save(tmp_path):
    def saved(**changes):
        arrays = {name: array for name, array in (SMALL | changes).items() if array is not None}
        np.savez(tmp_path / "mnist.npz", **arrays)
        return tmp_path / "mnist.npz"

    return saved


def faults(path):
    with pytest.raises(DigitsError) as caught:
        mnist(path)
    for key, facts in caught.value.faults:
        assert all(words("cli", language).say(f"digits.{key}", **facts) for language in Language)
    return [(key, facts.get("name")) for key, facts in caught.value.faults]


def saiten(arguments, path, language):
    own = {"SAITEN_MNIST": str(path), "SAITEN_LANG": language, "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-m", "grader", *arguments]
    return subprocess.run(command, env=os.environ | own, capture_output=True, encoding="utf-8", check=False)


def test_the_shipped_set_has_1437_images_to_train_on_and_360_to_test():
    one = shipped()

    assert (one.x_train.shape, one.t_train.shape) == ((1437, 64), (1437,))
    assert (one.x_test.shape, one.t_test.shape) == ((360, 64), (360,))


def test_brightness_is_float64_from_0_to_1_and_labels_are_the_ten_digits():
    one = shipped()

    assert one.x_train.dtype == one.x_test.dtype == np.float64
    assert (one.x_train.min(), one.x_train.max()) == (one.x_test.min(), one.x_test.max()) == (0.0, 1.0)
    assert set(one.t_train.tolist()) == set(one.t_test.tolist()) == set(range(10))


def test_the_first_image_is_the_zero_everybody_knows():
    one = shipped()

    assert (one.x_train[0, :16] * 16).tolist() == [0, 0, 5, 13, 9, 1, 0, 0, 0, 0, 13, 15, 10, 15, 5, 0]
    assert one.t_train[:10].tolist() == list(range(10))


def test_the_shipped_set_is_small_and_says_whose_it_is():
    said = ATTRIBUTION.read_text(encoding="utf-8")

    assert ATTRIBUTION.with_suffix(".npz").stat().st_size < 64 * 1024
    assert all(word in said for word in ("Alpaydin", "Kaynak", "10.24432/C50P49", "CC BY 4.0", "changed"))


@pytest.mark.parametrize("environ", [{}, {"SAITEN_MNIST": ""}])
def test_without_a_file_of_ones_own_the_shipped_set_is_used(environ):
    assert len(load(environ).t_train) == 1437


def test_a_file_of_ones_own_is_scaled_and_laid_out_in_rows(save):
    one = load({"SAITEN_MNIST": str(save())})

    assert one.x_train[0].tolist() == [n / 255 for n in range(100, 106)]
    assert one.x_test.tolist() == [[1.0] * 6]
    assert (one.t_train.tolist(), one.t_test.tolist()) == ([3, 0, 9, 3], [7])


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"y_test": None}, [("missing", "y_test")]),
        ({"x_train": SMALL["x_train"] / 255}, [("images_dtype", "x_train")]),
        ({"x_test": np.zeros((1, 6), np.uint8)}, [("images_shape", "x_test")]),
        ({"x_test": np.uint8(3)}, [("images_shape", "x_test")]),
        (
            {"x_test": np.zeros((0, 2, 3), np.uint8), "y_test": np.zeros(0, np.uint8)},
            [("images_shape", "x_test")],
        ),
        ({"x_test": np.zeros((1, 3, 3), np.uint8)}, [("images_differ", None)]),
        ({"y_train": np.eye(4)}, [("labels_dtype", "y_train"), ("labels_shape", "y_train")]),
        ({"y_train": np.array(list("3093"))}, [("labels_dtype", "y_train")]),
        ({"y_train": np.array([3, 0, 10, 3])}, [("labels_range", "y_train")]),
        ({"y_train": np.array([3, -1, 9, 3])}, [("labels_range", "y_train")]),
        ({"y_test": np.array([7, 7])}, [("labels_shape", "y_test")]),
        (
            {"x_train": None, "x_test": np.ones((1, 2, 3)), "y_test": np.array([[7]])},
            [("missing", "x_train"), ("images_dtype", "x_test"), ("labels_shape", "y_test")],
        ),
    ],
)
def test_all_that_is_wrong_with_a_file_is_told_at_once(save, changes, told):
    assert faults(save(**changes)) == told


def test_a_file_that_is_not_there_or_a_folder_cannot_be_opened(tmp_path):
    assert faults(tmp_path / "nowhere.npz") == faults(tmp_path) == [("unreadable", None)]


@pytest.mark.parametrize("content", [b"", b"PK", b"no archive", pickle.dumps([1, 2]), b"\x93NUMPY"])
def test_what_is_no_archive_is_damaged(tmp_path, content):
    (tmp_path / "mnist.npz").write_bytes(content)

    assert faults(tmp_path / "mnist.npz") == [("damaged", None)]


def test_a_single_array_is_no_archive(tmp_path):
    np.save(tmp_path / "mnist.npy", SMALL["x_train"])

    assert faults(tmp_path / "mnist.npy") == [("damaged", None)]


def test_an_archive_cut_short_anywhere_is_damaged(save):
    path = save()
    whole = path.read_bytes()

    for end in range(0, len(whole), 37):
        path.write_bytes(whole[:end])
        assert faults(path) == [("damaged", None)], end


def test_nothing_is_ever_unpickled(save, tmp_path):
    path = save(y_train=np.array([Trap(tmp_path / "trace")], dtype=object))

    assert faults(path) == [("damaged", None)]
    assert not (tmp_path / "trace").exists()


@pytest.mark.parametrize(
    ("language", "what", "remedy"),
    [
        ("en", "The array y_test is missing.", "or unset"),
        ("ja", "配列 y_test がありません。", "消してください"),
    ],
)
def test_the_doctor_tells_what_is_wrong_with_the_file_and_what_to_do(save, language, what, remedy):
    path = save(y_test=None, y_train=np.array([3, 0, 10, 3]))

    said = saiten(["doctor"], path, language)

    assert said.returncode == 1
    told = said.stdout.replace("\n  ", "")
    assert [word for word in (str(path), "SAITEN_MNIST", "10", what, remedy) if word not in told] == []


def test_the_doctor_counts_the_images(save):
    said = saiten(["doctor"], save(), "en")

    assert (said.returncode, said.stderr) == (0, "")
    assert "4 for training, 1 for testing" in said.stdout


def test_an_experiment_says_what_is_wrong_with_the_file_and_blames_nobody_else(save):
    source = exercise("train_two_layer_net").folder / "reference.py"
    command = ["check", "--long", "--no-record", str(source), "--exercise", "train_two_layer_net"]

    said = saiten(command, save(y_test=None), "en")

    assert (said.returncode, said.stdout) == (2, "")
    assert "The array y_test is missing." in said.stderr
    assert "Traceback" not in said.stderr
