"""Prose of decks as HTML: paragraphs, code, emphasis, and nothing that could be a tag of its own."""

from __future__ import annotations

import re
from html import escape

_CODE = re.compile(r"`([^`\n]+)`")
_STRONG = re.compile(r"\*\*(\S(?:[^\n]*?\S)?)\*\*")
_GAP = "\x00"


def to_html(prose: str) -> str:
    """Return prose as HTML; lines stay lines.

    >>> to_html("`a*b` は **要素ごと** の積 (x < 1)")
    '<code>a*b</code> は <b>要素ごと</b> の積 (x &lt; 1)'
    """
    codes: list[str] = []

    def keep(found: re.Match[str]) -> str:
        codes.append(f"<code>{escape(found[1], quote=False)}</code>")
        return _GAP

    rest = escape(_CODE.sub(keep, prose), quote=False)
    bold = _STRONG.sub(r"<b>\1</b>", rest).replace("\n", "<br>")
    return re.sub(_GAP, lambda _: codes.pop(0), bold)


def program(source: str) -> str:
    """Return a program as HTML that keeps its lines.

    >>> program("a < b")
    '<pre>a &lt; b</pre>'
    """
    return f"<pre>{escape(source, quote=False)}</pre>"
