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
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kiosk.soak.order import Order
from kiosk.soak.wire import heard

ROOT = Path(__file__).resolve().parent.parent.parent
QUIET = ("This plugin does not support",)
"""How lines of a platform without a desktop begin, that say nothing about the kiosk."""
REMEMBERED = 20
"""Faults of one run that are kept."""


def nothing(act: int) -> None:
    """Tell nobody how far it is."""


@dataclass
class Watch:
    """What has been heard from the soaked process."""

    act: int = 0
    did: str = "start"
    figures: dict[str, Any] | None = None
    faults: list[str] = field(default_factory=list)
    told: Callable[[int], None] = nothing

    def hear(self, text: str) -> None:
        """Take a line in: of the report, or a warning."""
        said = heard(text)
        if said is not None:
            kind, values = said
            getattr(self, f"_{kind}")(*values)
        elif text.strip() and not text.startswith(QUIET) and len(self.faults) < REMEMBERED:
            self.faults.append(text.rstrip())

    def _act(self, number: int) -> None:
        self.act, self.did = number, "unfinished"
        self.told(number)

    def _alive(self) -> None:
        """It is only waiting."""

    def _did(self, what: str) -> None:
        self.did = what

    def _broken(self, what: str) -> None:
        self.faults.append(what)

    def _figures(self, figures: dict[str, Any]) -> None:
        self.figures = figures


def environment(order: Order, folder: Path) -> dict[str, str]:
    """The child's: everything is said on stderr, at once and in full; its state is its own."""
    return {
        "QT_QUICK_BACKEND": "software",
        **os.environ,
        "QT_QPA_PLATFORM": order.platform,
        "QT_FORCE_STDERR_LOGGING": "1",
        "PYTHONFAULTHANDLER": "1",
        "PYTHONPATH": os.pathsep.join(filter(None, [str(ROOT), os.getenv("PYTHONPATH")])),
        "KIOSK_STATE": str(folder / "state"),
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


def run(order: Order, told: Callable[[int], None] = nothing) -> Watch:
    """Run the kiosk until the end of the order, or until the act after the first warning.

    `told` hears the number of each act.
    """
    watch = Watch(told=told)
    with tempfile.TemporaryDirectory(prefix="kiosk-soak-") as folder:
        command = [sys.executable, "-m", "kiosk.soak.child", order.dump(), folder]
        with subprocess.Popen(  # noqa: S603  this very Python, without a shell
            command, stderr=subprocess.PIPE, text=True, env=environment(order, Path(folder))
        ) as child:
            try:
                _follow(child, order, watch)
            finally:
                child.kill()
            code = child.wait()
    if not watch.faults and (code or watch.figures is None):
        watch.faults.append(f"the soaked kiosk ended with code {code}")
    return watch


def _follow(child: subprocess.Popen[str], order: Order, watch: Watch) -> None:
    for text in lines(child, order.silence):
        # The rest of a warning that has more than one line is wanted too.
        if watch.faults and heard(text) is not None:
            return
        watch.hear(text)
    child.wait()
