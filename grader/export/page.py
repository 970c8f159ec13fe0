"""One HTML file that works alone: decks in both languages, marked in the browser as far as that goes.

Answers stand in the file: it is for practice, never for an exam.  Nothing is loaded from anywhere.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from grader.export.loss import Losses
from grader.export.markup import program, to_html
from grader.export.material import prompt
from grader.quiz import key as k
from grader.quiz import model_text, variant
from grader.quiz.formula import value_of
from grader.quiz.ordering import before
from grader.quiz.predicting import read_shape
from grader.text import Language, words
from grader.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Sequence

    from grader.quiz import Deck, Question
    from grader.text import Text

_FOLDER = Path(__file__).parent


def to_page(decks: Sequence[Deck], seed: int) -> tuple[str, Losses]:
    """Return decks as one page, and what was lost."""
    losses = Losses()
    data = {
        "version": VERSION,
        "words": {str(language): _spoken(language) for language in Language},
        "decks": [_deck(deck, seed, losses) for deck in decks],
    }
    page = (_FOLDER / "page.html").read_text("utf-8")
    parts = {"style": _file("page.css"), "script": _file("page.js"), "data": _inert(data)}
    for name, part in parts.items():
        page = page.replace(f"%%{name}%%", part, 1)
    return page, losses


def _file(name: str) -> str:
    return (_FOLDER / name).read_text("utf-8")


def _inert(data: Any) -> str:
    """Return data as JSON that no browser takes for markup."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _spoken(language: Language) -> dict[str, str]:
    """Return the words of the page itself."""
    sentences = words("export", language).sentences
    return {name.removeprefix("page."): said for name, said in sentences.items() if name.startswith("page.")}


def _deck(deck: Deck, seed: int, losses: Losses) -> dict[str, Any]:
    asked = [one for one in deck.questions if one.status != "retired"]
    return {
        "id": deck.id,
        "title": _both(deck.title),
        "questions": [_question(one, seed, losses) for one in asked],
    }


def _question(question: Question, seed: int, losses: Losses) -> dict[str, Any]:
    asked = variant(question, seed)
    losses.exported += 1
    if question.params:
        losses.degrade(question.id, "one_variant")
    body = _body(asked)
    if body["type"] == "self":
        losses.degrade(question.id, "by_yourself")
    return {
        "id": asked.id,
        "title": _both(asked.title),
        "prompt": {str(one): prompt(asked, one) for one in Language},
        "hints": [_both(hint) for hint in asked.hints],
        "explanation": _both(asked.explanation),
        "model": {str(one): program(model_text(asked, one)) for one in Language},
        **body,
    }


def _body(asked: Question) -> dict[str, Any]:  # noqa: PLR0911 - one line per type
    match asked.key:
        case k.ChoiceKey() as key:
            rows = [_option(one.text, one.feedback) | {"correct": one.correct} for one in key.choices]
            return {"type": "multiple" if key.many else "single", "options": rows}
        case k.TruthKey() as key:
            return {"type": "truth", "correct": key.answer, "told": [_both(key.if_true), _both(key.if_false)]}
        case k.NumericKey() as key:
            value = value_of(key.value, asked.values)
            return {"type": "number", "value": value, "near": key.atol + key.rtol * abs(value) + 1e-12}
        case k.OrderKey() as key:
            return _order(key)
        case k.MatchKey() as key:
            rights = [_both(pair.right) for pair in key.pairs] + [_both(one.text) for one in key.distractors]
            lefts = [_option(pair.left, pair.feedback) for pair in key.pairs]
            return {"type": "match", "lefts": lefts, "rights": rights}
        case k.ClozeKey() as key if all(blank.kind is not k.BlankKind.FORMULA for blank in key.blanks):
            accepted = [[one.ja for one in blank.accept] for blank in key.blanks]
            return {"type": "gaps", "names": [blank.id for blank in key.blanks], "accept": accepted}
        case k.ShapeKey() as key:
            return {"type": "shape", "shape": read_shape(key.shape.ja)}
        case k.TraceKey() as key:
            return {"type": "trace", "prints": key.prints.ja}
    return {"type": "self"}


def _order(key: k.OrderKey) -> dict[str, Any]:
    places = {item.id: place for place, item in enumerate(key.items)}
    needs = [[places[one] for one in before(key)[item.id]] for item in key.items]
    rows = [_option(item.text, None) for item in key.items]
    return {
        "type": "order",
        "options": rows + [_option(one.text, one.feedback) for one in key.distractors],
        "needs": needs,
    }


def _option(text: Text, feedback: Text | None) -> dict[str, Any]:
    return {"text": _both(text), "why": _both(feedback) if feedback else None}


def _both(text: Text) -> dict[str, str]:
    return {str(language): to_html(text.say(language)) for language in Language}
