#!/usr/bin/env python3
"""Let random visitors touch the real screens for long, and watch for warnings, leaks and stalls.

Example: python tools/soak.py --minutes 10 --seed 1

The stage runs in a process of its own, so that every line that Qt, QML, Python or the kiosk writes
to stderr is seen, and so that a crash or a hang can be told. Exit code 0: all went well.
"""

from __future__ import annotations

import argparse
import json
import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

TOOLS = Path(__file__).resolve().parent
MARK = "\x1esoak "
GROWTH = 170.0
"""Bytes a transition that memory may grow by."""
STALL = 0.25
"""Seconds for which one event may keep the event loop."""
SILENCE = 60.0
"""Seconds without an event after which the stage hangs."""
QUIET = ("This plugin does not support",)
"""How lines of a platform without a desktop begin, that say nothing about the kiosk."""
INJECTIONS = ("warning", "message", "leak", "stall", "hang", "crash")


def size(text: str) -> tuple[int, int]:
    """`1920x1080` as numbers."""
    width, height = text.split("x")
    return int(width), int(height)


def parser() -> argparse.ArgumentParser:
    """What can be chosen, here and in the soaked process."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    options.add_argument("--minutes", type=float, default=10.0, help="how long")
    options.add_argument("--events", type=int, help="how many events, instead of minutes")
    options.add_argument("--seed", type=int, default=1, help="seed of the random numbers")
    options.add_argument("--deck", type=Path, help="a deck's folder; else the deck that ships")
    options.add_argument("--size", type=size, default=(1920, 1080), help="of the stage, in px")
    options.add_argument("--platform", default="offscreen", help="Qt's platform")
    options.add_argument("--sample", type=int, default=100, help="transitions between two samples")
    options.add_argument("--warm", type=float, default=0.5, help="share of the run to warm up in")
    options.add_argument("--growth", type=float, default=GROWTH, help="bytes a transition allowed")
    options.add_argument("--walk", action="store_true", help="only acts that lead somewhere")
    options.add_argument("--silence", type=float, default=SILENCE, help="s that mean a hang")
    options.add_argument("--samples", type=Path, help="a file to write all samples of memory to")
    options.add_argument("--inject", choices=INJECTIONS, help="fail on purpose, to test the watch")
    return options


@dataclass
class Watch:
    """What has been heard from the soaked process."""

    event: int = 0
    did: str = "start"
    figures: dict[str, Any] | None = None
    faults: list[str] = field(default_factory=list)

    def hear(self, text: str) -> bool:
        """Take a line in; whether it is a line of the report."""
        if text.startswith(MARK):
            getattr(self, "_" + (said := json.loads(text[len(MARK) :]))[0])(*said[1:])
            return True
        if text.strip() and not text.startswith(QUIET):
            self.faults.append(text.rstrip())
        return False

    def _event(self, number: int) -> None:
        self.event, self.did = number, "unfinished"

    def _did(self, what: str) -> None:
        self.did = what

    def _broken(self, what: str) -> None:
        self.faults.append(what)

    def _figures(self, figures: dict[str, Any]) -> None:
        self.figures = figures


def environment(platform: str) -> dict[str, str]:
    """The child's: everything is said on stderr, at once and in full."""
    return {
        "QT_QUICK_BACKEND": "software",
        **os.environ,
        "QT_QPA_PLATFORM": platform,
        "QT_FORCE_STDERR_LOGGING": "1",
        "PYTHONFAULTHANDLER": "1",
        "PYTHONPATH": os.pathsep.join(filter(None, [str(TOOLS.parent), os.getenv("PYTHONPATH")])),
    }


def lines(child: subprocess.Popen[str], silence: float) -> Iterator[str]:
    """The lines of the child's stderr; after `silence` s without one it is made to say why."""
    heard: queue.Queue[str | None] = queue.Queue()

    def listen() -> None:
        for text in child.stderr or ():
            heard.put(text)
        heard.put(None)

    threading.Thread(target=listen, daemon=True).start()
    while True:
        try:
            text = heard.get(timeout=silence)
        except queue.Empty:
            yield f"no answer for {silence:g} s; where it stood:"
            # On SIGABRT the child's Python says what each thread was doing, and ends.
            child.send_signal(signal.SIGABRT)
            continue
        if text is None:
            return
        yield text


def run(arguments: list[str], options: argparse.Namespace) -> Watch:
    """Run the stage until its end, or until the event after the first warning."""
    watch = Watch()
    command = [sys.executable, str(TOOLS / "soak_run.py"), *arguments]
    with subprocess.Popen(
        command, stderr=subprocess.PIPE, text=True, env=environment(options.platform)
    ) as child:
        for text in lines(child, options.silence):
            # The rest of a warning that has more than one line is wanted too.
            if watch.faults and text.startswith(MARK):
                child.kill()
                break
            watch.hear(text)
        code = child.wait()
    if not watch.faults and (code or watch.figures is None):
        watch.faults.append(f"the stage ended with code {code}")
    return watch


def shortfalls(figures: dict[str, Any], allowed: float = GROWTH) -> Iterator[str]:
    """What the figures say against the kiosk."""
    growth, error = figures["resident"]["slope"], figures["resident"]["error"]
    # Two standard errors: a short run must not call the noise of pictures a leak.
    if growth - 2 * error > allowed:
        yield f"memory grows by {growth:.0f} bytes a transition, more than {allowed:.0f}"
    worst = figures["longest"][0]
    if worst["seconds"] - worst["queued"] > STALL:
        yield f"event {worst['event']} kept the event loop for {worst['seconds']:.3f} s"
    for name, before in figures["warm"].items():
        after = figures["end"][name]
        if name != "Python objects" and after > before:
            yield f"{name}: {before} when warm, {after} at the end, in the same place"


def table(figures: dict[str, Any]) -> Iterator[str]:
    """The figures for reading."""
    mega = 1 / 2**20
    rows = {
        "events": f"{figures['events']:,} in {figures['seconds']:.0f} s",
        "time of the visits": f"{figures['visit_seconds'] / 3600:.1f} h",
        "samples of memory": f"{len(figures['samples'])}, at rest on the first slide",
        "transitions": f"{figures['transitions']:,}",
        "live reloads": f"{figures['reloads']:,}",
        "growth of memory": "{slope:.0f} ± {error:.0f} bytes a transition".format_map(
            figures["resident"]
        ),
        "growth of the heap in use": "{slope:.0f} ± {error:.0f} bytes a transition".format_map(
            figures["heap"]
        ),
        "peak of memory": f"{figures['peak'] * mega:.0f} MiB",
        "longest of an event, median": f"{1000 * figures['typical']:.0f} ms",
        "longest of an event, 99.9 %": f"{1000 * figures['slow']:.0f} ms",
    }
    for name, value in rows.items():
        yield f"{name:32} {value}"
    for name, before in figures["warm"].items():
        yield f"{name:32} {before:,} when warm, {figures['end'][name]:,} at the end"
    for stretch in figures["longest"]:
        own = 1000 * (stretch["seconds"] - stretch["queued"])
        yield f"{'longest, ms':32} {own:.0f} by event {stretch['event']}: {stretch['what']}"


def doubt(figures: dict[str, Any], allowed: float) -> str:
    """What a run that held was too short to show."""
    slope, error = figures["resident"]["slope"], figures["resident"]["error"]
    if slope + 2 * error <= allowed:
        return ""
    return f"; too short to prove a growth of at most {allowed:.0f} bytes a transition"


def verdict(watch: Watch, options: argparse.Namespace) -> int:
    """Print the end of the run; its exit code."""
    if watch.figures:
        print("\n".join(table(watch.figures)))
        wrong = [*shortfalls(watch.figures, options.growth)]
        print(*(f"FAULT: {fault}" for fault in wrong), f"seed {options.seed}", sep="\n")
        print("FAILED" if wrong else "held" + doubt(watch.figures, options.growth))
        return int(bool(wrong))
    print(f"FAILED at event {watch.event} ({watch.did}), seed {options.seed}:")
    print("\n".join(watch.faults))
    print(f"again: python tools/soak.py --events {watch.event} --seed {options.seed}")
    return 1


def main() -> int:
    """Run it from the command line: 0 if all held, 1 if something broke."""
    options = parser().parse_args()
    watch = run(sys.argv[1:], options)
    if watch.faults:
        watch.figures = None
    if watch.figures and options.samples:
        rows = (" ".join(map(str, sample)) for sample in watch.figures["samples"])
        options.samples.write_text("\n".join(rows) + "\n", "utf-8")
    return verdict(watch, options)


if __name__ == "__main__":
    sys.exit(main())
