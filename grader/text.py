"""Prose in both languages: which one to speak, and the sentences the program itself says."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Any

from grader.remembered import remembered

if TYPE_CHECKING:
    from collections.abc import Mapping

EMPHASIS = re.compile(r"`[^`\n]+`|(?<![A-Za-z0-9_)\]])\*\*(?=\S)([^*\n]+?)(?<=\S)\*\*(?![A-Za-z0-9_(])")
"""Code, which is no emphasis whatever stands in it, or what is emphasised (group 1)."""

_WORDS = __file__.removesuffix("text.py") + "words"  # a string: pathlib costs `--help` 4 ms


class Language(StrEnum):
    """Name a language the program speaks."""

    JA = "ja"
    EN = "en"


@dataclass(frozen=True, slots=True)
class Text:
    """One piece of prose in both languages.

    >>> Text("正解", "Right").say(Language.EN)
    'Right'
    """

    ja: str
    en: str

    def say(self, language: Language) -> str:
        """Return the prose in one language."""
        return self.ja if language is Language.JA else self.en


def choose_language(asked: str | None, environ: Mapping[str, str]) -> Language:
    """Return the language asked for, else that of `SAITEN_LANG`, else of the locale, else English.

    >>> choose_language(None, {"SAITEN_LANG": "ja"})
    <Language.JA: 'ja'>
    """
    wishes = (asked, environ.get("SAITEN_LANG"), *(environ.get(name) for name in _LOCALE_NAMES))
    for wish in filter(None, wishes):
        if wish[:2] in {"ja", "en"}:
            return Language(wish[:2])
    return _of_the_system()


def _of_the_system() -> Language:
    import locale  # here, because the environment has nearly always said it already

    return Language.JA if (locale.getlocale()[0] or "").lower().startswith("ja") else Language.EN


_LOCALE_NAMES = ("LC_ALL", "LC_MESSAGES", "LANG")


def text_of(tree: Mapping[str, str]) -> Text:
    """Return prose from a `{ja: …, en: …}` mapping.

    >>> text_of({"ja": "重み", "en": "weight"}).en
    'weight'
    """
    return Text(str(tree["ja"]).rstrip("\n"), str(tree["en"]).rstrip("\n"))


@dataclass(frozen=True, slots=True)
class Words:
    """The sentences of one room of the program in one language, by dotted key."""

    language: Language
    sentences: Mapping[str, str]

    def say(self, key: str, /, **facts: Any) -> str:
        """Return the sentence of a key with its placeholders filled.

        A key nobody wrote is our own fault: it raises `KeyError`.
        """
        return self.sentences[key].format(**facts).rstrip("\n")

    def has(self, key: str) -> bool:
        """Say whether there is a sentence for this key."""
        return key in self.sentences


@cache
def unmarked(prose: str) -> str:
    """Return prose without the stars of emphasis, which a terminal would only show; powers stay.

    >>> unmarked("**平均** は `x**2` や (y - d) ** 2 を割る")
    '平均 は `x**2` や (y - d) ** 2 を割る'
    """
    return EMPHASIS.sub(lambda found: found[0] if found[1] is None else found[1], prose)


@cache  # what is said of one program of a class asks for them thirty times
def words(room: str, language: Language) -> Words:
    """Return the sentences of `words/<language>/<room>.yaml`."""
    return Words(language, remembered(f"{_WORDS}/{language}/{room}.yaml", _sentences))


def _sentences(path: str) -> dict[str, str]:
    import yaml  # here, because what it reads is remembered

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    with open(path, encoding="utf-8") as file:  # noqa: PTH123 - see _WORDS
        return dict(_flat(yaml.load(file, loader)))  # noqa: S506 - a safe loader


def _flat(tree: Mapping[str, Any], prefix: str = "") -> list[tuple[str, str]]:
    leaves: list[tuple[str, str]] = []
    for key, value in tree.items():
        inside = isinstance(value, dict)
        leaves += _flat(value, f"{prefix}{key}.") if inside else [(f"{prefix}{key}", str(value))]
    return leaves
