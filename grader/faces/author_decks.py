"""What `saiten author verify` prints about quiz decks: each deck's promises, and the totals."""

from __future__ import annotations

import sys
import time
from collections import Counter
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from grader.quiz.proof import Promise
    from grader.text import Words


def announce(name: str) -> None:
    """Tell a waiting person, and nobody else, what is being proved."""
    if sys.stderr.isatty():
        click.echo(f"・ {name} …\r", nl=False, err=True)


def prove_decks(paths: Sequence[Path], say: Words) -> bool:
    """Print what each deck keeps of its promises, then the totals; return whether all is kept."""
    from grader.faces.quiz_code import Coder
    from grader.faces.quiz_targets import opened
    from grader.quiz.proof import SEEDS, promises

    decks = [opened(path) for path in paths]
    whole: list[Promise] = []
    with Coder(1) as judge:
        for deck in decks:
            announce(deck.id)
            started = time.perf_counter()
            found = [one for question in deck.questions for one in promises(question, judge)]
            seconds = round(time.perf_counter() - started, 1)
            click.echo(_line(deck.id, len(deck.questions), found, say, seconds))
            whole += found
    questions = sum(len(deck.questions) for deck in decks)
    broken = len(_broken(whole))
    counts = {"decks": len(decks), "questions": questions, "problems": broken, "seeds": len(SEEDS)}
    click.echo(say.say("author.deck_totals", **counts, facts=_facts(whole, say)))
    return not broken


def _line(name: str, questions: int, found: Sequence[Promise], say: Words, seconds: float) -> str:
    """Write the line of a deck, then each promise it breaks."""
    broken = _broken(found)
    how, facts = say.say("author.seconds", seconds=seconds), _facts(found, say)
    head = say.say(
        "author.deck", symbol="×" if broken else "○", deck=name, questions=questions, facts=facts, how=how
    )
    return "\n".join([head, *(_told(one, say) for one in broken)])


def _facts(found: Iterable[Promise], say: Words) -> str:
    found = list(found)
    of = Counter(one.kind.value for one in found)
    kept = Counter(one.kind.value for one in found if not one.broken)
    counts = {kind: f"{kept[kind]}/{of[kind]}" for kind in ("model", "right", "wrong")}
    return say.say("author.deck_facts", **counts)


def _told(one: Promise, say: Words) -> str:
    if not one.broken:
        return ""
    seed, mark = one.broken
    facts = {"question": one.question, "seed": seed, "answer": repr(one.answer), "score": mark.score}
    told = " ".join(text.say(say.language) for text in mark.feedback)
    return say.say("author.deck_broken", **facts, told=told)


def _broken(found: Iterable[Promise]) -> list[Promise]:
    return [one for one in found if one.broken]
