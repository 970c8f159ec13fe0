"""Reach a Dask scheduler, and make sure that its workers would judge exactly as this machine does."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from grader.batch.refused import RefusedError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from distributed import Client

_SECONDS = 5.0
_MOST_NAMED = 5


@contextmanager
def reached(address: str | None) -> Iterator[Client | None]:
    """Connect to a scheduler for as long as the block lasts; without an address there is none."""
    if address is None:
        yield None
        return
    client = _connected(address)
    try:
        _compare(client)
        yield client
    finally:
        client.close()


def _connected(address: str) -> Client:
    try:
        from distributed import Client  # from an extra, and slow to load
    except ImportError as error:
        raise RefusedError("cluster_extra") from error
    import asyncio  # as above, for who has no cluster
    import logging

    for name in ("distributed", "distributed.client", "asyncio"):
        logging.getLogger(name).setLevel(logging.CRITICAL)  # what there is to say, the refusals say
    try:
        asyncio.run(asyncio.wait_for(_knock(address), _SECONDS))
        return Client(address, timeout=_SECONDS, set_as_default=False, name="saiten")
    except ValueError as error:
        raise RefusedError("cluster_address", reason=error) from error
    except OSError as error:
        raise RefusedError("cluster_silent", seconds=f"{_SECONDS:g}") from error


async def _knock(address: str) -> None:
    """Wait for any answer: a client would wait for ever where somebody listens who is no scheduler."""
    from distributed import Security, rpc  # as above

    tls = Security().get_connection_args("client")
    async with rpc(address, timeout=_SECONDS, connection_args=tls) as there:
        await there.identity()


def _compare(client: Client) -> None:
    """Refuse a scheduler without workers, and workers that are not as this machine is."""
    from grader.batch.station import credentials

    found: Mapping[str, Any] = client.run(credentials, on_error="return")
    if not found:
        raise RefusedError("cluster_empty")
    mine = credentials()
    others = {worker: theirs for worker, theirs in found.items() if theirs != mine}
    if others:
        raise different(others, mine)


def different(workers: Mapping[str, Any], mine: Mapping[str, str]) -> RefusedError:
    """Return the refusal of workers that would judge differently, the first few by name."""
    named = [f"{worker} ({_told(theirs)})" for worker, theirs in workers.items()]
    more = ["…"] if len(named) > _MOST_NAMED else []
    return RefusedError("cluster_differs", mine=_told(mine), workers=", ".join(named[:_MOST_NAMED] + more))


def _told(who: Any) -> str:
    """Return a worker's credentials on one line; what it raised instead tells that it has no saiten.

    >>> _told({"version": "0.1.0", "judges": "9f86d081", "python": "3.11"})
    'saiten 0.1.0, 9f86d081, Python 3.11'
    """
    if isinstance(who, Exception):
        return f"{type(who).__name__}: {who}".splitlines()[0]
    return f"saiten {who['version']}, {who['judges']}, Python {who['python']}"
