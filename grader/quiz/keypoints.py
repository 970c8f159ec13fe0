"""The marks of explaining: key points found in free text, which the learner may correct."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from grader.quiz.mark import Mark, said, unreadable
from grader.quiz.normal import phrase, squeezed

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from grader.quiz.key import DrawingKey, KeyPoint, RubricItem, ShortKey
    from grader.text import Text

LONGEST = 2000


def grade_short(key: ShortKey, answer: Any) -> Mark:
    """Mark an explanation by the key points found in it: a suggestion, until the learner confirms."""
    text = _text(answer)
    if len(text) > LONGEST:
        return unreadable("short.too_long", limit=LONGEST)
    if not text.strip():
        return Mark(0.0, passed=False, feedback=(said("empty"),), detail={"points": []})
    if refused := [reject for reject in key.reject if mentions(text, reject.any)]:
        return Mark(0.0, passed=False, feedback=tuple(r.feedback for r in refused), detail={"points": []})
    return confirm_short(key, [point.id for point in key.points if mentions(text, point.any)])


def confirm_short(key: ShortKey, found: Collection[str]) -> Mark:
    """Mark an explanation by the key points somebody says are in it."""
    score = share(key.points, found)
    needed = all(point.id in found for point in key.points if point.required)
    kept = [point.id for point in key.points if point.id in found]
    return Mark(score, needed and score >= key.pass_at, _missing(key.points, found), {"points": kept})


def grade_drawing(key: DrawingKey, answer: Any) -> Mark:
    """Mark a drawing: half by the rubric its learner ticked, half by the explanation."""
    given = answer if isinstance(answer, dict) else {"explain": answer}
    explained = grade_short(key.explain, given.get("explain"))
    if not explained.readable:
        return explained
    rubric = given.get("rubric") or []
    ticked = [str(one) for one in (rubric if isinstance(rubric, list) else [rubric])]
    if stray := [one for one in ticked if one not in {item.id for item in key.rubric}]:
        return unreadable("drawing.unknown", answer=stray[0])
    return _both(key, ticked, explained)


def confirm_drawing(key: DrawingKey, found: Collection[str]) -> Mark:
    """Mark a drawing by the rubric items and key points somebody says are there."""
    return _both(key, found, confirm_short(key.explain, found))


def _both(key: DrawingKey, ticked: Collection[str], explained: Mark) -> Mark:
    score = (share(key.rubric, ticked) + explained.score) / 2
    seen = [item.id for item in key.rubric if item.id in ticked]
    detail = {"rubric": seen, **explained.detail}
    feedback = _missing(key.rubric, ticked) + explained.feedback
    return Mark(score, score >= key.pass_at, feedback, detail)


def share(items: Iterable[KeyPoint | RubricItem], found: Collection[str]) -> float:
    """Return the share of the weights that the found items carry, from 0 to 1."""
    weights = {item.id: item.weight for item in items}
    got = sum(weight for name, weight in weights.items() if name in found)
    return min(1.0, got / sum(weights.values()))


def mentions(text: str, phrases: Iterable[str]) -> bool:
    """Say whether a text holds one of the phrases, whatever its width, case and spacing.

    >>> mentions("重みを　更新する", ["更新", "re:重み.*直す"])
    True
    """
    forms = (phrase(text), squeezed(text))
    return any(_holds(form, one) for form in forms for one in phrases)


def _holds(form: str, one: str) -> bool:
    if one.startswith("re:"):
        return re.search(one[3:], form, re.IGNORECASE) is not None
    return phrase(one) in form or squeezed(one) in form


def _missing(items: Iterable[KeyPoint | RubricItem], found: Collection[str]) -> tuple[Text, ...]:
    left = [item.label for item in items if item.id not in found]
    return tuple(said("short.missing", label=label) for label in left)


def _text(answer: Any) -> str:
    return "" if answer is None else str(answer)
