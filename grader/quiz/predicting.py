"""The marks of predicting what a program does: the shape of a result, or what is printed."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Any

from grader.quiz.mark import Mark, full, said, unreadable
from grader.quiz.normal import formula, plain, squeezed
from grader.text import Language, words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from grader.quiz.key import Mistake, ShapeKey, TraceKey
    from grader.text import Text

_LONGEST = 2000
_SHAPE = re.compile(r"[\s()\[\],、xX*@.]*(?:\d{1,6}[\s()\[\],、xX*@.]*)*")
_TOKEN = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?|-?inf\b|[^\W\d]\w*")
_EXCEPTION = re.compile("[a-z]*(?:error|exception|warning|stopiteration|interrupt)")
_NEAR = 1e-9


def grade_shape(key: ShapeKey, answer: Any) -> Mark:
    """Mark a shape: a tuple, or a text that means one."""
    got = read_shape(answer)
    if answer is None or not str(answer).strip():
        return Mark(0.0, passed=False, feedback=(said("empty"),))
    if got is None:
        return unreadable("shape.unreadable", answer=str(answer)[:60])
    if got == read_shape(key.shape.ja):
        return full(1.0, shape=got)
    known = (one.feedback for one in key.known_wrong if read_shape(one.answer.ja) == got)
    return full(0.0, next(known, said("shape.wrong", got=got, of=key.of)), shape=got)


def read_shape(answer: Any) -> tuple[int, ...] | None:
    """Return the shape an answer means, or None; a bare length is that of a vector.

    >>> read_shape("（３，　４）"), read_shape("3×4"), read_shape("5"), read_shape("()"), read_shape("many")
    ((3, 4), (3, 4), (5,), (), None)
    """
    if isinstance(answer, (list, tuple)):
        return tuple(one for one in answer if isinstance(one, int))
    text = _shown(formula(str(_or_empty(answer))))
    if plain(str(answer)).casefold() in words("quiz", Language.JA).say("shape.scalar_words").split():
        return ()
    return tuple(map(int, re.findall(r"\d+", text))) if text.strip() and _SHAPE.fullmatch(text) else None


def grade_trace(key: TraceKey, answer: Any) -> Mark:
    """Mark what somebody thinks a program prints: the same words and numbers in the same order."""
    text = "\n".join(map(str, answer)) if isinstance(answer, (list, tuple)) else str(_or_empty(answer))
    if len(text) > _LONGEST:
        return unreadable("short.too_long", limit=_LONGEST)
    if not text.strip():
        return Mark(0.0, passed=False, feedback=(said("empty"),))
    if _raised(text) == [key.prints.ja.casefold()] if key.raises else _same(text, key.prints.ja):
        return full(1.0)
    return full(0.0, _named(text, key.known_wrong) or said("trace.raises" if key.raises else "trace.wrong"))


def _or_empty(answer: Any) -> Any:
    return "" if answer is None else answer


def _named(text: str, mistakes: Iterable[Mistake]) -> Text | None:
    return next((one.feedback for one in mistakes if _same(text, one.answer.ja)), None)


def _raised(text: str) -> list[str]:
    """Return the names of the exceptions in a text, each once: it may say more, but not two of them."""
    return sorted(set(_EXCEPTION.findall(squeezed(text))))


def _same(got: str, want: str) -> bool:
    """Compare by words and numbers; commas and how a number is written do not matter.

    Brackets may be left out; where both have them, each holds as many entries.
    """
    printed = [_printed(formula(text), want) for text in (want, got)]
    ours, theirs = map(_TOKEN.findall, printed)
    if not ours:
        return squeezed(got) == squeezed(want)
    rows = [_rows(text) for text in printed]
    alike = len(ours) == len(theirs) and all(map(_alike, ours, theirs))
    return alike and (rows[0] == rows[1] or not all(rows))


def _rows(text: str) -> list[int]:
    """Return how many entries each innermost pair of square brackets holds."""
    return [len(_TOKEN.findall(row)) for row in re.findall(r"\[([^\[\]]*)\]", text)]


def _shown(text: str) -> str:
    """Return a shape without what may stand around it: y.shape =, torch.Size, 3 行 4 列."""
    return re.sub(rf"[\w.]*(shape|size)\s*[=:]?|=|{_around('shape')}", " ", text, flags=re.IGNORECASE)


def _printed(text: str, want: str) -> str:
    """Return an output as a program would print it, without what only people write."""
    text = text.replace("∞", "inf")
    written = rf"((np|numpy)\.)?array\b|(np|numpy|math)\.(?=inf|nan)|{_around('trace')}"
    return text if re.search(written, want) else re.sub(written, " ", text)


def _around(room: str) -> str:
    return words("quiz", Language.JA).say(f"{room}.around_words")


def _alike(ours: str, theirs: str) -> bool:
    if ours.casefold() == theirs.casefold():  # a word, or nan, which no number is near
        return True
    try:
        return math.isclose(float(ours), float(theirs), rel_tol=_NEAR, abs_tol=_NEAR)
    except ValueError:
        return False
