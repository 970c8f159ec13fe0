"""Whatever is wrong with what a class hands in is said in a sentence, and the rest is graded all the same."""

import json
import os
import unicodedata
import zipfile

import pytest

from grader.batch.entries import entries
from grader.batch.entry import UnreadableError
from grader.text import Language, words
from tests.classroom import RIGHT, grade, grades, put, table, zipped

DISK = {
    "bomb.zip": zipped({"softmax.py": b"#" * 100_000_000}),
    "many.zip": zipped({f"{n}.txt": b"" for n in range(20_001)}),
    "outside.zip": zipped({"../../../etc/softmax.py": RIGHT, "relu.py": b"def relu(x):\n    return x\n"}),
    "torn.zip": zipped({"softmax.py": RIGHT})[:40],
    "binary/softmax.py": b"\x7fELF\0",
    "torn/softmax.ipynb": b'{"cells": ',
    "long/softmax.ipynb": json.dumps({"cells": [{"cell_type": "code", "source": "#" * 300_000}]}).encode(),
    "misnamed/sofmax.py": RIGHT,
    "softmax.py": RIGHT,
    "=HYPERLINK(1)/softmax.py": RIGHT,
    "😀 学生/softmax.py": RIGHT,
    "two\nlines/softmax.py": RIGHT,
    "がく/softmax.py": RIGHT,
    unicodedata.normalize("NFD", "がく") + "/softmax.py": b"x = 1\n",
}
NOTICES = {
    "en": {
        "many.zip: The zip holds too many files (up to 20,000).",
        "torn.zip: The zip is damaged, or is no zip.",
        "away: It is a link, and links are not followed.",
        "softmax.py: whose it is cannot be told. Put it into a folder named for the student.",
        "Two names are 'がく', spelt differently in Unicode only. They are taken as one student.",
        "Files whose names fit no exercise, not graded: 1 (sofmax.py)",
    },
    "ja": {
        "many.zip: zip の中のファイルが多すぎます(20,000 個まで)。",
        "torn.zip: zip が壊れているか、zip ではありません。",
        "away: リンクなので、たどりません。",
        "softmax.py: だれの答案か分かりません。受講者の名前のフォルダに入れてください。",
        "「がく」という名前が、Unicode の書き方だけ違って 2 つあります。同じ受講者として扱いました。",
        "演習の名前に合わないファイルが 1 個ありました。採点していません: sofmax.py",
    },
}
MESSAGES = {
    "en": {
        "bomb": "It is too large (.py up to 1 MiB, .ipynb 32 MiB, a zip inside a zip 64 MiB).",
        "outside": "Its name points outside the zip, so it is not read.",
        "binary": "It is a binary file, not Python.",
        "torn": "It cannot be read as a notebook.",
        "long": "It holds more than 256 KiB of code or 2,000 cells.",
        "linked": "It is a link, and links are not followed.",
    },
    "ja": {
        "bomb": "ファイルが大きすぎます(.py は 1 MiB、.ipynb は 32 MiB、zip の中の zip は 64 MiB まで)。",
        "outside": "名前が zip の外を指しているので、読みません。",
        "binary": "Python ではなくバイナリファイルです。",
        "torn": "ノートブックとして読めません。",
        "long": "コードが 256 KiB を超えているか、セルが 2,000 個を超えています。",
        "linked": "リンクなので、たどりません。",
    },
}
NAMED = {"'=HYPERLINK(1)", "😀 学生", "two\\nlines", "がく"}

pytestmark = pytest.mark.skipif(os.name == "nt", reason="such names cannot exist there")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = put(tmp_path_factory.mktemp("trouble"), {f"class/{name}": data for name, data in DISK.items()})
    (folder / "class" / "linked").mkdir()
    (folder / "class" / "linked" / "softmax.py").symlink_to(folder / "class" / "softmax.py")
    (folder / "class" / "away").symlink_to(folder)
    return folder


@pytest.fixture(scope="module", params=["en", "ja"])
def graded(folder, request):
    """Grade the class in one language; return the language, how it ended and the results."""
    before = sorted(folder.rglob("*"))
    out = folder / f"out-{request.param}"
    ended = grade(folder / "class", out, "--lang", request.param)
    assert ended.exit_code == 0
    assert sorted(path for path in folder.rglob("*") if out not in {path, *path.parents}) == before
    return request.param, ended, out


def test_what_stands_for_no_answer_is_said_beside_the_output(graded):
    language, ended, _out = graded

    assert set(ended.stderr.splitlines()) == NOTICES[language]


def test_an_answer_that_cannot_be_read_is_a_row_with_the_reason(graded):
    language, _ended, out = graded

    unread = [row for row in table(out / "grades.csv") if row["status"] == "unreadable"]
    assert {row["student"]: row["message"] for row in unread} == MESSAGES[language]
    assert {row["score"] for row in unread} == {"0.0000"}


def test_odd_names_are_graded_like_others_and_everything_else_is_too(graded):
    found = grades(graded[2])

    assert {student for (student, _), (status, _) in found.items() if status == "passed"} == NAMED
    assert found["outside", "relu"][0] == "failed"
    assert len(list((graded[2] / "gradescope").iterdir())) == len({student for student, _ in found})


@pytest.mark.parametrize(
    ("language", "said"), [("en", "holds no file named"), ("ja", "ファイルがありません")]
)
def test_a_class_without_answers_is_refused_and_nothing_is_written(tmp_path, language, said):
    put(tmp_path, {"class/ann/notes.txt": b"", "class/bob.zip": zipped({"../x/y.txt": b""})})

    refused = grade(tmp_path / "class", tmp_path / "out", "--lang", language)

    assert refused.exit_code == 2
    assert said in refused.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["class"]


def test_a_file_that_vanishes_before_it_is_read_is_unreadable(tmp_path):
    put(tmp_path, {"ann/softmax.py": RIGHT})

    (entry,) = entries(tmp_path, tmp_path / "out")
    (tmp_path / "ann" / "softmax.py").unlink()

    with pytest.raises(UnreadableError, match="disk"):
        entry.read(10)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="nothing is closed to root")
def test_what_may_not_be_read_is_said_and_the_rest_is_read(tmp_path):
    put(
        tmp_path, {"class/ann/softmax.py": RIGHT, "class/bob/softmax.py": RIGHT, "class/cy/softmax.py": RIGHT}
    )
    (tmp_path / "class" / "ann").chmod(0)
    (tmp_path / "class" / "bob" / "softmax.py").chmod(0)

    ended = grade(tmp_path / "class", tmp_path / "out")

    (tmp_path / "class" / "ann").chmod(0o700)
    assert "ann: This folder cannot be read. Check its permissions." in ended.stderr
    assert grades(tmp_path / "out") == {
        ("bob", "softmax"): ("unreadable", "0.0000"),
        ("cy", "softmax"): ("passed", "1.0000"),
    }


CODES = ["too_large", "binary", "notebook", "notebook_long", "disk", "link", "closed", "special", "outside"]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("code", [*CODES, "zip_broken", "zip_many", "zip_deep", "zip_locked", "zip_method"])
def test_every_problem_has_its_sentence(language, code):
    assert words("batch", language).say(f"problem.{code}").endswith((".", "。"))


def test_a_locked_member_is_a_row_and_its_neighbour_is_graded(tmp_path):
    data = bytearray(zipped({"softmax.py": RIGHT}))
    data[data.index(b"PK\1\2") + 8] |= 1
    put(tmp_path, {"class/ann.zip": bytes(data), "class/bob/softmax.py": RIGHT})
    with zipfile.ZipFile(tmp_path / "class" / "cy.zip", "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("softmax.py", RIGHT)

    grade(tmp_path / "class", tmp_path / "out")

    messages = {row["student"]: row["message"] for row in table(tmp_path / "out" / "grades.csv")}
    assert messages["ann"] == "It has a password, so it cannot be read."
    assert messages["cy"] == "It is compressed in a way that is not read. Ask for an ordinary zip."
    assert grades(tmp_path / "out")["bob", "softmax"][0] == "passed"
