"""The wire says what was meant, and reading it trusts nothing."""

from __future__ import annotations

import contextlib
import struct

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from grader.wire import HEADER_BYTES, Function, Opaque, Slot, WireError, body_bytes, decode, encode, frame

DTYPES = st.one_of(
    hnp.boolean_dtypes(),
    hnp.integer_dtypes(),
    hnp.floating_dtypes(sizes=(16, 32, 64)),
    hnp.complex_number_dtypes(sizes=(64, 128)),
    hnp.unicode_string_dtypes(max_len=5),
    hnp.byte_string_dtypes(max_len=5),
)
ARRAYS = hnp.arrays(DTYPES, hnp.array_shapes(min_dims=0, max_dims=4, min_side=0, max_side=4))
SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(min_value=-(2**200), max_value=2**200),
    st.floats(allow_nan=False),
    st.complex_numbers(allow_nan=False),
    st.text(),
    st.binary(),
    st.builds(Slot, st.text()),
    st.builds(Opaque, st.text()),
    st.builds(Function, st.text(), st.text()),
)
TREES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.tuples(inner, inner),
        st.dictionaries(st.text(max_size=3), inner, max_size=4),
    ),
    max_leaves=12,
)


@given(TREES)
def test_a_tree_comes_back_as_it_was(tree):
    back = decode(encode(tree))
    assert back == tree
    assert type(back) is type(tree)


@given(ARRAYS, st.sampled_from("CFSR"))
def test_an_array_comes_back_with_its_values_and_its_layout(array, layout):
    sent = _laid(array, layout)
    back = decode(encode(sent))
    np.testing.assert_array_equal(back, sent)
    assert (back.dtype, back.shape) == (sent.dtype, sent.shape)
    assert back.flags.c_contiguous == sent.flags.c_contiguous
    assert back.flags.f_contiguous == sent.flags.f_contiguous
    assert back.flags.writeable


def _laid(array, layout):
    if layout == "F":
        return np.asfortranarray(array)
    if layout == "S":
        return np.repeat(array, 2, axis=-1)[..., ::2] if array.ndim else array
    return array[(slice(None, None, -1),) * array.ndim] if layout == "R" and array.ndim else array


@given(ARRAYS)
def test_a_numpy_scalar_stays_one(array):
    scalar = array.ravel()[0] if array.size else np.float32(1.5)
    back = decode(encode(scalar))
    assert type(back) is type(scalar)
    np.testing.assert_array_equal(back, scalar)


@given(TREES, st.data())
def test_bytes_that_were_meddled_with_raise_nothing_but_the_one_fault(tree, data):
    said = bytearray(encode({"tree": tree, "array": np.arange(6.0).reshape(2, 3)}))
    for _ in range(data.draw(st.integers(1, 4))):
        said[data.draw(st.integers(0, len(said) - 1))] = data.draw(st.integers(0, 255))
    _read_or_refuse(bytes(said))


@given(st.binary(max_size=200))
def test_garbage_raises_nothing_but_the_one_fault(data):
    _read_or_refuse(data)


@given(st.binary(min_size=12, max_size=12), st.integers(0, 255), st.binary(max_size=64))
def test_an_array_of_any_dtype_and_shape_is_read_or_refused(dtype, ndim, rest):
    _read_or_refuse(b"aC" + dtype + bytes([ndim]) + rest)


def _read_or_refuse(data):
    with contextlib.suppress(WireError):
        decode(data)


@pytest.mark.parametrize(
    "tag", [b"O", b"a5", b"U,U", b"(2,)f8", b"V8", b"M8[s]", b"f8\n", b"\xff", b"f2,f2", b">O"]
)
def test_a_dtype_that_could_mean_anything_else_is_refused(tag):
    with pytest.raises(WireError):
        decode(b"aC" + tag.ljust(12) + b"\1" + struct.pack("<Q", 0))


def test_a_shape_too_large_to_be_true_is_refused():
    with pytest.raises(WireError):
        decode(b"aC" + b"<f8".ljust(12) + b"\2" + struct.pack("<QQ", 1 << 63, 1 << 63))


def test_depth_count_and_length_have_ends():
    deep: object = 1
    for _ in range(100):
        deep = [deep]
    for value in (deep, 1 << 100_000, np.broadcast_to(1.0, (10**5, 10**5))):
        with pytest.raises(WireError):
            encode(value)
    with pytest.raises(WireError):
        decode(b"l" + struct.pack("<I", 1 << 31))


def test_what_cannot_be_said_is_named():
    assert decode(encode([object(), np.array([None]), len]))[::2] == [
        Opaque("object"),
        Opaque(type(len).__name__),
    ]
    assert decode(encode(np.array([None]))) == Opaque("array of object")


def test_a_subclass_crosses_as_the_plain_array_it_is():
    class Loud(np.ndarray):
        def tobytes(self, *_args):
            raise RuntimeError

        def view(self, *_args):
            raise RuntimeError

    back = decode(encode(np.ndarray.view(np.arange(3), Loud)))
    assert type(back) is np.ndarray
    assert back.tolist() == [0, 1, 2]


def test_a_frame_announces_its_body():
    said = frame({"case": 3})
    assert body_bytes(said[:HEADER_BYTES]) == len(said) - HEADER_BYTES
    assert decode(said[HEADER_BYTES:]) == {"case": 3}


@pytest.mark.parametrize("header", [b"XXXX" + bytes(8), b"SAI1" + b"\xff" * 8])
def test_what_announces_no_frame_is_refused(header):
    with pytest.raises(WireError):
        body_bytes(header)
