"""A content file is read strictly, and every fault is shown where it stands."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Annotated, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, Field

from grader.content import ContentError, Document, Position, near_miss, read
from grader.content.events import grow
from grader.content.validating import validate

if TYPE_CHECKING:
    from pathlib import Path


class Prose(BaseModel):
    ja: str
    en: str


class Circle(BaseModel):
    type: Literal["circle"]
    radius: float


class Square(BaseModel):
    type: Literal["square"]
    side: float
    colour: Literal["red", "blue"] = "red"


class Page(BaseModel):
    title: Prose
    count: int = 0
    tags: tuple[str, ...] = ()
    shapes: list[Annotated[Circle | Square, Field(discriminator="type")]] = []


def written(folder: Path, text: str | bytes) -> Path:
    path = folder / "page.yaml"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def document(folder: Path, text: str) -> Document:
    return read(written(folder, text))


def complaint(folder: Path, text: str | bytes) -> ContentError:
    with pytest.raises(ContentError) as caught:
        validate(read(written(folder, text)), Page)
    return caught.value


def places(error: ContentError) -> list[tuple[int, int, str]]:
    return [(one.line, one.column, one.message) for one in error.problems]


@pytest.mark.parametrize(
    ("plain", "value"),
    [
        ("yes", "yes"),
        ("no", "no"),
        ("on", "on"),
        ("12:30", "12:30"),
        ("2024-01-02", "2024-01-02"),
        ("1_000", "1_000"),
        ("1e-3", 0.001),
        ("-.5", -0.5),
        ("017", 17),
        ("0o17", 15),
        ("0xff", 255),
        ("true", True),
        ("~", None),
        ("", None),
        ("'3'", "3"),
        ("-.inf", float("-inf")),
        ("1.2.3", "1.2.3"),
        ("<<", "<<"),
    ],
)
def test_a_plain_scalar_means_what_yaml_1_2_says(tmp_path: Path, plain: str, value: object) -> None:
    assert document(tmp_path, f"a: {plain}\nb: 1\n").data["a"] == value


def test_a_key_is_text_however_it_looks(tmp_path: Path) -> None:
    assert document(tmp_path, "true: 1\n1: 2\n").data == {"true": 1, "1": 2}


def test_every_value_knows_its_place(tmp_path: Path) -> None:
    page = document(tmp_path, "title:\n  ja: 題\n  en: t\ntags: [a, 二, c]\n")

    assert page.where(("title", "en")) == Position(page.path, 3, 7)
    assert page.where_key(("title", "en")) == Position(page.path, 3, 3)
    assert page.where(("tags", 2)) == Position(page.path, 4, 14)


def test_a_place_that_does_not_exist_is_its_nearest_parent(tmp_path: Path) -> None:
    page = document(tmp_path, "shapes:\n- {type: circle}\n")

    assert page.where(("shapes", 0, "circle", "radius")).line == 2
    assert page.where(("elsewhere",)).line == 1


def test_a_mark_at_the_head_and_windows_lines_are_read(tmp_path: Path) -> None:
    page = read(written(tmp_path, b"\xef\xbb\xbfa: 1\r\nb: 2\r\n"))

    assert page.data == {"a": 1, "b": 2}


@pytest.mark.parametrize(
    ("text", "line", "column", "said"),
    [
        ("a: 1\n\tb: 2\n", 2, 1, "a tab"),
        ("a: 1\nb:\t2\n", 2, 3, "a tab"),
        ("a: 1\nb: 2\na: 3\n", 3, 1, "`a` stands twice"),
        ("a: {b: 1, b: 2}\n", 1, 11, "`b` stands twice"),
        ("a: &x 1\nb: 2\n", 1, 4, "an anchor (&x)"),
        ("a: 1\nb: *x\n", 2, 4, "an alias (*x)"),
        ("a: !!python/none x\n", 1, 4, "a tag"),
        ("[a]: 1\n", 1, 1, "a key that is a list"),
        ("a: 1\n---\nb: 1\n", 2, 1, "a second document"),
        ("", 1, 1, "the file is empty"),
        ("# only this\n", 1, 1, "the file is empty"),
        (b"a: 1\nb: \x83\x65\n", 2, 1, "not UTF-8"),
        ("a: \x00\n", 1, 4, "a control character"),
        ("a: b: c\n", 1, 5, "not YAML"),
        ("a: [1, 2\n", 2, 1, "not YAML"),
        ("a: " + "9" * 5000 + "\n", 1, 4, "a number with too many digits"),
        ("a: " + "[" * 60 + "]" * 60 + "\n", 1, 53, "nested too deeply"),
    ],
)
def test_a_fault_is_named_at_its_place(
    tmp_path: Path, text: str | bytes, line: int, column: int, said: str
) -> None:
    with pytest.raises(ContentError) as caught:
        read(written(tmp_path, text))

    [first, *_] = caught.value.problems
    assert (first.line, first.column) == (line, column)
    assert said in first.message
    assert first.remedy


def test_all_faults_are_told_at_once_in_order(tmp_path: Path) -> None:
    with pytest.raises(ContentError) as caught:
        document(tmp_path, "a: 1\na: &x 2\nb: !t 3\nb: 4\n")

    assert [one.line for one in caught.value.problems] == [2, 2, 3, 4]


def test_a_yaml_bomb_is_refused_before_it_grows(tmp_path: Path) -> None:
    bomb = "a: &a [x, x]\n" + "".join(f"b{n}: &b{n} [*a, *a, *a]\n" for n in range(40))

    with pytest.raises(ContentError, match="an anchor"):
        document(tmp_path, bomb)


def test_a_file_over_a_megabyte_is_not_parsed(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="too large"):
        document(tmp_path, "a: " + "x" * 1_000_000)


def test_a_missing_file_is_a_problem_of_that_file(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"nothing\.yaml:1:1: cannot be read"):
        read(tmp_path / "nothing.yaml")


def test_the_caret_counts_a_kanji_as_two_columns(tmp_path: Path) -> None:
    error = complaint(tmp_path, "title: {ja: 題, en: t, 色彩: 3}\n")

    [_, source, caret, remedy] = str(error).split("\n")
    assert source == "    title: {ja: 題, en: t, 色彩: 3}"
    assert caret == "    " + " " * len("title: {ja: xx, en: t, ") + "^"
    assert remedy == "  → Known here: en, ja."


def test_a_validated_document_is_its_model(tmp_path: Path) -> None:
    text = "title: {ja: 題, en: t}\ntags: [a]\nshapes:\n- {type: circle, radius: 2}\n"

    page = validate(document(tmp_path, text), Page)

    assert page.shapes == [Circle(type="circle", radius=2.0)]
    assert page.tags == ("a",)


def test_every_disagreement_is_told_at_its_place(tmp_path: Path) -> None:
    text = "titel: 1\ntitle: {ja: 1}\ncount: '3'\ntags: a\nshapes:\n- {type: circl, radius: 1}\n- {side: 1}\n"

    assert places(complaint(tmp_path, text)) == [
        (1, 1, "unknown key `titel`"),
        (2, 1, "`en` is missing"),
        (2, 13, "text is expected, not the number 1"),
        (3, 8, "a whole number is expected, not the text `3`"),
        (4, 7, "a list is expected, not the text `a`"),
        (6, 10, "unknown type `circl`"),
        (7, 3, "`type` is missing"),
    ]


@pytest.mark.parametrize(
    ("shape", "remedy"),
    [
        ("{type: squar, side: 1}", "Did you mean `square`?"),
        ("{type: square, sides: 1, side: 1}", "Did you mean `side`?"),
        ("{type: circle, side: 1, radius: 1}", "Known here: radius, type."),
        ("{type: square, side: 1, colour: rde}", "Did you mean `red`?"),
        ("{type: square, side: 1, colour: xyz}", "Known: red, blue."),
        ("{type: square, side: ['1']}", ""),
        ("7", "Write `key: value` lines below it."),
    ],
)
def test_a_disagreement_suggests_what_to_write(tmp_path: Path, shape: str, remedy: str) -> None:
    error = complaint(tmp_path, f"title: {{ja: 題, en: t}}\nshapes:\n- {shape}\n")

    [only] = error.problems
    assert only.remedy == remedy


def test_a_near_miss_is_only_suggested_when_it_is_near() -> None:
    assert near_miss("kt3", ["kt03", "kt10"]) == "Did you mean `kt03`?"
    assert near_miss("something", ["kt03"]) == ""


@given(st.text(max_size=200))
def test_any_text_grows_into_a_tree_or_into_faults(text: str) -> None:
    tree = grow(text)

    assert tree.faults or () in tree.spots


def test_a_hundred_lines_are_read_in_five_milliseconds(tmp_path: Path) -> None:
    block = "step_{n}:\n  ja: 形を先に見ます。次に値を見ます。\n  en: Shape first.\n  tags: [a, b]\n"
    path = written(tmp_path, "".join(block.format(n=n) for n in range(25)))
    read(path)

    def once() -> float:
        started = time.perf_counter()
        read(path)
        return time.perf_counter() - started

    assert min(once() for _ in range(10)) < 0.005
