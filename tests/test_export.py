"""Decks in the hands of other programs: everything arrives, and what is lost is told.

Whether those programs agree is asked of themselves: see scripts/oracles.
"""

from __future__ import annotations

import json
import re
import sqlite3
import zipfile
from itertools import chain
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest
from click.testing import CliRunner

from grader.export.anki import FIELDS
from grader.export.markup import to_html
from grader.faces.cli import saiten
from grader.quiz import load_deck

DECKS = Path(__file__).parent.parent / "quizzes"
QUESTIONS = [one for path in sorted(DECKS.glob("*.yaml")) for one in load_deck(path).questions]
ASKED = [one for one in QUESTIONS if one.status != "retired"]


def exported(kind, *arguments, language="ja"):
    return CliRunner().invoke(saiten, ["export", kind, *map(str, arguments)], env={"SAITEN_LANG": language})


@pytest.fixture(scope="module", params=["ja", "en"])
def gift(request, tmp_path_factory):
    file = tmp_path_factory.mktemp("gift") / "decks.gift"
    assert exported("gift", "-o", file, language=request.param).exit_code == 0
    return file.read_text("utf-8")


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    file = tmp_path_factory.mktemp("page") / "decks.html"
    assert exported("html", "-o", file).exit_code == 0
    return file.read_text("utf-8")


def notes(package, folder):
    with zipfile.ZipFile(package) as archive:
        archive.extract("collection.anki2", folder)
    with sqlite3.connect(folder / "collection.anki2") as db:
        return {guid: fields.split("\x1f") for guid, fields in db.execute("SELECT guid, flds FROM notes")}


class TestGift:
    def test_every_question_is_there(self, gift):
        assert re.findall(r"^// (\S+) rev", gift, re.MULTILINE) == [one.id for one in ASKED]

    def test_braces_that_are_not_escaped_come_in_pairs(self, gift):
        bare = re.sub(r"\\.", "", gift)

        assert bare.count("{") == bare.count("}") == len(ASKED)

    def test_right_weights_make_a_whole(self, gift):
        for block in gift.split("\n\n"):
            weights = [float(one) for one in re.findall(r"~%(-?[\d.]+)%", block)]
            if weights:
                assert sum(one for one in weights if one > 0) == pytest.approx(100, abs=0.01)


QTI = "{http://www.imsglobal.org/xsd/imsqti_v2p1}"
PACKAGE = "{http://www.imsglobal.org/xsd/imscp_v1p1}"


@pytest.fixture(scope="module", params=["ja", "en"])
def qti(request, tmp_path_factory):
    file = tmp_path_factory.mktemp("qti") / "decks.zip"
    assert exported("qti", "-o", file, language=request.param).exit_code == 0
    with zipfile.ZipFile(file) as archive:
        return {name: fromstring(archive.read(name)) for name in archive.namelist()}  # noqa: S314 - ours


@pytest.fixture
def items(qti):
    return {name: tree for name, tree in qti.items() if name.startswith("items/")}


def found(tree, *tags):
    return [one for tag in tags for one in tree.iter(QTI + tag)]


def named(nodes, attribute="identifier"):
    return [one.get(attribute) for one in nodes]


class TestQti:
    """What the published schema and TAO's engine (qti-sdk) were asked by hand is held here rule by rule."""

    def test_the_manifest_lists_every_file_and_every_test_its_items(self, qti):
        manifest = qti["imsmanifest.xml"]
        resources = {one.get("identifier"): one for one in manifest.iter(PACKAGE + "resource")}
        wanted = set(chain(*(named(one, "identifierref") for one in resources.values()))) - {None}

        assert {one.get("href") for one in resources.values()} == set(qti) - {"imsmanifest.xml"}
        assert wanted == {name for name in resources if name.startswith("item-")}
        for name in (name for name in qti if name.startswith("tests/")):
            hrefs = named(found(qti[name], "assessmentItemRef"), "href")
            assert [href for href in hrefs if href.removeprefix("../") not in qti] == []

    def test_every_question_is_an_item_under_its_own_name(self, items):
        assert sorted(tree.get("identifier") for tree in items.values()) == sorted(one.id for one in ASKED)
        assert all(name == f"items/{tree.get('identifier')}.xml" for name, tree in items.items())

    def test_every_response_is_declared_and_asked_for_once(self, items):
        for name, tree in items.items():
            asked = named([one for one in tree.iter() if one.get("responseIdentifier")], "responseIdentifier")
            assert sorted(asked) == sorted(set(named(found(tree, "responseDeclaration")))), name

    def test_what_is_right_can_be_chosen(self, items):
        for name, tree in items.items():
            choices = named(found(tree, "simpleChoice", "simpleAssociableChoice"))
            assert len(choices) == len(set(choices)), name
            if choices:
                right = " ".join(one.text for one in found(tree, "value") if one.text != "0").split()
                assert set(right) <= set(choices), name
                assert set(" ".join(named(found(tree, "mapEntry"), "mapKey")).split()) <= set(choices), name

    def test_every_variable_is_declared_and_every_item_but_those_marked_by_hand_is_scored(self, items):
        for name, tree in items.items():
            declared = set(named(found(tree, "responseDeclaration", "outcomeDeclaration")))
            used = named(found(tree, "variable", "correct", "mapResponse", "setOutcomeValue"))
            scored = "SCORE" in named(found(tree, "setOutcomeValue"))
            assert set(used) <= declared, name
            assert scored != bool(found(tree, "extendedTextInteraction")), name

    def test_all_that_is_right_makes_a_whole(self, items):
        for name, tree in items.items():
            worth = [
                sum(float(one.get("mappedValue")) for one in mapping if float(one.get("mappedValue")) > 0)
                for mapping in found(tree, "mapping")
                if mapping.get("upperBound")
            ]
            assert worth == pytest.approx([1.0] * len(worth)), name

    def test_no_number_has_an_exponent(self, items):
        """TAO takes the tolerance 7e-06 for the name of a variable."""
        for name, tree in items.items():
            numbers = [one.text for one in found(tree, "baseValue") if one.get("baseType") == "float"]
            numbers += [
                *named(found(tree, "equal"), "tolerance"),
                *named(found(tree, "mapEntry"), "mappedValue"),
            ]
            assert [one for one in numbers if one and "e" in one] == [], name

    def test_what_is_said_to_a_choice_is_there_for_every_choice(self, items):
        for name, tree in items.items():
            replies = [one for one in found(tree, "modalFeedback") if one.get("outcomeIdentifier") == "REPLY"]
            if replies:
                assert named(replies) == named(found(tree, "simpleChoice")), name

    def test_it_is_the_same_whenever_it_is_written(self, tmp_path):
        for name in "ab":
            exported("qti", "kakunin", "-o", tmp_path / name)

        assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


class TestPage:
    def test_it_loads_nothing(self, page):
        shell = page[: page.index("application/json")] + page[page.index("<script>") :]

        assert not re.search(r"https?:|src=|href=|@import|url\(|fetch\(|XMLHttp", shell)
        assert "default-src 'none'" in shell

    def test_no_text_of_a_deck_can_close_its_script(self, page):
        data = re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)[1]

        assert "<" not in data
        tree = json.loads(data)
        assert [q["id"] for deck in tree["decks"] for q in deck["questions"]] == [one.id for one in ASKED]

    def test_every_type_is_known_to_the_script(self, page):
        data = json.loads(re.search(r'id="data">(.*?)</script>', page, re.DOTALL)[1])
        types = {q["type"] for deck in data["decks"] for q in deck["questions"]}

        assert all(re.search(rf"^  {one}: ", page, re.MULTILINE) for one in types)

    def test_markup_in_prose_stays_text(self):
        assert to_html("`<b>` <script> **x < y**") == "<code>&lt;b&gt;</code> &lt;script&gt; <b>x &lt; y</b>"
        assert to_html("(y - d) ** 2 and 2 ** 3") == "(y - d) ** 2 and 2 ** 3"


class TestAnki:
    def test_every_question_is_a_note_with_all_its_fields(self, tmp_path):
        assert exported("anki", "-o", tmp_path / "a.apkg").exit_code == 0

        found = notes(tmp_path / "a.apkg", tmp_path)
        assert sorted(fields[0] for fields in found.values()) == sorted(one.id for one in ASKED)
        for fields in found.values():
            told = dict(zip(FIELDS, fields, strict=True))
            assert all(told[name] for name in ("Title", "Prompt", "Explanation"))

    def test_a_note_keeps_its_identity_in_either_language(self, tmp_path):
        for language in ("ja", "en"):
            exported("anki", "-o", tmp_path / f"{language}.apkg", language=language)
        folders = [tmp_path / "1", tmp_path / "2"]
        ja, en = (
            notes(tmp_path / f"{one}.apkg", folder) for one, folder in zip(("ja", "en"), folders, strict=True)
        )

        assert {guid: fields[0] for guid, fields in ja.items()} == {
            guid: fields[0] for guid, fields in en.items()
        }


@pytest.mark.parametrize("kind", ["anki", "gift", "qti", "html"])
class TestEach:
    def test_what_is_lost_is_told_by_question(self, kind, tmp_path):
        result = exported(kind, "kakunin", "-o", tmp_path / "out")

        assert "数値は 1 通りだけ" in result.stderr
        assert "kt05-gap" in result.stderr

    def test_strict_writes_nothing_where_something_is_lost(self, kind, tmp_path):
        result = exported(kind, "kakunin", "--strict", "-o", tmp_path / "out")

        assert result.exit_code == 2
        assert not (tmp_path / "out").exists()

    def test_a_deck_that_is_not_there_is_named(self, kind, tmp_path):
        result = exported(kind, "kakunim", "-o", tmp_path / "out")

        assert result.exit_code == 2
        assert "もしかして: kakunin" in result.output

    def test_a_place_that_cannot_be_written_is_told(self, kind, tmp_path):
        result = exported(kind, "-o", tmp_path / "nowhere" / "out")

        assert result.exit_code == 2
        assert "書けませんでした" in result.output
