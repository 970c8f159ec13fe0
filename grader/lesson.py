"""The prose of one exercise, as `text.yaml` holds it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from grader.text import Text, text_of

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is said to a learner who made a known mistake.

    `same_as` names another mistake that cannot be told from this one by behaviour.
    """

    said: Text
    same_as: str = ""


@dataclass(frozen=True, slots=True)
class Lesson:
    """Title, task, four hints, the explanation for afterwards, and a sentence per known mistake.

    `families` and `findings` are the exercise's own words for its own families and properties.
    """

    title: Text
    task: Text
    hints: tuple[Text, ...]
    explanation: Text
    mistakes: Mapping[str, Mistake]
    families: Mapping[str, Text]
    findings: Mapping[str, Text]


def lesson(tree: Mapping[str, Any]) -> Lesson:
    """Return the lesson that a validated tree says."""
    mistakes = {name: _mistake(entry, tree["mistakes"]) for name, entry in tree.get("mistakes", {}).items()}
    families = {name: text_of(entry) for name, entry in tree.get("families", {}).items()}
    findings = {name: text_of(entry) for name, entry in tree.get("findings", {}).items()}
    hints = tuple(text_of(hint) for hint in tree["hints"])
    title, task, explanation = (text_of(tree[key]) for key in ("title", "task", "explanation"))
    return Lesson(title, task, hints, explanation, mistakes, families, findings)


def _mistake(entry: Mapping[str, str], all_entries: Mapping[str, Mapping[str, str]]) -> Mistake:
    same = entry.get("same_as", "")
    return Mistake(text_of(all_entries[same] if same else entry), same)
