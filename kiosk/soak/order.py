"""What a soak is asked to do; handed as one line from the watching process to the soaked one."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

GROWTH = 170.0
"""Bytes a transition that memory may grow by."""
WARMING = 20_000
"""Transitions after which a kiosk counts as warm, however long the run is."""
INJECTIONS = ("warning", "message", "log", "leak", "stall", "hang", "crash")
"""Failures that can be made on purpose, to test the watch."""


@dataclass(frozen=True, slots=True)
class Order:
    """One run. It ends with the first of its ends that comes; `None` is no end."""

    seed: int = 1
    minutes: float | None = None
    events: int | None = None
    """Touch events: presses, moves and releases of single fingers."""
    transitions: int | None = None
    acts: int | None = None
    """Acts are what runs of the same seed have in common, one by one."""
    speed: float | None = None
    """Seconds of the visit's clock in a second on the wall, at most."""
    deck: str | None = None
    """A deck's folder; without it the one that ships."""
    size: tuple[int, int] = (1920, 1080)
    """Of the stage, in px."""
    platform: str = "offscreen"
    """Qt's platform."""
    draw: int = 1
    """A frame is waited for after each act of so many."""
    walk: bool = False
    """Only acts that lead somewhere."""
    faults: bool = False
    """Harm is done to the files, the disk, the clocks and the display."""
    every: int = 60
    """Acts between two faults."""
    sample: int = 100
    """Transitions between two samples of memory."""
    growth: float = GROWTH
    """Bytes a transition that memory may grow by."""
    silence: float = 60.0
    """Seconds without a sign of life that mean a hang."""
    inject: str | None = None
    """A failure on purpose."""

    def limited(self) -> Order:
        """The same, with ten minutes for an end if there is none."""
        ends = (self.minutes, self.events, self.transitions, self.acts)
        return self if any(ends) else replace(self, minutes=10.0)

    def dump(self) -> str:
        """As one line."""
        return json.dumps(asdict(self))

    @classmethod
    def read(cls, line: str) -> Order:
        """What `dump` has written."""
        values: dict[str, Any] = json.loads(line)
        return cls(**{**values, "size": tuple(values["size"])})

    def again(self, acts: int) -> str:
        """The command that repeats the first so many acts of this run."""
        ends = {"transitions": self.transitions, "events": self.events}
        # They say when it was warm, and so which acts came after a rest.
        kept = (f"--{name} {end}" for name, end in ends.items() if end)
        words = (*kept, f"--acts {acts}", f"--seed {self.seed}", *self._kind())
        return " ".join(("kiosk soak", *words))

    def _kind(self) -> list[str]:
        """The options that decide what the acts are."""
        words = [f"--size {self.size[0]}x{self.size[1]}"]
        words += [f"--deck {Path(self.deck)}"] if self.deck else []
        words += [f"--platform {self.platform}"] if self.platform != "offscreen" else []
        words += [f"--speed {self.speed:g}"] if self.speed else []
        words += [f"--draw {self.draw}"] if self.draw != 1 else []
        words += [f"--sample {self.sample}"] if self.sample != Order().sample else []
        words += ["--walk"] if self.walk else []
        words += [f"--faults --every {self.every}"] if self.faults else []
        return words


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run has come."""

    seconds: float = 0.0
    events: int = 0
    transitions: int = 0
    acts: int = 0

    def share(self, order: Order) -> float:
        """The part of the order that is done; 1 and more at its end."""
        minutes = None if order.minutes is None else 60 * order.minutes
        ends = (
            (self.seconds, minutes),
            (self.events, order.events),
            (self.transitions, order.transitions),
            (self.acts, order.acts),
        )
        return max((done / end for done, end in ends if end), default=0.0)

    def warm(self, order: Order) -> bool:
        """Whether memory may be watched: after half of the run, or a long warm-up."""
        # So many acts alone are what is repeated of a longer run, that was warm by its own ends.
        counted = order.transitions or order.events
        ends = replace(order, acts=None) if counted else order
        return self.share(ends) >= 0.5 or self.transitions >= WARMING
