"""An electron on a chain of atoms whose links alternate: the model of Su, Schrieffer and Heeger.

H = -sum t_n (|n><n+1| + h.c.), with t_n = t (1 + d) on the links 1-2, 3-4 ..., t (1 - d) on the
others; d is the pairing. Energies are in units of t, times in units of hbar / t.
Source: J. K. Asboth, L. Oroszlany, A. Palyi, A Short Course on Topological Insulators (2016).
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

Reals = NDArray[np.float64]
Amplitudes = NDArray[np.complex128]

STEP = 0.05
"""Time of one step of integration, in hbar / t."""
PHOTON = 1239.84
"""Wavelength (nm) times energy (eV) of a photon, h c."""


def links(atoms: int, pairing: float) -> Reals:
    """Strengths of the links from left to right, in t; shape (atoms - 1,)."""
    strong_first = np.arange(atoms - 1) % 2 == 0
    return np.where(strong_first, 1.0 + pairing, 1.0 - pairing)


def hamiltonian(atoms: int, pairing: float) -> Reals:
    """The energy of one electron on an open chain, in t; shape (atoms, atoms)."""
    hops = np.diag(links(atoms, pairing), 1)
    return -(hops + hops.T)


@lru_cache(maxsize=128)
def levels(atoms: int, pairing: float) -> tuple[float, ...]:
    """The energies that the chain allows, lowest first, in t."""
    return tuple(np.linalg.eigvalsh(hamiltonian(atoms, pairing)).tolist())


def gap(pairing: float, hopping: float) -> float:
    """The forbidden gap of an endless chain, 2 |t1 - t2| = 4 t |d|, in the unit of `hopping`."""
    return 4.0 * hopping * abs(pairing)


def wavelength(energy: float) -> float:
    """The wavelength in nm of the light whose photons have that energy (eV)."""
    return PHOTON / energy


def end_ratio(pairing: float) -> float:
    """The ratio r = t1 / t2; from odd atom to odd atom an end state changes by -r."""
    return (1.0 + pairing) / (1.0 - pairing)


def end_share(pairing: float) -> float:
    """The mean share that stays on the end atom of a long chain, (1 - r^2)^2; 0 without a state."""
    return (1.0 - end_ratio(pairing) ** 2) ** 2 if pairing < 0 else 0.0


@lru_cache(maxsize=128)
def step_matrix(atoms: int, pairing: float, steps: int = 1, step: float = STEP) -> Amplitudes:
    """So many steps of Crank and Nicolson, (1 + iH dt/2) psi' = (1 - iH dt/2) psi, as a matrix.

    It keeps the norm, because it is unitary. Shape (atoms, atoms); not to be changed.
    """
    half = 0.5j * step * hamiltonian(atoms, pairing)
    one = np.eye(atoms)
    single = np.linalg.solve(one + half, one - half)
    return np.asarray(np.linalg.matrix_power(single, steps))


def dropped(atoms: int, atom: int) -> Amplitudes:
    """An electron on one atom, counted from 0."""
    state = np.zeros(atoms, dtype=np.complex128)
    state[atom] = 1.0
    return state


def places(atoms: int, pairing: float) -> tuple[float, ...]:
    """Where the atoms are drawn, 0 to 1: strong links are short, and the ends stay where they are.

    Only a picture: the strengths of the links are the model's, their lengths are not.
    """
    lengths = np.where(np.arange(atoms - 1) % 2 == 0, 1.0 - 0.45 * pairing, 1.0 + 0.45 * pairing)
    ends = np.concatenate(([0.0], np.cumsum(lengths)))
    return tuple((ends / ends[-1]).tolist())
