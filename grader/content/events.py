"""The tree of a YAML text grown from parser events, where duplicates, aliases and tags still show."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

import yaml

from grader.content.places import Loc, Spot
from grader.content.scalars import Scalar, resolve
from grader.content.told import told

if TYPE_CHECKING:
    from collections.abc import Iterator

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DEEPEST = 50


class Fault(NamedTuple):
    """Something wrong at a line and column (from 1), and its remedy."""

    at: tuple[int, int]
    message: str
    remedy: str


@dataclass(slots=True)
class Tree:
    """What has grown so far: data, the spot of each value, and the faults met on the way."""

    data: Any = None
    spots: dict[Loc, Spot] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def blame(self, event: yaml.Event, key: str, /, **facts: object) -> None:
        """Note a fault at an event, by the key of the words about it."""
        self.faults.append(Fault(_at(event), told(key, **facts), told(f"{key}_remedy", **facts)))


class _HopelessError(Exception):
    """Reading on would only produce noise."""


def grow(text: str) -> Tree:
    """Return the tree of a YAML text together with its faults.

    >>> grow("a: [1, yes]").data
    {'a': [1, 'yes']}
    """
    tree = Tree()
    try:
        _grow_documents(tree, yaml.parse(text, Loader=_LOADER))
    except _HopelessError:
        pass
    except yaml.YAMLError as error:
        tree.faults.append(_syntax(error))
    return tree


def _grow_documents(tree: Tree, events: Iterator[yaml.Event]) -> None:
    for event in events:
        if not isinstance(event, yaml.DocumentStartEvent):
            continue
        if tree.spots:
            tree.blame(event, "document")
            return
        first = next(events)
        tree.data = _value(tree, events, first, ())
        tree.spots[()] = Spot(_at(first), _at(first))
    if tree.data is None:
        tree.faults.append(Fault((1, 1), told("empty"), told("empty_remedy")))


def _value(tree: Tree, events: Iterator[yaml.Event], event: yaml.Event, loc: Loc) -> Any:
    _refuse_magic(tree, event)
    if isinstance(event, yaml.ScalarEvent):
        return _scalar(tree, event)
    if len(loc) >= _DEEPEST:
        tree.blame(event, "deep", most=_DEEPEST)
        raise _HopelessError
    grown = _mapping if isinstance(event, yaml.MappingStartEvent) else _sequence
    return grown(tree, events, loc)


def _refuse_magic(tree: Tree, event: Any) -> None:
    if isinstance(event, yaml.AliasEvent):
        tree.blame(event, "alias", name=event.anchor)
        raise _HopelessError
    if event.anchor is not None:
        tree.blame(event, "anchor", name=event.anchor)
    if event.tag is not None:
        tree.blame(event, "tag", name=event.tag)


def _scalar(tree: Tree, event: yaml.ScalarEvent) -> Scalar:
    if not event.implicit[0]:
        return str(event.value)
    try:
        return resolve(event.value)
    except ValueError:
        tree.blame(event, "digits")
        return None


def _mapping(tree: Tree, events: Iterator[yaml.Event], loc: Loc) -> dict[str, Any]:
    grown: dict[str, Any] = {}
    while not isinstance(event := next(events), yaml.MappingEndEvent):
        key = _key(tree, event)
        here = (*loc, key)
        if key in grown:
            tree.blame(event, "twice", key=key, line=tree.spots[here].key[0])
        grown[key] = _entry(tree, events, here, event)
    return grown


def _key(tree: Tree, event: yaml.Event) -> str:
    _refuse_magic(tree, event)
    if isinstance(event, yaml.ScalarEvent):
        return str(event.value)  # a key is its spelling: `true:` and `1:` need no quotes
    tree.blame(event, "key")
    raise _HopelessError


def _sequence(tree: Tree, events: Iterator[yaml.Event], loc: Loc) -> list[Any]:
    grown: list[Any] = []
    while not isinstance(event := next(events), yaml.SequenceEndEvent):
        here = (*loc, len(grown))
        grown.append(_value(tree, events, event, here))
        tree.spots[here] = Spot(_at(event), _at(event))
    return grown


def _entry(tree: Tree, events: Iterator[yaml.Event], here: Loc, key: yaml.Event) -> Any:
    event = next(events)
    tree.spots[here] = Spot(_at(event), _at(key))
    return _value(tree, events, event, here)


def _at(event: Any) -> tuple[int, int]:
    return event.start_mark.line + 1, event.start_mark.column + 1


def _syntax(error: yaml.YAMLError) -> Fault:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    at = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    said = getattr(error, "problem", None) or str(error)
    remedy = "block_remedy" if "mapping values" in said else "syntax_remedy"
    return Fault(at, told("syntax", said=said), told(remedy))
