"""Prose of decks as HTML: paragraphs, code, emphasis, and nothing that could be a tag of its own."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from grader.text import EMPHASIS

if TYPE_CHECKING:
    import re


def to_html(prose: str) -> str:
    """Return prose as HTML; lines stay lines.

    >>> to_html("`a*b` は **要素ごと** の積 (x < 1)")
    '<code>a*b</code> は <b>要素ごと</b> の積 (x &lt; 1)'
    """
    parts, end = [], 0
    for found in EMPHASIS.finditer(prose):
        parts += [_plain(prose[end : found.start()]), _marked(found)]
        end = found.end()
    return "".join([*parts, _plain(prose[end:])])


def _plain(text: str) -> str:
    return escape(text, quote=False).replace("\n", "<br>")


def _marked(found: re.Match[str]) -> str:
    if found[1] is None:
        return f"<code>{escape(found[0][1:-1], quote=False)}</code>"
    return f"<b>{_plain(found[1])}</b>"


def program(source: str) -> str:
    """Return a program as HTML that keeps its lines.

    >>> program("a < b")
    '<pre>a &lt; b</pre>'
    """
    return f"<pre>{escape(source, quote=False)}</pre>"
