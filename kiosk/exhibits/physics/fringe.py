"""Ramsey's two pulses, the noise of counted atoms, and what a wrong frequency costs in a day.

Frequencies are in Hz, times in s, lengths in m. Offsets are from the atoms' own frequency.
"""

from __future__ import annotations

import math
from functools import cache

CAESIUM = 9_192_631_770.0
"""The atoms' own frequency, in Hz: the definition of the second."""
LIGHT = 299_792_458.0
"""The speed of light, in m/s."""
DAY = 86_400.0
PULSES_A_FLIGHT = 50
"""How many pulses the flight between the two is long."""
SHORTEST_CYCLE = 1.0
"""The clock asks the atoms at most once a second: they have to be made cold first."""


def transition_probability(offset: float, flight: float, pulse: float) -> float:
    """How likely an atom changes state: two quarter turns of `pulse` s, `flight` s apart.

    Source: N. F. Ramsey, Phys. Rev. 78, 695 (1950).
    """
    detuning, rabi = 2 * math.pi * offset, math.pi / (2 * pulse)
    turning = math.hypot(rabi, detuning)
    half, phase = turning * pulse / 2, detuning * flight / 2
    once = math.cos(half) * math.cos(phase)
    twice = detuning / turning * math.sin(half) * math.sin(phase)
    return (2 * rabi / turning * math.sin(half) * (once - twice)) ** 2


def fringe_width(flight: float, pulse: float = 0.0) -> float:
    """The full width of a fringe at half its height, in Hz; the pulses make it a little less.

    Source: F. Riehle, Frequency Standards, 2004, on Ramsey's method.
    """
    return 1 / (2 * (flight + 4 * pulse / math.pi))


def reading(probability: float, atoms: int, normal: float) -> int:
    """How many of many atoms changed state: a binomial number, as a normal one rounds it."""
    spread = math.sqrt(atoms * probability * (1 - probability))
    return min(max(round(atoms * probability + normal * spread), 0), atoms)


def frequency_noise(flight: float, atoms: int) -> float:
    """The standard deviation of the frequency, in Hz, from one reading at half height."""
    return 1 / (2 * math.pi * flight * math.sqrt(atoms))


def stability(flight: float, atoms: int, averaging: float = 1.0) -> float:
    """The Allan deviation of the fractional frequency, when only the count of atoms is noisy.

    Source: W. M. Itano et al., Phys. Rev. A 47, 3554 (1993).
    """
    cycle = max(SHORTEST_CYCLE, 2 * flight)
    return frequency_noise(flight, atoms) / CAESIUM * math.sqrt(cycle / averaging)


def time_wander(one_second: float, seconds: float) -> float:
    """How far (s, rms) a clock strays in a time, from its Allan deviation of one second."""
    return one_second * math.sqrt(seconds)


def range_error(offset: float, seconds: float) -> float:
    """How far (m) a range is out that is measured with a clock left alone at this offset."""
    return LIGHT * offset / CAESIUM * seconds


@cache
def curve(centre: float, reach: float, points: int) -> str:
    """The fringes, as "x P x P": x in fringe widths 1/(2T) from -reach to reach.

    In these units all flights look alike, because the pulses are a set share of the flight.
    """
    places = [reach * (2 * point / points - 1) for point in range(points + 1)]
    probabilities = [probability_at(place - centre) for place in places]
    return " ".join(
        f"{place:.3f} {chance:.4f}" for place, chance in zip(places, probabilities, strict=True)
    )


def probability_at(widths: float) -> float:
    """The same for an offset in widths 1/(2T) of the fringe, for any flight."""
    return transition_probability(widths / 2, 1.0, 1 / PULSES_A_FLIGHT)
