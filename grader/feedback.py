"""Say findings in words: the sentences of the words files, filled with facts."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Any

from grader.text import words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from grader.catalog import Exercise
    from grader.report import Finding
    from grader.text import Language

_UNSHOWN = frozenset({"ours", "yours", "parts"})
_STEERING = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""Categories of characters that move a cursor, colour a terminal, turn a line around or cannot be written."""

_LONGEST = 300


def sentence(finding: Finding, exercise: Exercise, language: Language) -> str:
    """Return what a finding says."""
    say = words("feedback", language)
    facts = {name: _told(value) for name, value in finding.facts.items() if name not in _UNSHOWN}
    facts["part"] = _part(str(facts.get("part", "value")), exercise)
    if "cell" in facts:
        facts["line"] = say.say("line_of_cell", **facts)
    facts["spot"] = facts["part"] + (str(list(facts["at"])) if facts.get("at") else "")
    if finding.code.startswith("fault."):
        facts["where"] = say.say("at_line", **facts) if finding.facts["line"] else ""
    if finding.facts.get("kind") == "ModuleNotFoundError":
        return say.say("fault.no_module", **facts, module=_module(facts["message"]))
    own = finding.code.removeprefix("own.")
    if own != finding.code:
        return exercise.lesson.findings[own].say(language).format(**facts)
    return say.say(_key(finding), **facts)


def harmless(text: str) -> str:
    r"""Return what a learner's program said, with characters that would steer a terminal written out.

    >>> harmless("\x1b[31mred\n")
    '\\x1b[31mred\n'
    """
    return "".join(
        c.encode("unicode_escape").decode() if c != "\n" and unicodedata.category(c) in _STEERING else c
        for c in text.expandtabs(4)
    )


def family_name(family: str, exercise: Exercise, language: Language) -> str:
    """Return what a family is called: the exercise's own words first."""
    say = words("feedback", language)
    own = exercise.lesson.families.get(family)
    return (
        own.say(language) if own else say.say(f"family.{family}") if say.has(f"family.{family}") else family
    )


def plain_facts(facts: Mapping[str, Any]) -> dict[str, Any]:
    """Return the facts that fit in JSON: no whole arrays, no numbers JSON cannot write."""
    return {name: _json(value) for name, value in facts.items() if name not in {"ours", "yours"}}


def _key(finding: Finding) -> str:
    """Return the words' key; of a single number it is not said how many entries differ."""
    if "." in finding.code:
        return finding.code
    return f"finding.{finding.code}" + ("_one" if finding.facts.get("size") == 1 else "")


def _part(name: str, exercise: Exercise) -> str:
    return f"{exercise.spec.asks[0]}(…)" if name == "value" else name


def _module(message: str) -> str:
    """Return the package that was not found, as Python's message quotes it.

    >>> _module("No module named 'matplotlib.pyplot'")
    'matplotlib'
    """
    quoted = message.split("'")
    return quoted[1].partition(".")[0] if len(quoted) > 1 else "?"


def _told(value: Any) -> Any:
    if isinstance(value, str):
        return _brief(harmless(value))
    return f"{value:.6g}" if isinstance(value, float) else value


def _brief(text: str) -> str:
    """Return the first line of a message, which says it all; NumPy's run to nine."""
    first = text.strip().partition("\n")[0]
    return first if len(first) <= _LONGEST else first[:_LONGEST] + "…"


def _json(value: Any) -> Any:
    if isinstance(value, str):
        return harmless(value)
    if isinstance(value, float):
        return value if abs(value) < float("inf") else str(value)
    return list(value) if isinstance(value, tuple) else value
