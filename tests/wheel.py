"""Build the wheel and install it far away from the checkout, without a network."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
from pathlib import Path


def build(checkout: Path, out: Path, *what: str) -> Path:
    """Build without a network: hatchling is already here."""
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(out), *what, str(checkout)]
    subprocess.run(command, check=True, capture_output=True)
    return next(out.glob("*.whl"))


def install(wheel: Path, home: Path) -> Path:
    """Install it into a new environment that borrows its dependencies from this one; return its programs."""
    new = sysconfig.get_paths("venv", vars={"base": str(home), "platbase": str(home)})
    pip = [
        sys.executable,
        "-m",
        "pip",
        "--python",
        str(home),
        "install",
        "--quiet",
        "--no-deps",
        "--no-index",
    ]
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(home)], check=True)
    subprocess.run([*pip, str(wheel)], check=True, capture_output=True)
    borrowed = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    Path(new["purelib"], "borrowed.pth").write_text("\n".join(sorted(borrowed)), encoding="utf-8")
    return Path(new["scripts"])
