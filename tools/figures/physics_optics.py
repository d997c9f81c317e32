"""The Kerr effect, resonators, bistability and combs."""

from __future__ import annotations

import math

LIGHT = 299_792_458.0  # m/s
SILICA_KERR = 3e-20  # m^2/W
SILICON_INDEX = 3.48


def phase_shift(metres: float, intensity: float = 1e12, wavelength: float = 1550e-9) -> float:
    """Phase in radians that light in silica gains from its intensity in W/m^2."""
    return 2 * math.pi * SILICA_KERR * intensity * metres / wavelength


def half_period_length(intensity: float = 1e12, wavelength: float = 1550e-9) -> float:
    """Length in metres after which that phase is half a period."""
    return wavelength / (2 * SILICA_KERR * intensity)


def resonance(detuning: float, quality: float) -> float:
    """Stored light relative to its peak; detuning is the relative change of wavelength."""
    return 1 / (1 + (2 * quality * detuning) ** 2)


def pump(stored: float, detuning: float = 3.0) -> float:
    """Input Y that holds the stored light X of a Kerr resonator: X[1 + (X - detuning)^2]."""
    return stored * (1 + (stored - detuning) ** 2)


def turning_points(detuning: float = 3.0) -> tuple[float, float]:
    """Stored light at the lower and upper fold; needs detuning > sqrt(3)."""
    root = math.sqrt(detuning**2 - 3)
    return (2 * detuning - root) / 3, (2 * detuning + root) / 3


def landing(fold: float, detuning: float = 3.0) -> float:
    """Stored light after the jump from a fold: the third root, since the roots sum to twice it."""
    return 2 * detuning - 2 * fold


def half_wave(index: float = SILICON_INDEX, wavelength: float = 1550e-9) -> float:
    """Half a wavelength inside a material, in metres."""
    return wavelength / (2 * index)


def comb_lines(centre: float, spacing: float, half_span: float) -> list[float]:
    """Frequencies centre + n * spacing within the half span, in the unit given."""
    reach = math.floor(half_span / spacing + 1e-9)
    return [centre + n * spacing for n in range(-reach, reach + 1)]


def comb_envelope(frequency: float, centre: float, width: float) -> float:
    """Brightness of a line of a comb of sech-shaped pulses, 1 at the centre."""
    return 1 / math.cosh((frequency - centre) / width) ** 2
