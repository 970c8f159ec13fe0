"""Results as JUnit writes them, for whatever reads test reports: a suite per student."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement, tostring

from grader.batch.outfile import whole
from grader.batch.submission import MISSING
from grader.report import Status

if TYPE_CHECKING:
    from pathlib import Path

    from grader.batch.rows import Gradebook, Row
    from grader.text import Language

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_KINDS = {Status.PASSED: "", Status.GRADER_ERROR: "error", MISSING: "skipped"}


def write_junit(path: Path, book: Gradebook, language: Language) -> None:
    """Write a test case per row, suite by suite, so that a large class takes no more memory."""
    with whole(path) as file:
        file.write('<?xml version="1.0" encoding="utf-8"?>\n<testsuites name="saiten">\n')
        for student, mine in book.students():
            file.write(tostring(_suite(student, mine, language), encoding="unicode") + "\n")
        file.write("</testsuites>\n")


def _suite(student: str, mine: list[Row], language: Language) -> Element:
    kinds = [_KINDS.get(row.status, "failure") for row in mine]
    counts = {"failures": "failure", "errors": "error", "skipped": "skipped"}
    told = {name: str(kinds.count(kind)) for name, kind in counts.items()}
    suite = Element("testsuite", {"name": _xml(student), "tests": str(len(mine)), **told})
    for row, kind in zip(mine, kinds, strict=True):
        case = SubElement(suite, "testcase", {"classname": _xml(student), "name": row.exercise})
        if kind:
            facts = {"message": _xml(row.message(language)), "type": row.mistake or row.status}
            SubElement(case, kind, facts).text = _xml(row.page(language))
    return suite


def _xml(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)
