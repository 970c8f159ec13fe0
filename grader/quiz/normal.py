"""What people type, made comparable: full-width letters, superscripts and the many minus signs."""

from __future__ import annotations

import re
import unicodedata

_MINUS = dict.fromkeys(map(ord, "\u2212\u2010\u2011\u2012\u2013\u2014\u2015\uff0d\u30fc\uff70"), "-")
_OPERATORS = str.maketrans(
    {
        "×": "*",
        "∗": "*",
        "✕": "*",
        "✖": "*",
        "·": "@",
        "⋅": "@",
        "・": "@",
        "･": "@",
        "÷": "/",
        "ᵀ": ".T",
        "⁄": "/",
    }
)
_DOTS = re.compile("[·⋅・･]")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻", "0123456789+-")
_EXPONENT = re.compile("[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+")


def plain(text: str) -> str:
    """Return the text in one width and one composition (NFKC), without space around it.

    >>> plain("　ｈ ")
    'h'
    """
    return unicodedata.normalize("NFKC", text).strip()


def formula(text: str) -> str:
    """Return a formula in ASCII as far as that goes; superscripts become powers before NFKC eats them.

    >>> formula("ｙ² − ｂ")
    'y**2 - b'
    """
    raised = _EXPONENT.sub(lambda found: f"**{found[0].translate(_RAISED)}", text)
    return plain(raised.translate(_OPERATORS).translate(_MINUS)).translate(_OPERATORS)


def readings(text: str) -> tuple[str, ...]:
    """Return what a formula may mean: a dot between two factors is a matrix product or a plain one.

    >>> readings("y·(1−y)"), readings("y*2")
    (('y·(1−y)', 'y*(1−y)'), ('y*2',))
    """
    times = _DOTS.sub("*", text)
    return (text,) if times == text else (text, times)


def phrase(text: str) -> str:
    """Return prose for comparing: one width, one case, single spaces.

    >>> phrase("ＳＧＤ  の ﾊﾟﾗﾒｰﾀ")
    'sgd の パラメータ'
    """
    return " ".join(plain(text).casefold().split())


def squeezed(text: str) -> str:
    """Return prose for comparing without any space, because Japanese may be spaced anywhere.

    >>> squeezed("一つ ずつ")
    '一つずつ'
    """
    return phrase(text).replace(" ", "")
