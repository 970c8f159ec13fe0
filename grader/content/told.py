"""A sentence of the words as text in English that knows itself in Japanese, too."""

from __future__ import annotations

from grader.text import Language, words


class Told(str):
    """What is told of a content file: authors read it in English, users in their language."""

    __slots__ = ("ja",)

    ja: str

    def say(self, language: Language) -> str:
        """Return the sentence in one language."""
        return self.ja if language is Language.JA else str(self)


def told(key: str, /, **facts: object) -> Told:
    """Return a sentence of the words; facts that are sentences themselves follow the language.

    >>> told("twice", key="a").say(Language.EN)
    '`a` stands twice'
    """
    ja, en = (_said(key, facts, language) for language in Language)
    sentence = Told(en)
    sentence.ja = ja
    return sentence


def in_language(text: str, language: Language) -> str:
    """Return a text in a language, if it knows itself in it."""
    return text.say(language) if isinstance(text, Told) else text


def _said(key: str, facts: dict[str, object], language: Language) -> str:
    spoken = {
        name: in_language(fact, language) if isinstance(fact, str) else fact for name, fact in facts.items()
    }
    return words("content", language).say(key, **spoken)
