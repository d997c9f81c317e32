"""Measures how long a deck takes to check: once, with a look at its layout, and after an edit.

Usage: python tools/bench_check.py [DECK] [--rounds N]. Times are compared with a bare start of
Python in the same run, for a machine may be busy or slow.
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from kiosk import paths
from kiosk.cli.checker import Checker

ROUNDS = 5


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds by the clock, and of the processors together."""

    wall: float
    processor: float


def command(*arguments: str) -> Cost:
    """What a run of Python costs, from its start to its end, with the processes that it starts."""
    before, began = _processor(), time.perf_counter()
    run = [sys.executable, *arguments]
    subprocess.run(run, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return Cost(time.perf_counter() - began, _processor() - before)


def _processor() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def edits(deck: Path, slide: Path, rounds: int, *, look: bool) -> list[float]:
    """Seconds of a check by the clock, each after one edit of a slide's text."""
    text = slide.read_text("utf-8")
    times = []
    with Checker(deck, look=look) as checker:
        checker.check()
        for number in range(rounds):
            head, _, rest = text.partition("\ntext:")
            slide.write_text(f"{head}\ntext:{rest.replace('.', f', {number}.', 1)}", "utf-8")
            began = time.perf_counter()
            checker.check()
            times.append(time.perf_counter() - began)
    return times


def typical(measure: Callable[[], Cost], rounds: int) -> Cost:
    """The median of several costs."""
    costs = [measure() for _ in range(rounds)]
    return Cost(median(c.wall for c in costs), median(c.processor for c in costs))


def main() -> None:
    """Print the times as a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("deck", nargs="?", type=Path, default=paths.SLIDES)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    options = parser.parse_args()
    deck, rounds = options.deck, options.rounds
    check = ("-m", "kiosk", "check", str(deck))
    bare = typical(lambda: command("-c", "pass"), rounds)
    print(f"load of the machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")
    for name, cost in (
        ("a bare start of Python", bare),
        ("check", typical(lambda: command(*check), rounds)),
        ("check --look", typical(lambda: command(*check, "--look"), max(1, rounds // 2))),
    ):
        print(
            f"{name:40} {cost.wall:6.2f} s {cost.wall / bare.wall:6.0f} x"
            f"   processors {cost.processor:6.2f} s {cost.processor / bare.processor:6.0f} x"
        )
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(shutil.copytree(deck, Path(folder) / "deck"))
        slides = sorted(f for f in copy.rglob("*.yaml") if "\ntext:" in f.read_text("utf-8"))
        for look in (False, True):
            slide = next(f for f in slides if f.name != "deck.yaml")
            seconds = median(edits(copy, slide, rounds, look=look))
            name = f"check again after an edit{', look' if look else ''}"
            print(f"{name:40} {seconds:6.2f} s {seconds / bare.wall:6.0f} x")


if __name__ == "__main__":
    main()
