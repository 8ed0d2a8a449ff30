"""A pure step taken with many documents, on the workers of a Dask cluster.

Somebody else starts scheduler and workers; what a worker that ends has not given back is read by
another. Only ``--scheduler`` asks for this module's Dask, which is an extra.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from importlib import import_module
from itertools import chain, islice
from pickle import dumps, loads
from textwrap import shorten
from typing import TYPE_CHECKING, Any, TypeVar

from generator import kept
from generator.model.source import Document
from generator.problems import Problem

if TYPE_CHECKING:
    from distributed import Client

Result = TypeVar("Result")
Step = Callable[[Document], Result]

EXTRA = "briefing-generator[cluster]"
"""What installs Dask."""

OPTION = "--scheduler"
"""Where the address comes from, which is what problems are about."""

WAIT = 20
"""Seconds in which a scheduler answers, and the first worker is there."""

MOST, LARGEST = 16, 400_000
"""Documents that go to a worker at once, and their characters."""

AHEAD = 256
"""Chunks on their way at once: more than there are workers; all would fill the scheduler."""

LONGEST = 200
"""Characters of what Dask says that are told."""


class UnlikeError(Exception):
    """A worker runs other code than we do, so what it gives might be other bytes."""


def each(
    address: str, ready: Callable[[], Step[Result]], documents: Iterable[Document]
) -> tuple[Result, ...] | Problem:
    """Return what a step makes of documents, in any order; ``ready`` gives each worker the step."""
    try:
        from distributed import Client  # noqa: PLC0415 - an extra, and slow to load
        from distributed.comm.addressing import get_address_host_port  # noqa: PLC0415
    except ImportError:
        return _problem("Dask is not installed.", f"Install it by “pip install '{EXTRA}'”.")
    try:
        get_address_host_port(address)  # what is no address, a client can’t close without a wait
        with Client(address, timeout=WAIT, set_as_default=False) as client:  # type: ignore[no-untyped-call]
            client.wait_for_workers(1, timeout=WAIT)
            client.run(import_module, __name__)  # where this fails, a step would end the worker
            return tuple(chain.from_iterable(_gathered(client, ready, _chunks(documents))))
    except UnlikeError as error:
        what = f"The worker at {error} has other code, another Python or other packages."
        return _problem(what, "Install there what is installed here, and start it anew.")
    except Exception as error:  # noqa: BLE001 - whatever Dask, or a worker, may raise
        words = shorten(f"{error}" or type(error).__name__, LONGEST).rstrip(".")
        what = f"The cluster at {address} could not read the seeds: {words}."
        start = f"“dask scheduler” and “dask worker {address} --nthreads 1”"
        return _problem(what, f"Start it with {start}, where the same is installed as here.")


def _gathered(
    client: "Client", ready: Callable[[], Step[Result]], chunks: Iterator[list[Document]]
) -> Iterator[list[Result]]:
    """Yield the results of chunks as they come, while others are on their way."""
    from distributed import as_completed  # noqa: PLC0415 - as above

    step = client.submit(bytes, dumps(ready), pure=False)  # as a task, it is made anew
    sign = kept.code_by_content()

    def sent(most: int) -> list[Any]:
        first = islice(chunks, most)
        return [client.submit(_taken, step, sign, chunk, pure=False) for chunk in first]

    results = as_completed(sent(AHEAD), loop=client.loop)  # type: ignore[no-untyped-call]
    for future in results:
        yield future.result()
        results.update(sent(1))  # type: ignore[no-untyped-call]


def _taken(step: bytes, sign: str, chunk: list[Document]) -> list[Any]:
    """Take the step with the documents of a chunk, on a worker."""
    if sign != kept.code_by_content():
        from distributed import get_worker  # noqa: PLC0415 - as above

        raise UnlikeError(get_worker().address)
    return [*map(_step(step), chunk)]


@lru_cache(maxsize=1)
def _step(ready: bytes) -> Step[Any]:
    """Return the step, which a worker makes ready once for all chunks."""
    step: Step[Any] = loads(ready)()  # noqa: S301 - from our own client
    return step


def _chunks(documents: Iterable[Document]) -> Iterator[list[Document]]:
    """Yield documents in parts that are neither many nor large."""
    chunk: list[Document] = []
    for document in documents:
        size = sum(len(one.text) for one in (*chunk, document))
        if chunk and (len(chunk) == MOST or size > LARGEST):
            yield chunk
            chunk = []
        chunk.append(document)
    if chunk:
        yield chunk


def _problem(what: str, mend: str) -> Problem:
    return Problem(OPTION, 1, "cluster", what, mend)
