"""Play the first hour in both languages with the wheel, freshly installed, and write it into docs/."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from scripts.first_hour.page import page, page_of
from scripts.first_hour.play import play
from tests.checkout import ROOT
from tests.wheel import build, install


def main() -> int:
    """Write both pages."""
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        programs = install(build(ROOT, here / "wheel", "--wheel"), here / "environment")
        for language in ("ja", "en"):
            desk = here / language
            desk.mkdir()
            place = page_of(language, ROOT / "docs")
            place.write_text(page(language, play(language, desk, programs)), "utf-8")
            print(place.relative_to(ROOT))
    return 0


if __name__ == "__main__":
    sys.exit(main())
