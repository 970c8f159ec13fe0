"""Judge every shown result against the reference: that it ran, and its kind, shape and value."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from grader.compare import difference, expected
from grader.outcome import Trouble, Wanted
from grader.report import Finding
from grader.spec import Assign, Expected, Slot
from grader.wire import Opaque

if TYPE_CHECKING:
    from collections.abc import Iterator

    from grader.outcome import Fault, Outcome
    from grader.spec import Call, Case, Read


@dataclass(frozen=True, slots=True)
class Part:
    """One judged value: its name, the step that shows it, what the learner gave and what was expected."""

    name: str
    show: str
    got: Any
    want: Expected


@dataclass(frozen=True, slots=True)
class Values:
    """Every shown result equals the reference's within tolerance."""

    name: str = "values"
    points: float = 0.0

    def judge(self, case: Case, outcome: Outcome, want: Outcome) -> Finding | None:
        """Return the first telling difference of the case, with the verdict on every part."""
        found = list(_findings(case, outcome, want))
        first = next((finding for _, finding in found if finding), None)
        if first is None:
            return fault_finding(outcome.fault) if outcome.fault else None
        if len(found) > 1:
            verdicts = {name: finding is None for name, finding in found}
            return Finding(first.code, {**first.facts, "parts": verdicts})
        return first


def parts(case: Case, outcome: Outcome, want: Outcome) -> Iterator[Part | tuple[str, Finding]]:
    """Yield every judged value of a case; a value that is not there comes with its finding."""
    for step in case.steps:
        if isinstance(step, Assign) or not step.show:
            continue
        bounds = _expected(step, case, want)
        if step.show not in outcome.shown:
            yield _name(step.show), fault_finding(outcome.fault)
        elif not bounds:
            continue
        elif isinstance(bounds, Expected):
            yield Part(_name(step.show), step.show, outcome.shown[step.show], bounds)
        else:
            yield from _members(step.show, outcome.shown[step.show], bounds)


def free(_want: Any, *_values: Any) -> dict[str, Expected]:
    """Be the oracle of a result that may be anything: another check judges what must hold of it."""
    return {}


def fault_finding(fault: Fault | None) -> Finding:
    """Return the finding that tells of a fault."""
    if fault is None:
        return Finding("none")
    facts = {"kind": fault.kind, "message": fault.message, "line": fault.line, "code": fault.code}
    counts = _counts(fault.message) if fault.trouble is Trouble.ARITY else {}
    return Finding(f"fault.{fault.trouble}", {**facts, "target": fault.target, **counts})


def _counts(message: str) -> dict[str, str]:
    """Return how many arguments were given and how many there is room for, if the child tells it well."""
    try:
        told = json.loads(message)
        least, most = told["expected"]
        room = f"{least}+" if most is None else f"{least}–{most}" if least != most else f"{least}"
        return {"given": f"{told['given']}", "room": room}
    except (ValueError, KeyError, TypeError):
        return {"given": "?", "room": "?"}


def _findings(case: Case, outcome: Outcome, want: Outcome) -> Iterator[tuple[str, Finding | None]]:
    for part in parts(case, outcome, want):
        if isinstance(part, Part):
            finding = difference(part.got, part.want)
            yield (
                part.name,
                finding and Finding(finding.code, {**finding.facts, "part": part.name, "show": part.show}),
            )
        else:
            yield part


def _expected(step: Call | Read, case: Case, want: Outcome) -> Expected | dict[str, Expected]:
    """Return what is expected of a shown result; of a reference's it is worked out only once."""
    known = want.expected if isinstance(want, Wanted) else {}
    if step.show not in known:
        known[step.show] = _bounds(step, case, want.shown[step.show])
    found: Expected | dict[str, Expected] = known[step.show]
    return found


def _bounds(step: Call | Read, case: Case, want: Any) -> Expected | dict[str, Expected]:
    if step.oracle is None:
        return (
            {key: expected(item) for key, item in want.items()} if isinstance(want, dict) else expected(want)
        )
    args = step.args if hasattr(step, "args") and not step.using else tuple(Slot(name) for name in step.using)
    bounds = step.oracle(want, *(case.given.get(arg.name) if isinstance(arg, Slot) else arg for arg in args))
    return bounds if isinstance(bounds, Expected) else dict(bounds)


def _name(show: str) -> str:
    """Return the name of a part, however often it is shown (`dx/1`, `dx/2`)."""
    return show.partition("/")[0]


def _members(show: str, got: Any, bounds: dict[str, Expected]) -> Iterator[Part | tuple[str, Finding]]:
    """Split a dict or a tuple into its named members."""
    if isinstance(got, tuple | list) and len(got) == len(bounds):
        got = dict(zip(bounds, got, strict=True))
    if got is None:
        yield _name(show), Finding("none")
        return
    if not isinstance(got, dict):
        names = ", ".join(bounds)
        yield _name(show), Finding("members", {"want": names, "got": _told(got)})
        return
    for name, bound in bounds.items():
        yield Part(name, show, got[name], bound) if name in got else (name, Finding("member", {"name": name}))


def _told(got: Any) -> str:
    if isinstance(got, Opaque):
        return got.kind
    return f"{type(got).__name__} ({len(got)})" if isinstance(got, tuple | list) else type(got).__name__
