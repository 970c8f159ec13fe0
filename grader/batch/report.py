"""`report.html`: a class on one page that needs no other file and runs no script."""

from __future__ import annotations

from importlib.resources import files
from typing import IO, TYPE_CHECKING, Any

from grader.batch.html import tag, written
from grader.batch.likenesses import likenesses
from grader.batch.outfile import whole
from grader.batch.report_class import ClassView, titled
from grader.batch.statistics import Mark
from grader.batch.submission import MISSING
from grader.batch.verdict import HIDDEN
from grader.report import CheckStatus, Status
from grader.text import words

if TYPE_CHECKING:
    from pathlib import Path
    from xml.etree.ElementTree import Element

    from grader.batch.rows import Gradebook, Row
    from grader.text import Language

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_LOOKS = {
    Status.PASSED: ("○", "good"),
    MISSING: ("–", "odd"),
    Status.NOT_IMPLEMENTED: ("・", "odd"),
    Status.GRADER_ERROR: ("!", "odd"),
}


def write_report(path: Path, book: Gradebook, language: Language) -> None:
    """Write the page, student by student, so that a large class takes little more memory."""
    marks: list[Mark] = []
    totals: dict[str, float] = {}
    for student, mine in book.students():
        marks += [_mark(row, language) for row in mine]
        totals[student] = book.total(mine)
    anchors = {student: f"s{number}" for number, student in enumerate(totals)}
    view = ClassView(marks, anchors, language)
    with whole(path) as file:
        _begin(file, book, language)
        for section in view.sections(list(totals.values())):
            file.write(written(section) + "\n")
        if pairs := likenesses(book):
            file.write(written(view.alike(pairs)) + "\n")
        file.write(written(tag("h2", words("batch", language).say("report.students"))) + "\n")
        for student, mine in book.students():
            file.write(written(_student(student, mine, (totals[student], anchors[student]), language)) + "\n")
        file.write("</body></html>\n")


def _begin(file: IO[str], book: Gradebook, language: Language) -> None:
    say, facts = words("batch", language).say, book.journal.facts
    told = {"students": len(book.journal.students()), "answers": sum(book.journal.counts().values())}
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=_POLICY),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("title", say("report.title")),
        tag("style", files(__package__).joinpath("report.css").read_text("utf-8")),
    )
    title = tag("h1", say("report.title"))
    line = tag("p", say("report.facts", **told, isolation=facts.get("isolation", "–"), seed=facts["seed"]))
    file.write(
        f'<!DOCTYPE html>\n<html lang="{language}">{written(head)}<body>{written(title)}{written(line)}\n'
    )


def _student(student: str, mine: list[Row], place: tuple[float, str], language: Language) -> Element:
    total, anchor = place
    symbols = tag("span", *(_symbol(row) for row in mine), class_="symbols")
    head = tag("summary", tag("span", student, class_="who"), " ", _of_100(total), " ", symbols)
    answers = tag("div", *(_answer(row, language) for row in mine), id=anchor)
    return tag("details", head, answers)  # a link to what is inside opens it, to itself it would not


def _of_100(score: float) -> Element:
    return tag("span", f"{100 * score:.0f} / 100", class_="score")


def _symbol(row: Row) -> Element:
    symbol, look = _LOOKS.get(row.status, ("×", "bad"))
    return tag("span", symbol, class_=look, title=f"{row.exercise}: {row.status}")


def _answer(row: Row, language: Language) -> Element:
    head = tag("h3", titled(row.exercise, language), " ", _of_100(row.score))
    return tag("div", head, tag("p", row.file, class_="soft"), tag("pre", row.page(language)))


def _mark(row: Row, language: Language) -> Mark:
    cluster = row.verdict.cluster if row.verdict else ""
    failed = [one for one in _checks(row, language) if one["status"] == CheckStatus.FAILED]
    only_hidden = [one["name"] for one in failed] == [HIDDEN]
    fact = next((one["message"] for one in failed if one["message"]), "") if row.mistake else ""
    return Mark(row.student, row.exercise, row.status, row.score, row.mistake, cluster, only_hidden, fact)


def _checks(row: Row, language: Language) -> list[dict[str, Any]]:
    checks: list[dict[str, Any]] = row.said(language).get("result", {}).get("checks", [])
    return checks
