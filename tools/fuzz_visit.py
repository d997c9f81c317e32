#!/usr/bin/env python3
"""Drive the visit with random events, shows and clocks, and check that its invariants hold.

Example: python tools/fuzz_visit.py --events 1000000 --seed 7
"""

from __future__ import annotations

import argparse
import math
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

if __name__ == "__main__":  # started as a file, the checkout is not on the path
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from kiosk.session import (
    Act,
    Action,
    Failed,
    Mode,
    Show,
    SlideOutline,
    State,
    Tick,
    follow,
    initial,
    step,
    visitor,
)
from kiosk.session.acts import LONGEST_HOLD
from kiosk.session.invariants import act_faults, faults, tick_faults
from kiosk.session.promises import NEAR, PROMISES
from kiosk.session.state import SHORTEST_CHANGE

EVENTS_A_SHOW = 2000

TICK = Tick()
ACTIONS = tuple(Action)
DAY = 86_400.0
JUMPS = (3600.0, 50 * DAY, 2**31 / 1000, 2**32 / 1000)
STARTS = (0.0, 12.5, 50 * DAY, 2**31 / 1000, 2**32 / 1000, -5.0)
SHEETS = ("figure/1", "figure/1/0", "term/photon")
DEMOS = (None, None, 0.0, 0.3, 6.0, 25.0)
DWELLS = (0.0, -1.0, math.nan, 0.4, 8.0, 20.0, 45.0)


class Broken(Exception):
    """An invariant does not hold."""


def random_show(random: Random, idle: float, warning: float) -> Show:
    """A show of 1 to 9 slides with 0 to 3 details each, some with demonstrations."""
    slides = random.sample(range(12), random.randint(1, 9))
    outlines = tuple(random_slide(random, f"slide-{n}") for n in slides)
    sheets = frozenset(random.sample(SHEETS, random.randint(0, 2)))
    languages = tuple(random.sample(("en", "ru", "de"), random.randint(1, 3)))
    dwells = random.choices(DWELLS, k=len(slides))
    return Show(
        outlines, languages, idle, warning, lambda slide, _: dwells[slide], sheets.__contains__
    )


def random_slide(random: Random, slide_id: str) -> SlideOutline:
    """A slide, with or without a demonstration behind it or on it."""
    details, loop, demo = random.randint(0, 3), random.random() < 0.8, random.choice(DEMOS)
    least = random.choice((0.0, 22.0)) if demo is None else 0.0
    return SlideOutline(slide_id, details, loop, demo, least)


def random_act(random: Random, show: Show) -> Act:
    """Any action; its argument is often one that makes no sense."""
    action = random.choice(ACTIONS)
    if action is Action.LANGUAGE:
        return Act(action, random.choice((*show.languages, "xx", None, 1)))
    if action is Action.OPEN_SHEET:
        return Act(action, random.choice((*SHEETS, "", None, 1)))
    if action in {Action.OPEN_SLIDE, Action.OPEN_DETAIL}:
        return Act(action, random.choice((0, 1, 2, 3, 8, len(show.slides), -1, 10**20, "1", None)))
    return Act(action)


def random_delta(random: Random, show: Show) -> float:
    """Seconds until the next event: mostly short, at times right at a limit, rarely a jump."""
    dice = random.random()
    if dice < 0.45:
        return random.random() * 0.6
    if dice < 0.80:
        return random.random() * 12
    if dice < 0.90:
        return random.choice((0.0, SHORTEST_CHANGE, show.idle, show.warning, show.idle / 2))
    if dice < 0.98:
        return random.random() * 1.5 * show.idle
    return random.choice((1, -1)) * random.choice(JUMPS)


@dataclass
class Run:
    """One show being played, with clocks of its own to compare the visit with."""

    random: Random
    show: Show
    now: float
    state: State = field(init=False)
    untouched: float = 0.0
    held: float = 0.0
    unchanged: float = math.inf
    """Seconds since an act last changed the screen."""

    def __post_init__(self) -> None:
        self.state = initial(self.show, self.now)

    def event(self) -> None:
        """One random event, checked."""
        dice = self.random.random()
        if dice < 0.002:
            self.reload()
            return
        self.pass_time(random_delta(self.random, self.show))
        if dice < 0.6:
            self.act(random_act(self.random, self.show))
        elif dice < 0.62:
            self.fail(self.random.randrange(len(self.show.slides)))
        elif dice < 0.625:
            self.probe()

    def pass_time(self, delta: float) -> None:
        """Let the clock go on by `delta`, which may be negative, and compare the mode with ours."""
        later = self.now + delta
        gone = max(0.0, later - self.now)
        self.now = later
        self.untouched += gone
        self.unchanged += gone
        before, self.state = self.state, step(self.state, TICK, later, self.show)
        self.check(tick_faults(before, self.state, self.show), TICK)
        if before.mode is not Mode.ATTRACT:
            self.check(self.mode_faults(), TICK)

    def mode_faults(self) -> Iterator[str]:
        """What is wrong with the mode, by the time since the last act."""
        idle, over = self.show.idle, self.show.idle + self.show.warning
        expected = Mode.VISIT if self.untouched < idle else Mode.WARNING
        expected = expected if self.untouched < over else Mode.ATTRACT
        if min(abs(self.untouched - idle), abs(self.untouched - over)) < NEAR:
            return
        if self.state.mode is not expected:
            yield f"{self.state.mode} after {self.untouched} s without an act"
        if expected is Mode.ATTRACT and visitor(self.state) != visitor(initial(self.show, 0)):
            yield "the reset left something of the visitor"

    def act(self, act: Act) -> None:
        """Act now, and hold the pace of changes against ours."""
        before, self.state = self.state, step(self.state, act, self.now, self.show)
        self.count(act, before)
        self.check(act_faults(before, act, self.state), act)
        ended = self.state.mode is Mode.ATTRACT and before.mode is Mode.VISIT
        if (before.place, before.sheet) != (self.state.place, self.state.sheet) or ended:
            if self.unchanged < SHORTEST_CHANGE - NEAR:
                raise Broken(f"{act} changed the screen {self.unchanged} s after the last change")
            self.unchanged = 0.0

    def count(self, act: Act, before: State) -> None:
        """Our own count of the time without an act; what is busy holds it back, to a limit."""
        if act.action is Action.BUSY:
            if before.mode is Mode.VISIT and self.held + self.untouched <= LONGEST_HOLD:
                self.held, self.untouched = self.held + self.untouched, 0.0
            return
        self.held = 0.0
        self.untouched = self.show.idle if self.state.mode is Mode.WARNING else 0.0

    def fail(self, slide: int) -> None:
        """A slide cannot be shown: the loop goes on, a visitor stays."""
        before, self.state = self.state, step(self.state, Failed(slide), self.now, self.show)
        self.check(tick_faults(before, self.state, self.show), f"failure of slide {slide}")

    def check(self, found: Iterator[str], event: object) -> None:
        """Raise Broken with all that was found, or that is wrong with the state itself."""
        wrong = [*found, *faults(self.state, self.show)]
        if wrong:
            raise Broken(f"{'; '.join(wrong)}; after {event} at {self.now} s: {self.state}")

    def reload(self) -> None:
        """Another deck; its times differ only if nobody is there, which keeps our clocks right."""
        idle, warning = self.show.idle, self.show.warning
        if self.state.mode is Mode.ATTRACT:
            idle, warning = random_times(self.random)
        old, self.show = self.show, random_show(self.random, idle, warning)
        mode = self.state.mode
        self.state = follow(self.state, old, self.show)
        self.check(iter(()) if self.state.mode is mode else iter(["the mode changed"]), "reload")

    def probe(self) -> None:
        """Try the ways out from here, and the loop, on copies of the state."""
        for promise in PROMISES:
            self.check(promise(self.state, self.now, self.show), promise.__name__)


def random_times(random: Random) -> tuple[float, float]:
    """An idle time and a warning in s."""
    return random.choice((1.5, 10.0, 60.0, 600.0)), random.choice((0.0, 2.5, 20.0, 30.0))


def fuzz(events: int, seed: int) -> None:
    """Play `events` random events. Raises Broken at the first invariant that does not hold."""
    random = Random(seed)  # noqa: S311  chance, not secrecy
    for start in range(0, events, EVENTS_A_SHOW):
        run = Run(random, random_show(random, *random_times(random)), random.choice(STARTS))
        for number in range(start, min(events, start + EVENTS_A_SHOW)):
            try:
                run.event()
            except Broken as broken:
                raise Broken(f"event {number}, seed {seed}: {broken}") from None


def main() -> int:
    """Run the fuzzer from the command line: 0 if all held, 1 if something broke."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=1_000_000, help="how many events")
    parser.add_argument("--seed", type=int, default=1, help="seed of the random numbers")
    chosen = parser.parse_args()
    began = time.perf_counter()
    try:
        fuzz(chosen.events, chosen.seed)
    except Broken as broken:
        print(f"BROKEN: {broken}")
        return 1
    spent = time.perf_counter() - began
    rate = chosen.events / max(spent, 1e-9)
    print(f"held: {chosen.events} events in {spent:.1f} s, {rate:.0f} events/s, seed {chosen.seed}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
