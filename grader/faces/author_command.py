"""`saiten author`: start, render, prove and lint exercises."""

from __future__ import annotations

import os
import re
from contextlib import ExitStack
from typing import TYPE_CHECKING

import click

from grader.faces.author_decks import announce, prove_decks
from grader.faces.spoken import Spoken, SpokenGroup, SpokenOption, language_of, language_option
from grader.faces.targets import known
from grader.faces.trouble import Usage
from grader.text import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from grader.author.proof import Proof
    from grader.catalog import Exercise
    from grader.text import Words

_SLUG = re.compile(r"[a-z][a-z0-9_]*")


@click.group(cls=SpokenGroup)
@language_option
def author() -> None:
    """Write, render and prove exercises; its help is in the words files."""


@author.command("new", cls=Spoken)
@click.argument("topic")
@click.argument("slug")
@language_option
@click.pass_context
def new_command(context: click.Context, topic: str, slug: str) -> None:
    """Start the folder of a new exercise; its help is in the words files."""
    from grader.author.lint import TOPIC
    from grader.author.new import create
    from grader.catalog import exercises, root

    if not TOPIC.fullmatch(topic):
        raise Usage("unknown_topic", topic=topic)
    if not _SLUG.fullmatch(slug):
        raise Usage("bad_slug", slug=slug)
    folder = (root() / "solutions" / topic / slug).relative_to(root())
    if slug in exercises() or (root() / folder).exists():
        raise Usage("exists", folder=folder if (root() / folder).exists() else slug)
    create(root() / "solutions", topic, slug)
    click.echo(_words(context).say("author.created", folder=folder, slug=slug))


@author.command("render", cls=Spoken)
@click.option("--check", is_flag=True, cls=SpokenOption)
@language_option
@click.pass_context
def render_command(context: click.Context, check: bool) -> None:
    """Write the stubs; its help is in the words files."""
    from grader.author.render import files_of, render_files
    from grader.catalog import exercises, root, topics

    files = files_of(exercises().values(), topics())
    found = render_files(root() / "exercises", files, check=check)
    say = _words(context).say
    if found.orphan:
        click.echo(say("author.orphans", files=", ".join(found.orphan)))
    if check and found.written:
        click.echo(say("author.stale", files=", ".join(found.written)))
    elif not check:
        click.echo(say("author.rendered", count=len(files), changed=len(found.written)))
    context.exit(0 if found.clean or not (check or found.orphan) else 1)


@author.command("lint", cls=Spoken)
@language_option
@click.pass_context
def lint_command(context: click.Context) -> None:
    """Read all content; its help is in the words files."""
    from grader.author.lint import lint_course
    from grader.catalog import quizzes, root
    from grader.quiz.lint import lint_deck

    found = lint_course(root())
    decks = sorted(quizzes().glob("*.yaml"))
    problems = [*found.problems, *(problem for deck in decks for problem in lint_deck(deck))]
    for problem in problems:
        click.echo(problem)
    counts = {"count": found.exercises, "decks": found.decks, "problems": len(problems)}
    click.echo(_words(context).say("author.problems" if problems else "author.linted", **counts))
    context.exit(1 if problems else 0)


@author.command("verify", cls=Spoken)
@click.argument("slugs", nargs=-1)
@click.option("--mutate", is_flag=True, cls=SpokenOption)
@language_option
@click.pass_context
def verify_command(context: click.Context, slugs: tuple[str, ...], mutate: bool) -> None:
    """Prove exercises and decks; its help is in the words files."""
    from grader.catalog import in_order, quizzes

    decks = {path.stem: path for path in sorted(quizzes().glob("*.yaml"))}
    exercises = [known(slug) for slug in slugs if slug not in decks] if slugs else in_order()
    asked = [decks[slug] for slug in slugs if slug in decks] if slugs else list(decks.values())
    say = _words(context)
    holds = [_prove_exercises(exercises, mutate, say)] if exercises else []
    holds += [prove_decks(asked, say)] if asked else []
    context.exit(0 if all(holds) else 1)


def _prove_exercises(chosen: Sequence[Exercise], mutate: bool, say: Words) -> bool:
    """Print the proof of each exercise and the totals; return whether all hold."""
    from platformdirs import user_cache_path

    from grader.author.evidence import Desk, verify
    from grader.author.memory import Memory
    from grader.author.proof import total
    from grader.author.sharing import Shared
    from grader.sandbox import open_backend

    proofs = []
    workers = (os.cpu_count() or 1) if mutate else 1
    with ExitStack() as open_ones:
        name = os.environ.get("SAITEN_BACKEND", "")
        backends = [open_ones.enter_context(open_backend(name)) for _ in range(workers)]
        run = Shared([backend.run for backend in backends])
        desk = Desk(run, Memory(user_cache_path("saiten") / "proofs"), mutate=mutate, workers=workers)
        for exercise in chosen:
            announce(exercise.slug)
            proofs.append(verify(exercise, desk))
            click.echo(_shown(proofs[-1], say))
    whole = total(proofs)
    click.echo(_totals(whole, len(proofs), say))
    return whole.holds


def _shown(proof: Proof, say: Words) -> str:
    """Write the line of an exercise, then what is wrong with it, and the diffs an author has to read."""
    symbol = "○" if proof.holds else "×"
    cached = (
        say.say("author.cached")
        if proof.cached
        else say.say("author.seconds", seconds=round(proof.seconds, 1))
    )
    line = say.say(
        "author.proved", symbol=symbol, exercise=proof.exercise, facts=_facts(proof, say), how=cached
    )
    diffs = [one.diff for one in proof.unexplained]
    return "\n".join([line, *map(str, proof.problems), *diffs])


def _totals(whole: Proof, count: int, say: Words) -> str:
    margins = {
        "noise": f"{whole.noise:.1e}",
        "signal": f"{whole.signal:.1e}",
        "silent": whole.silent,
        "entries": whole.entries,
        "kinks": whole.kinks,
    }
    head = say.say("author.totals", count=count, problems=len(whole.problems), facts=_facts(whole, say))
    return f"{head}\n{say.say('author.margins', **margins)}"


def _facts(proof: Proof, say: Words) -> str:
    counts = {
        name: getattr(proof, name) for name in ("wrong", "refused", "named", "right", "accepted", "killed")
    }
    alive = len(proof.survivors)
    told = {
        **counts,
        "mutants": proof.killed + alive,
        "survived": alive,
        "explained": alive - len(proof.unexplained),
    }
    key = "author.facts_mutated" if proof.killed else "author.facts"
    return say.say(key, **told)


def _words(context: click.Context) -> Words:
    return words("cli", language_of(context))
