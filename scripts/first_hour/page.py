"""Write what was shown in the first hour as a page of the documentation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scripts.first_hour.play import story

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from scripts.first_hour.play import Shown


def page_of(language: str, docs: Path) -> Path:
    """Return where the page of a language lies."""
    return docs / language / "first-hour.md"


def page(language: str, shown: Iterable[Shown]) -> str:
    """Return the page: for every step what is said, typed and seen."""
    words = story(language)
    blocks = [f"# {words['title']}", words["intro"].strip()]
    for step in shown:
        blocks += _blocks(step, words["words"])
    return "\n\n".join(blocks) + "\n"


def _blocks(step: Shown, words: dict[str, str]) -> Iterator[str]:
    if step.head:
        yield f"## {step.head}"
    if step.said:
        yield step.said
    if step.written:
        yield words["saves"].format(file=step.file)
        yield f"```python\n{step.written.rstrip()}\n```"
    if step.pressed:
        yield words["presses"].format(keys=" ".join(f"`{key}`" for key in step.pressed))
    if step.lines:
        yield "```text\n" + "\n".join(step.lines).strip("\n") + "\n```"
