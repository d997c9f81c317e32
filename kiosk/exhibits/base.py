"""What all demonstrations share: what can be touched, what is shown, and what is said."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar

from kiosk.exhibits.random import Mulberry32

FRAME = 1 / 60
"""Seconds on screen that one step of a demonstration stands for."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a parameter may be, for `Annotated`: the deck's check and its documentation read it."""

    least: float
    greatest: float
    meaning: str
    """With the unit, for authors."""


@dataclass(frozen=True, slots=True)
class Slider:
    """A value that a finger moves. Its words are `id`, and `id_value` for the value beside it."""

    id: str
    least: float
    greatest: float
    step: float


@dataclass(frozen=True, slots=True)
class Button:
    """Something to do. Its word is `id`. The `main` one is what a visitor should press first."""

    id: str
    main: bool = False


@dataclass(frozen=True, slots=True)
class Switch:
    """One of a few, side by side; its value is the index. The words are the options themselves."""

    id: str
    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in the drawing that can be touched; the drawing itself hears the touch."""

    id: str


Control = Slider | Button | Switch | Spot


@dataclass(frozen=True, slots=True)
class Said:
    """The sentence that tells what has just happened: a key of the words, and its numbers."""

    key: str
    numbers: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Wait:
    """Let it run for so many seconds."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Glide:
    """Move a slider to a value, within so many seconds."""

    control: str
    to: float
    seconds: float = 1.0


@dataclass(frozen=True, slots=True)
class Tap:
    """Touch a button, an option of a switch, or a spot; `values` as for `Exhibit.act`."""

    control: str
    values: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Mark:
    """A moment to be photographed: `middle` or `aha`."""

    name: str


Move = Wait | Glide | Tap | Mark


class Exhibit(ABC):
    """A demonstration: a model that visitors play with. It knows no clock and draws nothing.

    Whatever is not given below is up to the model; randomness comes from `random` alone.
    """

    kind: ClassVar[str]
    """What decks call it; its words are in the file `kind.yaml` beside its module."""
    Parameters: ClassVar[type]
    """A frozen dataclass with a default for each field; `Limits` in `Annotated` for numbers."""
    controls: ClassVar[tuple[Control, ...]]
    """What can be touched, in the order of the keyboard."""
    script: ClassVar[tuple[Move, ...]]
    """How the loop plays it, from the start to the moment that explains it, its `aha`."""

    parameters: Any
    random: Mulberry32

    def __init__(self, parameters: Any, random: Mulberry32) -> None:
        self.parameters = parameters
        self.random = random

    @abstractmethod
    def act(self, control: str, *values: float) -> None:
        """A touch: the new value of a slider or a switch, nothing for a button, a spot's place.

        Values out of range are brought into it; what cannot be done now is left undone.
        """

    @abstractmethod
    def advance(self, steps: int) -> None:
        """Let so many steps of `FRAME` go by."""

    @property
    @abstractmethod
    def moving(self) -> bool:
        """Whether `advance` would change anything: if not, nothing is computed and drawn."""

    @property
    @abstractmethod
    def picture(self) -> Any:
        """What is shown now: a frozen dataclass of numbers, strings, and tuples of them."""

    @property
    @abstractmethod
    def values(self) -> Mapping[str, float]:
        """The value of each slider and switch."""

    @property
    def disabled(self) -> frozenset[str]:
        """The controls that would do nothing now."""
        return frozenset()

    @property
    @abstractmethod
    def said(self) -> Said:
        """What has just happened, in a sentence."""

    @property
    @abstractmethod
    def aha(self) -> bool:
        """Whether the visitor has seen what it is all about."""


def clipped(value: float, slider: Slider) -> float:
    """The value that a slider can take nearest to `value`."""
    steps = round((min(max(value, slider.least), slider.greatest) - slider.least) / slider.step)
    return round(slider.least + steps * slider.step, 9)
