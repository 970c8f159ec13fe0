"""Say what the program says now, as Markdown: what stands between `begin` and `end` in the pages."""

from __future__ import annotations

import json
import re
import subprocess
import sys

import click
import yaml
from click.testing import CliRunner

from grader.catalog import exercise
from grader.faces.cli import saiten
from grader.faces.paint import Paint
from grader.faces.terminal import Screen, show
from grader.grading import Grader
from grader.outcome import Program
from grader.text import Language
from tests.checkout import ROOT

BLOCK = re.compile(r"<!-- begin: (?P<what>.+?) -->\n(?P<shown>.*?)<!-- end -->", re.DOTALL)

PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def said(what: str, backend) -> str:
    """Return the block of this name: a kind, its arguments, and the language at the end."""
    kind, *arguments, language = what.split()
    makers = {
        "help": help_page,
        "commands": commands,
        "run": run,
        "words": word_table,
        "fields": field_table,
        "deck": deck_table,
        "question": question,
        "plan": plan,
    }
    if kind in makers:
        return makers[kind](*arguments, language=language)
    return verdict(kind, *arguments, language=language, backend=backend)


def fenced(text: str, kind: str = "text") -> str:
    return f"```{kind}\n{text.rstrip()}\n```\n"


# ---- The command line --------------------------------------------------------------------------------


def forget(words) -> None:
    """Forget the help options that click keeps from a command's first call, which was another test's."""
    command = saiten
    for word in words:
        command = (
            command.get_command(click.Context(command), word) if isinstance(command, click.Group) else None
        )
        if command is None:
            return
        command._help_option = None


def help_page(*words: str, language: str) -> str:
    forget(words)
    return fenced(asked([*words, "--help"], language).output)


def asked(words: list[str], language: str):
    return CliRunner(env={"SAITEN_LANG": language}).invoke(saiten, words, prog_name="saiten")


def every_command() -> list[tuple[str, ...]]:
    """Return the words of every command, groups before what is in them."""
    return [words for name in _names(saiten) for words in _below((name,), _command(saiten, name))]


def _below(words: tuple[str, ...], command: click.Command) -> list[tuple[str, ...]]:
    inner = _names(command) if isinstance(command, click.Group) else []
    return [words, *(one for name in inner for one in _below((*words, name), _command(command, name)))]


def _names(group: click.Group) -> list[str]:
    return group.list_commands(click.Context(group))


def _command(group: click.Group, name: str) -> click.Command | None:
    return group.get_command(click.Context(group), name)


def commands(*, language: str) -> str:
    """Return the help of every command under a heading of its own."""
    pages = [
        f"### {' '.join(('saiten', *words))}\n\n{help_page(*words, language=language)}"
        for words in every_command()
    ]
    return "\n".join(pages)


def run(*words: str, language: str) -> str:
    """Return a command, what it says, and its exit code."""
    done = asked(list(words), language)
    return fenced(f"$ saiten {' '.join(words)}\n{done.output.rstrip()}\n[exit {done.exit_code}]")


def unknown_in(line: str) -> list[str]:
    """Return what of a command line the program does not know: commands and options.

    >>> unknown_in("saiten check softmax --sead 7")
    ['--sead']
    """
    command, known = saiten, set(_options(saiten))
    for word in re.sub(r" --lang \w+", "", line).split()[1:]:
        if not isinstance(command, click.Group) or word.startswith("-"):
            break
        inner = _command(command, word)
        if inner is None:
            return [word]
        command, known = inner, known | set(_options(inner))
    return [word for word in re.findall(r"(?<!\S)--?[a-z][a-z-]*", line) if word not in known]


def _options(command: click.Command) -> list[str]:
    return [name for option in command.params for name in option.opts] + ["-h", "--help"]


# ---- What is judged ----------------------------------------------------------------------------------


def verdict(slug: str, answer: str, *, language: str, backend) -> str:
    """Return the screen of a known mistake, or of the `stub` that everyone starts with."""
    one = exercise(slug)
    source = _stub(slug) if answer == "stub" else one.wrong[answer].source
    result = Grader(backend.run, 7).grade(one, Program(f"{slug}.py", source))
    return fenced(show(result, one, Screen(Language(language), Paint(on=False))))


def _stub(slug: str) -> bytes:
    return next((ROOT / "exercises").glob(f"*/{slug}.py")).read_bytes()


# ---- Words and formats -------------------------------------------------------------------------------


def word_table(room: str, key: str, *, language: str) -> str:
    """Return one group of the program's words: what programs read, and what people do."""
    tree = yaml.safe_load((ROOT / f"grader/words/{language}/{room}.yaml").read_text("utf-8"))
    return table((f"`{name}`", text) for name, text in tree[key].items())


def field_table(name: str, *, language: str) -> str:  # noqa: ARG001 - names are the same in both
    """Return every field of what a command prints for programs, with the values it may have."""
    schema = _schema(name)
    return table(_fields(schema, schema))


def _fields(part, schema, path=""):
    for name, field in part.get("properties", {}).items():
        yield f"`{path}{name}`", _values(field)
        inner = field.get("items", {})
        inner = schema["$defs"][inner["$ref"].rsplit("/", 1)[-1]] if "$ref" in inner else inner
        yield from _fields(inner, schema, f"{path}{name}[].")
        yield from _fields(field, schema, f"{path}{name}.")


def _values(field) -> str:
    if "enum" in field:
        return ", ".join(f"`{one}`" for one in field["enum"])
    if "const" in field:
        return f"`{field['const']}`"
    kind = field["type"] if isinstance(field["type"], str) else " | ".join(field["type"])
    low, high = field.get("minimum"), field.get("maximum")
    return kind + (f" {low}–{high}" if high is not None else f" ≥ {low}" if low is not None else "")


def deck_table(*, language: str) -> str:  # noqa: ARG001 - names are the same in both
    """Return the keys of every type of question; those of all types come first, optional ones in brackets."""
    defs = _schema("saiten-deck/1")["$defs"]
    types = [one for one in defs.values() if "type" in one.get("properties", {})]
    common = set.intersection(*(set(one["properties"]) for one in types)) - {"type"}
    own = {
        one["properties"]["type"]["const"]: _keys(one, defs, set(one["properties"]) - common) for one in types
    }
    every = {"*": _keys(types[0], defs, common)}
    return table((f"`{name}`", keys) for name, keys in {**every, **own}.items())


def _keys(model, defs, wanted: set[str]) -> str:
    """Return the keys, what an `answer` holds behind it in braces."""
    names = [name for name in model["properties"] if name in wanted and name != "type"]
    told = [f"`{name}`" if name in model.get("required", []) else f"(`{name}`)" for name in names]
    held = model["properties"].get("answer", {}).get("$ref", "").rsplit("/", 1)[-1]
    if held and "answer" in names:
        inner = _keys(defs[held], defs, set(defs[held]["properties"]))
        told[names.index("answer")] += f" {{{inner}}}"
    return ", ".join(told)


def _schema(name: str):
    return json.loads((ROOT / f"grader/schema/{name.replace('/', '-')}.json").read_text("utf-8"))


def question(name: str, *, language: str) -> str:  # noqa: ARG001 - a question speaks both
    """Return a question as it stands in its deck."""
    for deck in sorted((ROOT / "quizzes").glob("*.yaml")):
        parts = re.split(r"(?m)^(?=- id: )", deck.read_text("utf-8"))
        found = [part for part in parts if part.startswith(f"- id: {name}\n")]
        if found:
            return fenced(found[0], "yaml")
    raise KeyError(name)


def plan(*, language: str) -> str:  # noqa: ARG001 - symbols are the same in both
    """Return what a run of scripts/plan_cluster.py recorded, and what follows from it."""
    command = [sys.executable, "scripts/plan_cluster.py", "--show", "docs/measurements/cluster.json"]
    shown = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, encoding="utf-8")
    return shown.stdout.rstrip() + "\n"


def table(rows) -> str:
    """Return a table of two columns without a heading: each page says what it lists."""
    lines = (f"| {left} | {right.replace('|', chr(92) + '|')} |" for left, right in rows)
    return "\n".join(["| | |", "|---|---|", *lines]) + "\n"
