"""How a quiz looks: questions, hints, verdicts and reasons as lines of text for 80 columns and less."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from grader.faces.wrap import width, wrap
from grader.quiz import answer_text, model_text
from grader.quiz.filling import GAP
from grader.quiz.key import (
    ChoiceKey,
    ClozeKey,
    CodeKey,
    DrawingKey,
    FormulaKey,
    MatchKey,
    NumericKey,
    OrderKey,
    ShapeKey,
    ShortKey,
    TraceKey,
    TruthKey,
)
from grader.text import Language, Text, unmarked, words

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from grader.faces.paint import Paint
    from grader.quiz import Mark, Offer, Question
    from grader.quiz.key import Choice, Key, Pair
    from grader.quiz.question import Reference
    from grader.quiz.sheet import Answered

_ASKED = {
    TruthKey: "truefalse",
    NumericKey: "numeric",
    FormulaKey: "formula",
    OrderKey: "ordering",
    MatchKey: "matching",
    ShapeKey: "shape",
    TraceKey: "trace",
    CodeKey: "code",
}


@dataclass(frozen=True, slots=True)
class Page:
    """What the terminal is like, and which language it speaks."""

    language: Language
    paint: Paint
    columns: int = 80

    def say(self, key: str, **facts: object) -> str:
        """Return a sentence of the words about quizzes."""
        return words("quiz", self.language).say(key, **facts)

    def other_language(self) -> Page:
        """Return the same page in the other language."""
        [other] = set(Language) - {self.language}
        return replace(self, language=other)

    def prose(self, text: Text, indent: str = "  ") -> str:
        """Return prose of a deck, wrapped."""
        return wrap(unmarked(text.say(self.language)), self.columns, indent)

    def opening(self, questions: Sequence[Question]) -> str:
        """Return how much there is to do."""
        minutes = max(1, round(sum(one.expected_seconds for one in questions) / 60))
        return self.say("face.minutes", count=len(questions), minutes=minutes)

    def question(self, question: Question, options: Sequence[Offer], at: tuple[int, int]) -> str:
        """Return a question with what belongs to it and its options."""
        title = question.title.say(self.language)
        head = self.say("face.head", number=at[0], count=at[1], title=title)
        also = self.say("face.also", names=", ".join((question.id, *question.alias[:1])))
        if width(head) + 2 + width(also) > self.columns:
            also = self.say("face.also", names=question.id)
        parts = ["", self.paint(head, "bold") + "  " + self.paint(also, "dim"), self.prose(question.prompt)]
        parts += self._material(question.key)
        parts += [self.option(number, one.text) for number, one in enumerate(options, start=1)]
        return "\n".join(parts)

    def _material(self, key: Key) -> list[str]:
        """Return what a question is about: a program, a text with gaps, the left sides of pairs."""
        match key:
            case DrawingKey():
                return [wrap(self.say("face.draw"), self.columns, "  ")]
            case MatchKey():
                return [self.left(number, one) for number, one in enumerate(key.pairs)]
            case ClozeKey():
                return [self.code(GAP.sub(lambda gap: f"[{gap[1]}]", key.text.say(self.language)))]
            case ShapeKey() | TraceKey():
                return [self.code(key.program.ja)]
            case CodeKey():
                return [self.code(key.starter.ja)]
        return []

    def left(self, number: int, pair: Pair) -> str:
        """Return the left side of a pair with its letter."""
        letter = chr(ord("A") + number)
        return f"  {letter}  " + wrap(pair.left.say(self.language), self.columns, "     ").lstrip()

    def code(self, source: str) -> str:
        """Return a program as it stands, set off from the text."""
        return "\n" + "\n".join(f"      {line}" for line in source.splitlines()) + "\n"

    def option(self, number: int, text: Text, after: str = "") -> str:
        """Return an option with its number, and what is known about it `after` it."""
        return f"  {number}  " + wrap(text.say(self.language) + after, self.columns, "     ").lstrip()

    def ask(self, question: Question) -> str:
        """Return what to ask for."""
        if isinstance(question.key, ChoiceKey):
            return self.say("face.ask_multiple" if question.key.many else "face.ask_single")
        return self.say(f"face.ask_{_ASKED.get(type(question.key), 'text')}")

    def hint(self, hint: tuple[int, Text] | None, count: int) -> str:
        """Return the next hint, or that there is none."""
        if hint is None:
            return "  " + self.say("face.no_hint")
        head = self.paint(self.say("face.hint", number=hint[0], count=count), "cyan")
        return f"  {head}\n{self.prose(hint[1], '    ')}"

    def keys(self) -> str:
        """Return what the keys do."""
        return wrap(self.say("face.keys"), self.columns, "  ")

    def due(self, day: date) -> str:
        """Return when the question should come again."""
        days = (day - date.today()).days  # noqa: DTZ011 - the learner's own calendar
        said = (
            self.say("face.due", count=days, day=f"{day:%m/%d}") if days > 0 else self.say("face.due_today")
        )
        return "  " + self.paint(said, "dim")

    def unread(self, mark: Mark) -> str:
        """Return why an answer could not be read."""
        return "\n".join(self.prose(text) for text in mark.feedback)

    def skipped(self) -> str:
        """Return that a question was skipped."""
        return self.paint("  － " + self.say("verdict.skipped"), "yellow")

    def headline(self, mark: Mark) -> str:
        """Return a verdict in symbol, word and colour."""
        if mark.passed:
            return self.paint("○ " + self.say("verdict.passed"), "green")
        if not mark.readable:
            return self.paint("? " + self.say("verdict.unread"), "yellow")
        if mark.score > 0:
            return self.paint("△ " + self.say("verdict.partial", score=f"{mark.score:.2f}"), "yellow")
        return self.paint("× " + self.say("verdict.failed"), "red")

    def verdict(self, one: Answered, options: Sequence[Offer]) -> str:
        """Return a verdict with every reason, then the explanation."""
        question, machine, mark = one.question, one.machine, one.mark
        parts = ["", self.headline(mark)]
        if machine is not mark:
            scores = {"machine": f"{machine.score:.2f}", "final": f"{mark.score:.2f}"}
            parts.append("  " + self.say("face.both", **scores))
        if mark.passed and "read" in mark.detail:
            parts.append("  " + self.say("face.read_as", read=mark.detail["read"]))
        parts += self._reasons(one, options)
        parts += [
            "  " + self.paint(self.say("face.explanation"), "bold"),
            self.prose(question.explanation, "    "),
        ]
        parts += [self._pointer(one) for one in question.references]
        if question.figure:
            parts.append("  " + self.say("face.figure", name=question.figure))
        return "\n".join(parts)

    def _pointer(self, reference: Reference) -> str:
        """Return where to read on; an id without a title of its own is shown as it is."""
        say = words("references", self.language)
        title = say.say(reference.id) if say.has(reference.id) else reference.id
        line = self.say("face.reference", title=title, where=reference.where)
        return self.paint(wrap(line, self.columns, "  "), "dim")

    def _reasons(self, one: Answered, options: Sequence[Offer]) -> list[str]:
        question, mark = one.question, one.mark
        if isinstance(question.key, ChoiceKey):
            choices = {choice.id: choice for choice in question.key.choices}
            shown = [choices[one.id] for one in options]
            return [self._reason(n, one, mark.detail["chosen"]) for n, one in enumerate(shown, start=1)]
        told = [self.prose(text) for text in mark.feedback]
        return told if mark.passed else [*told, *self._beside(one)]

    def _beside(self, one: Answered) -> list[str]:
        """Return the answer and the right one, where they have not been shown already."""
        if isinstance(one.question.key, TruthKey | ShortKey | DrawingKey | CodeKey):
            return []
        right = self._labelled("face.right", model_text(one.question, self.language))
        if one.answer is None:
            return right
        return [*self._labelled("face.yours", answer_text(one.question, one.answer, self.language)), *right]

    def _labelled(self, key: str, text: str) -> list[str]:
        return ["  " + self.paint(self.say(key), "bold"), self.code(text).strip("\n")]

    def _reason(self, number: int, choice: Choice, chosen: Collection[str]) -> str:
        labels = [("face.right", choice.correct), ("face.yours", choice.id in chosen)]
        told = "/".join(self.say(key) for key, shown in labels if shown)
        right = "○" if choice.correct else "×"
        head = self.option(number, choice.text, f"  {right}" + (f" [{told}]" if told else ""))
        colour = "green" if choice.correct else "red" if choice.id in chosen else "dim"
        return self.paint(head, colour) + "\n" + self.prose(choice.feedback, "       ")

    def model(self, key: ShortKey | DrawingKey) -> str:
        """Return the model answer, and that the learner has the last word."""
        texts = [key.model] if isinstance(key, ShortKey) else [key.reveal, key.explain.model]
        told = [self.prose(text, "    ") for text in texts]
        head = "  " + self.paint(self.say("face.model"), "bold")
        return "\n".join(["", head, *told, wrap(self.say("face.confirm"), self.columns, "  ")])

    def checklist(self, items: Sequence[tuple[str, Text]], ticks: Collection[str]) -> str:
        """Return the points with a tick at those found."""
        return "\n".join(
            f"  {number} [{'x' if name in ticks else ' '}] " + self.prose(label, "        ").lstrip()
            for number, (name, label) in enumerate(items, start=1)
        )

    def ask_confirm(self) -> str:
        """Return what to ask for while points are confirmed."""
        return self.say("face.ask_confirm")

    def closing(self, questions: Sequence[Question], marks: Mapping[str, Mark], seed: int) -> str:
        """Return the score, and the command for what was missed."""
        passed = sum(mark.passed for mark in marks.values())
        score = f"{sum(mark.score for mark in marks.values()):.2f}"
        parts = ["", self.say("face.summary", count=len(questions), passed=passed, score=score)]
        if missed := [one.id for one in questions if one.id not in marks or not marks[one.id].passed]:
            parts.append(wrap(self.say("face.next", names=" ".join(missed)), self.columns))
        return "\n".join([*parts, self.paint(self.say("face.seed", seed=seed), "dim")])

    def broken_off(self, left: Sequence[str]) -> str:
        """Return that the run was broken off, and how to go on; where it is remembered, nothing is `left`."""
        return wrap(self.say("face.broken_off", names=" ".join(left) or "--resume"), self.columns)


def machine_row(question: Question, mark: Mark, language: Language) -> dict[str, Any]:
    """Return a mark as a row of `saiten-quiz/1`."""
    told = [text.say(language) for text in mark.feedback]
    return {"id": question.id, "score": round(mark.score, 4), "passed": mark.passed, "feedback": told}
