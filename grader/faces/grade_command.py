"""`saiten grade`: grade a class and write tables and reports of it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from grader.faces.ahead import prepare_lanes
from grader.faces.spoken import Spoken, SpokenOption, language_of, language_option
from grader.faces.trouble import Usage
from grader.outcome import Isolation
from grader.text import words

if TYPE_CHECKING:
    from grader.batch.grading_class import Order
    from grader.text import Language


class _InBatch(Spoken):
    room = "batch"


_PLACE = click.Path(file_okay=False, path_type=Path)


@click.command(cls=_InBatch)
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("-o", "--out", required=True, metavar="OUT", type=_PLACE, cls=SpokenOption)
@click.option("--jobs", type=click.IntRange(1, 256), metavar="N", cls=SpokenOption)
@click.option("--resume", is_flag=True, cls=SpokenOption)
@click.option(
    "--require-isolation",
    type=click.Choice([one.value for one in Isolation]),
    default="full",
    cls=SpokenOption,
)
@click.option("--require-all", is_flag=True, cls=SpokenOption)
@click.option("--seed", type=click.IntRange(0, 2**63 - 1), metavar="N", cls=SpokenOption)
@click.option("--hidden-seed", type=click.IntRange(0, 2**63 - 1), metavar="N", cls=SpokenOption)
@click.option("--cluster", metavar="ADDRESS", cls=SpokenOption)
@click.option("--plain", is_flag=True, cls=SpokenOption)
@language_option
@click.pass_context
def grade(
    context: click.Context,
    folder: Path,
    out: Path,
    jobs: int | None,
    resume: bool,
    require_isolation: str,
    require_all: bool,
    seed: int | None,
    hidden_seed: int | None,
    cluster: str | None,
    plain: bool,
) -> None:
    """Grade a class; its help is in the words files."""
    if not folder.is_dir():
        raise Usage("no_folder", room="batch", folder=folder)
    prepare_lanes()  # it is busy while this process loads the rest
    from grader.batch.grading_class import Order, cores

    wanted = Isolation(require_isolation)
    order = Order(folder, out, jobs or cores(), seed, hidden_seed, resume, wanted, cluster)
    language = language_of(context)
    # The ordinary way out, on which multiprocessing tidies up; the others leave by a shorter one.
    sys.exit(_graded(order, language, require_all=require_all, plain=plain))


def _graded(order: Order, language: Language, *, require_all: bool, plain: bool) -> int:
    from grader.batch.refused import RefusedError
    from grader.faces.class_run import carry_out

    try:
        return carry_out(order, language, require_all=require_all, plain=plain)
    except RefusedError as refused:
        facts = {"address": order.cluster, "out": order.out, **refused.facts}
        raise Usage(refused.code, room="batch", **facts) from refused
    except KeyboardInterrupt:
        click.echo(words("batch", language).say("interrupted", out=order.out), err=True)
        raise
