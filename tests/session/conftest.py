"""A visitor for the tests: acts, waits, and says what is on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

import pytest

from kiosk.session import (
    Act,
    Action,
    Failed,
    Level,
    Mode,
    Screen,
    Show,
    SlideOutline,
    State,
    Tick,
    follow,
    initial,
    screen,
    step,
    wait,
)

DWELL = 10.0


def make_show(
    *details: int,
    languages: tuple[str, ...] = ("en", "ru"),
    idle: float = 60.0,
    warning: float = 20.0,
    dwell: Callable[[int, str], float] = lambda _, __: DWELL,
    demos: Mapping[int, float] = MappingProxyType({}),
) -> Show:
    """A show whose slides `slide-0`, `slide-1` ... have that many details, and those `demos`."""
    slides = tuple(
        SlideOutline(f"slide-{n}", count, demo=demos.get(n)) for n, count in enumerate(details)
    )
    return Show(slides, languages, idle, warning, dwell)


class Visitor:
    """Plays a show. Acts come a second after each other unless told otherwise."""

    def __init__(self, show: Show, now: float = 0.0) -> None:
        self.show = show
        self.now = now
        self.state: State = initial(show, now)

    def waits(self, seconds: float) -> Visitor:
        """Let `seconds` pass, which may be negative, and look."""
        self.now += seconds
        self.state = step(self.state, Tick(), self.now, self.show)
        return self

    def fails(self, slide: int, after: float = 1.0) -> Visitor:
        """A slide, or its demonstration, is found not to work `after` seconds from now."""
        self.now += after
        self.state = step(self.state, Failed(slide), self.now, self.show)
        return self

    def acts(self, name: str, argument: int | str | None = None, after: float = 1.0) -> Visitor:
        """Act `after` seconds from now."""
        self.now += after
        self.state = step(self.state, Act(Action(name), argument), self.now, self.show)
        return self

    def does(self, *names: str) -> Visitor:
        """Act several times, one second apart; `open_slide:2` carries an argument."""
        for name in names:
            action, _, argument = name.partition(":")
            self.acts(action, int(argument) if argument.isdigit() else argument or None)
        return self

    def reloads(self, new: Show) -> Visitor:
        """The author saves another deck."""
        self.state = follow(self.state, self.show, new)
        self.show = new
        return self

    @property
    def screen(self) -> Screen:
        return screen(self.state, self.show)

    @property
    def mode(self) -> Mode:
        return self.state.mode

    @property
    def at(self) -> tuple[Level, int, int]:
        """Level, slide and detail."""
        place = self.state.place
        return place.level, place.slide, place.detail

    @property
    def due(self) -> float | None:
        return wait(self.state, self.show)


@pytest.fixture(name="make_show")
def make_show_fixture():
    return make_show


@pytest.fixture
def show():
    """Four slides; the second has two details, the third one."""
    return make_show(0, 2, 1, 0)


@pytest.fixture
def new_visitor():
    return Visitor


@pytest.fixture
def visitor(show):
    """Somebody before the loop, at its first slide."""
    return Visitor(show)


@pytest.fixture
def guest(visitor):
    """Somebody who has just opened the visit on the first slide."""
    return visitor.acts("touch")
