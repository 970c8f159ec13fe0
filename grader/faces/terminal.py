"""Show a result on a terminal: fact, reason, next step; nothing wider than the screen."""

from __future__ import annotations

from dataclasses import replace
from math import isfinite
from pathlib import PurePath
from typing import TYPE_CHECKING

from grader.faces.cells import is_notebook
from grader.faces.screen import Screen
from grader.faces.wrap import padded, width, wrap
from grader.feedback import family_name, harmless, sentence
from grader.report import CheckResult, CheckStatus, Status
from grader.text import unmarked, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from grader.catalog import Exercise
    from grader.report import PartResult, Report, Result

__all__ = ["Screen", "first_failure", "footer", "passed_checks", "show", "symbol", "told"]

_SYMBOLS = {
    Status.PASSED: ("○", "green"),
    Status.NOT_IMPLEMENTED: ("・", "yellow"),
    Status.GRADER_ERROR: ("!", "yellow"),
}


def show(result: Result, exercise: Exercise, screen: Screen, path: str = "", *, watched: bool = False) -> str:
    """Return a result as text for people; with the `path` of the file, its places can be clicked.

    Where the file is `watched`, the next step is a save or a key instead of a command.
    """
    result = replace(result, file=path or result.file)
    return f"{told(result, exercise, screen)}\n\n{_next(result, screen, watched=watched)}"


def told(result: Result, exercise: Exercise, screen: Screen) -> str:
    """Return what a result says, without what to do next."""
    blocks = [_headline(result, exercise, screen), *_middle(result, exercise, screen)]
    return "\n\n".join(block for block in blocks if block)


def footer(report: Report, screen: Screen) -> str:
    """Return the line that lets a run be repeated."""
    line = screen.words.say("seed", seed=report.seed, isolation=report.isolation)
    return screen.paint(line, "dim")


def symbol(result: Result) -> tuple[str, str]:
    """Return the symbol and the colour of a verdict."""
    return _SYMBOLS.get(result.status, ("×", "red"))


def passed_checks(result: Result) -> tuple[int, int]:
    """Return how many of the checks that give points were passed, and how many there are."""
    graded = [check for check in result.checks if check.points]
    return sum(check.status in {CheckStatus.PASSED, CheckStatus.ADVICE} for check in graded), len(graded)


def _headline(result: Result, exercise: Exercise, screen: Screen) -> str:
    sign, colour = symbol(result)
    say, title = screen.words.say, exercise.lesson.title.say(screen.language)
    status = say(f"status.{result.status}")
    first = say("headline", symbol=sign, status=status, exercise=result.exercise, title=title)
    passed, total = passed_checks(result)
    second = [say("score", score=round(result.score * 100)), say("other_checks", passed=passed, total=total)]
    lines = [screen.paint(wrap(first, screen.columns), colour), "  " + "  ".join(second)]
    file = say("file", file=result.file)
    if width(f"{lines[1]}  {file}") <= screen.columns:
        return f"{lines[0]}\n{lines[1]}  {file}"
    return "\n".join([*lines, f"  {file}"])  # one line, however long: terminals make a link of it


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
    file, line = result.file, finding.facts.get("line")
    place = f"\n  {file}:{line}" if line and not is_notebook(file) else ""
    yield wrap(f"[{family}] {fact}" if family else fact, screen.columns, "  ") + place
    if check.case:
        shown = str(finding.facts.get("show", finding.facts.get("part", "")))
        module = "" if is_notebook(file) else PurePath(file).stem
        code = paste(check.case, module, exercise.spec.asks, shown)
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
    wide = max(width(one.name) for one in result.parts)
    rows = "\n".join("    " + _part(one, wide, screen) for one in result.parts)
    return f"{screen.paint('  ' + screen.words.say('parts'), 'bold')}\n{rows}"


def _part(one: PartResult, wide: int, screen: Screen) -> str:
    """Return one part with its verdict, and with its largest error if it has the right shape."""
    say, name = screen.words.say, padded(one.name, wide)
    if one.passed:
        return screen.paint(say("part_right", name=name), "green")
    error = say("part_error", error=f"{one.error:.2g}") if isfinite(one.error) else say("part_shape")
    return screen.paint(say("part_wrong", name=name), "red") + f"  {error}"


def _mistake(result: Result, exercise: Exercise, screen: Screen) -> str:
    blocks = []
    known = exercise.lesson.mistakes.get(result.diagnosis.mistake)
    if known:
        scope = "" if result.diagnosis.everywhere else screen.words.say("scoped") + "\n"
        blocks.append(_section("mistake", scope + unmarked(known.said.say(screen.language)), screen))
    clues = [sentence(finding, exercise, screen.language) for finding in result.diagnosis.findings]
    if clues:
        blocks.append(_section("clue", "\n".join(clues), screen))
    return "\n\n".join(blocks)


def _section(title: str, body: str, screen: Screen) -> str:
    head = screen.paint("  " + screen.words.say(title), "bold")
    return head + "\n" + wrap(body, screen.columns, "    ")


def _next(result: Result, screen: Screen, *, watched: bool) -> str:
    key: str = result.status if screen.words.has(f"next.{result.status}") else Status.FAILED
    if key == Status.FAILED and all(check.name == "experiment" for check in result.failures):
        key = "experiment"
    again = result.exercise
    if is_notebook(result.file):
        again = f"{result.file} --exercise {again}"
        key = {Status.CRASHED: "crashed_notebook"}.get(result.status, key)
    say, code = screen.words, f"next.{key}"
    if watched and (day := words("day", screen.language)).has(f"watch.{code}"):
        say, code = day, f"watch.{code}"
    line = say.say(code, file=result.file, exercise=result.exercise, again=again)
    return screen.paint(wrap(line, screen.columns, "  "), "cyan")
