"""What all faults need: the kiosk, chance, and ways to see that the show goes on."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from random import Random

from kiosk.soak.rest import Rest
from kiosk.soak.world import Broken, World

LOOK = 1.2
"""Seconds in which the kiosk has seen that a file is another one, and read it."""
ROUND = 60.0
"""Seconds after which each slide of the loop has gone on."""


class NotHere(Exception):
    """This machine cannot do that; the text says why."""


class Scene:
    """One fault on one kiosk."""

    def __init__(self, world: World, rest: Rest, random: Random) -> None:
        """`random` is the fault's own."""
        self.world, self.rest, self.random = world, rest, random

    @property
    def deck(self) -> Path:
        """The folder of the deck that is shown."""
        return self.world.editor.deck

    def excuse(self, *words: str) -> None:
        """Lines of Qt with one of these words in them are due to the fault."""
        self.world.excuse(words)

    def look(self) -> None:
        """Give the kiosk the time to see what has happened to the files."""
        self.world.settle(LOOK)

    def loop(self, slides: int = 0) -> int:
        """Let the loop go on by so many views, or once round; the transitions that it made."""
        world = self.world
        world.leave()
        before = world.transitions
        for _ in range(slides or 2 * len(world.deck.slides)):
            world.pass_time(ROUND)
            world.frame()
        return world.transitions - before

    def visit(self) -> None:
        """Somebody comes, looks at a slide of chance and its details, and goes."""
        world, stage = self.world, self.world.controller
        slide = self.random.randrange(len(world.deck.slides))
        for act in (stage.touch, partial(stage.openAt, slide), stage.readMore, stage.next):
            world.pass_time(1.0)
            act()
            world.settle(0.05)
        world.leave()

    def goes_on(self, before: str = "") -> None:
        """Raises Broken if the show does not go on as if nothing had been."""
        world = self.world
        self.visit()
        if not world.in_loop:
            raise Broken(f"the loop does not come back {before}".rstrip())
        if self.loop(6) < 3:
            raise Broken(f"the loop stands still {before}".rstrip())
        if not world.is_mended:
            raise Broken(f"another deck is on the stage {before}".rstrip())
        world.check()
