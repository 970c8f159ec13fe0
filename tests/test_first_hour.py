"""The first hour in the documentation is what a learner sees: `make transcript` plays it anew."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from grader.faces.wrap import width
from scripts.first_hour.page import page, page_of
from scripts.first_hour.play import play
from tests.checkout import ROOT


@pytest.mark.skipif(sys.platform != "linux", reason="the pages show the isolation of Linux")
@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_page_is_what_the_program_shows(language, tmp_path, request):
    fresh = page(language, play(language, tmp_path, Path(sys.executable).parent))
    place = page_of(language, ROOT / "docs")
    if request.config.getoption("--update-goldens"):
        place.write_text(fresh, "utf-8")

    assert uncounted(place.read_text("utf-8")) == uncounted(fresh), "run: make transcript"


def uncounted(text):
    """Leave out how many exercises and questions there are: the page need not change with each new one."""
    return re.sub(r"/\d{2,}\b", "/…", text)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_no_screen_is_wider_than_the_terminal(language):
    screens = re.findall(r"```text\n(.*?)```", page_of(language, ROOT / "docs").read_text("utf-8"), re.DOTALL)

    assert len(screens) > 20
    assert [line for one in screens for line in one.split("\n") if width(line) > 80] == []
