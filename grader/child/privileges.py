"""Stop being root, and keep of its powers at most the reading of a library that only root may read."""

from __future__ import annotations

import os

from grader.child import kernel

_NOBODY = 65534
_DAC_READ_SEARCH = 1 << 2


def drop(library: str, *, walled: bool) -> tuple[bool, bool]:
    """Become nobody where this is root; say whether, and whether reading everything was kept.

    An interpreter under root's home would be unreadable to nobody, and its lazy imports would fail.
    The one power that helps is kept only if `walled`: where Landlock bounds what it could read.
    """
    if os.geteuid() != 0:
        return False, False
    kernel.keep_capabilities()
    os.setgroups([])
    os.setresgid(_NOBODY, _NOBODY, _NOBODY)
    os.setresuid(_NOBODY, _NOBODY, _NOBODY)
    keep = walled and not os.access(library, os.R_OK | os.X_OK)  # access(2) asks as nobody, who has no power
    kernel.set_capabilities(_DAC_READ_SEARCH if keep else 0)
    return True, keep
