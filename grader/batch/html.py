"""Write HTML from elements, so that whatever text is put in comes out as text."""

from __future__ import annotations

import re
from typing import TypeAlias
from xml.etree.ElementTree import Element, tostring

Inside: TypeAlias = "Element | str | int"
_NOT_TEXT = re.compile("[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010ffff]")


def tag(name: str, /, *inside: Inside, **facts: str) -> Element:
    """Return an element; `_` stands for a hyphen, and at the end for nothing.

    >>> written(tag("p", "1 < 2", class_="fact"))
    '<p class="fact">1 &lt; 2</p>'
    """
    element = Element(name, {key.rstrip("_").replace("_", "-"): _text(value) for key, value in facts.items()})
    for one in inside:
        if isinstance(one, Element):
            element.append(one)
        elif len(element):
            element[-1].tail = (element[-1].tail or "") + _text(str(one))
        else:
            element.text = (element.text or "") + _text(str(one))
    return element


def table(head: list[str], lines: list[list[Inside]]) -> Element:
    """Return a table that scrolls by itself where a screen is narrow."""
    top = tag("thead", tag("tr", *(tag("th", one, scope="col") for one in head)))
    body = tag("tbody", *(tag("tr", *(tag("td", one) for one in line)) for line in lines))
    return tag("div", tag("table", top, body), class_="wide")


def written(element: Element) -> str:
    """Return an element as HTML."""
    return tostring(element, encoding="unicode", method="html")


def _text(text: str) -> str:
    """Return text without what HTML may not hold."""
    return _NOT_TEXT.sub("\ufffd", text)
