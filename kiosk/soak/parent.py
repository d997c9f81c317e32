"""The watching process: starts the soaked one, hears every line of it, stops it when it hangs.

The stage runs in a process of its own, so that every line that Qt, QML, Python or the kiosk writes
to stderr is seen, and so that a crash or a hang can be told.
"""

from __future__ import annotations

import os
import queue
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any

from kiosk.soak.order import Order
from kiosk.soak.rooms import SILENT, screens, small_disk
from kiosk.soak.wire import heard

ROOT = Path(__file__).resolve().parent.parent.parent
QUIET = ("This plugin does not support",)
"""How lines of a platform without a desktop begin, that say nothing about the kiosk."""
REMEMBERED = 20
"""Faults of one run that are kept."""


def nothing(*_: int) -> None:
    """Tell nobody."""


@dataclass
class Struck:
    """Something that was done to the kiosk."""

    name: str
    seen: str = "unfinished"
    told: list[str] = field(default_factory=list)
    """What the kiosk wrote to its log meanwhile."""
    lines: int = 0
    """How many lines of Qt were due to it."""


@dataclass
class Watch:
    """What has been heard from the soaked process."""

    act: int = 0
    did: str = "start"
    figures: dict[str, Any] | None = None
    faults: list[str] = field(default_factory=list)
    told: Callable[[int], None] = nothing
    sampled: Callable[[int, int, int], None] = nothing
    """Hears each sample of memory: transitions, bytes in memory, bytes of the heap in use."""
    hold: Callable[[float], None] | None = None
    """Stops the process for so many s."""
    struck: list[Struck] = field(default_factory=list)
    """What has befallen the kiosk, and what was seen."""
    _excuses: tuple[str, ...] = ()

    def hear(self, text: str) -> None:
        """Take a line in: of the report, or a warning."""
        said = heard(text)
        if said is not None:
            kind, values = said
            getattr(self, f"_{kind}")(*values)
        elif not self.faults and any(excuse in text for excuse in self._excuses):
            self.struck[-1].lines += 1
        elif text.strip() and not text.startswith(QUIET) and len(self.faults) < REMEMBERED:
            self.faults.append(text.rstrip())

    def _act(self, number: int) -> None:
        self.act, self.did = number, "unfinished"
        self.told(number)

    def _alive(self) -> None:
        """It is only waiting."""

    def _sample(self, *sample: int) -> None:
        self.sampled(*sample)

    def _did(self, what: str) -> None:
        self.did = what

    def _fault(self, name: str) -> None:
        self.struck.append(Struck(name))
        self.did = name

    def _excuse(self, *words: str) -> None:
        self._excuses = words

    def _stop(self, seconds: float) -> None:
        if self.hold is not None:
            self.hold(seconds)

    def _over(self, seen: str, told: list[str]) -> None:
        self.struck[-1].seen, self.struck[-1].told = seen, told
        self._excuses = ()

    def _broken(self, what: str) -> None:
        self.faults.append(what)

    def _figures(self, figures: dict[str, Any]) -> None:
        self.figures = figures


def environment(order: Order, folder: Path) -> dict[str, str]:
    """The child's: everything is said on stderr, at once and in full; its state is its own."""
    # Without a screen the processor draws; on a screen whatever draws there.
    drawn = {"QT_QUICK_BACKEND": "software"} if order.platform == "offscreen" else {}
    return {
        **drawn,
        **os.environ,
        "QT_QPA_PLATFORM": order.platform,
        "QT_FORCE_STDERR_LOGGING": "1",
        "PYTHONFAULTHANDLER": "1",
        "PYTHONPATH": os.pathsep.join(filter(None, [str(ROOT), os.getenv("PYTHONPATH")])),
        "KIOSK_STATE": str(folder / "state"),
        **(SILENT if order.faults else {}),
    }


def lines(child: subprocess.Popen[str], silence: float) -> Iterator[str]:
    """The lines of the child's stderr; after `silence` s without one it is made to say why."""
    said: queue.Queue[str | None] = queue.Queue()

    def listen() -> None:
        for text in child.stderr or ():
            said.put(text)
        said.put(None)

    threading.Thread(target=listen, daemon=True).start()
    while True:
        try:
            text = said.get(timeout=silence)
        except queue.Empty:
            yield f"no answer for {silence:g} s; where it stood:"
            # On SIGABRT the child's Python says what each thread was doing, and ends.
            child.send_signal(signal.SIGABRT)
            continue
        if text is None:
            return
        yield text


def run(order: Order, watch: Watch) -> Watch:
    """Run the kiosk until the end of the order, or until the act after the first warning."""
    with tempfile.TemporaryDirectory(prefix="kiosk-soak-") as folder, ExitStack() as rooms:
        stage = _staged(order, Path(folder), rooms)
        command = [sys.executable, "-m", "kiosk.soak", stage.dump(), folder]
        with subprocess.Popen(  # noqa: S603  this very Python, without a shell
            command, stderr=subprocess.PIPE, text=True, env=environment(stage, Path(folder))
        ) as child:
            watch.hold = partial(_hold, child)
            try:
                _follow(child, order, watch)
            finally:
                child.kill()
            code = child.wait()
    if not watch.faults and (code or watch.figures is None):
        watch.faults.append(f"the soaked kiosk ended with code {code}")
    return watch


def _staged(order: Order, folder: Path, rooms: ExitStack) -> Order:
    """What faults need: a small disk of its own, where that is allowed, and more displays."""
    if not order.faults:
        return order
    rooms.enter_context(small_disk(folder / "state"))
    if order.platform != "offscreen":
        return order
    return replace(order, platform=f"offscreen:configfile={screens(folder, order.size)}")


def _hold(child: subprocess.Popen[str], seconds: float) -> None:
    """Stop the process for so many s, from a thread of its own: it is still to be heard."""

    def hold() -> None:
        child.send_signal(signal.SIGSTOP)
        time.sleep(seconds)
        child.send_signal(signal.SIGCONT)

    threading.Thread(target=hold, daemon=True).start()


def _follow(child: subprocess.Popen[str], order: Order, watch: Watch) -> None:
    for text in lines(child, order.silence):
        # The rest of a warning that has more than one line is wanted too.
        if watch.faults and heard(text) is not None:
            return
        watch.hear(text)
    child.wait()
