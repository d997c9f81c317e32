"""Bands, the chain of Su, Schrieffer and Heeger, a lattice of light, and lists of numbers."""

from __future__ import annotations

import math

import numpy as np

SILICON_GAP = 1.12  # eV, at 300 K
DIAMOND_GAP = 5.5  # eV
BYTES = 16  # one complex number in double precision


def links(pairing: float) -> tuple[float, float]:
    """Strengths of the links inside a pair and between pairs, in units of t."""
    return 1 + pairing, 1 - pairing


def levels(pairing: float, atoms: int = 24) -> list[float]:
    """Energies of an open chain in units of t, lowest first; link 1-2 is inside a pair."""
    inside, between = links(pairing)
    hops = [-(inside if n % 2 == 0 else between) for n in range(atoms - 1)]
    matrix = np.diag(hops, 1) + np.diag(hops, -1)
    return [float(e) for e in np.linalg.eigvalsh(matrix)]


def gap(pairing: float) -> float:
    """Gap of the endless chain in units of t."""
    inside, between = links(pairing)
    return 2 * abs(inside - between)


def band_edge() -> float:
    """Highest energy of the endless chain in units of t: the sum of the links."""
    return 2.0


def end_weights(pairing: float, atoms: int) -> list[float]:
    """Chance to find the electron of the end state on atoms 1, 2, ... of a long chain.

    Needs pairing < 0: the chain then ends with a weak link.
    """
    inside, between = links(pairing)
    ratio = inside / between
    return [(1 - ratio**2) * ratio**n if n % 2 == 0 else 0.0 for n in range(atoms)]


def lattice_height(x: float, period: float = 0.5) -> float:
    """Height of a standing wave's landscape at x, 0 in the dips; x and period in micrometres."""
    return math.sin(math.pi * x / period) ** 2


def numbers_needed(particles: int) -> int:
    """How many complex numbers describe two-state particles."""
    return 1 << particles


def bytes_needed(particles: int) -> int:
    """Room of that list."""
    return BYTES * numbers_needed(particles)
