"""The main program of the soaked process: warms up, lets the events happen, reports."""

from __future__ import annotations

import argparse
import itertools
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from soak import parser
from soak_measures import line, peak
from soak_stage import Broken, Soak, say


def parts(options: argparse.Namespace) -> Iterator[tuple[int, float]]:
    """The number of each event, and the share of the run (0 to 1) that it comes at."""
    began = time.monotonic()
    for number in itertools.count(1):
        if options.events:
            share = (number - 1) / options.events
        else:
            share = (time.monotonic() - began) / (60 * options.minutes)
        if share >= 1:
            return
        yield number, share


def soak(options: argparse.Namespace, folder: Path) -> dict[str, object]:
    """Run it all; the figures. Raises Broken.

    Memory is watched after the warm-up, when caches are full and each face has been made once.
    """
    run = Soak(options, folder)
    try:
        run.settle(2.0)
        # What the window needs to come up is no answer to a visitor.
        run.watch.forget()
        warm: dict[str, int] | None = None
        number, due, began = 0, sys.maxsize, time.monotonic()
        for number, share in parts(options):
            if warm is None and share >= options.warm:
                warm = run.home_census()
                run.sample()
                due = run.transitions + options.sample
            if run.transitions >= due:
                run.sample()
                due = run.transitions + options.sample
            run.event(number)
        seconds = time.monotonic() - began
        return {"events": number, "seconds": seconds, **figures(run, warm or {})}
    finally:
        run.close()


def figures(run: Soak, warm: dict[str, int]) -> dict[str, object]:
    """What was measured, in plain values."""
    at = [sample[0] for sample in run.samples]
    return {
        "visit_seconds": run.clock.now,
        "transitions": run.transitions,
        "reloads": run.reloads,
        "resident": asdict(line(at, [sample[1] for sample in run.samples])),
        "heap": asdict(line(at, [sample[2] for sample in run.samples])),
        "samples": run.samples,
        "peak": peak(),
        "typical": run.watch.below(0.5),
        "slow": run.watch.below(0.999),
        "longest": [asdict(stretch) for stretch in run.watch.longest],
        "warm": warm,
        "end": run.home_census(),
    }


def main() -> int:
    """0 if all events went well; what is wrong with the figures the parent judges."""
    options = parser().parse_args()
    with tempfile.TemporaryDirectory() as folder:
        try:
            say("figures", soak(options, Path(folder)))
        except Broken as broken:
            say("broken", str(broken))
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
