"""Rabi and Ramsey spectroscopy, clocks in orbit, averaging and light."""

from __future__ import annotations

import math
from collections.abc import Callable

CAESIUM = 9_192_631_770.0  # Hz, the definition of the second
STRONTIUM = 429.228e12  # Hz
LIGHT = 299_792_458.0  # m/s
GRAVITY = 9.81  # m/s^2
EARTH = 3.986004418e14  # m^3/s^2, G times the mass of the Earth
DAY = 86_400.0  # s
ORBIT = 26_561_750.0  # m, half the long axis of a GPS orbit
GEOID = 6.96927e-10  # potential on the turning Earth's sea level over c^2 (IAU 2000)


def single_pulse(offset: float, duration: float = 1.0) -> float:
    """Chance that one half-turn pulse changes the state; offset in Hz, duration in seconds."""
    rate, detuning = math.pi / duration, 2 * math.pi * offset
    whole = math.hypot(rate, detuning)
    return (rate / whole * math.sin(whole * duration / 2)) ** 2


def ramsey(offset: float, flight: float, pulse: float) -> float:
    """Chance that two quarter-turn pulses with a flight between them change the state."""
    rate, detuning = math.pi / (2 * pulse), 2 * math.pi * offset
    whole = math.hypot(rate, detuning)
    half, turn = whole * pulse / 2, detuning * flight / 2
    bracket = math.cos(half) * math.cos(turn) - detuning / whole * math.sin(half) * math.sin(turn)
    return 4 * (rate / whole * math.sin(half) * bracket) ** 2


def fringe_width(flight: float, pulse: float = 0.0) -> float:
    """Full width in Hz at half height of the central fringe."""
    return 1 / (2 * (flight + 4 * pulse / math.pi))


def half_crossing(response: Callable[[float], float], high: float) -> float:
    """Offset in Hz at which a falling response is one half, between 0 and `high`."""
    low = 0.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if response(middle) > 0.5 else (low, middle)
    return low


def orbit_gravity() -> float:
    """Gain of a GPS clock on a clock at sea level by gravity, in microseconds a day."""
    # The geoid's value holds the Earth's turning too; in orbit only the mass acts.
    return (GEOID - EARTH / (ORBIT * LIGHT**2)) * DAY * 1e6


def orbit_motion() -> float:
    """Loss of a GPS clock by its motion (negative), in microseconds a day."""
    return -EARTH / (2 * ORBIT * LIGHT**2) * DAY * 1e6


def allan(seconds: float, white: float = 1.0, drift: float = 0.0) -> float:
    """Allan deviation of white frequency noise (`white` at 1 s) with a linear drift per second."""
    return math.hypot(white / math.sqrt(seconds), drift * seconds / math.sqrt(2))


def height_shift(metres: float) -> float:
    """Relative change of a clock's rate when it is lifted near the ground."""
    return GRAVITY * metres / LIGHT**2
