"""Show a result as HTML inside a notebook: its colours stand on light and on dark pages."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from grader.faces.terminal import first_failure, passed_checks, symbol
from grader.feedback import family_name, harmless, sentence
from grader.report import CheckStatus, Status
from grader.text import Language, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from grader.catalog import Exercise
    from grader.report import CheckResult, Finding, Result

COLOURS = {"green": "#1f8745", "yellow": "#976e00", "red": "#d93d34"}
"""Neither light nor dark, so that each can be read on white and on black; text keeps the page's colour."""

_FRAME = "border-left:4px solid {colour};padding:2px 12px;margin:4px 0"
_CELL = "text-align:right;padding:1px 8px;font-family:monospace"


def to_html(result: Result, exercise: Exercise, language: Language) -> str:
    """Return a result as HTML, whatever a learner's program said in it escaped."""
    _, name = symbol(result)
    blocks = [_head(result, exercise, language), *_middle(result, exercise, language)]
    blocks.append(f"<p><b>→</b> {escape(next_step(result, language))}</p>")
    return framed("".join(blocks), COLOURS[name], language)


def framed(body: str, colour: str, language: Language) -> str:
    """Return HTML behind a coloured bar.

    >>> framed("<p>…</p>", "#d93d34", Language.EN)[:29]
    '<div class="saiten" lang="en"'
    """
    return f'<div class="saiten" lang="{language}" style="{_FRAME.format(colour=colour)}">{body}</div>'


def next_step(result: Result, language: Language) -> str:
    """Return what to do next in a notebook."""
    say = words("jupyter", language)
    key = str(result.status) if say.has(f"next.{result.status}") else str(Status.FAILED)
    return say.say(f"next.{key}", exercise=result.exercise)


def _head(result: Result, exercise: Exercise, language: Language) -> str:
    say = words("feedback", language).say
    sign, colour = symbol(result)
    title = exercise.lesson.title.say(language)
    first = say(
        "headline",
        symbol=sign,
        status=say(f"status.{result.status}"),
        exercise=result.exercise,
        title=title,
    )
    passed, total = passed_checks(result)
    second = [say("score", score=round(result.score * 100)), say("other_checks", passed=passed, total=total)]
    return (
        f'<p><b style="color:{COLOURS[colour]}">{escape(first)}</b><br>'
        f"<small>{escape('　'.join(second))}</small></p>"
    )


def _middle(result: Result, exercise: Exercise, language: Language) -> Iterator[str]:
    failure = first_failure(result)
    if failure and failure.finding:
        yield from _failure(failure, exercise, language)
    yield _parts(result, language)
    known = exercise.lesson.mistakes.get(result.diagnosis.mistake)
    if known:
        yield _section("mistake", known.said.say(language).replace("**", ""), language)
    for clue in result.diagnosis.findings:
        yield _section("clue", sentence(clue, exercise, language), language)
    for check in result.checks:
        if check.status is CheckStatus.ADVICE and check.finding:
            yield _section("advice", sentence(check.finding, exercise, language), language)
    if result.printed.strip() and not result.passed:
        yield _section("printed", harmless(result.printed.strip()[:500]), language)


def _failure(check: CheckResult, exercise: Exercise, language: Language) -> Iterator[str]:
    finding, say = check.finding, words("feedback", language).say
    if finding is None:
        return
    family = f"[{family_name(check.family, exercise, language)}] " if check.family else ""
    yield f"<p>{escape(family + sentence(finding, exercise, language))}</p>"
    if check.case:
        from grader.paste import paste  # a right answer shows no call

        shown = str(finding.facts.get("show", finding.facts.get("part", "")))
        code = escape(paste(check.case, "", exercise.spec.asks, shown))
        yield f"<details open><summary>{escape(say('call'))}</summary><pre>{code}</pre></details>"
    if finding.facts.get("at"):
        yield _tables(finding, language)


def _tables(finding: Finding, language: Language) -> str:
    """Return ours, yours and the difference side by side, the worst entry marked."""
    from grader.faces.numbers import blocks

    say = words("feedback", language).say
    tables = "".join(
        f'<td style="vertical-align:top;text-align:left"><b>{escape(title)}</b>{_table(rows)}</td>'
        for title, rows in blocks(finding.facts, say)
    )
    return f"<p>{escape(say('numbers'))}</p><table><tr>{tables}</tr></table>"


def _table(rows: list[list[str]]) -> str:
    body = "".join(
        "<tr>" + "".join(f'<td style="{_CELL}">{_entry(cell)}</td>' for cell in row) + "</tr>" for row in rows
    )
    return f"<table>{body}</table>"


def _entry(cell: str) -> str:
    text = escape(cell.strip())
    return f'<b style="color:{COLOURS["red"]}">{text}</b>' if text.startswith("×") else text


def _parts(result: Result, language: Language) -> str:
    if len(result.parts) < 2 or result.status is not Status.FAILED:
        return ""
    say = words("feedback", language).say
    items = (
        f'<b style="color:{COLOURS["green" if one.passed else "red"]}">'
        f"{escape(say('part_right' if one.passed else 'part_wrong', name=one.name))}</b>"
        for one in result.parts
    )
    return f"<p>{escape(say('parts'))}<br>{'　'.join(items)}</p>"


def _section(title: str, body: str, language: Language) -> str:
    head = escape(words("feedback", language).say(title))
    return f'<p><b>{head}</b><br><span style="white-space:pre-line">{escape(body)}</span></p>'
