"""The marks of finding what belongs together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from grader.quiz.listed import by_name, listed
from grader.quiz.mark import Mark, full, said, unreadable
from grader.quiz.normal import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from grader.quiz.key import MatchKey
    from grader.text import Text


def grade_match(key: MatchKey, answer: Any) -> Mark:
    """Mark the right side of each left one: by id, or listed in the order of the left sides.

    A right side is named by the id of its own pair, or by its number from 1 in the order of the deck.
    """
    known = by_name([*(one.id for one in key.pairs), *(one.id for one in key.distractors)])
    given = _given(key, answer)
    if stray := [name for name in given.values() if name not in known]:
        return unreadable("choice.unknown", answer=stray[0], count=len(known) // 2)
    if stray := [name for name in given if name not in {pair.id for pair in key.pairs}]:
        return unreadable("match.unknown", answer=stray[0])
    if not given:
        return Mark(0.0, passed=False, feedback=(said("empty"),), detail={"matched": {}})
    matched = {left: known[right] for left, right in given.items()}
    hits = sum(matched.get(pair.id) == pair.id for pair in key.pairs)
    return full(hits / len(key.pairs), *_reasons(key, matched), matched=matched)


def _given(key: MatchKey, answer: Any) -> dict[str, str]:
    if isinstance(answer, dict):
        return {plain(str(left)): plain(str(right)) for left, right in answer.items()}
    lefts, rights = [pair.id for pair in key.pairs], listed(answer)
    extra = {f"#{number}": right for number, right in enumerate(rights[len(lefts) :], len(lefts) + 1)}
    return {**dict(zip(lefts, rights, strict=False)), **extra}


def _reasons(key: MatchKey, matched: Mapping[str, str]) -> Iterator[Text]:
    yield from (pair.feedback for pair in key.pairs if matched.get(pair.id) != pair.id)
    yield from (one.feedback for one in key.distractors if one.id in matched.values())
