"""Pair the atoms: a chain that conducts, and what becomes of it when its atoms pair up (SSH)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

import numpy as np

from kiosk.exhibits.base import (
    Button,
    Exhibit,
    Glide,
    Limits,
    Mark,
    Said,
    Slider,
    Spot,
    Tap,
    Wait,
    clipped,
)
from kiosk.exhibits.physics import chain
from kiosk.exhibits.random import Mulberry32

STEPS_A_FRAME = 4
"""0.2 hbar / t: time goes about 3 x 10^14 times slower than for t = 2.5 eV."""
PATIENCE = 30 * 60
"""Frames after the last touch in which an electron is still followed."""
CONDUCTS = 0.1
"""eV: with a smaller gap the endless, half filled chain is called a conductor."""
END = 0.3
"""The pairing from which on an end state is short enough to be seen on a chain of 24 atoms."""

_PAIRING = Slider("pairing", -0.8, 0.8, 0.02)


@dataclass(frozen=True)
class Parameters:
    """What a deck may set."""

    pairing: Annotated[float, Limits(-0.8, 0.8, "pairing of the atoms at the start")] = 0.0
    hopping: Annotated[float, Limits(0.5, 5.0, "strength of an equal link in eV")] = 2.5
    atoms: Annotated[int, Limits(8, 40, "atoms of the chain; an odd number gets one more")] = 24


@dataclass(frozen=True)
class Picture:
    """What is shown. Lengths and shares are 0 to 1; energies in eV."""

    pairing: float
    places: tuple[float, ...]
    """Where each atom is."""
    strengths: tuple[float, ...]
    """Of each link, in units of an equal one."""
    cloud: tuple[float, ...]
    """How likely the electron is to be found on each atom; all 0 without one."""
    dropped: int
    """The atom on which it was put, from 0; -1 for none."""
    levels: tuple[float, ...]
    gap: float
    """Of the endless chain."""
    wavelength: float
    """The longest light (nm) that can lift an electron across the gap; 0 where it conducts."""
    conducts: bool
    end_states: bool
    """Whether two of the levels, in the middle of the gap, belong to the ends."""
    top: float
    """The highest level that there can be at any pairing."""


class PairTheAtoms(Exhibit):
    """Atoms in a row: the visitor moves them together in pairs, and drops an electron on them."""

    kind = "ssh"
    Parameters = Parameters
    controls = (_PAIRING, Button("drop", main=True), Spot("atom"))
    script = (
        Wait(0.8),
        Tap("drop"),
        Wait(2.2),
        Mark("middle"),
        Wait(1.2),
        Glide("pairing", -0.5, 3),
        Wait(1.2),
        Tap("drop"),
        Wait(2.5),
        Mark("aha"),
        Wait(1.5),
        Tap("atom", (11,)),
        Wait(3),
    )

    def __init__(self, parameters: Any, random: Mulberry32) -> None:
        super().__init__(parameters, random)
        self._atoms: int = parameters.atoms + parameters.atoms % 2
        self._hopping: float = parameters.hopping
        self._pairing = clipped(parameters.pairing, _PAIRING)
        self._state: chain.Amplitudes | None = None
        self._dropped = -1
        self._dropped_at = self._pairing
        self._quiet = 0

    def act(self, control: str, *values: float) -> None:
        """`pairing` takes the pairing, `drop` nothing, `atom` the atom, counted from 0."""
        self._quiet = 0
        if control == _PAIRING.id:
            self._pairing = clipped(values[0], _PAIRING)
        elif control == "drop":
            self._drop(0)
        elif control == "atom":
            self._drop(int(min(max(round(values[0]), 0), self._atoms - 1)))

    def _drop(self, atom: int) -> None:
        self._dropped, self._dropped_at = atom, self._pairing
        self._state = chain.dropped(self._atoms, atom)

    def advance(self, steps: int) -> None:
        """The electron moves, for as long as somebody may be watching."""
        for _ in range(steps):
            if self._state is None or not self.moving:
                return
            frame = chain.step_matrix(self._atoms, self._pairing, STEPS_A_FRAME)
            self._state = frame @ self._state
            self._quiet += 1

    @property
    def moving(self) -> bool:
        """While there is an electron, for some time after the last touch."""
        return self._state is not None and self._quiet < PATIENCE

    @property
    def _gap(self) -> float:
        return chain.gap(self._pairing, self._hopping)

    @property
    def _conducts(self) -> bool:
        return self._gap < CONDUCTS

    @property
    def _cloud(self) -> tuple[float, ...]:
        if self._state is None:
            return (0.0,) * self._atoms
        return tuple((np.abs(self._state) ** 2).tolist())

    @property
    def picture(self) -> Picture:
        """The chain, the cloud on it, and the energies that it allows."""
        levels = chain.levels(self._atoms, self._pairing)
        return Picture(
            pairing=self._pairing,
            places=chain.places(self._atoms, self._pairing),
            strengths=tuple(chain.links(self._atoms, self._pairing).tolist()),
            cloud=self._cloud,
            dropped=self._dropped,
            levels=tuple(self._hopping * level for level in levels),
            gap=self._gap,
            wavelength=0.0 if self._conducts else chain.wavelength(self._gap),
            conducts=self._conducts,
            end_states=self._end_states,
            top=2.0 * self._hopping,
        )

    @property
    def _end_states(self) -> bool:
        """An open chain of M cells has them where t1 / t2 < M / (M + 1)."""
        cells = self._atoms // 2
        return chain.end_ratio(self._pairing) < cells / (cells + 1)

    @property
    def values(self) -> Mapping[str, float]:
        """The pairing."""
        return {_PAIRING.id: self._pairing}

    @property
    def said(self) -> Said:
        """What has become of the chain and of the electron on it."""
        numbers = {"gap": self._gap, "stays": chain.end_share(self._pairing)}
        if self._state is None:
            return Said("said_rest" if self._conducts else "said_gap", numbers)
        if self._pairing != self._dropped_at:
            return Said("said_moved", numbers)
        if self._conducts:
            return Said("said_runs", numbers)
        if self._dropped not in (0, self._atoms - 1):
            return Said("said_inside", numbers)
        return Said("said_stays" if self._pairing <= -END else "said_leaves", numbers)

    @property
    def aha(self) -> bool:
        """An electron has been dropped, and the chain conducts no more."""
        return self._state is not None and not self._conducts
