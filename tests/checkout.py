"""Name the files of this checkout: what git tracks, and what it would track if it were asked to."""

import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]


@cache
def files() -> tuple[Path, ...]:
    """Return the files relative to `ROOT`; git-ignored ones are none of ours."""
    ours = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listing = subprocess.run(ours, cwd=ROOT, capture_output=True, check=True, text=True).stdout
    return tuple(
        path for path in map(Path, sorted(filter(None, listing.split("\0")))) if (ROOT / path).is_file()
    )
