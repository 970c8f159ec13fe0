"""Write a topic as a Jupyter notebook: per exercise the task, a cell to write in, and a cell that checks."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from grader.text import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from grader.catalog import Exercise, Topic
    from grader.text import Language

_METADATA = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"file_extension": ".py", "mimetype": "text/x-python", "name": "python"},
}


def notebook(topic: Topic, stubs: Mapping[Exercise, str], language: Language) -> str:
    """Return a topic as a notebook of format 4.5; each cell has an id that never changes."""
    cells = [
        *_opening(topic, language),
        *(cell for pair in stubs.items() for cell in _asked(*pair, language)),
    ]
    tree = {"cells": cells, "metadata": _METADATA, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(tree, ensure_ascii=False, indent=1) + "\n"


def _opening(topic: Topic, language: Language) -> Iterator[dict[str, Any]]:
    intro = words("export", language).say("notebook.intro")
    yield _markdown("topic", f"# {topic.title.say(language)}\n\n{intro}")
    yield _code("setup", f"%env SAITEN_LANG={language}\n%load_ext grader")


def _asked(one: Exercise, stub: str, language: Language) -> Iterator[dict[str, Any]]:
    lesson, slug = one.lesson, one.slug
    yield _markdown(f"{slug}-task", f"## {lesson.title.say(language)}\n\n{lesson.task.say(language)}")
    yield _code(f"{slug}-answer", f"# saiten: {slug}\n{stub.strip()}")
    yield _code(f"{slug}-check", f'check("{slug}", {", ".join(one.spec.asks)})')


def _markdown(name: str, text: str) -> dict[str, Any]:
    return {"cell_type": "markdown", "id": name, "metadata": {}, "source": text.splitlines(keepends=True)}


def _code(name: str, text: str) -> dict[str, Any]:
    return {**_markdown(name, text), "cell_type": "code", "execution_count": None, "outputs": []}
