"""Show a result on a terminal: fact, reason, next step; nothing wider than the screen."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from grader.faces.screen import Screen
from grader.faces.wrap import wrap
from grader.feedback import family_name, harmless, sentence
from grader.report import CheckResult, CheckStatus, Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from grader.catalog import Exercise
    from grader.report import Report, Result

__all__ = ["Screen", "footer", "show"]

_SYMBOLS = {
    Status.PASSED: ("○", "green"),
    Status.NOT_IMPLEMENTED: ("・", "yellow"),
    Status.GRADER_ERROR: ("!", "yellow"),
}


def show(result: Result, exercise: Exercise, screen: Screen) -> str:
    """Return a result as text for people."""
    blocks = [_headline(result, exercise, screen), *_middle(result, exercise, screen), _next(result, screen)]
    return "\n\n".join(block for block in blocks if block)


def footer(report: Report, screen: Screen) -> str:
    """Return the line that lets a run be repeated."""
    line = screen.words.say("seed", seed=report.seed, isolation=report.isolation)
    return screen.paint(line, "dim")


def _headline(result: Result, exercise: Exercise, screen: Screen) -> str:
    symbol, colour = _SYMBOLS.get(result.status, ("×", "red"))
    say, title = screen.words.say, exercise.lesson.title.say(screen.language)
    status = say(f"status.{result.status}")
    first = say("headline", symbol=symbol, status=status, exercise=result.exercise, title=title)
    graded = [check for check in result.checks if check.points]
    passed = sum(check.status in {CheckStatus.PASSED, CheckStatus.ADVICE} for check in graded)
    second = [
        say("score", score=round(result.score * 100)),
        say("other_checks", passed=passed, total=len(graded)),
    ]
    return (
        screen.paint(wrap(first, screen.columns), colour)
        + "\n  "
        + "  ".join([*second, say("file", file=result.file)])
    )


def _middle(result: Result, exercise: Exercise, screen: Screen) -> Iterator[str]:
    failure = first_failure(result)
    if failure:
        yield from _failure(failure, result, exercise, screen)
    yield _parts(result, screen)
    yield _mistake(result, exercise, screen)
    for check in result.checks:
        if check.status is CheckStatus.ADVICE and check.finding:
            title = "experiment" if check.name == "experiment" else "advice"
            yield _section(title, sentence(check.finding, exercise, screen.language), screen)
    if CheckResult("experiment", "", CheckStatus.SKIPPED, 0.0) in result.checks:
        yield _section("experiment", screen.words.say("experiment_waits"), screen)
    if result.printed.strip() and not result.passed:
        yield _section("printed", harmless(result.printed.strip()[:500]), screen)


def first_failure(result: Result) -> CheckResult | None:
    """Return the failure that is easiest to look at: ordinary inputs first, then small ones."""
    return min(
        result.failures, key=lambda check: (not (check.case and check.case.core), _size(check)), default=None
    )


def _size(check: CheckResult) -> int:
    values = check.case.given.values() if check.case else ()
    members = [item for value in values for item in (value.values() if isinstance(value, dict) else (value,))]
    return sum(getattr(member, "size", 1) for member in members)


def _failure(check: CheckResult, result: Result, exercise: Exercise, screen: Screen) -> Iterator[str]:
    from grader.faces.numbers import table  # a right answer shows no table and no call, and starts faster
    from grader.paste import paste

    say, finding = screen.words.say, check.finding
    if finding is None:
        return
    family = family_name(check.family, exercise, screen.language) if check.family else ""
    fact = sentence(finding, exercise, screen.language)
    yield wrap(f"[{family}] {fact}" if family else fact, screen.columns, "  ")
    if check.case:
        shown = str(finding.facts.get("show", finding.facts.get("part", "")))
        code = paste(check.case, PurePath(result.file).stem, exercise.spec.asks, shown)
        yield (
            screen.paint("  " + say("call"), "bold")
            + "\n"
            + "\n".join(f"    {line}".rstrip() for line in code.split("\n"))
        )
    if finding.facts.get("at"):
        yield table(finding.facts, say, screen.columns)


def _parts(result: Result, screen: Screen) -> str:
    if len(result.parts) < 2 or result.passed or result.status is not Status.FAILED:
        return ""
    say, paint = screen.words.say, screen.paint
    told = [
        paint(
            say("part_right" if one.passed else "part_wrong", name=one.name), "green" if one.passed else "red"
        )
        for one in result.parts
    ]
    return paint("  " + say("parts"), "bold") + "\n    " + "  ".join(told)


def _mistake(result: Result, exercise: Exercise, screen: Screen) -> str:
    blocks = []
    known = exercise.lesson.mistakes.get(result.diagnosis.mistake)
    if known:
        scope = "" if result.diagnosis.everywhere else screen.words.say("scoped") + "\n"
        blocks.append(_section("mistake", scope + _unmarked(known.said.say(screen.language)), screen))
    clues = [sentence(finding, exercise, screen.language) for finding in result.diagnosis.findings]
    if clues:
        blocks.append(_section("clue", "\n".join(clues), screen))
    return "\n\n".join(blocks)


def _unmarked(text: str) -> str:
    """Leave Markdown's stars of emphasis out: a terminal would only show them as stars."""
    return text.replace("**", "")


def _section(title: str, body: str, screen: Screen) -> str:
    head = screen.paint("  " + screen.words.say(title), "bold")
    return head + "\n" + wrap(body, screen.columns, "    ")


def _next(result: Result, screen: Screen) -> str:
    key: str = result.status if screen.words.has(f"next.{result.status}") else Status.FAILED
    if key == Status.FAILED and all(check.name == "experiment" for check in result.failures):
        key = "experiment"
    line = screen.words.say(f"next.{key}", file=result.file, exercise=result.exercise)
    return screen.paint(wrap(line, screen.columns, "  "), "cyan")
