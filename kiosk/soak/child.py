"""The main program of the soaked process: warms up, lets the acts happen, reports."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from random import Random

from kiosk.soak.faults import FAULTS, schedule, tells
from kiosk.soak.faults.scene import NotHere, Scene
from kiosk.soak.log import DECK
from kiosk.soak.measures import peak
from kiosk.soak.order import Order, Progress
from kiosk.soak.regression import Line, line
from kiosk.soak.rest import Rest, Sample
from kiosk.soak.wire import say
from kiosk.soak.world import Broken, World

ENOUGH = 12
"""Samples of which the later half is looked at alone."""


class Run:
    """One run, from the first act to the figures."""

    def __init__(self, order: Order, folder: Path) -> None:
        """Raises Broken."""
        self._order = order
        self._world = World(order, folder)
        self._rest = Rest(self._world)
        self._acts, self._began = 0, 0.0
        self._warm: dict[str, int] | None = None
        self._due = 0
        self._faults = schedule(order.seed)

    def run(self) -> dict[str, object]:
        """Let all acts happen; the figures. Raises Broken."""
        self._world.settle(2.0)
        # What the window needs to come up is no answer to a visitor.
        self._world.watch.forget()
        self._began = time.monotonic()
        while (progress := self._progress()).share(self._order) < 1:
            if self._warm is None and progress.warm(self._order):
                self._warm = self._rest.census()
            if self._warm is not None and self._world.transitions >= self._due:
                self._rest.sample()
                self._due = self._world.transitions + self._order.sample
            self._acts += 1
            self._world.act(self._acts)
            if self._order.faults and self._acts % self._order.every == 0:
                self._strike(next(self._faults))
        return self._figures()

    def _strike(self, name: str) -> None:
        """Let that befall the kiosk. Raises Broken."""
        world = self._world
        random = Random(f"{self._order.seed} {name} {self._acts}")  # noqa: S311  no secrecy
        self._rest.mend()
        world.visitors.resize(self._order.size)
        world.watch.doing = name
        say("fault", name)
        with world.log.expecting() as told:
            try:
                seen = FAULTS[name](Scene(world, self._rest, random))
            except NotHere as reason:
                seen = f"not here: {reason}"
            world.settle(0.2)
        for said in told:
            if not said.startswith((DECK, *tells(name))):
                raise Broken(f"{name} is no reason to say: {said}")
        say("over", seen, sorted(set(told)))

    def _progress(self) -> Progress:
        world = self._world
        seconds = time.monotonic() - self._began
        return Progress(seconds, world.visitors.hand.events, world.transitions, self._acts)

    def _figures(self) -> dict[str, object]:
        """What was measured, in plain values."""
        world, samples = self._world, self._rest.samples
        at = [sample[0] for sample in samples]
        return {
            **asdict(self._progress()),
            "visits": {"lived": world.lived, "spent": world.spent},
            "renderer": world.renderer,
            "reads": world.reads,
            "problems": world.log.problems,
            "resident": asdict(line(at, [sample[1] for sample in samples])),
            "later": asdict(_later(samples)),
            "heap": asdict(line(at, [sample[2] for sample in samples])),
            "samples": samples,
            "peak": peak(),
            "frames": {
                "count": world.frames,
                "typical": world.watch.frames.below(0.5),
                "slow": world.watch.frames.below(0.99),
                "worst": world.watch.frames.worst,
            },
            "typical": world.watch.counts.below(0.5),
            "slow": world.watch.counts.below(0.999),
            "longest": [asdict(stretch) for stretch in world.watch.longest],
            "warm": self._warm or {},
            "end": self._rest.census(),
        }

    def close(self) -> None:
        """Take it all down."""
        self._world.close()


def _later(samples: Sequence[Sample]) -> Line:
    """The growth of memory in the later half of so many samples that it can say something."""
    half = samples[len(samples) // 2 :] if len(samples) >= ENOUGH else samples
    return line([sample[0] for sample in half], [sample[1] for sample in half])


def soak(order: Order, folder: Path) -> dict[str, object]:
    """Run it all; the figures. Raises Broken."""
    run = Run(order, folder)
    try:
        return run.run()
    finally:
        run.close()


def main() -> int:
    """0 if all acts went well; what is wrong with the figures the parent judges."""
    order, folder = Order.read(sys.argv[1]), Path(sys.argv[2])
    say("act", 0)
    try:
        say("figures", soak(order, folder))
    except Broken as broken:
        say("broken", str(broken))
        return 1
    return 0
