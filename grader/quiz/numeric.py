"""The marks of a number: read as people write numbers, compared within a tolerance."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from grader.quiz import normal
from grader.quiz.formula import value_of
from grader.quiz.mark import Mark, full, said, unreadable
from grader.text import Language, words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from grader.quiz.key import NumericKey

_LONGEST = 60
_DIGITS = r"[-+]?(?:\d{1,3}(?:,\d{3})+(?:\.\d*)?|\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,4})?"
_POWER = r"(?:\s*[*xX]\s*10\s*(?:\*\*|\^)\s*\(?(?P<power>[-+]?\d{1,3})\)?)?"
_READ = re.compile(
    rf"(?P<top>{_DIGITS})(?:\s*/\s*(?P<below>{_DIGITS}))?{_POWER}\s*(?P<unit>[^\d\s].*)?", re.DOTALL
)
_BARE_POWER = re.compile(r"(?P<sign>[-+]?)10(?:\*\*|\^)\(?(?P<power>[-+]?\d{1,3})\)?")


def grade_number(key: NumericKey, answer: Any, values: Mapping[str, float]) -> Mark:
    """Mark a number, or a text that is one."""
    if answer is None or not str(answer).strip():
        return Mark(0.0, passed=False, feedback=(said("empty"),))
    got = read_number(str(answer), key.unit)
    if got is None:
        return unreadable("numeric.unreadable", answer=str(answer)[:_LONGEST])
    want = value_of(key.value, values)
    if _near(got, want, key):
        return full(1.0, value=got)
    return _nearly(key, got, values)


def read_number(text: str, unit: str = "") -> float | None:
    """Return the number a text means, or None.

    >>> read_number("１／２"), read_number("1e-3"), read_number("50％"), read_number("３ 個", "個")
    (0.5, 0.001, 0.5, 3.0)
    >>> read_number("w ＝ 約 ４個です。")
    4.0
    """
    written = _powers(normal.formula(_bare(text[: _LONGEST + 1])))
    found = _READ.fullmatch(written) if len(written) <= _LONGEST else None
    if found is None:
        return None
    factor = _factor(found["unit"], unit)
    below = _number(found["below"] or "1")
    if factor is None or below == 0:
        return None
    return _number(found["top"]) / below * float(f"1e{found['power'] or 0}") * factor


def _bare(text: str) -> str:
    """Return a number without the words around it: what it is called, and how a sentence ends."""
    bare = text.strip()
    while before := re.match(rf"(.*[=＝≒≈]|{_said('before')})\s*", bare, re.IGNORECASE):
        bare = bare[before.end() :]
    return re.sub(rf"\s*({_said('after')})?[。．.…]*$", "", bare)


def _powers(text: str) -> str:
    """Write a bare power of ten, 10**-3, as 1e-3."""
    bare = _BARE_POWER.fullmatch(text)
    return f"{bare['sign']}1e{bare['power']}" if bare else text


def _factor(written: str | None, unit: str) -> float | None:
    word = (written or "").strip().casefold()
    if word in {"", normal.formula(unit).casefold(), *_listed("counter")}:
        return 1.0
    return 0.01 if word in _listed("percent") else None


def _listed(which: str) -> list[str]:
    return normal.formula(_said(which)).split()


def _said(which: str) -> str:
    return words("quiz", Language.JA).say(f"numeric.{which}_words")


def _number(digits: str) -> float:
    return float(digits.replace(",", ""))


def _near(got: float, want: float, key: NumericKey) -> bool:
    return abs(got - want) <= key.atol + key.rtol * abs(want)


def _nearly(key: NumericKey, got: float, values: Mapping[str, float]) -> Mark:
    for accepted in key.accept:
        if _near(got, value_of(accepted.value, values), key):
            return full(accepted.score, accepted.feedback, value=got)
    return full(0.0, said("numeric.wrong", value=f"{got:g}"), value=got)
