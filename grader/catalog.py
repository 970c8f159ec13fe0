"""Find the course and read it.  The only module that knows where content lives."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from grader.remembered import remembered
from grader.specfile import load_spec
from grader.text import text_of

if TYPE_CHECKING:
    from grader.lesson import Lesson
    from grader.outcome import Program
    from grader.spec import Spec
    from grader.text import Text


class UnknownNameError(LookupError):
    """Say that there is no exercise of this name; `near` holds the names that are close."""

    def __init__(self, name: str, near: tuple[str, ...]) -> None:
        super().__init__(name)
        self.name, self.near = name, near


@dataclass(frozen=True)
class Exercise:
    """One folder of `solutions/`, read as needed."""

    slug: str
    topic: str
    folder: Path

    @cached_property
    def spec(self) -> Spec:
        """Return what is asked and how it is judged."""
        return load_spec(self.folder / "spec.py", self.slug)

    @cached_property
    def lesson(self) -> Lesson:
        """Return the exercise's prose."""
        from grader.lesson import lesson  # here, because a list of exercises needs no prose

        return lesson(_tree(self.folder / "text.yaml"))

    @cached_property
    def reference(self) -> Program:
        """Return the reference solution."""
        return _program(self.folder / "reference.py")

    @cached_property
    def wrong(self) -> dict[str, Program]:
        """Return the known wrong answers, by the mistake each is named for."""
        return _programs(self.folder / "wrong")

    @cached_property
    def right(self) -> dict[str, Program]:
        """Return the right answers that are written differently."""
        return _programs(self.folder / "right")

    @property
    def stub_path(self) -> Path:
        """Return where the rendered stub lives in the course."""
        return root() / "exercises" / self.topic / f"{self.slug}.py"


@dataclass(frozen=True, slots=True)
class Topic:
    """A numbered folder of exercises: its title, the exercises whose answers it gives, and what else."""

    name: str
    title: Text
    given: tuple[str, ...]
    own: str = ""


def root() -> Path:
    """Return the folder that holds exercises/, solutions/ and quizzes/: in a wheel, or in a checkout."""
    packaged = Path(__file__).parent / "_content"
    return packaged if packaged.is_dir() else Path(__file__).parents[1]


def quizzes() -> Path:
    """Return the folder of the quiz decks."""
    return root() / "quizzes"


def pictures() -> dict[str, Path]:
    """Return the file that describes each of the course's own pictures, by name."""
    found = sorted((root() / "solutions").glob("*/pictures/*.yaml"))
    return {path.stem: path for path in found}


@cache
def exercises() -> dict[str, Exercise]:
    """Return every exercise by slug, topic by topic; `in_order` knows in which order they are done."""
    folders = sorted((root() / "solutions").glob("*/*/spec.py"))
    found = [Exercise(path.parent.name, path.parents[1].name, path.parent) for path in folders]
    return {exercise.slug: exercise for exercise in found}


def exercise(slug: str) -> Exercise:
    """Return one exercise, or raise `UnknownNameError` with the near misses."""
    found = exercises()
    if slug not in found:
        import difflib  # only a misspelt name needs it

        raise UnknownNameError(slug, tuple(difflib.get_close_matches(slug, found, n=3, cutoff=0.5)))
    return found[slug]


def in_order() -> tuple[Exercise, ...]:
    """Return every exercise in the order it is meant to be done: by topic, then by `after`."""
    done: dict[str, Exercise] = {}

    def visit(one: Exercise) -> None:
        for earlier in _after(one):
            if earlier in exercises() and earlier not in done and exercises()[earlier].topic == one.topic:
                visit(exercises()[earlier])
        done.setdefault(one.slug, one)

    for one in exercises().values():
        visit(one)
    return tuple(done.values())


@cache
def topic(name: str) -> Topic:
    """Return a topic by its folder's name."""
    folder = root() / "solutions" / name
    tree, own = _tree(folder / "topic.yaml"), folder / "given.py"
    source = own.read_text(encoding="utf-8") if own.exists() else ""
    return Topic(name, text_of(tree["title"]), tuple(tree.get("given", ())), source)


@cache
def topics() -> tuple[Topic, ...]:
    """Return every topic in order."""
    return tuple(topic(path.parent.name) for path in sorted((root() / "solutions").glob("*/topic.yaml")))


def _after(one: Exercise) -> list[str]:
    """Return what an exercise comes after: read, for running the specs would need NumPy and a second."""
    after: list[str] = remembered(str(one.folder / "spec.py"), _said_after)
    return after


def _said_after(path: str) -> list[str]:
    import ast  # here, because what it reads is remembered

    calls = (node for node in ast.walk(ast.parse(Path(path).read_bytes())) if isinstance(node, ast.Call))
    said = [keyword.value for call in calls for keyword in call.keywords if keyword.arg == "after"]
    return [slug for value in said for slug in ast.literal_eval(value)]


def _tree(path: Path) -> Any:
    return remembered(str(path), _parsed)


def _parsed(path: str) -> Any:
    from grader.content import read  # here, because what it reads is remembered

    return read(Path(path)).data


def _programs(folder: Path) -> dict[str, Program]:
    return {path.stem: _program(path) for path in sorted(folder.glob("*.py"))}


def _program(path: Path) -> Program:
    from grader.outcome import Program  # here, because who only walks the course runs nothing

    return Program(path.name, path.read_bytes())
