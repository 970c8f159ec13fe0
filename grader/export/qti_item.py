"""One question as a QTI item: what is shown, how it is marked, and what is said afterwards."""

from __future__ import annotations

from itertools import islice, permutations
from typing import TYPE_CHECKING, TypeAlias

from grader.export import qti_marks as marks
from grader.export.markup import to_html
from grader.export.material import prompt, reasons, shapes
from grader.export.qti_xml import gapped, node, prose, root
from grader.quiz import key as k
from grader.quiz import model_text, variant
from grader.quiz.filling import GAP, tolerance
from grader.quiz.formula import value_of
from grader.quiz.ordering import before
from grader.quiz.variant import offered
from grader.text import words
from grader.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from xml.etree.ElementTree import Element

    from grader.export.loss import Losses
    from grader.export.qti_marks import Marking
    from grader.quiz import Question
    from grader.text import Language, Text

Asked: TypeAlias = "tuple[Element, Marking]"
"""What takes the answer, and how that is marked."""

_MOST_ORDERS = 24
_ANSWER = {"responseIdentifier": marks.RESPONSE}


def item(question: Question, language: Language, seed: int, losses: Losses) -> bytes:
    """Return a question as an item; its identifier is the question's own, whatever the language."""
    asked = variant(question, seed)
    if question.params:
        losses.degrade(question.id, "one_variant")
    shown = prose("div", _shown(asked, language))
    taken, marking = _asked(asked, language, seed, losses)
    replies = [*_replies(asked.key, language), _explanation(asked, language)]
    inside = [
        *marking.declared,
        node("outcomeDeclaration", _default("0"), identifier="SCORE", cardinality="single", baseType="float"),
        *_said_later(asked.key),
        node("itemBody", *([] if marking.rules else _for_the_scorer(asked, language)), shown, taken),
        node("responseProcessing", *marking.rules, *_said_now(asked.key)),
        *replies,
    ]
    named = {
        "identifier": question.id,
        "title": asked.title.say(language),
        "label": f"rev {question.rev}",
        "xml:lang": language,
    }
    kind = {"adaptive": False, "timeDependent": False, "toolName": "saiten", "toolVersion": VERSION}
    return root("assessmentItem", inside, **named, **kind)


def _shown(asked: Question, language: Language) -> str:
    """Return what stands above the answer; a text with gaps takes the answer itself, if it can be marked."""
    gaps = isinstance(asked.key, k.ClozeKey) and not _has_formula(asked.key)
    return to_html(asked.prompt.say(language)) if gaps else prompt(asked, language)


def _asked(  # noqa: PLR0911 - a line per type
    asked: Question, language: Language, seed: int, losses: Losses
) -> Asked:
    match asked.key:
        case k.ChoiceKey() as key:
            return _choice(key, asked, language, losses)
        case k.TruthKey() as key:
            return _truth(key, language)
        case k.NumericKey() as key:
            return _number(key, asked)
        case k.OrderKey() as key:
            return _order(key, asked, language, seed, losses)
        case k.MatchKey() as key:
            return _pairs(key, language, seed)
        case k.ClozeKey() as key if not _has_formula(key):
            return _gaps(key, asked, language, losses)
        case k.ShapeKey() as key:
            return _typed(shapes(key), asked, losses)
        case k.TraceKey() as key if "\n" not in key.prints.ja:
            return _typed([key.prints.ja], asked, losses)
    losses.degrade(asked.id, "by_hand")
    return node("extendedTextInteraction", **_ANSWER, expectedLines=6), marks.by_hand()


def _for_the_scorer(asked: Question, language: Language) -> Iterator[Element]:
    if model := model_text(asked, language):
        yield node("rubricBlock", prose("div", to_html(model)), view="scorer")


def _has_formula(key: k.ClozeKey) -> bool:
    return any(blank.kind is k.BlankKind.FORMULA for blank in key.blanks)


def _choice(key: k.ChoiceKey, asked: Question, language: Language, losses: Losses) -> Asked:
    shown = [_option(one.id, one.text, language, fixed=one.pin) for one in key.choices]
    box = node("choiceInteraction", *shown, **_ANSWER, shuffle=key.shuffle, maxChoices=0 if key.many else 1)
    right = [one.id for one in key.choices if one.correct]
    if key.many and key.partial not in {k.Partial.OFF, k.Partial.NET_CORRECT}:
        losses.degrade(asked.id, "partial_marks")
    if key.many and key.partial is not k.Partial.OFF:
        share = 1 / len(right)
        worth = {one.id: share if one.correct else -share for one in key.choices}
        return box, marks.mapped("identifier", right, worth)
    return box, marks.exact("identifier", right, "multiple" if key.many else "single")


def _truth(key: k.TruthKey, language: Language) -> Asked:
    say = words("export", language).say
    shown = [node("simpleChoice", say(f"page.{value}"), identifier=value) for value in ("true", "false")]
    box = node("choiceInteraction", *shown, **_ANSWER, shuffle=False, maxChoices=1)
    return box, marks.exact("identifier", [str(key.answer).lower()])


def _number(key: k.NumericKey, asked: Question) -> Asked:
    line = gapped("p", [node("textEntryInteraction", **_ANSWER, expectedLength=12), f" {key.unit}".rstrip()])
    accepted = [(key.value, 1.0), *((one.value, one.score) for one in key.accept)]
    values = [(value_of(value, asked.values), score) for value, score in accepted]
    near = [(value, key.atol + key.rtol * abs(value), score) for value, score in values]
    return line, marks.nearest(near)


def _order(key: k.OrderKey, asked: Question, language: Language, seed: int, losses: Losses) -> Asked:
    texts = [_option(one.id, one.text, language) for one in offered(key, seed)]
    count = len(key.items)
    some = {"minChoices": count, "maxChoices": count} if key.distractors else {}
    box = node("orderInteraction", *texts, **_ANSWER, shuffle=True, **some)
    if key.partial:
        losses.degrade(asked.id, "all_or_nothing")
    orders = list(islice(_orders(key), _MOST_ORDERS + 1))
    if len(orders) > _MOST_ORDERS:
        losses.degrade(asked.id, "one_order")
    return box, marks.in_order(orders if len(orders) <= _MOST_ORDERS else orders[:1])


def _orders(key: k.OrderKey) -> Iterator[tuple[str, ...]]:
    """Yield every right order, that of the deck first."""
    needs = before(key)
    for order in permutations(needs):
        if all(needs[name].isdisjoint(order[place:]) for place, name in enumerate(order)):
            yield order


def _pairs(key: k.MatchKey, language: Language, seed: int) -> Asked:
    sides = (
        [_side(f"L-{one.id}", one.left, language, most=1) for one in key.pairs],
        [_side(f"R-{one.id}", one.text, language, most=0) for one in offered(key, seed)],
    )
    sets = [node("simpleMatchSet", *side) for side in sides]
    box = node("matchInteraction", *sets, **_ANSWER, shuffle=True, maxAssociations=len(key.pairs))
    right = [f"L-{one.id} R-{one.id}" for one in key.pairs]
    return box, marks.mapped("directedPair", right, dict.fromkeys(right, 1 / len(right)))


def _gaps(key: k.ClozeKey, asked: Question, language: Language, losses: Losses) -> Asked:
    """Put a line to write on into each gap."""
    pieces: list[str | Element] = []
    for place, piece in enumerate(GAP.split(key.text.say(language))):
        entry = node("textEntryInteraction", responseIdentifier=f"GAP-{piece}", expectedLength=10)
        pieces.append(entry if place % 2 else piece)
    share = 1 / len(key.blanks)
    marked = [_gap(blank, share, asked, language) for blank in key.blanks]
    if any(blank.kind is k.BlankKind.TEXT for blank in key.blanks):
        losses.degrade(asked.id, "as_written")
    return gapped("pre", pieces), marks.joined(marked)


def _gap(blank: k.Blank, share: float, asked: Question, language: Language) -> Marking:
    name = f"GAP-{blank.id}"
    if blank.kind is k.BlankKind.NUMBER:
        value = value_of(blank.accept[0].ja, asked.values)
        return marks.near(value, tolerance(blank) * abs(value), share, name=name)
    accepted = list(dict.fromkeys(one.say(language) for one in blank.accept))
    return marks.mapped("string", accepted[:1], dict.fromkeys(accepted, share), name=name)


def _typed(accepted: Iterable[str], asked: Question, losses: Losses) -> Asked:
    losses.degrade(asked.id, "as_written")
    known = list(dict.fromkeys(accepted))
    line = node("p", node("textEntryInteraction", **_ANSWER, expectedLength=20))
    return line, marks.mapped("string", known[:1], dict.fromkeys(known, 1.0))


def _option(name: str, text: Text, language: Language, *, fixed: bool = False) -> Element:
    return prose("simpleChoice", to_html(text.say(language)), identifier=name, fixed=fixed)


def _side(name: str, text: Text, language: Language, *, most: int) -> Element:
    return prose("simpleAssociableChoice", to_html(text.say(language)), identifier=name, matchMax=most)


# ---- What is said afterwards: to the choices that were made, and to everybody -------------------------


def _replies(key: k.Key, language: Language) -> Iterator[Element]:
    """Yield what is said to each choice."""
    for name, text in _feedback(key).items():
        yield _modal("REPLY", name, to_html(text.say(language)))


def _feedback(key: k.Key) -> dict[str, Text]:
    match key:
        case k.ChoiceKey():
            return {one.id: one.feedback for one in key.choices}
        case k.TruthKey():
            return {"true": key.if_true, "false": key.if_false}
    return {}


def _explanation(asked: Question, language: Language) -> Element:
    """Return what is said to everybody; what is said to the choices one by one is not said again."""
    rest = "" if _feedback(asked.key) else reasons(asked, language)
    model = to_html(model_text(asked, language))
    told = [part for part in (model, to_html(asked.explanation.say(language))) if part]
    return _modal("EXPLANATION", "SHOWN", "<br>".join(told) + rest)


def _modal(outcome: str, name: str, html: str) -> Element:
    inside = prose("div", html)
    return node("modalFeedback", inside, outcomeIdentifier=outcome, identifier=name, showHide="show")


def _said_later(key: k.Key) -> Iterator[Element]:
    yield node("outcomeDeclaration", identifier="EXPLANATION", cardinality="single", baseType="identifier")
    if _feedback(key):
        many = isinstance(key, k.ChoiceKey) and key.many
        cardinality = "multiple" if many else "single"
        yield node("outcomeDeclaration", identifier="REPLY", cardinality=cardinality, baseType="identifier")


def _said_now(key: k.Key) -> Iterator[Element]:
    if _feedback(key):
        yield marks.set_outcome("REPLY", node("variable", identifier=marks.RESPONSE))
    yield marks.set_outcome("EXPLANATION", node("baseValue", "SHOWN", baseType="identifier"))


def _default(value: str) -> Element:
    return node("defaultValue", node("value", value))
