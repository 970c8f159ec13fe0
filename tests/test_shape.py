"""The program keeps its shape: short functions, small files, told names, and no trace of one machine."""

import ast
import re
from pathlib import Path
from statistics import median

import pytest

from tests.checkout import ROOT, files

MODULES = [path for path in files() if path.parts[0] == "grader" and path.suffix == ".py"]
TEXT = {".py", ".toml", ".txt", ".md", ".yaml", ".yml", ".sh", ".cfg", ".json", ".html", ".css", ".js", ""}

# Written so that the patterns do not find themselves.
INDEX_HOST = re.compile(
    r"py[p]i\.org|pythonhoste[d]\.org|anacond[a]\.(?:org|com)|index-ur[l]\b", re.IGNORECASE
)
MACHINE_PATH = re.compile(r"(?<![\w.])/(?:hom[e]/\w|User[s]/\w|roo[t]/|wor[k]/|tm[p]/\w)|[A-Z]:\\Use[r]s")


def text(path: Path) -> str:
    return (ROOT / path).read_text(encoding="utf-8", errors="replace")


def tree(path: Path) -> ast.Module:
    return ast.parse(text(path), str(path))


def bodies(path: Path) -> dict[str, int]:
    """Return the lines of each function's body by the function's place, its docstring left out."""
    functions = (
        node for node in ast.walk(tree(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    )
    return {f"{path}:{node.lineno} {node.name}": _lines(node) for node in functions}


def _lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    body = function.body[1:] if ast.get_docstring(function) else function.body
    return body[-1].end_lineno - body[0].lineno + 1 if body else 0


def lines_with(pattern: re.Pattern[str], path: Path) -> list[str]:
    return [
        f"{path}:{number}: {line.strip()}"
        for number, line in enumerate(text(path).splitlines(), 1)
        if pattern.search(line)
    ]


def test_half_of_the_functions_say_it_in_six_lines():
    sizes = [size for path in MODULES for size in bodies(path).values()]

    assert median(sizes) <= 6


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_no_function_is_longer_than_forty_lines(path):
    assert {place: size for place, size in bodies(path).items() if size > 40} == {}


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_a_module_fits_in_250_lines(path):
    assert len(text(path).splitlines()) <= 250


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_a_module_says_in_its_first_line_what_it_is_for(path):
    assert ast.get_docstring(tree(path))


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_a_module_is_named_for_what_it_knows(path):
    assert not {"utils", "util", "helpers", "helper", "misc", "manager"} & set(path.with_suffix("").parts)


def test_no_file_names_a_package_index():
    ours = [path for path in files() if path.suffix in TEXT]

    assert [line for path in ours for line in lines_with(INDEX_HOST, path)] == []


def test_no_file_outside_the_tests_names_a_place_on_one_machine():
    ours = [path for path in files() if path.suffix in TEXT and path.parts[0] != "tests"]
    found = [line for path in ours for line in lines_with(MACHINE_PATH, path)]

    assert [line for line in found if "noqa: S108 - " not in line] == [], "or argue for it"


def test_the_measures_see_a_long_function(tmp_path):
    long = tmp_path / "long.py"
    long.write_text('def f():\n    """Say."""\n' + "    x = 1\n" * 41, encoding="utf-8")

    assert list(bodies(long).values()) == [41]


@pytest.mark.parametrize(
    "line", ["https://py" + "pi.org/simple", "/ho" + "me/ann/x", "C:" + "\\Users\\ann", "/ro" + "ot/x"]
)
def test_the_patterns_see_a_host_and_a_path(line):
    assert INDEX_HOST.search(line) or MACHINE_PATH.search(line)
