"""Photographs in several processes at once; how many makes no difference to what they write."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from multiprocessing import get_context, resource_tracker
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess

from kiosk.deck import Deck
from kiosk.render.files import Failed
from kiosk.render.shots import Lines, Order

FEW = 8
"""Pictures for which it is not worth while to open a further stage."""
PATIENCE = 20.0
"""Seconds that a process gets to finish the picture that it is at."""

Advance = Callable[[], None]


def photograph(
    decks: Sequence[Deck], orders: Sequence[Order], jobs: int, advance: Advance
) -> list[Lines]:
    """Take all that is ordered, in up to `jobs` processes; the words of each page, in order.

    Raises Failed, which says which view could not be taken and why.
    """
    jobs = min(jobs, -(-len(orders) // FEW))
    return _alone(decks, orders, advance) if jobs < 2 else _Crew(decks, jobs).work(orders, advance)


def _alone(decks: Sequence[Deck], orders: Sequence[Order], advance: Advance) -> list[Lines]:
    from kiosk.render.photographer import Photographer  # noqa: PLC0415  needs Qt

    photographer, found = Photographer(decks), []
    for order in orders:
        try:
            found.append(photographer.take(order))
        except _REASONS as error:
            raise Failed(_sentence(order, error)) from error
        advance()
    return found


_REASONS = (Failed, TimeoutError, MemoryError, RuntimeError)


def _sentence(order: Order, error: BaseException) -> str:
    return str(error) if isinstance(error, Failed) else f"{order.shot} is not rendered: {error}."


class _Crew:
    """Processes that take one order after the other. Spawned, because Qt must not be forked."""

    def __init__(self, decks: Sequence[Deck], jobs: int) -> None:
        context = get_context("spawn")
        self._processes: list[SpawnProcess] = []
        self._pipes: dict[Connection, int | None] = {}
        """Each process's pipe, and the order that it is at."""
        for _ in range(jobs):
            ours, theirs = context.Pipe()
            process = context.Process(target=_serve, args=(theirs, tuple(decks)), daemon=True)
            with _deaf_to_interrupts():
                process.start()
            # Or the end of the process would not end the pipe.
            theirs.close()
            self._processes.append(process)
            self._pipes[ours] = None

    def work(self, orders: Sequence[Order], advance: Advance) -> list[Lines]:
        """Take all orders; see `photograph`."""
        found: list[Lines] = [()] * len(orders)
        waiting = iter(range(len(orders)))
        try:
            for pipe in self._pipes:
                self._hand_out(pipe, orders, waiting)
            while busy := [pipe for pipe, at in self._pipes.items() if at is not None]:
                for ready in wait(busy):
                    pipe = next(one for one in busy if one is ready)
                    at = self._pipes[pipe]
                    assert at is not None, "only busy ones are waited for"
                    found[at] = _answer(pipe, orders[at])
                    advance()
                    self._hand_out(pipe, orders, waiting)
        finally:
            self._close()
        return found

    def _hand_out(self, pipe: Connection, orders: Sequence[Order], waiting: object) -> None:
        at = next(waiting, None)  # type: ignore[call-overload]
        self._pipes[pipe] = at
        if at is not None:
            pipe.send(orders[at])

    def _close(self) -> None:
        """Let each finish its picture and go; whoever does not is ended."""
        for pipe in self._pipes:
            pipe.close()
        for process in self._processes:
            process.join(PATIENCE)
            if process.is_alive():
                process.kill()
                process.join()


@contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """What is started meanwhile hears no Ctrl-C: that is for the command, which ends the pipes."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    # It lets interrupts in when it starts, and so it must be there before.
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _answer(pipe: Connection, order: Order) -> Lines:
    try:
        answer = pipe.recv()
    except (EOFError, OSError):
        raise Failed(
            f"{order.shot} is not rendered: the process that was at it has ended before its time."
            " Try again with --jobs 1."
        ) from None
    if isinstance(answer, str):
        raise Failed(answer)
    lines: Lines = answer
    return lines


def _serve(pipe: Connection, decks: Sequence[Deck]) -> None:
    """In a process of its own: take orders until the pipe ends."""
    from kiosk.render.photographer import Photographer  # noqa: PLC0415  needs Qt

    photographer = Photographer(decks)
    try:
        while True:
            order = pipe.recv()
            try:
                answer: Lines | str = photographer.take(order)
            except _REASONS as error:
                answer = _sentence(order, error)
            pipe.send(answer)
    except (EOFError, OSError):
        # Nobody waits for pictures any more.
        return
