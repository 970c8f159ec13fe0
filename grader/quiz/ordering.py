"""The marks of putting things in order, where several orders may be right."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Any

from grader.quiz.listed import by_name, listed
from grader.quiz.mark import Mark, full, said, unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from grader.quiz.key import OrderKey
    from grader.text import Text


def grade_order(key: OrderKey, answer: Any) -> Mark:
    """Mark the ids (or numbers from 1, in the order of the deck) of items in the order somebody gave them."""
    asked = listed(answer)
    known = by_name([*(one.id for one in key.items), *(one.id for one in key.distractors)])
    if stray := [name for name in asked if name not in known]:
        return unreadable("choice.unknown", answer=stray[0], count=len(known) // 2)
    given = [known[name] for name in asked]
    if len(set(given)) < len(given):
        return unreadable("order.twice")
    if not given:
        return Mark(0.0, passed=False, feedback=(said("empty"),), detail={"chosen": []})
    return full(_score(key, given), *_reasons(key, given), chosen=given)


def before(key: OrderKey) -> dict[str, frozenset[str]]:
    """Return, for each item, all that must stand before it; a ring of items raises `RecursionError`."""
    direct = {item.id: item.after for item in key.items}

    def all_before(name: str) -> frozenset[str]:
        return frozenset(direct[name]).union(*(all_before(one) for one in direct[name]))

    return {name: all_before(name) for name in direct}


def _score(key: OrderKey, given: Sequence[str]) -> float:
    """Return the share of the items that stand in a right order, less one for each that belongs nowhere."""
    needs = before(key)
    items = [name for name in given if name in needs]
    score = (_longest(items, needs) - (len(given) - len(items))) / len(needs)
    return max(0.0, score) if key.partial else float(score == 1.0)


def _longest(items: Sequence[str], needs: Mapping[str, AbstractSet[str]]) -> int:
    """Return how many items at most can stay where they are with no two of them reversed."""
    for size in range(len(items), 0, -1):
        if any(not list(_reversed(some, needs)) for some in combinations(items, size)):
            return size
    return 0


def _reversed(items: Sequence[str], needs: Mapping[str, AbstractSet[str]]) -> Iterator[tuple[str, str]]:
    """Yield each pair that stands the wrong way round, the one that should come first in front."""
    for early, late in combinations(items, 2):
        if late in needs[early]:
            yield late, early


def _reasons(key: OrderKey, given: Sequence[str]) -> Iterator[Text]:
    needs, texts = before(key), {item.id: item.text for item in key.items}
    yield from (one.feedback for one in key.distractors if one.id in given)
    for first, second in list(_reversed([name for name in given if name in needs], needs))[:1]:
        yield said("order.before", first=texts[first], second=texts[second])
    for name in [name for name in needs if name not in given][:1]:
        yield said("order.missing", item=texts[name])
