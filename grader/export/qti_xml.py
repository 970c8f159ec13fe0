"""The XML that QTI is written in: elements, and the prose of decks as the XHTML that QTI allows."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, fromstring, tostring

if TYPE_CHECKING:
    from collections.abc import Iterable

QTI = "http://www.imsglobal.org/xsd/imsqti_v2p1"


def node(tag: str, *inside: Element | str, **attributes: object) -> Element:
    """Return an element with text or elements inside; a true attribute is written as XML Schema does.

    >>> tostring(node("value", "a", fieldIdentifier="x"))
    b'<value fieldIdentifier="x">a</value>'
    """
    made = Element(tag, {name: _written(value) for name, value in attributes.items()})
    for one in inside:
        if isinstance(one, str):
            made.text = one
        else:
            made.append(one)
    return made


def root(tag: str, inside: Iterable[Element], **attributes: object) -> bytes:
    """Return a document of QTI."""
    made = node(tag, *inside, **attributes)
    made.set("xmlns", QTI)
    made.set("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
    made.set("xsi:schemaLocation", f"{QTI} {QTI}.xsd")
    return document(made)


def document(made: Element) -> bytes:
    """Return an element as a document of its own."""
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(made, encoding="unicode")}\n'.encode()


def prose(tag: str, html: str, **attributes: object) -> Element:
    """Return an element that holds prose, which came as HTML.

    >>> tostring(prose("p", "x<br><code>y</code>"))
    b'<p>x<br /><code>y</code></p>'
    """
    made = fromstring(f"<{tag}>{html.replace('<br>', '<br/>')}</{tag}>")  # noqa: S314 - our own markup
    for name, value in attributes.items():
        made.set(name, _written(value))
    return made


def gapped(tag: str, pieces: Iterable[str | Element]) -> Element:
    """Return an element of texts and elements in turn."""
    made = Element(tag)
    for one in pieces:
        if not isinstance(one, str):
            made.append(one)
        elif len(made):
            made[-1].tail = (made[-1].tail or "") + one
        else:
            made.text = (made.text or "") + one
    return made


def _written(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def number(value: float) -> str:
    """Return a number without an exponent, which not every reader takes for a number everywhere.

    >>> number(1 / 3), number(2.0), number(3e-8)
    ('0.333333333333333', '2', '0.00000003')
    """
    return f"{Decimal(f'{value:.15g}'):f}"
