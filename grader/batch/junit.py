"""Verdicts as JUnit writes them, for whatever reads test reports: a suite per student, or per file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement, tostring

from grader.batch.outfile import whole
from grader.batch.submission import MISSING
from grader.report import Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_KINDS = {Status.PASSED: "", Status.GRADER_ERROR: "error", MISSING: "skipped"}


@dataclass(frozen=True, slots=True)
class Case:
    """A verdict as a test: `message` is one line about it, `page` all that a learner sees."""

    exercise: str
    status: str
    mistake: str
    message: str
    page: str
    seconds: float = 0.0

    @property
    def kind(self) -> str:
        """Return what JUnit calls a test like this; empty if it is passed."""
        return _KINDS.get(self.status, "failure")


def write_junit(path: Path, suites: Iterable[tuple[str, Sequence[Case]]]) -> None:
    """Write a test per verdict, suite by suite, so that a large class takes no more memory."""
    with whole(path) as file:
        file.write('<?xml version="1.0" encoding="utf-8"?>\n<testsuites name="saiten">\n')
        for name, cases in suites:
            file.write(tostring(_suite(_xml(name), cases), encoding="unicode") + "\n")
        file.write("</testsuites>\n")


def _suite(name: str, cases: Sequence[Case]) -> Element:
    kinds = [case.kind for case in cases]
    counts = {"failures": "failure", "errors": "error", "skipped": "skipped"}
    told = {count: str(kinds.count(kind)) for count, kind in counts.items()}
    time = _time(sum(case.seconds for case in cases))
    suite = Element("testsuite", {"name": name, "tests": str(len(cases)), **told, **time})
    for case in cases:
        test = SubElement(
            suite, "testcase", {"classname": name, "name": case.exercise, **_time(case.seconds)}
        )
        if case.kind:
            facts = {"message": _xml(case.message), "type": case.mistake or case.status}
            SubElement(test, case.kind, facts).text = _xml(case.page)
    return suite


def _time(seconds: float) -> dict[str, str]:
    return {"time": f"{seconds:.3f}"} if seconds else {}


def _xml(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)
