"""Whatever a class hands in is found, and what cannot be read is said and touches nobody else."""

import os
import stat
import unicodedata
import zipfile

import pytest

from grader.batch.entries import entries
from grader.batch.gathering import Gathering
from grader.batch.lms import sender, slug_of
from tests.classroom import RIGHT, put, zipped

KNOWN = {"softmax", "relu"}


def gathered(folder):
    gathering = Gathering(KNOWN, lambda _source, _program: None)
    found = list(gathering.submissions(entries(folder, folder / "out")))
    return found, gathering


def found(folder):
    return {(one.student, one.exercise): one.file for one in gathered(folder)[0]}


def problems(folder):
    submissions, gathering = gathered(folder)
    return {one.problem for one in (*submissions, *gathering.notices)} - {""}


@pytest.mark.parametrize(
    ("path", "student", "name"),
    [
        ("ann/softmax.py", "ann", "softmax.py"),
        ("ann/week1/softmax.py", "ann", "softmax.py"),
        ("ann.zip/week1/softmax.py", "ann", "softmax.py"),
        ("Taro Yamada_12345_assignsubmission_file_/softmax.py", "Taro Yamada_12345", "softmax.py"),
        ("Taro Yamada_12345_assignsubmission_file/a.zip/softmax.py", "Taro Yamada_12345", "softmax.py"),
        ("山田 太郎_12345_assignsubmission_file_softmax.py", "山田 太郎_12345", "softmax.py"),
        ("yamadataro_12345_67890_softmax.py", "yamadataro_12345", "softmax.py"),
        ("yamadataro_LATE_12345_67890_softmax-1.py", "yamadataro_12345", "softmax-1.py"),
        ("submissions.zip/yamadataro_12345_67890_relu.py", "yamadataro_12345", "relu.py"),
        ("yamadataro_12345_67890_hw.zip/src/relu.py", "yamadataro_12345", "relu.py"),
        ("Homework_s123_attempt_2026-04-01-12-00-00_softmax.py", "s123", "softmax.py"),
        ("softmax.py", "", "softmax.py"),
    ],
)
def test_a_path_names_its_student(path, student, name):
    who = sender(path.split("/"))

    assert (who.student, who.name) == (student, name)


def test_canvas_says_who_was_late():
    assert sender(["ann_LATE_1_2_relu.py"]).late
    assert not sender(["ann_1_2_relu.py"]).late


@pytest.mark.parametrize(
    "name", ["softmax.py", "Softmax.py", "softmax-1.py", "softmax (2).ipynb", "softmax_3.py"]
)
def test_a_second_copy_answers_the_same_exercise(name):
    assert slug_of(name, KNOWN) == "softmax"


@pytest.mark.parametrize("name", ["my_softmax.py", "softmax_layer.py", "soft.py", ""])
def test_another_name_answers_nothing(name):
    assert slug_of(name, KNOWN) == ""


def test_folders_zips_and_notebooks_are_found_and_the_rest_is_not(tmp_path):
    put(
        tmp_path,
        {
            "ann/deep/down/softmax.py": RIGHT,
            "ann/.hidden/relu.py": RIGHT,
            "ann/venv/relu.py": RIGHT,
            "bob.zip": zipped({"src/softmax.py": RIGHT, "__MACOSX/src/._softmax.py": b"", "notes.txt": b""}),
            "cy/softmax.ipynb": b'{"cells": []}',
            "out/dee/softmax.py": RIGHT,
        },
    )

    assert found(tmp_path) == {
        ("ann", "softmax"): "ann/deep/down/softmax.py",
        ("bob", "softmax"): "bob.zip/src/softmax.py",
        ("cy", "softmax"): "cy/softmax.ipynb",
    }


def test_a_whole_class_in_one_zip_may_hold_a_zip_per_student(tmp_path):
    inner = zipped({"softmax.py": RIGHT})
    put(tmp_path, {"all.zip": zipped({"ann_1_2_hw.zip": inner, "bob_3_4_softmax.py": RIGHT})})

    assert found(tmp_path).keys() == {("ann_1", "softmax"), ("bob_3", "softmax")}


def test_zips_are_opened_two_deep_and_no_deeper(tmp_path):
    deep = {"softmax.py": RIGHT}
    for _ in range(3):
        deep = {"softmax.zip": zipped(deep)}
    put(tmp_path, {"ann/softmax.zip": deep["softmax.zip"]})

    assert found(tmp_path) == {}


@pytest.mark.parametrize(
    "name", ["../../evil/softmax.py", "/etc/softmax.py", "a/../../softmax.py", "C:/x/softmax.py"]
)
def test_a_member_that_leads_out_of_its_zip_is_refused_and_its_neighbour_is_not(tmp_path, name):
    put(tmp_path, {"ann.zip": zipped({name: RIGHT, "relu.py": RIGHT})})

    readable = {one.exercise for one in gathered(tmp_path)[0] if not one.problem}
    assert readable == {"relu"}
    assert problems(tmp_path) == {"outside"}


def test_a_link_in_a_zip_is_not_followed(tmp_path):
    info = zipfile.ZipInfo("softmax.py")
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(tmp_path / "ann.zip", "w") as archive:
        archive.writestr(info, "/etc/passwd")

    assert problems(tmp_path) == {"link"}


def test_a_link_on_disk_is_not_followed(tmp_path):
    put(tmp_path, {"ann/relu.py": RIGHT, "secret/softmax.py": RIGHT})
    (tmp_path / "ann" / "softmax.py").symlink_to(tmp_path / "secret" / "softmax.py")
    (tmp_path / "bob").symlink_to(tmp_path / "secret")

    assert problems(tmp_path) == {"link"}
    assert ("bob", "softmax") not in found(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_pipe_is_not_waited_for(tmp_path):
    (tmp_path / "ann").mkdir()
    os.mkfifo(tmp_path / "ann" / "softmax.py")

    assert problems(tmp_path) == {"special"}


def test_a_bomb_is_read_no_further_than_its_limit(tmp_path):
    put(tmp_path, {"ann.zip": zipped({"softmax.py": b"#" * 300_000_000})})

    assert problems(tmp_path) == {"too_large"}


@pytest.mark.parametrize("name", ["{:02}.zip", "a{0}_{0}_assignsubmission_file_/{0:02}.zip"])
def test_of_many_bombs_in_a_zip_a_few_are_read_and_no_neighbour_is_touched(tmp_path, monkeypatch, name):
    monkeypatch.setattr("grader.batch.entries._INNER_ZIP_BYTES", 100_000)
    monkeypatch.setattr("grader.batch.entries._INNER_BYTES", 200_000)
    bombs = {name.format(n): b"\0" * 200_000 for n in range(20)}
    inner = zipped({"softmax.py": RIGHT})
    put(tmp_path, {"ann.zip": zipped(bombs), "bob.zip": zipped({f"{n:02}.zip": inner for n in range(20)})})

    submissions, gathering = gathered(tmp_path)

    assert [one.student for one in submissions] == ["bob"] * 20
    told = [one.problem for one in gathering.notices]
    assert told == ["too_large"] * told.count("too_large") + ["zip_deep"] * told.count("zip_deep")
    assert 2 <= told.count("too_large") <= 4


def test_of_what_zips_in_a_zip_hold_only_so_much_is_looked_at(tmp_path, monkeypatch):
    monkeypatch.setattr("grader.batch.entries._INNER_MEMBERS", 500)
    many = zipped({f"{n}.txt": b"" for n in range(400)})
    put(tmp_path, {"ann.zip": zipped({f"{n}.zip": many for n in range(9)}), "bob/softmax.py": RIGHT})

    submissions, gathering = gathered(tmp_path)

    assert [one.student for one in submissions] == ["bob"]
    assert {one.problem for one in gathering.notices} == {"zip_deep"}


def test_what_is_packed_in_a_way_that_is_not_read_costs_its_neighbours_nothing(tmp_path, monkeypatch):
    monkeypatch.setattr("grader.batch.entries._INNER_BYTES", 1)
    with zipfile.ZipFile(tmp_path / "ann.zip", "w", zipfile.ZIP_LZMA) as archive:
        for n in range(9):
            archive.writestr(f"{n}.zip", b"")
        archive.writestr("hw.zip", zipped({"softmax.py": RIGHT}), zipfile.ZIP_DEFLATED)

    assert found(tmp_path).keys() == {("ann", "softmax")}


def test_trouble_without_end_is_counted_and_only_its_beginning_is_kept(tmp_path):
    put(tmp_path, {"ann.zip": zipped({f"{n}.zip": b"" for n in range(1500)})})

    _submissions, gathering = gathered(tmp_path)

    assert (len(gathering.notices), gathering.unnoted) == (1000, 500)


def test_a_zip_of_ten_thousand_files_is_read_and_one_of_far_too_many_is_refused(tmp_path):
    many = {f"node/{n}.js": b"" for n in range(10_000)} | {"softmax.py": RIGHT}
    put(tmp_path, {"ann.zip": zipped(many)})
    assert found(tmp_path).keys() == {("ann", "softmax")}

    put(tmp_path, {"ann.zip": zipped(many | {f"more/{n}": b"" for n in range(10_000)})})
    assert problems(tmp_path) == {"zip_many"}


@pytest.mark.parametrize("kept", [0, 10, -30])
def test_a_broken_zip_is_said_to_be_broken(tmp_path, kept):
    put(tmp_path, {"ann.zip": zipped({"softmax.py": RIGHT})[:kept], "bob/softmax.py": RIGHT})

    assert problems(tmp_path) == {"zip_broken"}
    assert found(tmp_path).keys() == {("bob", "softmax")}


def test_a_damaged_member_is_said_to_be_broken(tmp_path):
    data = bytearray(zipped({"softmax.py": RIGHT}))
    data[60:80] = bytes(20)
    put(tmp_path, {"ann.zip": bytes(data)})

    assert problems(tmp_path) == {"zip_broken"}


def test_a_locked_zip_and_a_rare_compression_are_said_to_be_so(tmp_path):
    locked = bytearray(zipped({"softmax.py": RIGHT}))
    locked[locked.index(b"PK\1\2") + 8] |= 1
    put(tmp_path, {"ann.zip": bytes(locked)})
    with zipfile.ZipFile(tmp_path / "bob.zip", "w", zipfile.ZIP_BZIP2) as archive:
        archive.writestr("softmax.py", RIGHT)

    assert problems(tmp_path) == {"zip_locked", "zip_method"}


def test_japanese_windows_names_in_a_zip_are_read(tmp_path):
    renamed = zipped({"AAAAA_12_assignsubmission_file_/softmax.py": RIGHT})
    put(tmp_path, {"all.zip": renamed.replace(b"AAAAA", "山田x".encode("cp932"))})

    assert found(tmp_path).keys() == {("山田x_12", "softmax")}


@pytest.mark.parametrize(
    ("name", "source", "problem"),
    [
        ("softmax.py", b"\x00\x01", "binary"),
        ("softmax.py", b"#" * 1_100_000, "too_large"),
        ("softmax.ipynb", b"{}", "notebook"),
    ],
)
def test_a_file_that_is_no_program_is_a_row_with_its_problem(tmp_path, name, source, problem):
    put(tmp_path, {f"ann/{name}": source})

    assert [one.problem for one in gathered(tmp_path)[0]] == [problem]


def test_names_that_are_one_after_normalisation_are_one_student_and_that_is_said(tmp_path):
    names = [unicodedata.normalize(form, "がくせい") for form in ("NFC", "NFD")]
    put(tmp_path, {f"{name}/softmax.py": RIGHT for name in names})

    submissions, gathering = gathered(tmp_path)

    assert [one.student for one in submissions] == [names[0]] * 2
    assert [one.code for one in gathering.notices] == ["same_name"]


@pytest.mark.skipif(os.name == "nt", reason="such names cannot exist there")
def test_a_name_with_a_newline_or_stray_bytes_becomes_one_line(tmp_path):
    put(tmp_path, {os.fsdecode(b"a\nb\xff/softmax.py"): RIGHT})

    assert found(tmp_path).keys() == {("a\\nb\\udcff", "softmax")}


def test_what_the_course_gives_beside_its_stubs_is_not_worth_a_word(tmp_path):
    put(tmp_path, {"ann/04_x/common/functions.py": b"", "ann/04_x/softmax.py": RIGHT})

    submissions, gathering = gathered(tmp_path)

    assert [one.exercise for one in submissions] == ["softmax"]
    assert (gathering.notices, gathering.unknown) == ({}, {})


def test_a_file_of_nobody_and_files_of_unknown_names_are_counted(tmp_path):
    put(tmp_path, {"softmax.py": RIGHT, "ann/sofmax.py": RIGHT, "bob/sofmax.py": RIGHT})

    _none, gathering = gathered(tmp_path)

    assert [one.code for one in gathering.notices] == ["nobody"]
    assert gathering.unknown == {"sofmax.py": 2}


@pytest.mark.parametrize(("name", "most"), [("softmax.py", 500), ("softmax.ipynb", 100)])
def test_more_files_than_anybody_writes_are_not_read_and_that_is_said_once(tmp_path, name, most):
    put(tmp_path, {"ann.zip": zipped({f"{n}/{name}": b'{"cells": []}' for n in range(most + 9)})})
    put(tmp_path, {"bob/softmax.py": RIGHT})

    submissions, gathering = gathered(tmp_path)

    assert [one.student for one in submissions] == ["ann"] * most + ["bob"]
    assert [(one.code, one.name) for one in gathering.notices] == [("files", "ann")]


def test_bombs_one_after_the_other_are_soon_read_no_further(tmp_path):
    bomb = zipped({"softmax.ipynb": b" " * 34_000_000})
    put(tmp_path, {f"ann/{n}.zip": bomb for n in range(12)})

    submissions, gathering = gathered(tmp_path)

    assert [one.problem for one in submissions] == ["too_large"] * 8
    assert [one.code for one in gathering.notices] == ["files"]
