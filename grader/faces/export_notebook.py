"""`saiten export notebook`: the exercises of a topic as a Jupyter notebook, one file per topic."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from grader.author.render import files_of
from grader.author.stub import without_docstring
from grader.catalog import in_order, topics
from grader.export.notebook import notebook as written
from grader.faces.spoken import Spoken, SpokenOption, language_of, language_option
from grader.faces.trouble import Usage
from grader.text import words
from grader.workspace import Fate, LaidOut, lay_out

if TYPE_CHECKING:
    from collections.abc import Iterator

    from grader.catalog import Topic
    from grader.text import Language


class _Command(Spoken):
    room = "export"


@click.command(cls=_Command)
@click.argument("names", metavar="[TOPIC]...", nargs=-1)
@click.option(
    "-o",
    "--out",
    "folder",
    required=True,
    metavar="DIR",
    type=click.Path(path_type=Path),
    cls=SpokenOption,
)
@language_option
@click.pass_context
def notebook(context: click.Context, names: tuple[str, ...], folder: Path) -> None:
    """Write notebooks; its help is in the words files."""
    language = language_of(context)
    files = dict(pair for topic in _chosen(names) for pair in _files(topic, language))
    try:
        laid = lay_out(folder, files)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise Usage("unwritable", room="export", file=folder, reason=reason) from error
    click.echo(_told(laid, folder, language))


def _chosen(names: tuple[str, ...]) -> list[Topic]:
    """Return the topics of these names or numbers, all without any; refuse all that are none at once."""
    fitting = {name: [one for one in topics() if _fits(name, one)] for name in names}
    unknown = [name for name, found in fitting.items() if not found]
    if unknown:
        known = ", ".join(one.name for one in topics())
        raise Usage("no_topic", room="export", names=", ".join(unknown), known=known)
    return [one for found in fitting.values() for one in found] if names else list(topics())


def _fits(name: str, topic: Topic) -> bool:
    return name in {topic.name, topic.name.partition("_")[0]}


def _files(topic: Topic, language: Language) -> Iterator[tuple[str, str]]:
    """Yield a topic's notebook and, beside it, the modules of the course that its cells import."""
    exercises = [one for one in in_order() if one.topic == topic.name]
    files = files_of(exercises, [topic])
    stubs = {one: without_docstring(files.pop(f"{topic.name}/{one.slug}.py")) for one in exercises}
    yield f"{topic.name}/{topic.name}.ipynb", written(topic, stubs, language)
    yield from files.items()


def _told(laid: LaidOut, folder: Path, language: Language) -> str:
    """Say what became of the notebooks; the modules beside them are not worth a word."""
    notebooks = LaidOut({name: fate for name, fate in laid.fates.items() if name.endswith(".ipynb")})
    say = words("export", language).say
    lines = [say(f"notebook.{fate}", count=count) for fate in Fate if (count := notebooks.count(fate))]
    return "\n".join([say("notebook.done", folder=folder), *lines])
