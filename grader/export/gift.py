"""GIFT, the text format that Moodle and others import.

Type by type: what GIFT can mark stays marked; the rest becomes a question somebody has to mark.
Source: Moodle documentation, "GIFT format".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from grader.export.loss import Losses
from grader.export.markup import to_html
from grader.export.material import prompt, reasons, shapes
from grader.quiz import key as k
from grader.quiz import model_text, variant
from grader.quiz.formula import value_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from grader.quiz import Deck, Question
    from grader.text import Language, Text

_SPECIAL = re.compile(r"([~=#{}:\\])")
_FEWEST_PAIRS = 3
"""Moodle refuses a matching question with fewer."""


def to_gift(decks: Iterable[Deck], language: Language, seed: int) -> tuple[str, Losses]:
    """Return decks in one language as GIFT, and what was lost."""
    losses = Losses()
    blocks = [block for deck in decks for block in _deck(deck, language, seed, losses)]
    return "\n\n".join(blocks) + "\n", losses


def plain(text: str) -> str:
    r"""Return a text with the signs of GIFT escaped, in one line.

    >>> plain("a = {1}")
    'a \\= \\{1\\}'
    """
    return _SPECIAL.sub(r"\\\1", text).replace("\n", "\\n")


def _deck(deck: Deck, language: Language, seed: int, losses: Losses) -> Iterator[str]:
    yield f"$CATEGORY: saiten/{deck.title.say(language).replace('/', ' ')}"
    for question in deck.questions:
        if question.status != "retired":
            losses.exported += 1
            yield _question(question, language, seed, losses)


def _question(question: Question, language: Language, seed: int, losses: Losses) -> str:
    asked = variant(question, seed)
    if question.params:
        losses.degrade(question.id, "one_variant")
    title = plain(f"{question.id} {question.title.say(language)}")
    text = plain(prompt(asked, language))
    answers = _answers(asked, language, losses)
    general = plain(_general(asked, language, by_hand=not answers))
    return f"// {question.id} rev {question.rev}\n::{title}::[html]{text} {{{answers}\n####{general}\n}}"


def _general(asked: Question, language: Language, *, by_hand: bool) -> str:
    """Return what is said to every answer; where somebody has to mark it, the model answer first."""
    model = to_html(model_text(asked, language)) + "<br>" if by_hand else ""
    return model + to_html(asked.explanation.say(language)) + reasons(asked, language)


def _answers(asked: Question, language: Language, losses: Losses) -> str:
    match asked.key:
        case k.ChoiceKey() as key:
            return _choices(key, asked, language, losses)
        case k.TruthKey() as key:
            wrong, right = (key.if_false, key.if_true) if key.answer else (key.if_true, key.if_false)
            return f"{'TRUE' if key.answer else 'FALSE'}#{_said(wrong, language)}#{_said(right, language)}"
        case k.NumericKey() as key:
            value = value_of(key.value, asked.values)
            return f"#{_decimal(value)}:{_decimal(max(key.atol, key.rtol * abs(value)))}"
        case k.OrderKey() as key:
            return _order(key, asked, language, losses)
        case k.MatchKey() as key if len(key.pairs) >= _FEWEST_PAIRS:
            return _pairs([(one.left, one.right) for one in key.pairs], key.distractors, language)
        case _:
            return _typed(asked, language, losses)


def _choices(key: k.ChoiceKey, asked: Question, language: Language, losses: Losses) -> str:
    right = sum(choice.correct for choice in key.choices)
    if key.many and key.partial is not k.Partial.NET_CORRECT:
        losses.degrade(asked.id, "partial_marks")
    return "".join("\n" + _choice(one, right, language, many=key.many) for one in key.choices)


def _choice(one: k.Choice, right: int, language: Language, *, many: bool) -> str:
    sign = (
        ("=" if one.correct else "~")
        if not many
        else f"~%{100 / right if one.correct else -100 / right:.5g}%"
    )
    return f"{sign}[html]{_said(one.text, language)}#[html]{_said(one.feedback, language)}"


def _decimal(value: float) -> str:
    """Return a number without an exponent, which not every reader of GIFT knows.

    >>> _decimal(1e-06), _decimal(2.50)
    ('0.000001', '2.5')
    """
    return f"{value:.12f}".rstrip("0").rstrip(".")


def _order(key: k.OrderKey, asked: Question, language: Language, losses: Losses) -> str:
    """Ask which place each item has: GIFT knows pairs, but no orders."""
    losses.degrade(asked.id, "order_as_pairs")
    rows = [f"\n={_said(item.text, language)} -> {place}" for place, item in enumerate(key.items, start=1)]
    return "".join(rows) if len(rows) >= _FEWEST_PAIRS else _essay(asked, losses)


def _pairs(pairs: Iterable[tuple[Text, Text]], strays: Iterable[k.Stray], language: Language) -> str:
    rows = [f"\n={_said(left, language)} -> {_said(right, language)}" for left, right in pairs]
    return "".join([*rows, *(f"\n= -> {_said(one.text, language)}" for one in strays)])


def _typed(asked: Question, language: Language, losses: Losses) -> str:
    match asked.key:
        case k.ShapeKey() as key:
            return _short(shapes(key))
        case k.TraceKey() as key if "\n" not in key.prints.ja:
            return _short([key.prints.ja])
        case k.ClozeKey(blanks=(blank,)) if blank.kind is not k.BlankKind.FORMULA:
            return _short([one.say(language) for one in blank.accept])
    return _essay(asked, losses)


def _short(accepted: Iterable[str]) -> str:
    return "".join(f"\n={plain(one)}" for one in dict.fromkeys(accepted))


def _essay(asked: Question, losses: Losses) -> str:
    losses.degrade(asked.id, "by_hand")
    return ""


def _said(text: Text, language: Language) -> str:
    return plain(to_html(text.say(language)))
