"""What README.md and docs/ show is what the program says: `pytest --update-goldens` writes it anew."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.checkout import ROOT
from tests.shown import BLOCK, PAGES, every_command, said, unknown_in

BLOCKS = [(page, match["what"]) for page in PAGES for match in BLOCK.finditer(page.read_text("utf-8"))]
IN_DOCS = sorted(page.relative_to(ROOT / "docs") for page in (ROOT / "docs").rglob("*.md"))
LINK = re.compile(r"\]\((?P<to>[^)#:]+)(?:#[^)]*)?\)")
SHELL = re.compile(r"```(?:sh|powershell)\n(?P<lines>.*?)```", re.DOTALL)
COMMAND = re.compile(r"^\s*(?:\S*[/\\])?(saiten [^\n#|]*)", re.MULTILINE)
INLINE = re.compile(r"`(saiten [^`\n]+)`")


@pytest.mark.parametrize(
    ("page", "what"), BLOCKS, ids=[f"{page.relative_to(ROOT)} {what}" for page, what in BLOCKS]
)
def test_a_block_is_what_the_program_says(page, what, backend, request):
    fresh = said(what, backend)
    text = page.read_text("utf-8")
    if request.config.getoption("--update-goldens"):
        text = BLOCK.sub(lambda match: renewed(match, what, fresh), text)
        page.write_text(text, "utf-8")

    shown = {match["what"]: match["shown"] for match in BLOCK.finditer(text)}

    assert shown[what] == fresh, "run: pytest tests/test_readme.py --update-goldens"


def renewed(match, what, fresh):
    return f"<!-- begin: {what} -->\n{fresh}<!-- end -->" if match["what"] == what else match[0]


def test_the_two_commands_are_there():
    text = (ROOT / "README.md").read_text("utf-8")

    assert "make demo" in text
    assert "make test" in text


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_a_link_leads_to_a_page(page):
    links = [match["to"] for match in LINK.finditer(page.read_text("utf-8"))]

    assert [to for to in links if not (page.parent / to).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_a_command_on_a_page_exists(page):
    text = BLOCK.sub("", page.read_text("utf-8"))
    shell = "".join(match["lines"] for match in SHELL.finditer(text))
    lines = COMMAND.findall(shell) + INLINE.findall(text)

    assert {line: unknown_in(line) for line in lines if unknown_in(line)} == {}


def test_a_wrong_option_is_seen():
    assert unknown_in("saiten check softmax --sead 7") == ["--sead"]
    assert unknown_in("saiten chek softmax") == ["chek"]


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_reference_has_every_command(language):
    page = (ROOT / f"docs/{language}/reference.md").read_text("utf-8")

    assert [words for words in every_command() if f"### saiten {' '.join(words)}\n" not in page] == []


def test_every_page_exists_in_both_languages():
    other = {"ja": "en", "en": "ja"}
    twins = [Path(other[page.parts[0]], *page.parts[1:]) for page in IN_DOCS if page.parts[0] in other]

    assert sorted(twins) == IN_DOCS


@pytest.mark.parametrize("page", [page for page in IN_DOCS if page.parts[0] == "en"], ids=str)
def test_both_languages_show_the_same(page):
    english, japanese = (
        [match["what"] for match in BLOCK.finditer((ROOT / "docs" / language / page.name).read_text("utf-8"))]
        for language in ("en", "ja")
    )

    assert [f"{what.removesuffix(' en')} ja" for what in english] == japanese
