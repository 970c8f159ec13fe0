"""The marks of filling the gaps of a text: words, numbers and formulas."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from grader.quiz.key import BlankKind, ClozeKey, FormulaKey, NumericKey
from grader.quiz.mark import Mark, full, said, unreadable
from grader.quiz.normal import plain, squeezed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from grader.quiz.key import Blank
    from grader.text import Text

_NEAR = 1e-3
"""How near a decimal in a gap must be, relative to it: it is worked out by hand.  Whole numbers are exact."""

GAP = re.compile(r"\[\[(\w+)\]\]")


def grade_cloze(key: ClozeKey, answer: Any, values: Mapping[str, float], seed: int) -> Mark:
    """Mark what was filled in: by the ids of the gaps, or in their order; a lone gap takes a plain text."""
    given = _given(key, answer)
    if stray := [name for name in given if name not in {blank.id for blank in key.blanks}]:
        return unreadable("cloze.unknown", answer=stray[0], count=len(key.blanks))
    if not any(given.values()):
        return Mark(0.0, passed=False, feedback=(said("empty"),), detail={"filled": given})
    marks = {blank.id: _mark(key, blank, given.get(blank.id, ""), values, seed) for blank in key.blanks}
    unread = [mark for mark in marks.values() if not mark.readable]
    if unread:
        return unread[0]
    score = sum(mark.score for mark in marks.values()) / len(marks)
    return full(score, *_reasons(marks), filled=given, right=[name for name, m in marks.items() if m.passed])


def _given(key: ClozeKey, answer: Any) -> dict[str, str]:
    if isinstance(answer, dict):
        return {plain(str(name)): str(filled) for name, filled in answer.items()}
    parts = answer if isinstance(answer, (list, tuple)) else ["" if answer is None else answer]
    names = [blank.id for blank in key.blanks]
    extra = [f"#{number}" for number in range(len(names) + 1, len(parts) + 1)]
    return dict(zip([*names, *extra], map(str, parts), strict=False))


def _mark(key: ClozeKey, blank: Blank, filled: str, values: Mapping[str, float], seed: int) -> Mark:
    if not filled.strip():
        return full(0.0, said("cloze.empty"))
    match blank.kind:
        case BlankKind.TEXT:
            return _text(blank, filled)
        case BlankKind.NUMBER:
            return _number(blank, filled, values)
        case BlankKind.FORMULA:
            return _formula(key, blank, filled, values, seed)


def _text(blank: Blank, filled: str) -> Mark:
    if squeezed(filled) in {squeezed(one.ja) for one in blank.accept}:
        return full(1.0)
    known = (one.feedback for one in blank.known_wrong if squeezed(one.answer.ja) == squeezed(filled))
    return full(0.0, next(known, said("cloze.wrong", filled=filled.strip())))


def _number(blank: Blank, filled: str, values: Mapping[str, float]) -> Mark:
    from grader.quiz.numeric import grade_number, read_number  # here, because only these two need NumPy

    want = blank.accept[0].ja
    mark = grade_number(NumericKey(want, 0.0, tolerance(blank)), filled, values)
    if mark.passed or not mark.readable:
        return mark
    same = (one for one in blank.known_wrong if read_number(one.answer.ja) == mark.detail["value"])
    return full(0.0, next((one.feedback for one in same), mark.feedback[0]))


def tolerance(blank: Blank) -> float:
    """Return how near a number in a gap must be, relative to it."""
    return _NEAR if "." in blank.accept[0].ja else 0.0


def _formula(key: ClozeKey, blank: Blank, filled: str, values: Mapping[str, float], seed: int) -> Mark:
    from grader.quiz.formula import grade_formula

    asked = FormulaKey(blank.accept[0].ja, key.variables, known_wrong=blank.known_wrong)
    return grade_formula(asked, filled, values, seed)


def _reasons(marks: Mapping[str, Mark]) -> Iterator[Text]:
    """Yield what is said to each wrong gap, with its name where there are several."""
    for name, mark in marks.items():
        for text in () if mark.passed else mark.feedback:
            yield said("cloze.at", name=name, told=text) if len(marks) > 1 else text
