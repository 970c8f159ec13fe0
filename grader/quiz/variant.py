"""One variant of a question: its parameters drawn, its prose filled, its options in their order."""

from __future__ import annotations

import hashlib
import random
import re
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import TYPE_CHECKING, Any, TypeVar

from grader.quiz.key import ChoiceKey, ClozeKey, MatchKey, OrderKey
from grader.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from grader.quiz.key import Choice, Item, Key, Stray
    from grader.quiz.question import Param, Question

Thing = TypeVar("Thing")

PLACEHOLDER = re.compile(r"\{\{\s*(\w+)\s*\}\}")
_PATIENCE = 200
_TYPED = frozenset({"program", "starter", "prints", "shape", "accept", "answer"})


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing on the screen that an answer may name."""

    id: str
    text: Text


class NoVariant(ValueError):  # noqa: N818 - named for what there is not
    """Say that no draw of the parameters meets what the question requires."""


def variant(question: Question, seed: int) -> Question:
    """Return a question with its parameters drawn and filled in; the same seed gives the same one."""
    if not question.params or question.values:
        return question
    values = _draw(question, seed)
    key, prose = question.key, ("title", "prompt", "explanation", "hints")
    filled = {name: fill(getattr(question, name), values) for name in prose}
    return replace(question, key=fill(key, values), values=values, **filled)


def fill(thing: Thing, values: Mapping[str, float], *, typed: bool = False) -> Thing:
    """Return a thing with `{{name}}` replaced in all prose; in code, and where all is `typed`, minus is `-`.

    >>> fill(Text("{{n}} 個", "{{n}} is not `x{{n}}`"), {"n": -3}).en
    '−3 is not `x-3`'
    """
    return _filled(thing, {name: f"{value:g}" for name, value in values.items()}, typed=typed)  # type: ignore[no-any-return]


def prose(thing: object) -> Iterator[Text]:
    """Yield every piece of prose in a thing.

    >>> [text.en for text in prose((Text("一", "one"), 2))]
    ['one']
    """
    if isinstance(thing, Text):
        yield thing
    elif isinstance(thing, tuple):
        for one in thing:
            yield from prose(one)
    elif is_dataclass(thing):
        yield from prose(tuple(getattr(thing, one.name) for one in fields(thing)))


def order(key: ChoiceKey, seed: int) -> tuple[Choice, ...]:
    """Return the options shuffled by a seed, the pinned ones in their places."""
    loose = [choice for choice in key.choices if not choice.pin]
    if key.shuffle:
        random.Random(seed).shuffle(loose)  # noqa: S311 - an order, not a secret
    return tuple(choice if choice.pin else loose.pop() for choice in reversed(key.choices))[::-1]


def offered(key: Key, seed: int) -> tuple[Offer, ...]:
    """Return what is offered to choose from, to put in order, or as right sides, in the order of a seed."""
    match key:
        case ChoiceKey():
            return tuple(Offer(choice.id, choice.text) for choice in order(key, seed))
        case OrderKey():
            return _mixed([*_offers(key.items), *_offers(key.distractors)], seed)
        case MatchKey():
            rights = [Offer(pair.id, pair.right) for pair in key.pairs]
            return _mixed([*rights, *_offers(key.distractors)], seed)
    return ()


def _offers(things: Iterable[Item | Stray]) -> list[Offer]:
    return [Offer(one.id, one.text) for one in things]


def _mixed(offers: list[Offer], seed: int) -> tuple[Offer, ...]:
    """Shuffle, and turn by one where chance has left everything in its place."""
    mixed = random.Random(seed).sample(offers, len(offers))  # noqa: S311 - an order, not a secret
    return tuple(mixed[1:] + mixed[:1] if mixed == offers else mixed)


def source(question: Question, seed: int) -> int:
    """Return the seed of everything random about a question: from its id, its rev and the session's seed."""
    digest = hashlib.sha256(f"{question.id}:{question.rev}:{seed}".encode()).digest()
    return int.from_bytes(digest[:8])


def _draw(question: Question, seed: int) -> dict[str, float]:
    from grader.quiz.formula import value_of  # here, because most questions never need NumPy

    rng = random.Random(source(question, seed))  # noqa: S311 - a variant, not a secret
    for _ in range(_PATIENCE):
        values: dict[str, float] = {}
        for param in question.params:
            values[param.name] = value_of(param.expr, values) if param.expr else _one(param, rng)
        if all(value_of(condition, values) for condition in question.require):
            return values
    raise NoVariant(question.id)


def _one(param: Param, rng: random.Random) -> float:
    if param.options:
        return float(rng.choice(param.options))
    return round(rng.uniform(param.low, param.high), param.digits)


def _filled(thing: Any, shown: Mapping[str, str], *, typed: bool) -> Any:
    if isinstance(thing, Text):
        return Text(_replaced(thing.ja, shown, typed=typed), _replaced(thing.en, shown, typed=typed))
    if isinstance(thing, tuple):
        return tuple(_filled(one, shown, typed=typed) for one in thing)
    if is_dataclass(thing) and not isinstance(thing, type):
        parts = {
            one.name: _filled(getattr(thing, one.name), shown, typed=typed or _is_typed(thing, one.name))
            for one in fields(thing)
        }
        return replace(thing, **parts)
    return thing


def _is_typed(thing: object, name: str) -> bool:
    """Say whether a field holds what is typed, code or answers, and not what is said about it."""
    return name in _TYPED or (isinstance(thing, ClozeKey) and name == "text")


def _replaced(prose: str, shown: Mapping[str, str], *, typed: bool) -> str:
    def said(found: re.Match[str]) -> str:
        in_code = prose.count("`", 0, found.start()) % 2
        return shown[found[1]] if typed or in_code else shown[found[1]].replace("-", "−")

    return PLACEHOLDER.sub(said, prose)
