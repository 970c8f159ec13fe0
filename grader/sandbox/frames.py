"""Read what a child claims: cut its bytes into frames, and believe only the shape they must have."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from grader.outcome import Fault, Trouble
from grader.wire import HEADER_BYTES, WireError, body_bytes, decode

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

MOST_BYTES = 256 * 1024 * 1024
"""How much one child may say in all."""

_CLAIMABLE = {
    trouble.value: trouble
    for trouble in Trouble
    if trouble not in {Trouble.TIMEOUT, Trouble.CRASHED, Trouble.FORGED}  # those are for the grader to see
}
_MOST_TEXT = 4096


@dataclass(frozen=True, slots=True)
class Claim:
    """A frame with the right shape.

    `case` is -1 for the loading of the program; `step` says how many steps have been taken of a case
    that is not over, and is 0 where it is.
    """

    program: int
    case: int
    fault: Fault | None
    shown: Mapping[str, Any]
    changed: Mapping[str, Any]
    calls: Mapping[str, Any]
    warned: tuple[tuple[str, str, int], ...]
    printed: str
    step: int


class Stream:
    """Cut bytes into the bodies of frames, as they become complete."""

    def __init__(self) -> None:
        self._buffer, self._seen = bytearray(), 0

    def feed(self, data: bytes) -> Iterator[bytes]:
        """Yield each body that is now complete; raise `WireError` where no frame begins."""
        self._buffer += data
        self._seen += len(data)
        if self._seen > MOST_BYTES:
            raise WireError("too much in all")
        while len(self._buffer) >= HEADER_BYTES:
            end = HEADER_BYTES + body_bytes(bytes(self._buffer[:HEADER_BYTES]))
            if len(self._buffer) < end:
                return
            body = bytes(self._buffer[HEADER_BYTES:end])
            del self._buffer[:end]
            yield body


def read_claim(body: bytes) -> Claim:
    """Return what a frame claims, or raise `WireError`."""
    said = _a(dict, decode(body))
    return Claim(
        program=_a(int, said.get("program")),
        case=_a(int, said.get("case")),
        fault=_fault(said.get("fault")),
        shown=_values(said.get("shown", {})),
        changed=_values(said.get("changed", {})),
        calls=_calls(said.get("calls", {})),
        warned=_warnings(said.get("warned", [])),
        printed=_a(str, said.get("printed", "")),
        step=_a(int, said.get("step", 0)),
    )


def _a(kind: type, value: Any) -> Any:
    if type(value) is not kind:
        raise WireError(f"not a {kind.__name__}")
    return value


def _short(value: Any) -> str:
    return str(_a(str, value))[:_MOST_TEXT]


def _fault(said: Any) -> Fault | None:
    if said is None:
        return None
    if len(_a(tuple, said)) != 6 or _a(str, said[0]) not in _CLAIMABLE:
        raise WireError("not a fault")
    trouble, kind, message, line, code, target = said
    words = {"kind": _short(kind), "message": _short(message), "code": _short(code), "target": _short(target)}
    return Fault(_CLAIMABLE[trouble], line=_a(int, line), **words)


def _values(said: Any) -> dict[str, Any]:
    return {_a(str, name): decode(_a(bytes, blob)) for name, blob in _a(dict, said).items()}


def _calls(said: Any) -> dict[str, Any]:
    calls = {_a(str, name): _a(list, blobs) for name, blobs in _a(dict, said).items()}
    return {name: tuple(decode(_a(bytes, blob)) for blob in blobs) for name, blobs in calls.items()}


def _warnings(said: Any) -> tuple[tuple[str, str, int], ...]:
    return tuple(_warning(_a(tuple, item)) for item in _a(list, said))


def _warning(said: tuple[Any, ...]) -> tuple[str, str, int]:
    if len(said) != 3:
        raise WireError("not a warning")
    return _short(said[0]), _short(said[1]), _a(int, said[2])
