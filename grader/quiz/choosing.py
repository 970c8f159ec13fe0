"""The marks of choosing: one option, several options, true or false."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from grader.quiz.key import ChoiceKey, Partial, TruthKey
from grader.quiz.listed import by_name, listed
from grader.quiz.mark import Mark, full, said, unreadable
from grader.quiz.normal import plain
from grader.text import Language, words

if TYPE_CHECKING:
    from grader.quiz.key import Choice


def grade_choice(key: ChoiceKey, answer: Any) -> Mark:
    """Mark the ids (or numbers from 1, in the order of the deck) of the options somebody chose."""
    asked = listed(answer)
    known = by_name([choice.id for choice in key.choices])
    if stray := [name for name in asked if name not in known]:
        return unreadable("choice.unknown", answer=stray[0], count=len(key.choices))
    if len(asked) > 1 and not key.many:
        return unreadable("choice.one_only")
    chosen = {known[name] for name in asked}
    return full(_score(key, chosen), *_reasons(key, chosen), chosen=sorted(chosen))


def partial_score(rule: Partial, hits: int, misses: int, key: tuple[int, int]) -> float:
    """Return the score of `hits` right and `misses` wrong choices; `key` counts right and wrong options.

    >>> partial_score(Partial.NET_CORRECT, 2, 1, (3, 2))
    0.3333333333333333
    """
    right, wrong = key
    match rule:
        case Partial.OFF:
            return float(hits == right and not misses)
        case Partial.NET_CORRECT:
            return max(0, hits - misses) / right
        case Partial.COVERAGE:
            return hits / right * hits / max(1, hits + misses)
        case Partial.EACH_ANSWER:  # leaving everything blank is no answer at all
            return (hits + wrong - misses) / (right + wrong) if hits + misses else 0.0


def _score(key: ChoiceKey, chosen: set[str]) -> float:
    right = {choice.id for choice in key.choices if choice.correct}
    sizes = (len(right), len(key.choices) - len(right))
    return partial_score(key.partial, len(chosen & right), len(chosen - right), sizes)


def _reasons(key: ChoiceKey, chosen: set[str]) -> tuple[Any, ...]:
    if not chosen:
        return (said("empty"),)
    return tuple(choice.feedback for choice in key.choices if _matters(choice, chosen, many=key.many))


def _matters(choice: Choice, chosen: set[str], *, many: bool) -> bool:
    return choice.id in chosen or (many and choice.correct)


def grade_truth(key: TruthKey, answer: Any) -> Mark:
    """Mark an answer to a statement: a truth value, or a word for it in either language."""
    held = answer if isinstance(answer, bool) else _truth(answer)
    if held is None:
        return unreadable("truefalse.unreadable")
    return full(float(held is key.answer), key.if_true if held else key.if_false, chosen=held)


def _truth(answer: Any) -> bool | None:
    word = plain(str(answer)).casefold()
    for key, value in (("truefalse.true_words", True), ("truefalse.false_words", False)):
        if word in words("quiz", Language.JA).say(key).split():
            return value
    return None
