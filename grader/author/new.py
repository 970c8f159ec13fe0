"""Start the folder of a new exercise: everything is there, and what is still to be written says so."""

from __future__ import annotations

from pathlib import Path
from string import Template

from grader.author.lint_lesson import BLANK

_SKELETON = Path(__file__).parent / "skeleton"


def create(solutions: Path, topic: str, slug: str) -> Path:
    """Write the folder of a new exercise and return it; one that exists raises `FileExistsError`."""
    folder = solutions / topic / slug
    folder.mkdir(parents=True)
    for name, source in _files(slug, topic).items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(source, encoding="utf-8", newline="\n")
    if not (folder.parent / "topic.yaml").exists():
        source = _filled("topic.yaml.txt", slug=slug, topic=topic)
        (folder.parent / "topic.yaml").write_text(source, encoding="utf-8", newline="\n")
    return folder


def _files(slug: str, topic: str) -> dict[str, str]:
    return {
        name: _filled(f"{name.replace('/', '_')}.txt", slug=slug, topic=topic)
        for name in ("reference.py", "spec.py", "text.yaml", "wrong/returns_input.py", "right/another_way.py")
    }


def _filled(name: str, **facts: str) -> str:
    return Template((_SKELETON / name).read_text("utf-8")).substitute(facts, blank=BLANK)
