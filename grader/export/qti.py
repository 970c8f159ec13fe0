"""A QTI 2.1 package: an item per question and a test per deck, for Canvas, Blackboard, OpenOlat and TAO.

QTI 2.1, because it is what most programs import: 1.2 leaves marking to each of them, and few read 3.0 yet.
Moodle reads none of the three, but GIFT.  Files and identifiers are the same whenever and in whichever
language a deck is exported, so that importing it again renews what is there.
Source: IMS Question and Test Interoperability 2.1 (2012), Information Model and Integration Guide.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from grader.export.loss import Losses
from grader.export.qti_item import item
from grader.export.qti_xml import document, node, root

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path
    from xml.etree.ElementTree import Element

    from grader.quiz import Deck, Question
    from grader.text import Language

_PACKAGE = "http://www.imsglobal.org/xsd/imscp_v1p1"
_LONG_AGO = (1980, 1, 1, 0, 0, 0)


def package(decks: Sequence[Deck], language: Language, seed: int) -> tuple[Callable[[Path], None], Losses]:
    """Return what writes decks in one language as a package, and what is lost."""
    losses = Losses()
    files = {name: text for deck in decks for name, text in _files(deck, language, seed, losses)}
    files["imsmanifest.xml"] = _manifest(decks)

    def write(path: Path) -> None:
        with ZipFile(path, "w", ZIP_DEFLATED) as archive:
            for name, text in sorted(files.items()):
                archive.writestr(ZipInfo(name, _LONG_AGO), text, ZIP_DEFLATED)

    return write, losses


def _files(deck: Deck, language: Language, seed: int, losses: Losses) -> Iterator[tuple[str, bytes]]:
    for question in _asked(deck).values():
        losses.exported += 1
        yield f"items/{question.id}.xml", item(question, language, seed, losses)
    yield f"tests/{deck.id}.xml", _test(deck, language)


def _asked(deck: Deck) -> Mapping[str, Question]:
    return {one.id: one for one in deck.questions if one.status != "retired"}


def _test(deck: Deck, language: Language) -> bytes:
    refs = [node("assessmentItemRef", identifier=name, href=f"../items/{name}.xml") for name in _asked(deck)]
    title = deck.title.say(language)
    section = node("assessmentSection", *refs, identifier="SECTION", title=title, visible=True)
    control = node("itemSessionControl", maxAttempts=0, showFeedback=True)
    modes = {"navigationMode": "nonlinear", "submissionMode": "individual"}
    part = node("testPart", control, section, identifier="PART", **modes)
    score = node("outcomeDeclaration", identifier="SCORE", cardinality="single", baseType="float")
    total = node("sum", node("testVariables", variableIdentifier="SCORE"))
    processing = node("outcomeProcessing", node("setOutcomeValue", total, identifier="SCORE"))
    return root("assessmentTest", [score, part, processing], identifier=f"saiten-{deck.id}", title=title)


def _manifest(decks: Sequence[Deck]) -> bytes:
    about = node("metadata", node("schema", "QTIv2.1 Package"), node("schemaversion", "1.0.0"))
    resources = [one for deck in decks for one in _resources(deck)]
    made = node("manifest", about, node("organizations"), node("resources", *resources), identifier="saiten")
    made.set("xmlns", _PACKAGE)
    return document(made)


def _resources(deck: Deck) -> Iterator[Element]:
    names = list(_asked(deck))
    needs = [node("dependency", identifierref=f"item-{name}") for name in names]
    yield _resource(f"test-{deck.id}", "imsqti_test_xmlv2p1", f"tests/{deck.id}.xml", needs)
    for name in names:
        yield _resource(f"item-{name}", "imsqti_item_xmlv2p1", f"items/{name}.xml", [])


def _resource(name: str, kind: str, file: str, needs: Sequence[Element]) -> Element:
    return node("resource", node("file", href=file), *needs, identifier=name, type=kind, href=file)
