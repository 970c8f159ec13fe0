"""How a QTI item is marked: what a right response is, and the rules that turn a response into a score."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from grader.export.qti_xml import node, number

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from xml.etree.ElementTree import Element

RESPONSE = "RESPONSE"


@dataclass(frozen=True, slots=True)
class Marking:
    """The declarations of responses, and the rules that add to SCORE."""

    declared: tuple[Element, ...]
    rules: tuple[Element, ...] = ()


def exact(kind: str, right: Sequence[str], cardinality: str = "single") -> Marking:
    """Give the mark to the right response alone."""
    return Marking((declared(kind, right, cardinality),), (_scored([(_matches(), 1.0)]),))


def mapped(kind: str, right: Sequence[str], worth: Mapping[str, float], *, name: str = RESPONSE) -> Marking:
    """Add what each part of a response is worth; the whole stays between 0 and 1."""
    cardinality = "single" if kind == "string" else "multiple"
    entries = [_entry(key, value, kind) for key, value in worth.items()]
    bounds = {} if kind == "string" else {"lowerBound": 0, "upperBound": 1}
    mapping = node("mapping", *entries, defaultValue=0, **bounds)
    response = declared(kind, right, cardinality, name=name)
    response.append(mapping)
    return Marking((response,), (_added(node("mapResponse", identifier=name)),))


def near(value: float, tolerance: float, share: float = 1.0, *, name: str = RESPONSE) -> Marking:
    """Give a share of the mark to a number within a tolerance."""
    condition = _near(name, value, tolerance)
    rule = node("responseCondition", node("responseIf", condition, _added(_float(share))))
    return Marking((declared("float", [number(value)], name=name),), (rule,))


def nearest(known: Sequence[tuple[float, float, float]]) -> Marking:
    """Give the score of the first number (value, tolerance, score) that a response is near to."""
    cases = [(_near(RESPONSE, value, tolerance), score) for value, tolerance, score in known]
    return Marking((declared("float", [number(known[0][0])]),), (_scored(cases),))


def joined(parts: Iterable[Marking]) -> Marking:
    """Mark several responses of one item."""
    known = list(parts)
    declarations = tuple(one for part in known for one in part.declared)
    return Marking(declarations, tuple(one for part in known for one in part.rules))


def in_order(orders: Iterable[Sequence[str]]) -> Marking:
    """Give the mark to any of these orders, the first of which is the model."""
    known = list(orders)
    cases = [_matches(node("ordered", *map(_identifier, order))) for order in known]
    condition = node("or", *cases) if len(cases) > 1 else _matches()
    return Marking((declared("identifier", known[0], "ordered"),), (_scored([(condition, 1.0)]),))


def by_hand() -> Marking:
    """Leave the mark to somebody."""
    return Marking(
        (node("responseDeclaration", identifier=RESPONSE, cardinality="single", baseType="string"),)
    )


def declared(
    kind: str, right: Sequence[str], cardinality: str = "single", *, name: str = RESPONSE
) -> Element:
    """Return the declaration of a response with what is right."""
    values = [node("value", one) for one in right]
    attributes = {"identifier": name, "cardinality": cardinality, "baseType": kind}
    return node("responseDeclaration", node("correctResponse", *values), **attributes)


def set_outcome(name: str, value: Element) -> Element:
    """Return the rule that gives an outcome its value."""
    return node("setOutcomeValue", value, identifier=name)


def _response(kind: str, cardinality: str, name: str, *right: Element) -> Element:
    return node("responseDeclaration", *right, identifier=name, cardinality=cardinality, baseType=kind)


def _scored(cases: Sequence[tuple[Element, float]]) -> Element:
    """Return a rule that gives the score of the first condition that holds."""
    tags = ["responseIf", *["responseElseIf"] * (len(cases) - 1)]
    pairs = zip(tags, cases, strict=True)
    return node(
        "responseCondition",
        *(node(tag, condition, set_outcome("SCORE", _float(score))) for tag, (condition, score) in pairs),
    )


def _added(value: Element) -> Element:
    return set_outcome("SCORE", node("sum", node("variable", identifier="SCORE"), value))


def _matches(right: Element | None = None) -> Element:
    wanted = node("correct", identifier=RESPONSE) if right is None else right
    return node("match", node("variable", identifier=RESPONSE), wanted)


def _near(name: str, value: float, tolerance: float) -> Element:
    mode = {"toleranceMode": "absolute", "tolerance": f"{number(tolerance)} {number(tolerance)}"}
    attributes = mode if tolerance else {"toleranceMode": "exact"}
    return node("equal", node("variable", identifier=name), _float(value), **attributes)


def _entry(key: str, value: float, kind: str) -> Element:
    folded = {"caseSensitive": False} if kind == "string" else {}
    return node("mapEntry", mapKey=key, mappedValue=number(value), **folded)


def _float(value: float) -> Element:
    return node("baseValue", number(value), baseType="float")


def _identifier(value: str) -> Element:
    return node("baseValue", value, baseType="identifier")
