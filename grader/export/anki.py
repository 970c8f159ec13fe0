"""An Anki package: one note per question, found again by its id when the deck is imported anew.

The note type is frozen: Anki leaves notes whose type has changed as they were.  What is not needed yet has
its field already.  Answers are looked at and rated by the learner, as Anki does it.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any
from zlib import crc32

import genanki  # an extra: saiten[anki]

from grader.export.loss import Losses
from grader.export.markup import program, to_html
from grader.export.material import lefts, options, prompt, reasons, reference
from grader.quiz import model_text, variant
from grader.quiz.key import ChoiceKey, DrawingKey, ShortKey, TruthKey

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from grader.quiz import Deck, Question
    from grader.text import Language

FIELDS = (
    "QID",
    "Title",
    "Prompt",
    "Choices",
    "Answer",
    "Feedback",
    "Explanation",
    "Refs",
    "Extra1",
    "Extra2",
    "Extra3",
)
_MODEL = 1_594_211_701
_FRONT = "<div class=title>{{Title}}</div>{{Prompt}}{{Choices}}"
_BACK = (
    "{{FrontSide}}<hr id=answer>{{Answer}}<div class=why>{{Feedback}}</div>"
    "{{Explanation}}<div class=refs>{{Refs}}</div>"
)
_STYLE = """
.card { font: 18px/1.6 sans-serif; text-align: left; max-width: 42em; margin: auto; }
.title { font-weight: bold; margin-bottom: .6em; } .why, .refs { color: #666; font-size: 85%; }
pre, code { font-family: monospace; } pre { padding: .6em; background: rgba(128, 128, 128, .12); }
"""
_LOOKED_AT = (ChoiceKey, TruthKey, ShortKey, DrawingKey)
"""Keys that lose nothing on a card: their answers are compared by looking."""


def package(decks: Sequence[Deck], language: Language, seed: int) -> tuple[Callable[[Path], None], Losses]:
    """Return what writes decks in one language as an Anki package, and what is lost."""
    losses = Losses()
    built = genanki.Package([_deck(deck, language, seed, losses) for deck in decks])

    def write(path: Path) -> None:
        path.touch()  # where that fails, it says why
        built.write_to_file(
            str(path), timestamp=time.time()
        )  # newer than the last one, or Anki keeps the old

    return write, losses


def _deck(deck: Deck, language: Language, seed: int, losses: Losses) -> Any:
    name = f"saiten::{deck.title.say(language)}"
    built = genanki.Deck(crc32(f"saiten/{deck.id}".encode()) | 1 << 32, name)
    for question in deck.questions:
        if question.status != "retired":
            losses.exported += 1
            built.add_note(_note(question, language, seed, losses))
    return built


def _note(question: Question, language: Language, seed: int, losses: Losses) -> Any:
    asked = variant(question, seed)
    if question.params:
        losses.degrade(question.id, "one_variant")
    if not isinstance(question.key, _LOOKED_AT):
        losses.degrade(question.id, "by_yourself")
    tags = [tag.replace(" ", "_") for tag in (*question.tags.syllabus, *question.tags.topic)]
    guid = genanki.guid_for("saiten", question.id)
    return genanki.Note(_model(), _fields(asked, language, seed), tags=tags, guid=guid)


def _fields(asked: Question, language: Language, seed: int) -> list[str]:
    answer = model_text(asked, language)
    shown = to_html(answer) if isinstance(asked.key, _LOOKED_AT) else program(answer)
    told = {
        "QID": asked.id,
        "Title": to_html(asked.title.say(language)),
        "Prompt": prompt(asked, language) + lefts(asked, language),
        "Choices": options(asked, language, seed),
        "Answer": shown,
        "Feedback": reasons(asked, language),
        "Explanation": to_html(asked.explanation.say(language)),
        "Refs": "<br>".join(reference(one, language) for one in asked.references),
    }
    return [_tame(told.get(name, "")) for name in FIELDS]


def _tame(field: str) -> str:
    """Keep double braces from being read as Anki's own."""
    return field.replace("{{", "{&#8203;{").replace("}}", "}&#8203;}")


def _model() -> Any:
    fields = [{"name": name} for name in FIELDS]
    templates = [{"name": "saiten", "qfmt": _FRONT, "afmt": _BACK}]
    return genanki.Model(_MODEL, "saiten 1", fields=fields, templates=templates, css=_STYLE)
