"""The report's view of the class: how scores lie, which exercises are hard, which mistakes are common."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from grader.batch.html import table, tag
from grader.batch.statistics import BINS, histogram, items
from grader.batch.submission import MISSING
from grader.catalog import exercise
from grader.text import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from xml.etree.ElementTree import Element

    from grader.batch.html import Inside
    from grader.batch.likenesses import Pair
    from grader.batch.statistics import Item, Mark
    from grader.text import Language

_MOST = 20


class ClassView:
    """The sections on the whole class; `anchors` leads from a student to their section."""

    def __init__(self, marks: Sequence[Mark], anchors: Mapping[str, str], language: Language) -> None:
        self._marks, self._anchors, self._language = marks, anchors, language
        self._say = words("batch", language).say

    def sections(self, totals: Sequence[float]) -> Iterator[Element]:
        """Yield every section that has something to say."""
        yield self._section("scores", bars(histogram(totals)), _ends())
        yield self._section("items", self._items(), tag("p", self._say("report.items_note"), class_="soft"))
        caught = self._anchors_of([mark.student for mark in self._marks if mark.only_hidden])
        if caught:
            yield self._section(
                "hidden", tag("p", *caught), tag("p", self._say("report.hidden_note"), class_="soft")
            )
        for name, lines in (("mistakes", self._mistakes()), ("clusters", self._clusters())):
            heads = [self._say(f"report.{one}") for one in ("exercise", "count", name, "example")]
            if lines:
                yield self._section(name, table(heads, lines))

    def alike(self, pairs: Sequence[Pair]) -> Element:
        """Return the section on answers that are much alike."""
        heads = [self._say(f"report.{one}") for one in ("exercise", "likeness", "example")]
        lines: list[list[Inside]] = [
            [self._title(slug), f"{likeness:.2f}", tag("span", *self._anchors_of(pair))]
            for slug, pair, likeness in pairs[:_MOST]
        ]
        return self._section(
            "alike", table(heads, lines), tag("p", self._say("report.alike_note"), class_="soft")
        )

    def _section(self, name: str, *inside: Inside) -> Element:
        return tag("section", tag("h2", self._say(f"report.{name}")), *inside)

    def _items(self) -> Element:
        heads = ("exercise", "answers", "passed", "mean", "discrimination", "spread")
        handed_in = [mark for mark in self._marks if mark.status != MISSING]
        return table([self._say(f"report.{one}") for one in heads], [*map(self._item, items(handed_in))])

    def _item(self, one: Item) -> list[Inside]:
        told = "–" if one.discrimination is None else f"{one.discrimination:+.2f}"
        passed = f"{one.passed} ({100 * one.passed / one.answers:.0f} %)"
        spread = bars(one.bins, "bars small")
        return [self._title(one.exercise), one.answers, passed, f"{one.mean:.2f}", told, spread]

    def _mistakes(self) -> list[list[Inside]]:
        """Return the named mistakes, the commonest first, each with the first student who made it."""
        named = [mark for mark in self._marks if mark.mistake]
        counts = Counter((mark.exercise, mark.mistake) for mark in named)
        first = {(mark.exercise, mark.mistake): mark for mark in reversed(named)}
        return [
            [self._title(key[0]), count, self._mistake(*key), self._example(first[key])]
            for key, count in counts.most_common(_MOST)
        ]

    def _mistake(self, slug: str, mistake: str) -> Element:
        known = exercise(slug).lesson.mistakes.get(mistake)
        told = known.said.say(self._language) if known else ""
        return tag("div", tag("code", mistake), tag("br"), *_with_code(told))

    def _example(self, mark: Mark) -> Element:
        return tag("div", self._anchor(mark.student), tag("br"), *_with_code(mark.fact))

    def _clusters(self) -> list[list[Inside]]:
        """Return groups of answers that do the same wrong thing on every input, the largest first."""
        groups: dict[tuple[str, str], list[Mark]] = {}
        for mark in self._marks:
            if mark.cluster:
                groups.setdefault((mark.exercise, mark.cluster), []).append(mark)
        large = sorted((one for one in groups.values() if len(one) > 1), key=len, reverse=True)
        return [
            [self._title(one[0].exercise), len(one), _said(one), self._links(one)] for one in large[:_MOST]
        ]

    def _links(self, group: Sequence[Mark]) -> Element:
        links = self._anchors_of([mark.student for mark in group[:5]])
        return tag("span", *links, ", …" if len(group) > 5 else "")

    def _anchors_of(self, students: Sequence[str]) -> list[Inside]:
        links: list[Inside] = []
        for student in students:
            links += [", ", self._anchor(student)]
        return links[1:]

    def _anchor(self, student: str) -> Element:
        return tag("a", student, href=f"#{self._anchors[student]}")

    def _title(self, slug: str) -> Element:
        return titled(slug, self._language)


def titled(slug: str, language: Language) -> Element:
    """Return the title of an exercise with its name."""
    return tag("span", exercise(slug).lesson.title.say(language), " ", tag("code", slug))


def _with_code(prose: str) -> list[Inside]:
    """Return prose in which what stands between backticks is code."""
    parts = prose.split("`")
    return [tag("code", one) if at % 2 else one for at, one in enumerate(parts)]


def bars(counts: Sequence[int], kind: str = "bars") -> Element:
    """Return a bar chart without a picture: heights in per cent of the largest."""
    most = max(counts) or 1
    return tag(
        "div",
        *(tag("div", tag("span", one or ""), style=f"height:{100 * one / most:.0f}%") for one in counts),
        class_=kind,
        role="img",
        aria_label=", ".join(map(str, counts)),
    )


def _ends() -> Element:
    return tag(
        "div", *(tag("span", 100 * step // BINS) for step in range(0, BINS + 1, BINS // 2)), class_="ends"
    )


def _said(group: Sequence[Mark]) -> str:
    return group[0].mistake or group[0].status
