"""The place of rest, in which memory and objects can be compared."""

from __future__ import annotations

import gc
import time
from functools import partial

from kiosk.soak.measures import census, descendants, in_use, loads, resident
from kiosk.soak.wire import say
from kiosk.soak.world import PATIENCE, World

Sample = tuple[int, int, int]
"""Transitions so far, bytes in memory, bytes of the heap in use."""


class Rest:
    """Takes the kiosk home: the loop's first slide, the deck as it was, the first size."""

    def __init__(self, world: World) -> None:
        self._world = world
        self.samples: list[Sample] = []

    def sample(self) -> None:
        """Note the memory in the one place where it should always be the same."""
        self.go_home()
        gc.collect()
        self.samples.append((self._world.transitions, resident(), in_use()))
        say("sample", *self.samples[-1])

    def census(self) -> dict[str, int]:
        """What there is of everything, in that place."""
        self.go_home()
        return census(self._world.window.contentItem())

    def go_home(self) -> None:
        """Nothing moves there, and all pictures are loaded. Raises Broken."""
        world = self._world
        if not world.order.walk:
            self.mend()
        world.visitors.resize(world.order.size)
        self._leave_the_same_traces()
        world.leave()
        # Once round the loop, to come to the first slide from the last one.
        for _ in range(3 * len(world.deck.slides)):
            world.pass_time(60)
            world.frame()
            if world.controller.screen.slide == 0:
                break
        world.settle(0.5)
        # A picture that cannot be loaded is a warning, and ends the run by itself.
        give_up = time.monotonic() + PATIENCE
        while self._moving() and time.monotonic() < give_up:
            world.settle(0.2)
        world.settle(0.5)

    def _moving(self) -> bool:
        """Whether a view is still on its way, or a picture still loads."""
        items = descendants(self._world.window.contentItem())
        return any(item.property("settled") is False or loads(item) for item in items)

    def mend(self) -> None:
        """The deck as it was, on the stage too. Raises Broken."""
        world = self._world
        world.editor.restore()
        # The watcher may be about to show an edit that is not there any more.
        world.settle(0.8)
        world.wait_for(lambda: world.is_mended, "the stage does not follow the mended deck")

    def _leave_the_same_traces(self) -> None:
        """Open one detail and one demonstration: the last of each stays in memory."""
        world, stage = self._world, self._world.controller
        slides = world.deck.slides
        detailed = next((n for n, slide in enumerate(slides) if slide.details), 0)
        playful = next((n for n, slide in enumerate(slides) if slide.demo), 0)
        played = (partial(stage.openAt, playful), stage.tryIt, stage.home)
        read = (partial(stage.openAt, detailed), stage.readMore, stage.home)
        for act in (stage.touch, stage.home, *played, *read):
            world.pass_time(1.0)
            act()
            world.frame()
